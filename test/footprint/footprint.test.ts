import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import * as fc from 'fast-check';
import { always, container, footprintWith } from './parts';
import { footprint, footprintOf } from '../../src/footprint/footprint';
import { formatList } from '../../src/footprint/format-list';
import { podResources } from '../../src/footprint/pod-resources';
import { SparkApplicationProps } from '../../src/props/spark-application-props';
import { workloadOf } from '../../src/workload/from-plan';
import { planOf, pythonPlanOf } from '../support/plan';

const of = (props: SparkApplicationProps = {}) => footprintOf(workloadOf(planOf(props)));

/** A workload with one entry of its configuration. */
const written = (key: string, value: string) => ({ ...workloadOf(planOf()), conf: [{ key, value, origin: { kind: 'sparkConf', name: '' } as const }] });

test('a job with default settings: a driver and two executors', () => {
  const { minimum, start, maximum } = of();
  expect(formatList(minimum)).toEqual({
    'pods': '3',
    'requests.cpu': '3',
    'requests.memory': '4224Mi',
    'limits.memory': '4224Mi',
    'configmaps': '1',
  });
  expect([start, maximum]).toEqual([minimum, minimum]);
});

test('an executor is counted with everything that Spark adds to its heap', () => {
  const memory = { memory: Size.gibibytes(8), offHeapMemory: Size.gibibytes(2), pysparkMemory: Size.gibibytes(1) };
  const executor = { cores: 4, coreRequest: Cpu.millis(3500), ...memory };
  const { executor: pod } = footprintOf(workloadOf(pythonPlanOf({ executor })));
  expect(formatList(pod!.requests)).toEqual({ cpu: '3500m', memory: '14540Mi' });
});

test('bounds of dynamic allocation become minimum, start and maximum', () => {
  const { minimum, start, maximum } = of({ dynamicAllocation: { minExecutors: 1, initialExecutors: 3, maxExecutors: 10 } });
  expect([minimum.pods, start.pods, maximum?.pods]).toEqual([2, 4, 11]);
  expect(of({ dynamicAllocation: {} })).not.toHaveProperty('maximum');
});

test('CPU limits are counted only if driver and executors have one', () => {
  expect(of({ executor: { coreLimit: Cpu.units(2) } }).maximum).not.toHaveProperty(['limits.cpu']);
  expect(of({ executor: { coreLimit: Cpu.units(2) }, driver: { coreLimit: Cpu.units(1) } }).maximum).toHaveProperty(['limits.cpu'], 5000);
  expect(of({ dynamicAllocation: {}, driver: { coreLimit: Cpu.units(1) } }).minimum).toHaveProperty(['limits.cpu'], 1000);
});

test('GPUs of executors are counted', () => {
  const gpu = {
    'spark.executor.resource.gpu.amount': '2',
    'spark.executor.resource.gpu.vendor': 'nvidia.com',
    'spark.executor.resource.gpu.discoveryScript': '/opt/gpus.sh',
    'spark.task.resource.gpu.amount': '1',
  };
  const { maximum } = of({ executor: { instances: 3 }, sparkConf: gpu });
  expect(maximum).toHaveProperty(['requests.nvidia.com/gpu'], 6);
  expect(maximum).not.toHaveProperty(['limits.nvidia.com/gpu']);
});

test('claims on demand are counted by class', () => {
  const volume = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1';
  const { minimum, maximum } = of({
    dynamicAllocation: { maxExecutors: 4 },
    sparkConf: {
      [`${volume}.mount.path`]: '/data',
      [`${volume}.options.claimName`]: 'OnDemand',
      [`${volume}.options.storageClass`]: 'gold',
      [`${volume}.options.sizeLimit`]: '100Gi',
    },
  });
  expect(minimum).not.toHaveProperty(['requests.storage']);
  expect(formatList(maximum!)).toMatchObject({
    'persistentvolumeclaims': '4',
    'requests.storage': '400Gi',
    'gold.storageclass.storage.k8s.io/requests.storage': '400Gi',
  });
});

test('a claim that all executors share is counted once, and only with executors', () => {
  const shared = { sharedClaims: [{ bytes: 5 }] };
  const sizes = { driver: {}, executor: {} };
  const { minimum, maximum } = footprintWith(sizes, { minimum: 0, start: 0, maximum: 9 }, shared);
  expect(minimum).not.toHaveProperty('persistentvolumeclaims');
  expect(maximum).toMatchObject({ 'persistentvolumeclaims': 1, 'requests.storage': 5 });
});

test('ConfigMaps of executors are counted unless Spark makes none', () => {
  expect(of().minimum).toHaveProperty('configmaps', 1);
  expect(of({ sparkConf: { 'spark.kubernetes.executor.disableConfigMap': 'true' } }).minimum).not.toHaveProperty('configmaps');
});

test('without executors there is the driver alone', () => {
  const { executor, maximum } = footprintOf(written('spark.master', 'local[2]'));
  expect(executor).toBeUndefined();
  expect(maximum).toEqual({ 'pods': 1, 'requests.cpu': 1000, 'requests.memory': 1408 * 2 ** 20, 'limits.memory': 1408 * 2 ** 20 });
});

test('what Spark refuses to start has no footprint', () => {
  expect(() => footprintOf(written('spark.executor.instances', '0'))).toThrow('Spark does not start with "spark.executor.instances" = "0"');
});

test('what Spark cannot read has no footprint', () => {
  expect(() => of({ sparkConf: { 'spark.dynamicAllocation.enabled': 'true', 'spark.dynamicAllocation.minExecutors': 'two' } })).toThrow('minExecutors');
});

test('a footprint is the driver and so many executors, exactly', () => {
  const size = fc.record({ cpu: fc.nat(100_000), memory: fc.nat(2 ** 30) });
  fc.assert(fc.property(size, size, fc.nat(1000), fc.nat(1000), (driver, executor, minimum, more) => {
    const pod = ({ cpu, memory }: typeof driver) =>
      podResources({ spec: { containers: [container('spark', { requests: { cpu: `${cpu}m` }, limits: { memory: `${memory}Ki` } })] } });
    const counts = { minimum, start: minimum, maximum: minimum + more };
    const { minimum: least, maximum } = footprint({ driver: pod(driver), executor: pod(executor), sharedClaims: [], configMaps: 0 }, counts);
    for (const [totals, count] of [[least, minimum], [maximum, minimum + more]] as const) {
      const memory = (driver.memory + count * executor.memory) * 1024;
      expect(totals).toEqual({ 'pods': 1 + count, 'requests.cpu': driver.cpu + count * executor.cpu, 'requests.memory': memory, 'limits.memory': memory });
    }
  }));
});

test('a fixed number of executors is minimum, start and maximum', () => {
  const { minimum, start, maximum } = footprintWith({ driver: {}, executor: { requests: { cpu: '2' } } }, always(3));
  expect([minimum, start, maximum].map((totals) => totals?.['requests.cpu'])).toEqual([6000, 6000, 6000]);
});
