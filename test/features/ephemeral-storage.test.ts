import { Size } from 'cdk8s';
import { LocalStorage, SparkVolume } from '../../src';
import { WorkloadProps } from '../../src/plan/workload-props';
import { originsOf } from '../support/feature';
import { containerOf, planOf } from '../support/plan';

const gibibytes = (amount: number) => ({ sizeLimit: Size.gibibytes(amount) });
const CACHE = SparkVolume.emptyDir('cache', { mountPath: '/cache', ...gibibytes(20) });
const UNLIMITED = SparkVolume.emptyDir('unlimited', { mountPath: '/unlimited' });

function diskOf(props: WorkloadProps, role: 'driver' | 'executor' = 'executor') {
  const { requests, limits } = containerOf(planOf(props)[role]).resources ?? {};
  return [requests?.['ephemeral-storage'], limits?.['ephemeral-storage']];
}

test('local storage whose size is known is reserved, and is the limit', () => {
  const localStorage = LocalStorage.emptyDir(gibibytes(100));
  expect(diskOf({ executor: { localStorage } })).toEqual(['100Gi', '100Gi']);
  expect(diskOf({ executor: { localStorage } }, 'driver')).toEqual([undefined, undefined]);
  expect(diskOf({ driver: { localStorage } }, 'driver')).toEqual(['100Gi', '100Gi']);
});

test('all disks count, and all volumes', () => {
  expect(diskOf({ executor: { localStorage: LocalStorage.emptyDir({ ...gibibytes(100), disks: 2 }) } })).toEqual(['200Gi', '200Gi']);
  const executor = { localStorage: LocalStorage.emptyDir({ sizeLimit: Size.mebibytes(100) }), volumes: [CACHE] };
  expect(diskOf({ executor })).toEqual(['20580Mi', '20580Mi']);
  expect(diskOf({ volumes: [CACHE], executor: { localStorage: LocalStorage.emptyDir(gibibytes(1)) } })).toEqual(['21Gi', '21Gi']);
});

test('a volume that is given twice counts once', () => {
  expect(diskOf({ volumes: [CACHE], executor: { volumes: [CACHE], localStorage: LocalStorage.emptyDir(gibibytes(1)) } })).toEqual(['21Gi', '21Gi']);
});

test.each<[string, WorkloadProps]>([
  ['nobody has said a size', { executor: { localStorage: LocalStorage.emptyDir() } }],
  ['nobody has chosen anything', {}],
  ['the volumes lie elsewhere', { executor: { localStorage: LocalStorage.tmpfs(gibibytes(1)) } }],
])('nothing is reserved where %s', (_, props) => {
  expect(diskOf(props)).toEqual([undefined, undefined]);
});

test.each<[string, WorkloadProps]>([
  ['local storage has no limit', { executor: { volumes: [CACHE] } }],
  ['local storage has none, by its prop', { executor: { volumes: [CACHE], localStorage: LocalStorage.emptyDir() } }],
  ['another volume has none', { executor: { volumes: [CACHE, UNLIMITED], localStorage: LocalStorage.tmpfs(gibibytes(1)) } }],
  ['sparkConf has volumes on the disk', {
    executor: { volumes: [CACHE], localStorage: LocalStorage.tmpfs(gibibytes(1)) },
    sparkConf: { 'spark.kubernetes.executor.volumes.emptyDir.more.mount.path': '/more' },
  }],
])('what is known is reserved, but is no limit where %s', (_, props) => {
  expect(diskOf(props)).toEqual(['20Gi', undefined]);
});

test('local storage in claims leaves the limit to the volumes on the disk', () => {
  const claim = { storageClass: 'fast', size: Size.gibibytes(100) };
  expect(diskOf({ executor: { volumes: [CACHE], localStorage: LocalStorage.onDemandClaim(claim) } })).toEqual(['20Gi', '20Gi']);
  const volume = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1';
  const sparkConf = { [`${volume}.mount.path`]: '/data', [`${volume}.options.claimName`]: 'lake' };
  expect(diskOf({ executor: { volumes: [CACHE] }, sparkConf })).toEqual(['20Gi', '20Gi']);
});

test('the fields name all props that have made them', () => {
  const origins = originsOf(planOf({ volumes: [CACHE], executor: { localStorage: LocalStorage.emptyDir(gibibytes(1)) } }));
  expect(origins['driver.container.resources.requests.ephemeral-storage']).toBe('prop volumes[0]');
  expect(origins['executor.container.resources.limits.ephemeral-storage']).toBe('prop executor.localStorage and volumes[0]');
});
