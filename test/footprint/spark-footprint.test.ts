import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { LocalStorage, SparkApplicationProps, SparkExecutorOptions, SparkFootprint, SparkVolume } from '../../src';
import { fromLibrary } from '../../src/conf/origin';
import { workloadOf } from '../../src/workload/from-plan';
import { planOf } from '../support/plan';

const of = (props: SparkApplicationProps = {}) => SparkFootprint._of(workloadOf(planOf(props)));

const VOLUME = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1';

const LARGE: SparkApplicationProps = {
  driver: { coreLimit: Cpu.units(2) },
  executor: { cores: 4, coreRequest: Cpu.millis(3500), coreLimit: Cpu.units(4), memory: Size.gibibytes(10) },
  dynamicAllocation: { minExecutors: 1, initialExecutors: 2, maxExecutors: 4 },
  sparkConf: {
    'spark.executor.resource.gpu.amount': '2',
    'spark.executor.resource.gpu.vendor': 'nvidia.com',
    'spark.executor.resource.gpu.discoveryScript': '/opt/gpus.sh',
    'spark.task.resource.gpu.amount': '1',
    [`${VOLUME}.mount.path`]: '/data',
    [`${VOLUME}.options.claimName`]: 'OnDemand',
    [`${VOLUME}.options.storageClass`]: 'gold',
    [`${VOLUME}.options.sizeLimit`]: '100G',
  },
};

test('a footprint is typed, in whole mebibytes and with units', () => {
  const { driver, executor, minimum, start, maximum } = of(LARGE);
  expect(driver).toMatchObject({ pods: 1, cpuRequest: Cpu.millis(1000), cpuLimit: Cpu.millis(2000), gpus: 0, extendedResources: {}, claims: 0 });
  expect(driver.claimStorage).toBeUndefined();
  expect(driver.memoryLimit?.toMebibytes()).toBe(1408);
  expect(executor).toMatchObject({ pods: 1, cpuRequest: Cpu.millis(3500), gpus: 2, extendedResources: { 'nvidia.com/gpu': 2 }, claims: 1 });
  // 100 GB are a fraction more than 95367Mi.
  expect(executor?.claimStorage?.toMebibytes()).toBe(95368);
  expect([minimum, start, maximum].map((totals) => totals?.pods)).toEqual([2, 3, 5]);
  expect(maximum).toMatchObject({ cpuRequest: Cpu.millis(15000), cpuLimit: Cpu.millis(18000), gpus: 8, claims: 4 });
  expect(maximum?.memoryRequest.toMebibytes()).toBe(1408 + 4 * 11264);
});

test('what a pod does not say is undefined', () => {
  const { executor } = of();
  expect(executor?.cpuLimit).toBeUndefined();
  expect(executor?.ephemeralStorageRequest).toBeUndefined();
  const inOneProcess = { ...workloadOf(planOf()), conf: [fromLibrary('spark.master', 'local', 'a test')] };
  expect(SparkFootprint._of(inOneProcess).executor).toBeUndefined();
});

test('the maximum is a ResourceQuota', () => {
  expect(of(LARGE).toResourceQuota()).toEqual({
    'pods': '5',
    'requests.cpu': '15',
    'limits.cpu': '18',
    'requests.memory': '46464Mi',
    'limits.memory': '46464Mi',
    'requests.nvidia.com/gpu': '8',
    'persistentvolumeclaims': '4',
    'requests.storage': '390625000Ki',
    'gold.storageclass.storage.k8s.io/requests.storage': '390625000Ki',
  });
});

test('executors without a limit make no ResourceQuota', () => {
  const unbounded = of({ dynamicAllocation: {} });
  expect(unbounded.maximum).toBeUndefined();
  expect(() => unbounded.toResourceQuota()).toThrow('set dynamicAllocation.maxExecutors');
});

test('#883 #2244: the minimum, and not the start or the maximum, has the plain names of a gang scheduler', () => {
  expect(of(LARGE).minimumResources()).toEqual({ 'cpu': '4500m', 'memory': '12672Mi', 'nvidia.com/gpu': '2' });
});

test('a footprint is a table', () => {
  expect(of().toTable()).toMatch(/^requests\.cpu +1 +1 +3 +3 +3$/m);
});

describe('volumes', () => {
  const size = Size.gibibytes(10);
  const CLAIM = { storageClass: 'gold', size };

  test('in memory are memory of their pods', () => {
    const localStorage = LocalStorage.tmpfs({ sizeLimit: Size.gibibytes(2) });
    const volumes = [SparkVolume.tmpfs('shm', { mountPath: '/dev/shm', sizeLimit: Size.gibibytes(1) })];
    const { driver, executor, maximum } = of({ volumes, driver: { localStorage }, executor: { localStorage } });
    expect(driver.memoryLimit?.toMebibytes()).toBe(1408 + 3072);
    expect(executor?.memoryRequest.toMebibytes()).toBe(1408 + 3072);
    expect(maximum?.memoryRequest.toMebibytes()).toBe(3 * (1408 + 3072));
  });

  test('on the node\'s disk are local disk of their pods', () => {
    const { executor, maximum } = of({ executor: { localStorage: LocalStorage.emptyDir({ sizeLimit: size, disks: 2 }) } });
    expect(executor?.ephemeralStorageRequest?.toMebibytes()).toBe(20480);
    expect(maximum?.ephemeralStorageRequest?.toMebibytes()).toBe(2 * 20480);
  });

  test('in claims are claims, whoever makes them; those that are there already are not', () => {
    const volumes = [SparkVolume.onDemandClaim('models', { ...CLAIM, mountPath: '/models' }), SparkVolume.existingClaim('lake', { claim: 'lake', mountPath: '/lake' })];
    const { driver, executor, maximum } = of({ volumes, executor: { localStorage: LocalStorage.ephemeralClaim({ size, disks: 2 }) } });
    expect([driver.claims, executor?.claims, maximum?.claims]).toEqual([1, 3, 7]);
    expect(maximum?.claimStorage?.toMebibytes()).toBe(7 * 10240);
  });

  test('are held against a quota', () => {
    const found = (hard: { [name: string]: string }, executor: SparkExecutorOptions) => planOf({ executor }, {
      surroundings: { allowedKeyPrefixes: [], namespaceLimits: { quotas: [{ hard }], limitRanges: [] } },
    }).findings.map(({ code, value }) => `${code} ${value}`);
    expect(found({ 'requests.memory': '4Gi' }, { localStorage: LocalStorage.tmpfs({ sizeLimit: Size.gibibytes(2) }) }))
      .toEqual(['SPARK120 requests.memory 8320Mi of 4Gi']);
    expect(found({ 'requests.ephemeral-storage': '15Gi' }, { localStorage: LocalStorage.emptyDir({ sizeLimit: size }) }))
      .toEqual(['SPARK120 requests.ephemeral-storage 20Gi of 15Gi']);
    expect(found({ persistentvolumeclaims: '3' }, { localStorage: LocalStorage.onDemandClaim({ ...CLAIM, disks: 2 }) }))
      .toEqual(['SPARK120 persistentvolumeclaims 4 of 3']);
  });
});
