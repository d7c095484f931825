import { Size } from 'cdk8s';
import { propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf, pythonPlanOf } from '../support/plan';

test('executors with default settings', () => {
  expect(confOf(planOf())).toMatchObject({ 'spark.executor.instances': '2' });
});

test('every prop of the executors has its key', () => {
  const plan = pythonPlanOf({ executor: { instances: 5, offHeapMemory: Size.gibibytes(2), pysparkMemory: Size.gibibytes(1) } });
  expect(confOf(plan)).toMatchObject({
    'spark.executor.instances': '5',
    'spark.memory.offHeap.enabled': 'true',
    'spark.memory.offHeap.size': '2g',
    'spark.executor.pyspark.memory': '1g',
  });
  expect(plan.findings).toEqual([]);
});

test('what is not given is left to Spark', () => {
  const conf = confOf(pythonPlanOf());
  for (const key of ['spark.memory.offHeap.enabled', 'spark.memory.offHeap.size', 'spark.executor.pyspark.memory']) {
    expect(conf).not.toHaveProperty([key]);
  }
});

test('with dynamic allocation the number of executors is left to it', () => {
  expect(confOf(planOf({ dynamicAllocation: {} }))).not.toHaveProperty(['spark.executor.instances']);
  expect(confOf(planOf({ dynamicAllocation: {}, executor: { instances: 3 } }))).toHaveProperty(['spark.executor.instances'], '3');
});

test.each([
  ['memory of Python for a jar', { executor: { pysparkMemory: Size.gibibytes(1) } }, 'SPARK020 executor.pysparkMemory'],
  ['half an executor', { executor: { instances: 1.5 } }, 'SPARK025 executor.instances'],
  ['fewer than none', { executor: { instances: -1 } }, 'SPARK025 executor.instances'],
  ['off-heap memory of nothing', { executor: { offHeapMemory: Size.mebibytes(0) } }, 'SPARK020 executor.offHeapMemory'],
])('fails for %s', (_, props, finding) => {
  expect(findingsOf(props)).toEqual([finding]);
});

test('fails for memory of Python that is no whole number of mebibytes', () => {
  const plan = pythonPlanOf({ executor: { pysparkMemory: Size.kibibytes(1500) } });
  expect(plan.findings.map(({ code, prop }) => `${code} ${prop}`)).toEqual(['SPARK020 executor.pysparkMemory']);
});

test('no executors at all are refused by Spark, unless dynamic allocation brings them', () => {
  const [finding, ...others] = planOf({ executor: { instances: 0 } }).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'SPARK025', prop: 'executor.instances', value: 0, fix: 'Write 1 or more, or switch dynamicAllocation on' });
  expect(findingsOf({ executor: { instances: 0 }, dynamicAllocation: {} })).toEqual([]);
  expect(findingsOf({ executor: { instances: -1 }, dynamicAllocation: {} })).toEqual(['SPARK025 executor.instances']);
});

test('the number is a default until it is given', () => {
  expect(planOf().conf.origin('spark.executor.instances')).toEqual({ kind: 'default', name: 'the default of executor.instances' });
  expect(planOf({ executor: { instances: 2 } }).conf.origin('spark.executor.instances')).toEqual({ kind: 'prop', name: 'executor.instances' });
  const { conf } = pythonPlanOf({ executor: { offHeapMemory: Size.gibibytes(2), pysparkMemory: Size.gibibytes(1) } });
  expect(conf.origin('spark.memory.offHeap.enabled')).toEqual({ kind: 'prop', name: 'executor.offHeapMemory' });
  expect(conf.origin('spark.executor.pyspark.memory')).toEqual({ kind: 'prop', name: 'executor.pysparkMemory' });
});

describe('read back from Spark\'s keys', () => {
  const read = (conf: { [key: string]: string }, language: 'java' | 'python' = 'java') => propsFrom(conf, { language }).executor!;
  const OFF_HEAP = { 'spark.memory.offHeap.enabled': 'true', 'spark.memory.offHeap.size': '2g' };

  test('the number of executors', () => {
    expect(read({ 'spark.executor.instances': '5' }).instances).toBe(5);
    expect(read({})).not.toHaveProperty('instances');
    expect(read({ 'spark.executor.instances': 'many' })).not.toHaveProperty('instances');
  });

  test('memory off the heap, which Spark counts in bytes, if it is switched on', () => {
    expect(read(OFF_HEAP).offHeapMemory!.toMebibytes()).toBe(2048);
    expect(read({ ...OFF_HEAP, 'spark.memory.offHeap.size': '1048576' }).offHeapMemory!.toMebibytes()).toBe(1);
    expect(read({ ...OFF_HEAP, 'spark.memory.offHeap.enabled': 'false' })).not.toHaveProperty('offHeapMemory');
    expect(read({ ...OFF_HEAP, 'spark.memory.offHeap.size': '0' })).not.toHaveProperty('offHeapMemory');
  });

  test('memory of Python, of a Python application only', () => {
    const conf = { 'spark.executor.pyspark.memory': '512m' };
    expect(read(conf, 'python').pysparkMemory!.toMebibytes()).toBe(512);
    expect(read(conf)).not.toHaveProperty('pysparkMemory');
  });
});
