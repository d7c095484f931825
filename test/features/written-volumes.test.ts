import { ConfReader } from '../../src/conf/conf-reader';
import { writtenScratch, writtenVolumes } from '../../src/features/written-volumes';
import { executorPod } from '../../src/preview/executor-pod';

interface Settings {
  readonly [setting: string]: string;
}

const at = (type: string, name: string) => `spark.kubernetes.executor.volumes.${type}.${name}.`;
const readerOf = (conf: Settings) => new ConfReader(new Map(Object.entries(conf)), '4.1.4');
const written = (type: string, settings: Settings, more: Settings = {}) =>
  writtenVolumes(readerOf({ ...Object.fromEntries(Object.entries(settings).map(([key, value]) => [at(type, 'data') + key, value])), ...more }), 'executor');

const MOUNT = { 'mount.path': '/data' };
const ON_DEMAND = { ...MOUNT, 'options.claimName': 'OnDemand', 'options.storageClass': 'fast', 'options.sizeLimit': '1.5Gi' };

test.each<[string, Settings, object]>([
  ['hostPath', { ...MOUNT, 'options.path': '/mnt' }, { hostPath: { path: '/mnt' } }],
  ['hostPath', { ...MOUNT, 'options.path': '/mnt', 'options.type': 'Directory' }, { hostPath: { path: '/mnt', type: 'Directory' } }],
  ['nfs', { ...MOUNT, 'options.server': 'x', 'options.path': '/y' }, { nfs: { server: 'x', path: '/y' } }],
  ['emptyDir', MOUNT, { emptyDir: {} }],
  ['emptyDir', { ...MOUNT, 'options.medium': 'Memory', 'options.sizeLimit': '5Gi' }, { emptyDir: { medium: 'Memory', sizeLimit: '5Gi' } }],
  ['persistentVolumeClaim', { ...MOUNT, 'options.claimName': 'lake' }, { persistentVolumeClaim: { claimName: 'lake' } }],
])('a volume of type %s is what Spark makes of it: %p', (type, settings, source) => {
  const [{ keys, volume }, ...others] = written(type, settings);
  expect(others).toEqual([]);
  expect(keys).toBe(at(type, 'data'));
  expect(volume._addition).toEqual({ spec: { volumes: [{ name: 'data', ...source }] }, container: { volumeMounts: [{ name: 'data', mountPath: '/data' }] } });
  expect(volume._problems).toEqual([]);
  const conf = new Map(Object.entries(settings).map(([key, value]) => [keys + key, value])).set('spark.kubernetes.container.image', 'x');
  const bySpark = executorPod({ conf, sparkVersion: '4.1.4' }).pod.spec!.volumes!.find(({ name }) => name === 'data');
  expect(bySpark).toMatchObject(source);
});

test('what is said of the mount is kept', () => {
  const mountOf = (settings: Settings) => written('emptyDir', { ...MOUNT, ...settings })[0].volume._addition.container!.volumeMounts![0];
  expect(mountOf({ 'mount.readOnly': 'TRUE', 'mount.subPath': 'a' })).toEqual({ name: 'data', mountPath: '/data', subPath: 'a', readOnly: true });
  expect(mountOf({ 'mount.readOnly': 'false', 'mount.subPathExpr': '$(A)' })).toEqual({ name: 'data', mountPath: '/data', subPathExpr: '$(A)' });
});

test('a claim that Spark makes has its class, size, labels and annotations', () => {
  const [{ volume }] = written('persistentVolumeClaim', { ...ON_DEMAND, 'label.team': 'sales', 'annotation.example.com/a': 'b' });
  const { size, ...claim } = volume._parts.onDemand!;
  expect(size.toMebibytes()).toBe(1536);
  expect(claim).toMatchObject({ storageClass: 'fast', labels: { team: 'sales' }, annotations: { 'example.com/a': 'b' } });
  expect(claim.accessMode).toBeUndefined();
});

test.each([['true', 'ReadWriteOnce'], ['false', 'ReadWriteOncePod']])('with Spark\'s switch set to %s, its access mode is %s', (value, mode) => {
  const [{ volume }] = written('persistentVolumeClaim', ON_DEMAND, { 'spark.kubernetes.legacy.useReadWriteOnceAccessMode': value });
  expect(volume._parts.onDemand!.accessMode).toBe(mode);
});

test.each<[string, string, Settings]>([
  ['a type that Spark does not have', 'configMap', MOUNT],
  ['a volume that is mounted nowhere', 'emptyDir', { 'options.sizeLimit': '1Gi' }],
  ['a claim on demand of unknown size', 'persistentVolumeClaim', { ...MOUNT, 'options.claimName': 'OnDemand', 'options.storageClass': 'fast' }],
  ['a claim of a size that is none', 'persistentVolumeClaim', { ...ON_DEMAND, 'options.sizeLimit': 'large' }],
  ['one claim for all that Spark makes', 'persistentVolumeClaim', { ...ON_DEMAND, 'options.claimName': 'lake' }],
  ['a claim for each executor by its number', 'persistentVolumeClaim', { ...MOUNT, 'options.claimName': 'lake-SPARK_EXECUTOR_ID' }],
])('%s is left out, and leaves out nothing else', (_, type, settings) => {
  expect(written(type, settings, { [`${at('emptyDir', 'other')}mount.path`]: '/other' }).map(({ volume: { name } }) => name)).toEqual(['other']);
});

test('scratch space is told from other volumes by its name', () => {
  const conf = readerOf({ [`${at('emptyDir', 'spark-local-dir-1')}mount.path`]: '/a', [`${at('emptyDir', 'my-spark-local-dir-1')}mount.path`]: '/b' });
  expect(writtenScratch(conf, 'executor').map(({ volume: { name } }) => name)).toEqual(['spark-local-dir-1']);
  expect(writtenVolumes(conf, 'executor').map(({ volume: { name } }) => name)).toEqual(['my-spark-local-dir-1']);
  expect(writtenScratch(conf, 'driver')).toEqual([]);
});
