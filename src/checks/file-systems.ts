import { locationsOf } from './locations';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application, makerOf } from '../plan/application';
import { Check, Checked } from '../plan/check';
import { isOfApache } from '../props/image-name';

/** The artifacts that bring Hadoop's file systems, by the schemes of addresses: none of them is in a distribution of Spark. */
const CONNECTORS: { readonly [scheme: string]: string } = {
  s3: 'hadoop-aws',
  s3a: 'hadoop-aws',
  s3n: 'hadoop-aws',
  gs: 'gcs-connector',
  abfs: 'hadoop-azure',
  abfss: 'hadoop-azure',
  wasb: 'hadoop-azure',
  wasbs: 'hadoop-azure',
  adl: 'hadoop-azure-datalake',
  oss: 'hadoop-aliyun',
  cosn: 'hadoop-cos',
  obs: 'hadoop-huaweicloud',
};

/** Names of S3 that today's connector does not answer to, unless somebody tells it to. */
const OLD_NAMES = ['s3', 's3n'];

/** Brings all of them. */
const ALL_CONNECTORS = /\bspark-hadoop-cloud_/;

/** Files that spark-submit fetches before it knows how: it does so with what is in the image, and packages come later. */
export const checkFileSystems: Check = (checked) => locationsOf(checked.application).flatMap(({ prop, value }): Problem[] => {
  const [, scheme] = /^([a-z0-9]+):\/\//.exec(value) ?? [];
  const connector = connectorOf(value);
  const found = connector === undefined ? undefined : problemOf(scheme, connector, checked);
  return found === undefined ? [] : [{ rule: 'FILE_SYSTEM', prop, value: shown('', value), ...found }];
});

/** The artifact that knows the scheme of an address, if it is none of Hadoop's own. */
export function connectorOf(address: string): string | undefined {
  const [, scheme] = /^([a-z0-9]+):\/\//.exec(address) ?? [];
  return scheme !== undefined && Object.hasOwn(CONNECTORS, scheme) ? CONNECTORS[scheme] : undefined;
}

/** Whether packages or jars of an application bring an artifact. */
export function bringsConnector({ props: { deps = {} } }: Application, connector: string): boolean {
  return [...deps.packages ?? [], ...deps.jars ?? []].some((artifact) => artifact.includes(connector) || ALL_CONNECTORS.test(artifact));
}

function problemOf(scheme: string, connector: string, checked: Checked): Pick<Problem, 'why' | 'fix'> | undefined {
  const { application, application: { image }, conf } = checked;
  const isBrought = bringsConnector(application, connector);
  const inImage = `Use an image with ${connector} among its jars, or an address with https://`;
  if (isBrought && !isLateEnough(checked)) {
    return { why: `Spark fetches the file before packages and jars are on its class path, so it does not know ${scheme}:// yet`, fix: inImage };
  }
  if (!isBrought && !(runsInImage(checked) && isOfApache(image.reference) && conf.get('spark.driver.extraClassPath') === undefined)) {
    return undefined;
  }
  if (OLD_NAMES.includes(scheme) && conf.get(`spark.hadoop.fs.${scheme}.impl`) === undefined) {
    return { why: `Hadoop has no file system for ${scheme}://, and that of ${connector} is called s3a`, fix: `Write s3a://, and use an image with ${connector} among its jars` };
  }
  return isBrought ? undefined : { why: `the image has no file system for ${scheme}://`, fix: inImage };
}

/** A driver that Spark makes itself gets its packages first. */
function isLateEnough({ application, conf }: Checked): boolean {
  return makerOf(application, 'driver') === 'spark' || conf.isTrue('spark.kubernetes.submitInDriver', false);
}

/** In client mode, a driver that somebody else starts may run anywhere; and of what is configured by hand, the image may not be known. */
function runsInImage({ application, conf, pieces }: Checked): boolean {
  return pieces !== undefined || (makerOf(application, 'driver') === 'spark' && conf.get('spark.kubernetes.container.image') !== undefined);
}
