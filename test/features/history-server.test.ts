import { Duration } from 'cdk8s';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SPARK_HISTORY_SERVER } from '../../src/planner/kinds';
import { EventLogDirectory } from '../../src/props/event-log-directory';
import { SparkImage } from '../../src/props/spark-image';
import { confOf, containerOf, planOf, variablesOf } from '../support/plan';

const historyOf = (props: WorkloadProps = {}) => planOf({ logDirectory: EventLogDirectory.claim({ claim: 'logs' }), ...props }, {}, SPARK_HISTORY_SERVER);
const found = (props: WorkloadProps) => historyOf(props).findings.map(({ code, prop }) => `${code} ${prop}`);

test('one pod of Apache\'s image, which runs the server in the foreground, as its entry point runs what it does not know', () => {
  const plan = historyOf();
  expect(containerOf(plan.server)).toMatchObject({
    name: 'spark-history-server',
    image: 'apache/spark:4.1.2-scala2.13-java21-ubuntu',
    args: ['/opt/spark/bin/spark-class', 'org.apache.spark.deploy.history.HistoryServer'],
    ports: [{ name: 'spark-history', containerPort: 18080 }],
  });
  expect(containerOf(plan.server).command).toBeUndefined();
  expect(plan.carrier.deployment).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  expect(plan.server.labels).toMatchObject(plan.carrier.deployment!.selector!.matchLabels!);
  expect(plan.server.labels).not.toHaveProperty('spark-role');
  expect(plan.findings).toEqual([]);
});

test('it asks nothing of the API, and has no token', () => {
  const plan = historyOf();
  expect(plan.rights).toEqual([]);
  expect(plan.server.spec).toMatchObject({ serviceAccountName: 'sales-daily', automountServiceAccountToken: false });
});

test('no keys of drivers and executors are written', () => {
  const keys = Object.keys(confOf(historyOf()));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !key.startsWith('spark.history.'))).toEqual([]);
});

test('an image with an entry point of its own, and with Spark elsewhere', () => {
  const image = SparkImage.custom('registry.example.com/spark:1', { entrypoint: ['/opt/run.sh'], sparkHome: '/usr/lib/spark' });
  expect(containerOf(historyOf({ image }).server)).toMatchObject({
    command: ['/opt/run.sh'],
    args: ['/usr/lib/spark/bin/spark-class', 'org.apache.spark.deploy.history.HistoryServer'],
  });
});

test('Kubernetes asks by HTTP, and where a filter asks who somebody is, whether the port can be reached', () => {
  const asked = containerOf(historyOf().server);
  for (const probe of [asked.startupProbe, asked.readinessProbe, asked.livenessProbe]) {
    expect(probe).toMatchObject({ httpGet: { path: '/api/v1/version', port: 'spark-history' } });
  }
  const filtered = containerOf(historyOf({ sparkConf: { 'spark.ui.filters': 'com.example.Filter' } }).server);
  expect(filtered.livenessProbe).toMatchObject({ tcpSocket: { port: 'spark-history' } });
  expect(filtered.livenessProbe).not.toHaveProperty('httpGet');
});

test('props have keys', () => {
  expect(confOf(historyOf({ retainedApplications: 10, maxApplications: 500, title: 'Sales' }))).toMatchObject({
    'spark.history.retainedApplications': '10',
    'spark.history.ui.maxApplications': '500',
    'spark.history.ui.title': 'Sales',
    'spark.history.ui.port': '18080',
  });
});

test.each<[string, WorkloadProps]>([
  ['SPARK170 retainedApplications', { retainedApplications: 0 }],
  ['SPARK170 maxApplications', { maxApplications: 1.5 }],
  ['SPARK170 title', { title: 'two\nlines' }],
  ['SPARK170 server.localStorage', { server: { localStorage: {} as never } }],
  ['SPARK170 server.extraClassPath[0]', { server: { extraClassPath: ['jars/a.jar'] } }],
  ['SPARK001 sparkConf["spark.history.ui.port"]', { sparkConf: { 'spark.history.ui.port': '80' } }],
])('fails with %s', (finding, props) => {
  expect(found(props)).toContain(finding);
});

test('heap, options and jars are variables of Spark\'s start script, and the pod has room for the heap and what is outside of it', () => {
  const plan = historyOf({ server: { javaOptions: '-XX:+UseSerialGC', extraClassPath: ['/opt/a/*', '/opt/b.jar'], terminationGracePeriod: Duration.seconds(5) } });
  expect(variablesOf(plan.server)).toMatchObject({
    SPARK_CONF_DIR: '/opt/spark/conf',
    SPARK_DAEMON_MEMORY: '1024m',
    SPARK_DAEMON_JAVA_OPTS: '-XX:+UseSerialGC',
    SPARK_DAEMON_CLASSPATH: '/opt/a/*:/opt/b.jar',
  });
  expect(containerOf(plan.server).resources).toMatchObject({ requests: { cpu: '1', memory: '1408Mi' }, limits: { memory: '1408Mi' } });
  expect(plan.server.spec.terminationGracePeriodSeconds).toBe(5);
});

test('a server logs to nobody', () => {
  const directory = EventLogDirectory.claim({ claim: 'logs' });
  const plan = planOf({ logDirectory: directory }, { logTargets: [{ call: 'logTo("x")', directory }] }, SPARK_HISTORY_SERVER);
  expect(plan.findings.map(({ code, prop }) => `${code} ${prop}`)).toContain('SPARK174 logTo("x")');
});
