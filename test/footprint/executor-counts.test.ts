import { ConfReader } from '../../src/conf/conf-reader';
import { executorCounts } from '../../src/footprint/executor-counts';

const counts = (conf: { [key: string]: string }) => executorCounts(new ConfReader(new Map(Object.entries(conf)), '4.1.2'));

const DYNAMIC = { 'spark.dynamicAllocation.enabled': 'true' };
const ALLOCATION = 'spark.dynamicAllocation.';

test('there are two executors if nobody has said another number', () => {
  expect(counts({})).toEqual({ minimum: 2, start: 2, maximum: 2 });
  expect(counts({ 'spark.executor.instances': '7' })).toEqual({ minimum: 7, start: 7, maximum: 7 });
});

test('dynamic allocation has no limit of its own', () => {
  expect(counts(DYNAMIC)).toEqual({ minimum: 0, start: 0 });
  expect(counts({ ...DYNAMIC, [`${ALLOCATION}maxExecutors`]: '2147483647' })).not.toHaveProperty('maximum');
});

test.each([
  [{ minExecutors: '3' }, { minimum: 3, start: 3 }],
  [{ minExecutors: '3', initialExecutors: '5', maxExecutors: '9' }, { minimum: 3, start: 5, maximum: 9 }],
  [{ minExecutors: '3', initialExecutors: '1' }, { minimum: 3, start: 3 }],
])('dynamic allocation with %p', (settings, expected) => {
  const entries = Object.entries(settings).map(([name, value]) => [ALLOCATION + name, value]);
  expect(counts({ ...DYNAMIC, ...Object.fromEntries(entries) })).toEqual(expected);
});

test('with dynamic allocation, the number of executors is one to start with', () => {
  expect(counts({ ...DYNAMIC, 'spark.executor.instances': '4', [`${ALLOCATION}minExecutors`]: '1', [`${ALLOCATION}maxExecutors`]: '8' }))
    .toEqual({ minimum: 1, start: 4, maximum: 8 });
});

test('bounds of dynamic allocation mean nothing while it is off', () => {
  expect(counts({ [`${ALLOCATION}maxExecutors`]: '9' })).toEqual({ minimum: 2, start: 2, maximum: 2 });
});

test('the pace of allocation, and its limit over the whole run, are no number at a time', () => {
  expect(counts({ ...DYNAMIC, 'spark.kubernetes.allocation.batch.size': '3', 'spark.kubernetes.allocation.maximum': '50' })).not.toHaveProperty('maximum');
});

test.each([['local', 0], ['local[4]', 0], ['k8s://https://kubernetes.default.svc:443', 2]])('master %s', (master, count) => {
  expect(counts({ 'spark.master': master })).toEqual({ minimum: count, start: count, maximum: count });
});
