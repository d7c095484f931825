import { Size } from 'cdk8s';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SPARK_HISTORY_SERVER } from '../../src/planner/kinds';
import { EventLogDirectory } from '../../src/props/event-log-directory';
import { HistoryStore } from '../../src/props/history-store';
import { confOf, containerOf, planOf } from '../support/plan';

const historyOf = (props: WorkloadProps) => planOf({ logDirectory: EventLogDirectory.claim({ claim: 'logs' }), ...props }, {}, SPARK_HISTORY_SERVER);
const found = (props: WorkloadProps) => historyOf(props).findings.map(({ code, prop }) => `${code} ${prop}`);
const storeKeys = (props: WorkloadProps) => Object.fromEntries(Object.entries(confOf(historyOf(props))).filter(([key]) => key.startsWith('spark.history.store.')));

test.each([undefined, HistoryStore.memory()])('in memory there is nothing to say', (store) => {
  expect(storeKeys({ store })).toEqual({});
  expect(found({ store })).toEqual([]);
});

test('on disk, in a volume of which Spark fills four fifths', () => {
  const store = HistoryStore.disk({ size: Size.gibibytes(5), serializer: 'PROTOBUF' });
  const plan = historyOf({ store });
  expect(storeKeys({ store })).toEqual({
    'spark.history.store.path': '/var/spark/history',
    'spark.history.store.maxDiskUsage': '4g',
    'spark.history.store.serializer': 'PROTOBUF',
  });
  expect(plan.server.spec.volumes).toContainEqual({ name: 'spark-history-store', emptyDir: { sizeLimit: '5Gi' } });
  expect(containerOf(plan.server).volumeMounts).toContainEqual({ name: 'spark-history-store', mountPath: '/var/spark/history' });
  // The log of the container is on the same disk, so the volume is no limit of all.
  expect(containerOf(plan.server).resources).toMatchObject({ requests: { 'ephemeral-storage': '5Gi' } });
  expect(containerOf(plan.server).resources!.limits).not.toHaveProperty('ephemeral-storage');
});

test('on a claim that outlives the pod', () => {
  expect(historyOf({ store: HistoryStore.disk({ claim: 'store' }) }).server.spec.volumes)
    .toContainEqual({ name: 'spark-history-store', persistentVolumeClaim: { claimName: 'store' } });
});

test('both: half of the heap, and not the 2Gi that Spark would take of any', () => {
  expect(storeKeys({ store: HistoryStore.hybrid(), server: { memory: Size.gibibytes(3) } })).toMatchObject({
    'spark.history.store.hybridStore.enabled': 'true',
    'spark.history.store.hybridStore.maxMemoryUsage': '1536m',
  });
  expect(storeKeys({ store: HistoryStore.hybrid({ maxMemoryUsage: Size.mebibytes(300) }) })).toMatchObject({ 'spark.history.store.hybridStore.maxMemoryUsage': '300m' });
});

test.each<[string, WorkloadProps]>([
  ['SPARK170 store.size', { store: HistoryStore.disk({ size: Size.mebibytes(64) }) }],
  ['SPARK170 store.maxMemoryUsage', { store: HistoryStore.hybrid({ maxMemoryUsage: Size.gibibytes(2) }) }],
  ['SPARK004 store.size', { store: HistoryStore.disk({ size: '5Gi' as never }) }],
])('finds %s', (finding, props) => {
  expect(found(props)).toEqual([finding]);
});
