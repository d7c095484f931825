import { Run } from '../../../src/preview/run';
import { mountVolumes } from '../../../src/preview/steps/mount-volumes';
import { built, Entries, executorInput } from '../../support/executor-step';

const PREFIX = 'spark.kubernetes.executor.volumes.';

/** What the step makes of settings below the prefix. */
function make(settings: Entries, run: Partial<Run> = {}, others: Entries = {}) {
  const entries = Object.fromEntries(Object.entries(settings).map(([key, value]) => [PREFIX + key, value]));
  return built(mountVolumes, executorInput({ ...entries, ...others }, run));
}

test('a volume has a mount, with empty texts for what is not set', () => {
  const { container } = make({ 'emptyDir.a.mount.path': '/a', 'emptyDir.b.mount.path': '/b', 'emptyDir.b.mount.readOnly': 'true', 'emptyDir.b.mount.subPathExpr': '$(X)' });
  expect(container.volumeMounts).toEqual([
    { name: 'a', mountPath: '/a', readOnly: false, subPath: '', subPathExpr: '' },
    { name: 'b', mountPath: '/b', readOnly: true, subPath: '', subPathExpr: '$(X)' },
  ]);
});

test.each([
  ['emptyDir', {}, { emptyDir: { medium: '' } }],
  ['emptyDir', { medium: 'Memory', sizeLimit: '1Gi' }, { emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } }],
  ['hostPath', { path: '/disk' }, { hostPath: { path: '/disk', type: '' } }],
  ['hostPath', { path: '/disk', type: 'Directory' }, { hostPath: { path: '/disk', type: 'Directory' } }],
  ['nfs', { path: '/exports', server: 'files' }, { nfs: { path: '/exports', server: 'files' } }],
  ['persistentVolumeClaim', { claimName: 'data' }, { persistentVolumeClaim: { claimName: 'data', readOnly: false } }],
])('a volume of type %s with the options %j', (type, options: Entries, source) => {
  const settings = Object.entries(options).map(([option, value]) => [`${type}.a.options.${option}`, value]);
  expect(make({ [`${type}.a.mount.path`]: '/a', ...Object.fromEntries(settings) }).pod.spec?.volumes).toEqual([{ name: 'a', ...source }]);
});

test('a claim is read-only if its mount is', () => {
  const settings = { 'persistentVolumeClaim.a.mount.path': '/a', 'persistentVolumeClaim.a.mount.readOnly': 'true', 'persistentVolumeClaim.a.options.claimName': 'data' };
  expect(make(settings).pod.spec?.volumes).toEqual([{ name: 'a', persistentVolumeClaim: { claimName: 'data', readOnly: true } }]);
});

describe('names of claims', () => {
  const claimsOf = (claimName: string, run: Partial<Run> = {}, others: Entries = {}) => {
    const settings = { 'emptyDir.a.mount.path': '/a', 'persistentVolumeClaim.b.mount.path': '/b', 'persistentVolumeClaim.b.options.claimName': claimName };
    return make(settings, run, others).pod.spec?.volumes?.[1].persistentVolumeClaim?.claimName;
  };

  test('can be left to Spark, which numbers them by the place of the volume', () => {
    expect(claimsOf('OnDemand', { executorId: '7' })).toBe('generated-prefix-exec-7-pvc-1');
    expect(claimsOf('OnDemand', {}, { 'spark.kubernetes.executor.podNamePrefix': 'sales' })).toBe('sales-exec-1-pvc-1');
  });

  test('can have Spark\'s name and the number of the executor anywhere', () => {
    expect(claimsOf('my-OnDemand-SPARK_EXECUTOR_ID', { executorId: '7' })).toBe('my-generated-prefix-exec-7-pvc-1-7');
  });

  test('of the driver have no number of an executor', () => {
    const volume = 'spark.kubernetes.driver.volumes.persistentVolumeClaim.a';
    const input = executorInput({ [`${volume}.mount.path`]: '/a', [`${volume}.options.claimName`]: 'OnDemand-SPARK_EXECUTOR_ID' });
    expect(built(mountVolumes, { ...input, role: 'driver' }).pod.spec?.volumes)
      .toEqual([{ name: 'a', persistentVolumeClaim: { claimName: 'generated-prefix-driver-pvc-0-SPARK_EXECUTOR_ID', readOnly: false } }]);
  });
});

test('two volumes with one mount path are refused', () => {
  expect(() => make({ 'emptyDir.a.mount.path': '/a', 'emptyDir.b.mount.path': '/a' }))
    .toThrow('Spark refuses two volumes with the mount path "/a"; give each a path of its own');
});

test('nothing changes without volumes', () => {
  expect(make({})).toEqual({ pod: { spec: {} }, container: {} });
});
