import { Duration } from 'cdk8s';
import { DynamicAllocationOptions } from '../../src';
import { confOf, findingsOf, planOf } from '../support/plan';

const conf = (dynamicAllocation: DynamicAllocationOptions) =>
  Object.fromEntries(Object.entries(confOf(planOf({ dynamicAllocation }))).filter(([key]) => key.startsWith('spark.dynamicAllocation.')));

test('#631 #758: giving it turns it on, with shuffle tracking', () => {
  expect(conf({})).toEqual({
    'spark.dynamicAllocation.enabled': 'true',
    'spark.dynamicAllocation.shuffleTracking.enabled': 'true',
  });
  expect(confOf(planOf())).not.toHaveProperty(['spark.dynamicAllocation.enabled']);
});

test('every prop has its key', () => {
  expect(
    conf({
      minExecutors: 1,
      maxExecutors: 10,
      initialExecutors: 2,
      executorIdleTimeout: Duration.minutes(2),
      cachedExecutorIdleTimeout: Duration.hours(1),
      schedulerBacklogTimeout: Duration.seconds(3),
      sustainedSchedulerBacklogTimeout: Duration.millis(4500),
      executorAllocationRatio: 0.5,
      shuffleTracking: { timeout: Duration.minutes(30) },
    }),
  ).toEqual({
    'spark.dynamicAllocation.enabled': 'true',
    'spark.dynamicAllocation.minExecutors': '1',
    'spark.dynamicAllocation.maxExecutors': '10',
    'spark.dynamicAllocation.initialExecutors': '2',
    'spark.dynamicAllocation.executorIdleTimeout': '120s',
    'spark.dynamicAllocation.cachedExecutorIdleTimeout': '3600s',
    'spark.dynamicAllocation.schedulerBacklogTimeout': '3s',
    'spark.dynamicAllocation.sustainedSchedulerBacklogTimeout': '4500ms',
    'spark.dynamicAllocation.executorAllocationRatio': '0.5',
    'spark.dynamicAllocation.shuffleTracking.enabled': 'true',
    'spark.dynamicAllocation.shuffleTracking.timeout': '1800s',
  });
});

const BOUNDS = 'SPARK030 dynamicAllocation';
test.each([
  [{ minExecutors: -1 }, [`${BOUNDS}.minExecutors`]],
  [{ minExecutors: 1.5 }, [`${BOUNDS}.minExecutors`]],
  [{ maxExecutors: 0 }, [`${BOUNDS}.maxExecutors`]],
  [{ minExecutors: 5, maxExecutors: 2 }, [`${BOUNDS}.minExecutors`]],
  [{ minExecutors: 5, initialExecutors: 2 }, [`${BOUNDS}.initialExecutors`]],
  [{ maxExecutors: 5, initialExecutors: 6 }, [`${BOUNDS}.initialExecutors`]],
  [{ minExecutors: 5, maxExecutors: 5, initialExecutors: 5 }, []],
  [{ minExecutors: 0, maxExecutors: 1 }, []],
])('bounds: %p', (allocation, expected) => {
  expect(findingsOf({ dynamicAllocation: allocation })).toEqual(expected);
});

test('fails when Spark would start with more executors than the maximum', () => {
  expect(findingsOf({ executor: { instances: 6 }, dynamicAllocation: { maxExecutors: 5 } })).toEqual(['SPARK030 executor.instances']);
  expect(findingsOf({ executor: { instances: 5 }, dynamicAllocation: { maxExecutors: 5 } })).toEqual([]);
});

test.each([
  [{ schedulerBacklogTimeout: Duration.seconds(0) }, 'SPARK031 dynamicAllocation.schedulerBacklogTimeout'],
  [{ sustainedSchedulerBacklogTimeout: Duration.millis(999) }, 'SPARK031 dynamicAllocation.sustainedSchedulerBacklogTimeout'],
  [{ executorAllocationRatio: 0 }, 'SPARK032 dynamicAllocation.executorAllocationRatio'],
  [{ executorAllocationRatio: 1.1 }, 'SPARK032 dynamicAllocation.executorAllocationRatio'],
  [{ shuffleTracking: { enabled: false } }, 'SPARK033 dynamicAllocation.shuffleTracking.enabled'],
])('fails for %p', (dynamicAllocation, finding) => {
  expect(findingsOf({ dynamicAllocation })).toEqual([finding]);
});

test('tracking may be off when decommissioning moves the shuffle data', () => {
  const dynamicAllocation = { shuffleTracking: { enabled: false } };
  const decommission = { 'spark.decommission.enabled': 'true', 'spark.storage.decommission.enabled': 'true' };
  expect(findingsOf({ dynamicAllocation, sparkConf: decommission })).toEqual([]);
  expect(findingsOf({ dynamicAllocation, sparkConf: { ...decommission, 'spark.storage.decommission.shuffleBlocks.enabled': 'false' } }))
    .toHaveLength(1);
});
