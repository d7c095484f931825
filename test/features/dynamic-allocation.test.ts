import { Duration } from 'cdk8s';
import { DynamicAllocationOptions } from '../../src';
import { contributing, endingWith, propsFrom } from '../support/feature';
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
  expect(findingsOf({ dynamicAllocation, executor: { decommission: {} } })).toEqual([]);
  expect(findingsOf({ dynamicAllocation, executor: { decommission: { shuffleBlocks: false } } })).toHaveLength(1);
});

test('shuffle data may be stored elsewhere', () => {
  const dynamicAllocation = { shuffleTracking: { enabled: false } };
  expect(findingsOf({ dynamicAllocation, sparkConf: { 'spark.shuffle.sort.io.plugin.class': 'org.example.Storage' } })).toEqual([]);
});

test.each(['spark.decommission.enabled', 'spark.storage.decommission.enabled'])('%s alone moves nothing', (key) => {
  const plan = planOf({ dynamicAllocation: { shuffleTracking: { enabled: false } } }, {}, endingWith(contributing({ [key]: 'true' })));
  expect(plan.findings.map(({ code }) => code)).toEqual(['SPARK033']);
});

test('what another feature contributes to the configuration counts, too', () => {
  const decommissioning = contributing({ 'spark.decommission.enabled': 'true', 'spark.storage.decommission.enabled': 'true' });
  const plan = planOf({ dynamicAllocation: { shuffleTracking: { enabled: false } } }, {}, endingWith(decommissioning));
  expect(plan.findings).toEqual([]);
});

test.each([
  { schedulerBacklogTimeout: Duration.millis(1000) },
  { sustainedSchedulerBacklogTimeout: Duration.seconds(1) },
  { executorAllocationRatio: 1 },
  { executorAllocationRatio: 0.01 },
  { minExecutors: 2, maxExecutors: 4, initialExecutors: 2 },
  { minExecutors: 2, maxExecutors: 4, initialExecutors: 4 },
])('the least and the most pass: %p', (dynamicAllocation) => {
  expect(findingsOf({ dynamicAllocation })).toEqual([]);
});

test('less than a second is refused, however near', () => {
  expect(findingsOf({ dynamicAllocation: { schedulerBacklogTimeout: Duration.millis(999) } })).toEqual(['SPARK031 dynamicAllocation.schedulerBacklogTimeout']);
});

test('every entry names its prop', () => {
  const allocation = { minExecutors: 1, executorIdleTimeout: Duration.minutes(1), shuffleTracking: { timeout: Duration.hours(1) } };
  const entries = planOf({ dynamicAllocation: allocation }).conf.entries().filter(({ key }) => key.startsWith('spark.dynamicAllocation.'));
  expect(entries.map(({ key, origin }) => `${key}: ${origin.kind} ${origin.name}`)).toEqual([
    'spark.dynamicAllocation.enabled: prop dynamicAllocation',
    'spark.dynamicAllocation.executorIdleTimeout: prop dynamicAllocation.executorIdleTimeout',
    'spark.dynamicAllocation.minExecutors: prop dynamicAllocation.minExecutors',
    'spark.dynamicAllocation.shuffleTracking.enabled: prop dynamicAllocation.shuffleTracking.enabled',
    'spark.dynamicAllocation.shuffleTracking.timeout: prop dynamicAllocation.shuffleTracking.timeout',
  ]);
});

describe('read back from Spark\'s keys', () => {
  const ON = { 'spark.dynamicAllocation.enabled': 'true' };
  const read = (sparkConf: { [key: string]: string }) => propsFrom({ ...ON, ...sparkConf }).dynamicAllocation!;

  test('it is off unless it is switched on', () => {
    expect(propsFrom({ 'spark.dynamicAllocation.minExecutors': '1' })).not.toHaveProperty('dynamicAllocation');
    expect(propsFrom({ 'spark.dynamicAllocation.enabled': 'false' })).not.toHaveProperty('dynamicAllocation');
  });

  test('numbers and times', () => {
    const { executorIdleTimeout, cachedExecutorIdleTimeout, schedulerBacklogTimeout, sustainedSchedulerBacklogTimeout, ...numbers } = read({
      'spark.dynamicAllocation.minExecutors': '1',
      'spark.dynamicAllocation.maxExecutors': '10',
      'spark.dynamicAllocation.initialExecutors': '2',
      'spark.dynamicAllocation.executorAllocationRatio': '0.5',
      'spark.dynamicAllocation.executorIdleTimeout': '2m',
      'spark.dynamicAllocation.cachedExecutorIdleTimeout': '1h',
      'spark.dynamicAllocation.schedulerBacklogTimeout': '3',
      'spark.dynamicAllocation.sustainedSchedulerBacklogTimeout': '4s',
      'spark.dynamicAllocation.shuffleTracking.timeout': '30min',
    });
    expect(numbers).toMatchObject({ minExecutors: 1, maxExecutors: 10, initialExecutors: 2, executorAllocationRatio: 0.5 });
    const { timeout } = numbers.shuffleTracking!;
    const times = [executorIdleTimeout, cachedExecutorIdleTimeout, schedulerBacklogTimeout, sustainedSchedulerBacklogTimeout, timeout];
    expect(times.map((time) => time!.toSeconds())).toEqual([120, 3600, 3, 4, 1800]);
  });

  test('what is not given, or cannot be read, is left out', () => {
    expect(read({ 'spark.dynamicAllocation.minExecutors': 'few' })).toEqual({ shuffleTracking: { enabled: true, timeout: undefined } });
  });

  test('shuffle data is kept by tracking, which is on, or by the external service', () => {
    const off = { 'spark.dynamicAllocation.shuffleTracking.enabled': 'false' };
    expect(read({}).shuffleTracking!.enabled).toBe(true);
    expect(read(off).shuffleTracking!.enabled).toBe(false);
    expect(read({ ...off, 'spark.shuffle.service.enabled': 'true' }).shuffleTracking!.enabled).toBe(true);
  });
});
