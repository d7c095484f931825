import * as fc from 'fast-check';
import { Conf, entry, family, oneOf, optional, rarely, someOf, text, valued, variable, word } from './arbitraries';
import { LOCAL } from './local-files';
import { A_RUN, CaseApplication, PodCase } from './pod-case';
import { image, mistakes, port, run, shared, template, withEach, withMistake } from './shared-conf';

const AUTHENTICATE = 'spark.kubernetes.authenticate.driver';
const KERBEROS = 'spark.kubernetes.kerberos';

/** Files that are uploaded, and where to. */
const uploads = fc.tuple(
  fc.record({ 'spark.kubernetes.file.upload.path': fc.constant(`file://${LOCAL.uploads}`) }),
  optional<Record<string, string>>({
    'spark.files': oneOf(LOCAL.at('data.csv'), `https://example.com/a,file://${LOCAL.at('data.csv')}`),
    'spark.jars': oneOf(`${LOCAL.at('app.jar')},local:///b.jar`),
    'spark.archives': oneOf(`${LOCAL.at('packed.zip')}#unpacked`, `${LOCAL.at('packed.zip')}`),
    'spark.submit.pyFiles': oneOf(LOCAL.at('app.py')),
  }),
).map(([target, named]): Conf => ({ ...target, ...named }));

const conf = someOf([
  ...shared('driver'),
  family('spark.kubernetes.driverEnv.', fc.oneof(variable, oneOf('SPARK_USER', 'dash-ed')), text),
  entry('spark.kubernetes.driver.pod.name', 'my-driver'),
  valued('spark.driver.blockManager.port', port),
  valued('spark.ui.port', oneOf('0', '4041', ' 4042 ')),
  entry('spark.connect.grpc.binding.port', '15003'),
  entry('spark.kubernetes.driver.resourceNamePrefix', 'mine'),
  entry(`${AUTHENTICATE}.oauthToken`, 'abc'),
  entry(`${AUTHENTICATE}.caCertFile`, LOCAL.at('ca.crt')),
  entry(`${AUTHENTICATE}.clientKeyFile`, LOCAL.at('client.key')),
  entry(`${AUTHENTICATE}.clientCertFile`, LOCAL.at('client.crt')),
  entry(`${AUTHENTICATE}.oauthTokenFile`, LOCAL.at('token')),
  family(`${AUTHENTICATE}.mounted.`, oneOf('oauthTokenFile', 'caCertFile', 'clientKeyFile', 'clientCertFile'), oneOf('/in/the/image'), 2),
  entry('spark.kubernetes.authenticate.submission.oauthToken', 'abc'),
  entry(`${KERBEROS}.krb5.path`, LOCAL.at('krb5.conf')),
  fc.record({
    'spark.kerberos.keytab': oneOf(LOCAL.at('user.keytab'), 'local:///etc/user.keytab'),
    'spark.kerberos.principal': oneOf('user@EXAMPLE'),
  }),
  fc.record({ [`${KERBEROS}.tokenSecret.name`]: word, [`${KERBEROS}.tokenSecret.itemKey`]: oneOf('tokens') }),
  entry('spark.kubernetes.hadoop.configMapName', 'hadoop'),
  entry('spark.pyspark.python', '/usr/bin/python3'),
  entry('spark.pyspark.driver.python', '/usr/bin/python4'),
  entry('spark.kubernetes.executor.podTemplateFile', LOCAL.at('executor.yaml')),
  entry('spark.files', 'https://example.com/a,local:///b'),
  uploads,
  entry('spark.kubernetes.driver.service.ipFamilyPolicy', 'PreferDualStack'),
  entry('spark.kubernetes.driver.service.ipFamilies', 'IPv4,IPv6'),
  family('spark.kubernetes.driver.service.label.', word, word),
  entry('spark.kubernetes.driver.securityContext.allowPrivilegeEscalation', 'true', 'false'),
  entry('spark.kubernetes.securityContext.allowPrivilegeEscalation', 'true', 'false'),
  entry('spark.kubernetes.driver.service.publishNotReadyAddresses', 'true'),
  entry('spark.driver.extraJavaOptions', '-Da="b c"'),
  entry('spark.authenticate', 'true'),
  family('spark.my.', word, text),
]);

