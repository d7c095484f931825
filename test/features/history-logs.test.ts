import { Duration } from 'cdk8s';
import { propsOf } from '../../src/cli/application-of';
import { ConfReader } from '../../src/conf/conf-reader';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SPARK_HISTORY_SERVER } from '../../src/planner/kinds';
import { EventLogDirectory } from '../../src/props/event-log-directory';
import { HistoryStore } from '../../src/props/history-store';
import { confOf, containerOf, planOf } from '../support/plan';

const CLAIM = EventLogDirectory.claim({ claim: 'logs' });
const historyOf = (props: WorkloadProps = {}) => planOf({ logDirectory: CLAIM, ...props }, {}, SPARK_HISTORY_SERVER);
const found = (props: WorkloadProps) => historyOf(props).findings.map(({ code, prop }) => `${code} ${prop}`);

test('a claim is mounted where Spark is told to look', () => {
  const plan = historyOf({ logDirectory: EventLogDirectory.claim({ claim: 'logs', mountPath: '/logs', subPath: 'spark' }) });
  expect(confOf(plan)['spark.history.fs.logDirectory']).toBe('file:/logs');
  expect(containerOf(plan.server).volumeMounts).toContainEqual({ name: 'spark-event-logs', mountPath: '/logs', subPath: 'spark' });
  expect(plan.server.spec.volumes).toContainEqual({ name: 'spark-event-logs', persistentVolumeClaim: { claimName: 'logs' } });
});

test('an object store is an address alone', () => {
  const plan = historyOf({ logDirectory: EventLogDirectory.objectStore({ uri: 'gs://logs/spark' }), server: { extraClassPath: ['/opt/gcs/*'] } });
  expect(confOf(plan)['spark.history.fs.logDirectory']).toBe('gs://logs/spark');
  expect(plan.server.spec.volumes!.map(({ name }) => name)).toEqual(['spark-conf']);
  expect(plan.findings).toEqual([]);
});

test('logs are deleted only where somebody says so, and copies of drivers\' logs are not deleted with them', () => {
  expect(Object.keys(confOf(historyOf())).filter((key) => /cleaner/.test(key))).toEqual([]);
  expect(confOf(historyOf({ cleaner: { maxAge: Duration.days(30), maxNum: 1000, interval: Duration.hours(1) } }))).toMatchObject({
    'spark.history.fs.cleaner.enabled': 'true',
    'spark.history.fs.cleaner.maxAge': '2592000s',
    'spark.history.fs.cleaner.maxNum': '1000',
    'spark.history.fs.cleaner.interval': '3600s',
    'spark.history.fs.driverlog.cleaner.enabled': 'false',
  });
});

test('how logs are read', () => {
  expect(confOf(historyOf({ updateInterval: Duration.seconds(30), rolling: { maxFilesToRetain: 4, onDemandLoad: false } }))).toMatchObject({
    'spark.history.fs.update.interval': '30s',
    'spark.history.fs.eventLog.rolling.maxFilesToRetain': '4',
    'spark.history.fs.eventLog.rolling.onDemandLoadEnabled': 'false',
  });
});

test.each<[string, WorkloadProps]>([
  ['SPARK171 logDirectory.uri', { logDirectory: EventLogDirectory.objectStore({ uri: 'logs/spark' }) }],
  ['SPARK171 logDirectory.uri', { logDirectory: EventLogDirectory.objectStore({ uri: 'file:///logs' }) }],
  ['SPARK172 logDirectory.accessMode', { logDirectory: EventLogDirectory.claim({ claim: 'logs', accessMode: 'ReadWriteOncePod' }) }],
  ['SPARK173 logDirectory.accessMode', { logDirectory: EventLogDirectory.claim({ claim: 'logs', accessMode: 'ReadWriteOnce' }) }],
  ['SPARK170 updateInterval', { updateInterval: Duration.seconds(0) }],
  ['SPARK170 cleaner.maxNum', { cleaner: { maxNum: 0 } }],
  ['SPARK170 cleaner.maxAge', { cleaner: { maxAge: Duration.seconds(0) } }],
  ['SPARK170 cleaner.driverLogs', { cleaner: { driverLogs: true } }],
  ['SPARK170 cleaner.driverLogMaxAge', { cleaner: { driverLogMaxAge: Duration.days(1) } }],
  ['SPARK170 rolling.maxFilesToRetain', { rolling: { maxFilesToRetain: 0 } }],
  ['SPARK170 rolling.maxFilesToRetain', { rolling: { maxFilesToRetain: 2 }, logDirectory: EventLogDirectory.claim({ claim: 'logs', rolling: { enabled: false } }) }],
])('finds %s', (finding, props) => {
  expect(found(props)).toEqual([finding]);
});

test('what all props of a history server write, they read back', () => {
  const props: WorkloadProps = {
    updateInterval: Duration.seconds(30),
    retainedApplications: 10,
    maxApplications: 500,
    title: 'Sales',
    cleaner: { maxAge: Duration.days(30), maxNum: 1000, interval: Duration.hours(1), driverLogs: true, driverLogMaxAge: Duration.days(2) },
    rolling: { maxFilesToRetain: 4, onDemandLoad: false },
    store: HistoryStore.hybrid({ serializer: 'PROTOBUF' }),
    acls: { adminUsers: ['ann'], adminGroups: ['ops'] },
    executorLogUrl: 'https://logs.example.com/{{POD_NAME}}',
    ui: { path: '/spark', redirectUri: 'https://spark.example.com' },
  };
  const before = confOf(historyOf(props));
  expect(Object.keys(before).length).toBeGreaterThanOrEqual(22);
  const conf = new ConfReader(new Map(Object.entries(before)), '4.1.2');
  const read = propsOf({ conf, main: SPARK_HISTORY_SERVER.main!, language: 'java', deployMode: 'client', environment: {} });
  expect(confOf(historyOf({ ...read, sparkConf: {} }))).toEqual(before);
});
