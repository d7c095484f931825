import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { LocalStorage, SparkVolume } from '../../src';
import { SPARK_JOB } from '../../src/planner/kinds';
import { originsOf, propsFrom } from '../support/feature';
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
    'spark.executor.cores': '1',
    'spark.executor.memory': '1g',
  });
});

test('every prop of the executors has its key', () => {
  const plan = planOf({
    executor: {
      cores: 4,
      coreRequest: Cpu.millis(3500),
      coreLimit: Cpu.units(5),
      memory: Size.gibibytes(8),
      memoryOverhead: Size.mebibytes(1000),
    },
  });
  expect(confOf(plan)).toMatchObject({
    'spark.executor.cores': '4',
    'spark.kubernetes.executor.request.cores': '3500m',
    'spark.kubernetes.executor.limit.cores': '5',
    'spark.executor.memory': '8g',
    'spark.executor.memoryOverhead': '1000m',
  });
  expect(plan.findings).toEqual([]);
});

test('#766 #817: Python executors get the overhead that client mode would not give them', () => {
  expect(confOf(planOf())).not.toHaveProperty(['spark.executor.memoryOverheadFactor']);
  expect(confOf(pythonPlanOf())).toHaveProperty(['spark.executor.memoryOverheadFactor'], '0.4');
  expect(confOf(pythonPlanOf({ executor: { memoryOverheadFactor: 0.2 } }))).toHaveProperty(['spark.executor.memoryOverheadFactor'], '0.2');
  expect(confOf(pythonPlanOf({ executor: { memoryOverhead: Size.gibibytes(1) } }))).not.toHaveProperty(['spark.executor.memoryOverheadFactor']);
});

test.each([
  ['a factor of nothing, which Spark does not read', { executor: { memoryOverheadFactor: 0 } }, 'SPARK021 executor.memoryOverheadFactor'],
  ['a small heap', { executor: { memory: Size.mebibytes(256) } }, 'SPARK020 executor.memory'],
  ['a small driver', { driver: { memory: Size.mebibytes(256) } }, 'SPARK020 driver.memory'],
  ['a limit below the request', { driver: { cores: 2, coreLimit: Cpu.units(1) } }, 'SPARK023 driver.coreLimit'],
])('fails for %s', (_, props, finding) => {
  expect(findingsOf(props)).toEqual([finding]);
});

test('the sizes of executors are Spark\'s to put into their pods', () => {
  const plan = planOf({ executor: { memory: Size.gibibytes(8), cores: 4 } });
  expect(containerOf(plan.executor).resources).toBeUndefined();
  expect(resourcesOf(plan)).toEqual(resourcesOf(planOf()));
});

test('the sizes of a driver in the library\'s pod are no business of Spark\'s, but its heap is', () => {
  const driver = { cores: 2, coreRequest: Cpu.millis(1500), coreLimit: Cpu.units(3), memory: Size.gibibytes(8), memoryOverhead: Size.gibibytes(2) };
  const keys = Object.keys(confOf(planOf({ driver }))).filter((key) => /^spark\.(kubernetes\.)?driver\.(cores|memory|request|limit)/.test(key));
  expect(keys).toEqual(['spark.driver.memory']);
});

test('a request of CPU may differ from the cores', () => {
  expect(resourcesOf(planOf({ driver: { cores: 2, coreRequest: Cpu.millis(1500) } }))).toMatchObject({ cpu: '1500m' });
});

test('a driver that Spark makes is sized by keys, like its executors', () => {
  const roles = [{ name: 'driver', madeBy: 'spark' }, { name: 'executor', madeBy: 'spark' }] as const;
  const plan = planOf({ driver: { cores: 2, memoryOverhead: Size.gibibytes(1) } }, {}, { ...SPARK_JOB, roles });
  expect(confOf(plan)).toMatchObject({ 'spark.driver.cores': '2', 'spark.driver.memoryOverhead': '1g', 'spark.driver.memory': '1g' });
  expect(containerOf(plan.driver).resources).toBeUndefined();
});

test('a limit as high as the request passes', () => {
  expect(findingsOf({ driver: { cores: 2, coreLimit: Cpu.units(2) }, executor: { cores: 2, coreLimit: Cpu.millis(2000) } })).toEqual([]);
});