const MISTAKES: Conf[] = [
  { 'spark.kubernetes.driver.label.spark-role': 'mine' },
  { 'spark.kubernetes.driver.label.spark-version': '1' },
  { 'spark.kubernetes.driver.secretKeyRef.MY': 'no-colon' },
  { 'spark.driver.memory': 'much' },
  { 'spark.driver.memoryOverhead': '-1' },
  { 'spark.driver.memoryOverheadFactor': '0' },
  { 'spark.driver.cores': 'many' },
  { 'spark.driver.cores': '0' },
  { 'spark.kubernetes.driver.limit.cores': 'many' },
  { 'spark.kubernetes.driver.limit.cores': '1m' },
  { 'spark.kubernetes.driver.request.cores': 'many' },
  { 'spark.driver.port': 'any' },
  { 'spark.driver.port': ' 7098 ' },
  { 'spark.driver.blockManager.port': 'any' },
  { 'spark.blockManager.port': 'any' },
  { 'spark.ui.port': 'any' },
  { 'spark.driver.minMemoryOverhead': 'some' },
  { 'spark.driver.memory': '-1g' },
  { 'spark.driver.memoryOverhead': '1g', 'spark.driver.memoryOverheadFactor': 'half' },
  { 'spark.driver.resource.gpu.amount': 'few', 'spark.driver.resource.gpu.vendor': 'nvidia.com' },
  { 'spark.connect.grpc.binding.port': 'any' },
  { 'spark.driver.host': 'mine' },
  { 'spark.driver.bindAddress': '10.0.0.7' },
  { 'spark.driver.resource.gpu.amount': '1' },
  { 'spark.driver.resource.gpu.vendor': 'nvidia.com' },
  { 'spark.kubernetes.driver.service.ipFamilyPolicy': 'Some' },
  { 'spark.kubernetes.driver.service.ipFamilies': 'IPv5' },
  { [`${KERBEROS}.krb5.path`]: LOCAL.at('krb5.conf'), [`${KERBEROS}.krb5.configMapName`]: 'krb5' },
  { 'spark.kerberos.keytab': LOCAL.at('user.keytab') },
  { 'spark.kerberos.principal': 'user@EXAMPLE' },
  { [`${KERBEROS}.tokenSecret.name`]: 'tokens' },
  { [`${KERBEROS}.tokenSecret.itemKey`]: 'tokens' },
  { 'spark.files': '/not/uploaded' },
  { 'spark.kubernetes.executor.volumes.hostPath.data.mount.path': '/a' },
  { 'spark.kubernetes.executor.volumes.emptyDir.data.mount.path': '/a', 'spark.kubernetes.executor.volumes.emptyDir.data.options.sizeLimit': '1' },
];

/** Kerberos' configuration is in a file or in a ConfigMap. */
const krb5ConfigMap = rarely<Conf>({}, fc.constant({ [`${KERBEROS}.krb5.configMapName`]: 'krb5' }), 5);

const application: fc.Arbitrary<CaseApplication> = fc.tuple(
  fc.oneof(
    fc.record({
      language: fc.constant('java' as const),
      mainClass: fc.constant('com.example.Main'),
      mainApplicationFile: oneOf(undefined, 'local:///opt/app.jar', 'https://example.com/app.jar', LOCAL.at('app.jar'), 'spark-internal'),
    }),
    fc.record({
      language: fc.constant('python' as const),
      mainClass: fc.constant('org.apache.spark.deploy.PythonRunner'),
      mainApplicationFile: oneOf('local:///opt/app.py', 'local:///opt/app.py', 's3a://apps/app.py', LOCAL.at('app.py')),
    }),
    fc.record({
      language: fc.constant('r' as const),
      mainClass: fc.constant('org.apache.spark.deploy.RRunner'),
      mainApplicationFile: oneOf('local:///opt/app.R', LOCAL.at('app.R')),
    }),
  ),
  fc.array(text, { maxLength: 3 }),
  oneOf(undefined, undefined, undefined, 'sales'),
).map(([main, given, proxyUser]) => ({ ...main, arguments: given, ...(proxyUser === undefined ? {} : { proxyUser }) }));

// A submission that waits would look at the cluster.
const NOT_WAITING = { 'spark.kubernetes.submission.waitAppCompletion': 'false' };

/** Drivers in cluster mode of any configuration. */
export const anyDriver: fc.Arbitrary<PodCase> = fc.record({
  title: fc.constant('generated submission'),
  role: fc.constant('driver' as const),
  conf: fc.tuple(image, withMistake(fc.tuple(conf, krb5ConfigMap).map(oneKrb5), 'driver', MISTAKES))
    .map(([first, entries]) => ({ ...NOT_WAITING, ...first, ...entries })),
  template,
  run,
  application,
});

/** A driver for every mistake, with nothing else that could be wrong. */
export const mistakenDrivers: PodCase[] = withEach(mistakes('driver', MISTAKES), {
  title: '',
  role: 'driver',
  conf: NOT_WAITING,
  template: null,
  run: A_RUN,
  application: { mainClass: 'com.example.Main', language: 'java', arguments: [] },
});

/** Both places of Kerberos' configuration would be a mistake. */
function oneKrb5([entries, configMap]: [Conf, Conf]): Conf {
  const { [`${KERBEROS}.krb5.path`]: _path, ...others } = entries;
  return Object.keys(configMap).length === 0 ? entries : { ...others, ...configMap };
}
