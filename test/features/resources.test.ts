import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { confOf, containerOf, findingsOf, planOf, pythonPlanOf } from '../support/plan';

const resourcesOf = (plan: ReturnType<typeof planOf>) => {
  const { requests, limits } = containerOf(plan.driver).resources!;
  return { cpu: requests!.cpu, cpuLimit: limits!.cpu, request: requests!.memory, limit: limits!.memory };
};

test('a driver with default settings', () => {
  expect(resourcesOf(planOf())).toEqual({ cpu: '1', cpuLimit: undefined, request: '1408Mi', limit: '1408Mi' });
  expect(confOf(planOf())).toHaveProperty(['spark.driver.memory'], '1g');
});

test('#783 #1638: the driver\'s pod has room for heap and overhead', () => {
  const driver = { cores: 2, coreLimit: Cpu.units(3), memory: Size.gibibytes(8) };
  expect(resourcesOf(planOf({ driver }))).toEqual({ cpu: '2', cpuLimit: '3', request: '9011Mi', limit: '9011Mi' });
  expect(resourcesOf(pythonPlanOf({ driver }))).toMatchObject({ request: '11468Mi', limit: '11468Mi' });
  expect(resourcesOf(planOf({ driver: { ...driver, memoryOverhead: Size.gibibytes(2) } }))).toMatchObject({ limit: '10240Mi' });
});

test('executors with default settings', () => {
  expect(confOf(planOf())).toMatchObject({
    'spark.executor.instances': '2',
    'spark.executor.cores': '1',
    'spark.executor.memory': '1g',
  });
});

test('every prop of the executors has its key', () => {
  const plan = pythonPlanOf({
    executor: {
      instances: 5,
      cores: 4,
      coreRequest: Cpu.millis(3500),
      coreLimit: Cpu.units(5),
      memory: Size.gibibytes(8),
      memoryOverhead: Size.mebibytes(1000),
      offHeapMemory: Size.gibibytes(2),
      pysparkMemory: Size.gibibytes(1),
    },
  });
  expect(confOf(plan)).toMatchObject({
    'spark.executor.instances': '5',
    'spark.executor.cores': '4',
    'spark.kubernetes.executor.request.cores': '3500m',
    'spark.kubernetes.executor.limit.cores': '5',
    'spark.executor.memory': '8g',
    'spark.executor.memoryOverhead': '1000m',
    'spark.memory.offHeap.enabled': 'true',
    'spark.memory.offHeap.size': '2g',
    'spark.executor.pyspark.memory': '1g',
  });
  expect(plan.findings).toEqual([]);
});

test('#766 #817: Python executors get the overhead that client mode would not give them', () => {
  expect(confOf(planOf())).not.toHaveProperty(['spark.executor.memoryOverheadFactor']);
  expect(confOf(pythonPlanOf())).toHaveProperty(['spark.executor.memoryOverheadFactor'], '0.4');
  expect(confOf(pythonPlanOf({ executor: { memoryOverheadFactor: 0.2 } }))).toHaveProperty(['spark.executor.memoryOverheadFactor'], '0.2');
  expect(confOf(pythonPlanOf({ executor: { memoryOverhead: Size.gibibytes(1) } }))).not.toHaveProperty(['spark.executor.memoryOverheadFactor']);
});

test('with dynamic allocation the number of executors is left to it', () => {
  expect(confOf(planOf({ dynamicAllocation: {} }))).not.toHaveProperty(['spark.executor.instances']);
  expect(confOf(planOf({ dynamicAllocation: {}, executor: { instances: 3 } }))).toHaveProperty(['spark.executor.instances'], '3');
});

test.each([
  ['memory of Python for a jar', { executor: { pysparkMemory: Size.gibibytes(1) } }, 'SPARK020 executor.pysparkMemory'],
  ['a factor of nothing, which Spark does not read', { executor: { memoryOverheadFactor: 0 } }, 'SPARK021 executor.memoryOverheadFactor'],
  ['half an executor', { executor: { instances: 1.5 } }, 'SPARK025 executor.instances'],
  ['fewer than none', { executor: { instances: -1 } }, 'SPARK025 executor.instances'],
  ['off-heap memory of nothing', { executor: { offHeapMemory: Size.mebibytes(0) } }, 'SPARK020 executor.offHeapMemory'],
  ['a small heap', { executor: { memory: Size.mebibytes(256) } }, 'SPARK020 executor.memory'],
  ['a small driver', { driver: { memory: Size.mebibytes(256) } }, 'SPARK020 driver.memory'],
  ['a limit below the request', { driver: { cores: 2, coreLimit: Cpu.units(1) } }, 'SPARK023 driver.coreLimit'],
])('fails for %s', (_, props, finding) => {
  expect(findingsOf(props)).toEqual([finding]);
});
