import { bringsConnector, connectorOf } from './file-systems';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { carriedRole } from '../plan/application';
import { Check, Checked } from '../plan/check';
import { isOfApache } from '../props/image-name';

/** The keys that name the directory: of who reads it, and of who writes it. */
const DIRECTORIES = { server: 'spark.history.fs.logDirectory', driver: 'spark.eventLog.dir' } as const;

/** Variables by which Spark's start scripts find jars that are not among those of the image. */
const CLASS_PATHS = ['SPARK_DAEMON_CLASSPATH', 'SPARK_DIST_CLASSPATH'];

/** Event logs in an object store: Apache's images have no connector, and a server takes no packages. */
export const checkEventLogConnector: Check = (checked) => {
  const { application, conf, pieces } = checked;
  const isServer = carriedRole(application) === 'server';
  const key = isServer ? DIRECTORIES.server : DIRECTORIES.driver;
  const uri = conf.get(key) ?? '';
  const connector = connectorOf(uri);
  // Of those who have not been told of a server, nobody knows who reads their logs, and with what.
  const isUsed = pieces !== undefined && (isServer || (application.logTargets ?? []).length > 0);
  if (!isUsed || connector === undefined || !isOfApache(application.image.reference)
    || (isServer ? hasClassPath(checked) : isBrought(checked, connector))) {
    return [];
  }
  const { hadoopVersion } = application.sparkVersion.facts;
  const jars = connector.startsWith('hadoop-') ? `${connector} ${hadoopVersion} and what it needs` : connector;
  const problem: Problem = {
    rule: 'HISTORY_CONNECTOR',
    prop: conf.origin(key)?.name ?? key,
    value: shown(key, uri),
    why: `none of Apache's images has a file system for ${uri.replace(/:.*/, '')}://, and ${isServer ? 'a server of its own takes no packages' : 'the application ends at once'}`,
    fix: isServer
      ? `Use an image with ${jars} among its jars, or mount them and name them as server.extraClassPath`
      : `Use an image with ${jars} among its jars, or name the artifact in deps.packages`,
  };
  return [problem];
};

function hasClassPath({ workload }: Checked): boolean {
  const { containers = [] } = workload().driver.spec ?? {};
  return containers.some(({ env = [], envFrom = [] }) => envFrom.length > 0 || env.some(({ name }) => CLASS_PATHS.includes(name)));
}

function isBrought({ application, conf }: Checked, connector: string): boolean {
  return bringsConnector(application, connector) || conf.get('spark.driver.extraClassPath') !== undefined;
}