test('every field says which prop has made it', () => {
  expect(originsOf(planOf())).toMatchObject({
    'driver.container.resources.requests.cpu': 'default the default of driver.cores',
    'driver.container.resources.requests.memory': 'default the default of driver.memory',
    'driver.container.resources.limits.memory': 'default the default of driver.memory',
  });
  expect(originsOf(planOf({ driver: { cores: 2, coreLimit: Cpu.units(3), memory: Size.gibibytes(2) } }))).toMatchObject({
    'driver.container.resources.requests.cpu': 'prop driver.cores',
    'driver.container.resources.limits.cpu': 'prop driver.coreLimit',
    'driver.container.resources.limits.memory': 'prop driver.memory',
  });
  expect(originsOf(planOf({ driver: { cores: 2, coreRequest: Cpu.millis(1500) } })))
    .toHaveProperty(['driver.container.resources.requests.cpu'], 'prop driver.coreRequest');
  const { conf } = pythonPlanOf({ executor: { cores: 2 } });
  expect(conf.origin('spark.executor.cores')).toEqual({ kind: 'prop', name: 'executor.cores' });
  expect(conf.origin('spark.executor.memory')).toEqual({ kind: 'default', name: 'the default of executor.memory' });
  expect(conf.origin('spark.executor.memoryOverheadFactor')).toEqual({ kind: 'default', name: 'the default of executor.memoryOverheadFactor' });
});

test('the memory of the driver\'s pod is explained by its formula', () => {
  const { pieces } = planOf({ driver: { memory: Size.gibibytes(8) } });
  expect(pieces.driver.find(({ container }) => container?.resources?.requests?.memory !== undefined)!.formula?.())
    .toBe('9011Mi = 8g heap + max(0.1 × 8g, 384Mi) overhead');
});

describe('volumes in memory', () => {
  const localStorage = LocalStorage.tmpfs({ sizeLimit: Size.gibibytes(2) });
  const SHM = SparkVolume.tmpfs('shm', { mountPath: '/dev/shm', sizeLimit: Size.mebibytes(512) });

  test('are added to the memory of the library\'s own pod', () => {
    const plan = planOf({ driver: { localStorage, volumes: [SHM] } });
    expect(resourcesOf(plan)).toMatchObject({ request: `${1408 + 2048 + 512}Mi`, limit: `${1408 + 2048 + 512}Mi` });
    expect(plan.pieces.driver.find(({ container }) => container?.resources?.requests?.memory !== undefined)!.formula?.())
      .toBe('3968Mi = 1g heap + max(0.1 × 1g, 384Mi) overhead + 2560m of tmpfs');
  });

  test('are overhead of the pods that Spark makes, on top of its formula', () => {
    const overheadOf = (plan: ReturnType<typeof planOf>) => confOf(plan)['spark.executor.memoryOverhead'];
    const memory = Size.gibibytes(10);
    expect(overheadOf(planOf({ executor: { localStorage } }))).toBe(`${384 + 2048}m`);
    expect(overheadOf(planOf({ executor: { localStorage, memory } }))).toBe('3g');
    expect(overheadOf(pythonPlanOf({ executor: { localStorage, memory } }))).toBe('6g');
    expect(overheadOf(planOf({ executor: { localStorage, memoryOverhead: Size.mebibytes(700) } }))).toBe(`${700 + 2048}m`);
    expect(overheadOf(planOf({ executor: { localStorage, memory, memoryOverheadFactor: 0.5 } }))).toBe('7g');
    expect(overheadOf(planOf({ volumes: [SHM] }))).toBe(`${384 + 512}m`);
    // One that is given twice is there once.
    expect(overheadOf(planOf({ volumes: [SHM], executor: { volumes: [SHM] } }))).toBe(`${384 + 512}m`);
    // Spark takes no notice of a factor beside a size.
    expect(confOf(pythonPlanOf({ executor: { localStorage } }))).not.toHaveProperty(['spark.executor.memoryOverheadFactor']);
  });

  test('are added to the least overhead, whatever it is', () => {
    const overheadOf = (least: string) => confOf(planOf({ executor: { localStorage }, sparkConf: { 'spark.executor.minMemoryOverhead': least } }))['spark.executor.memoryOverhead'];
    expect(overheadOf('1g')).toBe('3g');
    expect(overheadOf('much')).toBe(`${384 + 2048}m`);
  });

  test('are named where they count', () => {
    const origin = (executor: object) => planOf({ executor: { localStorage, ...executor } }).conf.origin('spark.executor.memoryOverhead');
    expect(origin({})).toEqual({ kind: 'prop', name: 'executor.localStorage' });
    expect(origin({ memoryOverheadFactor: 0.2, volumes: [SHM] })!.name).toBe('executor.memoryOverheadFactor and executor.localStorage and executor.volumes[0]');
  });

  test('leave all other pods as they are', () => {
    expect(resourcesOf(planOf({ executor: { localStorage } }))).toEqual(resourcesOf(planOf()));
    expect(confOf(planOf({ driver: { localStorage } }))).not.toHaveProperty(['spark.executor.memoryOverhead']);
    expect(confOf(planOf({ executor: { localStorage: LocalStorage.emptyDir({ sizeLimit: Size.gibibytes(2) }) } }))).not.toHaveProperty(['spark.executor.memoryOverhead']);
  });
});

