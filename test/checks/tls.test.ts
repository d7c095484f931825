import { checkTls } from '../../src/checks/tls';
import { SparkConf } from '../../src/conf/spark-conf';
import { Workload } from '../../src/plan/workload';
import { findingsIn } from '../cli/call';
import { findingsOf, planOf } from '../support/plan';

const ON = { 'spark.ssl.rpc.enabled': 'true', 'spark.ssl.enabled': 'true' };
const PASSWORD = '${env:STORE_PASSWORD}';

test.each(['spark.ssl.rpc.keyStorePassword', 'spark.ssl.trustStorePassword', 'spark.ssl.rpc.privateKeyPassword'])('fails for %s that only the driver gets', (key) => {
  const [finding, ...others] = planOf({ sparkConf: { ...ON, [key]: PASSWORD } }).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'SPARK071', prop: `sparkConf["${key}"]`, fix: `Give sparkConfSecrets["${key}"] a reference to a Secret` });
});

test('of two keys for one password the nearer one counts', () => {
  const secret = { secret: { name: 'tls' } as any, key: 'password' };
  const [near, far] = ['spark.ssl.rpc.keyPassword', 'spark.ssl.keyPassword'];
  expect(findingsOf({ sparkConf: { ...ON, [near]: PASSWORD }, sparkConfSecrets: { [far]: secret } })).toEqual([`SPARK071 sparkConf["${near}"]`]);
  expect(findingsOf({ sparkConf: { ...ON, [far]: PASSWORD }, sparkConfSecrets: { [near]: secret } })).toEqual([]);
});

test.each([
  ['TLS between driver and executors is off', { sparkConf: { 'spark.ssl.rpc.keyStorePassword': PASSWORD } }],
  ['it is on for others only', { sparkConf: { 'spark.ssl.enabled': 'true', 'spark.ssl.keyStorePassword': PASSWORD } }],
  ['executors have variables that nobody sees here', { sparkConf: { ...ON, 'spark.ssl.rpc.keyPassword': PASSWORD }, executor: { envFrom: [{ secretRef: { name: 'tls' } }] } }],
  ['it is no password of RPC', { sparkConf: { ...ON, 'spark.ssl.ui.keyPassword': PASSWORD } }],
])('passes where %s', (_, props) => {
  expect(findingsOf(props)).toEqual([]);
});

describe('written as keys', () => {
  const CONF = `spark.ssl.rpc.enabled true\nspark.ssl.rpc.keyStorePassword ${PASSWORD}\n`;
  const VARIABLE = '_SPARK_SSL_RPC_KEY_STORE_PASSWORD';

  test('the remedy is the variable that Spark reads', () => {
    expect(findingsIn(CONF)).toEqual([expect.stringContaining(`error SPARK071 standard input:2 spark.ssl.rpc.keyStorePassword = "${PASSWORD}": executors open`)]);
    expect(findingsIn(CONF)[0]).toContain(`with "spark.kubernetes.executor.secretKeyRef.${VARIABLE}".`);
    expect(findingsIn(`${CONF}spark.kubernetes.executor.secretKeyRef.${VARIABLE} tls:password\n`)).toEqual([]);
  });

  test('other cluster managers hand it over, and a template may have it', () => {
    expect(findingsIn(`${CONF}spark.master yarn\n`)).toEqual([]);
    expect(findingsIn(`${CONF}spark.kubernetes.executor.podTemplateFile executor.yaml\n`)).toEqual([]);
  });
});

test('a template that is known has the variable or not', () => {
  const { conf } = SparkConf.merge(Object.entries({ ...ON, 'spark.ssl.rpc.keyPassword': PASSWORD, 'spark.kubernetes.executor.podTemplateFile': 'executor.yaml' })
    .map(([key, value]) => ({ key, value, origin: { kind: 'sparkConf', name: key } })));
  const { application } = planOf();
  const found = (env: { name: string }[]) => checkTls({
    application,
    conf,
    userEntries: conf.entries(),
    workload: () => ({ executorTemplate: { spec: { containers: [{ name: 'sidecar' }, { name: 'spark-kubernetes-executor', env }] } } }) as unknown as Workload,
  });
  expect(found([{ name: '_SPARK_SSL_RPC_KEY_PASSWORD' }])).toEqual([]);
  expect(found([{ name: 'OTHER' }])).toHaveLength(1);
});