describe('read back from Spark\'s keys', () => {
  test.each(['driver', 'executor'] as const)('every key of the %s has its prop', (role) => {
    const { cores, coreRequest, coreLimit, memory, memoryOverhead, memoryOverheadFactor } = propsFrom({
      [`spark.${role}.cores`]: '4',
      [`spark.kubernetes.${role}.request.cores`]: '3500m',
      [`spark.kubernetes.${role}.limit.cores`]: '5',
      [`spark.${role}.memory`]: '8g',
      [`spark.${role}.memoryOverhead`]: '1000',
      [`spark.${role}.memoryOverheadFactor`]: '0.25',
    })[role]!;
    expect([cores, coreRequest!.amount, coreLimit!.amount]).toEqual([4, '3500m', '5']);
    expect([memory!.toMebibytes(), memoryOverhead!.toMebibytes(), memoryOverheadFactor]).toEqual([8192, 1000, 0.25]);
  });

  test('one role says nothing of the other', () => {
    expect(propsFrom({ 'spark.executor.cores': '4' }).driver).not.toHaveProperty('cores');
  });

  test('what cannot be read is left out', () => {
    expect(propsFrom({ 'spark.executor.cores': 'four', 'spark.executor.memory': '8 gigabytes' }).executor).not.toHaveProperty('cores');
    expect(propsFrom({ 'spark.executor.memory': '8 gigabytes' }).executor).not.toHaveProperty('memory');
  });

  test('the common factor is that of executors, as long as nothing of their own says more', () => {
    const COMMON = { 'spark.kubernetes.memoryOverheadFactor': '0.3' };
    expect(propsFrom(COMMON).executor!.memoryOverheadFactor).toBe(0.3);
    expect(propsFrom(COMMON).driver).not.toHaveProperty('memoryOverheadFactor');
    expect(propsFrom({ ...COMMON, 'spark.executor.memoryOverheadFactor': '0.2' }).executor!.memoryOverheadFactor).toBe(0.2);
    expect(propsFrom({ ...COMMON, 'spark.executor.memoryOverhead': '1g' }).executor).not.toHaveProperty('memoryOverheadFactor');
  });

  test('executors of Python get the smaller share from a driver in client mode', () => {
    const factorOf = (conf: { [key: string]: string }, language: 'java' | 'python', deployMode: 'client' | 'cluster') =>
      propsFrom(conf, { language, deployMode }).executor!.memoryOverheadFactor;
    expect(factorOf({}, 'python', 'client')).toBe(0.1);
    expect(factorOf({}, 'python', 'cluster')).toBeUndefined();
    expect(factorOf({}, 'java', 'client')).toBeUndefined();
    expect(factorOf({ 'spark.executor.memoryOverhead': '1g' }, 'python', 'client')).toBeUndefined();
  });
});

describe('spark.driver.minMemoryOverhead was accepted without effect', () => {
  const least = (value: string, driver = {}) => resourcesOf(planOf({ driver, sparkConf: { 'spark.driver.minMemoryOverhead': value } })).limit;

  test('the driver\'s pod has that much', () => {
    expect(least('1g')).toBe('2048Mi');
    expect(least('100m')).toBe('1126Mi');
  });

  test('unless the overhead is given', () => {
    expect(least('1g', { memoryOverhead: Size.mebibytes(500) })).toBe('1524Mi');
  });

  test('what cannot be read is told, and counts for nothing', () => {
    const plan = planOf({ sparkConf: { 'spark.driver.minMemoryOverhead': 'much' } });
    expect([resourcesOf(plan).limit, plan.findings.map(({ code }) => code)]).toEqual(['1408Mi', ['SPARK102']]);
  });
});
