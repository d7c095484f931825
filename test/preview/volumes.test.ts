import { confVolumes } from '../../src/preview/volumes';
import { Entries, readerOf } from '../support/executor-step';

const PREFIX = 'spark.kubernetes.executor.volumes.';

/** The volumes of executors from settings below the prefix. */
function volumesOf(settings: Entries) {
  return confVolumes(readerOf(Object.fromEntries(Object.entries(settings).map(([key, value]) => [PREFIX + key, value]))), 'executor');
}

const NAMED = { 'emptyDir.a.mount.path': '/a' };
const REFUSED = 'Spark refuses the volume "spark.kubernetes.executor.volumes.';

test('the smallest volume has a type, a name and a path', () => {
  expect(volumesOf(NAMED)).toEqual([
    { type: 'emptyDir', name: 'a', mountPath: '/a', readOnly: false, subPath: '', subPathExpr: '', options: new Map() },
  ]);
});

test('a volume has all that the settings say', () => {
  const settings = {
    'nfs.b.mount.path': '/b',
    'nfs.b.mount.readOnly': 'True',
    'nfs.b.mount.subPath': 'below',
    'nfs.b.options.path': '/exports',
    'nfs.b.options.server': 'files',
  };
  expect(volumesOf(settings)).toEqual([{
    type: 'nfs',
    name: 'b',
    mountPath: '/b',
    readOnly: true,
    subPath: 'below',
    subPathExpr: '',
    options: new Map([['path', '/exports'], ['server', 'files']]),
  }]);
});

test('two types may have volumes of one name', () => {
  const volumes = volumesOf({ ...NAMED, 'hostPath.a.mount.path': '/b', 'hostPath.a.options.path': '/disk' });
  expect(volumes.map(({ type, name }) => [type, name])).toEqual([['emptyDir', 'a'], ['hostPath', 'a']]);
});

test('a role has only its own volumes', () => {
  expect(confVolumes(readerOf({ [`${PREFIX}emptyDir.a.mount.path`]: '/a' }), 'driver')).toEqual([]);
});

test('a key that ends after the type is none of a volume', () => {
  expect(volumesOf({ emptyDir: '/a' })).toEqual([]);
});

test('a type that Spark does not know is refused', () => {
  expect(() => volumesOf({ 'cephfs.a.mount.path': '/a' }))
    .toThrow(`${REFUSED}cephfs.a": it has no volumes of type "cephfs"; use one of hostPath, persistentVolumeClaim, emptyDir, nfs`);
});

test.each([
  ['emptyDir', ['mount.path']],
  ['hostPath', ['mount.path', 'options.path']],
  ['persistentVolumeClaim', ['mount.path', 'options.claimName']],
  ['nfs', ['mount.path', 'options.path', 'options.server']],
])('a volume of type %s needs its settings', (type, keys) => {
  const added = keys.map((key) => `"${PREFIX}${type}.a.${key}"`).join(', ');
  expect(() => volumesOf({ [`${type}.a.label.x`]: 'y' })).toThrow(`${REFUSED}${type}.a": add ${added}`);
  expect(volumesOf(Object.fromEntries(keys.map((key) => [`${type}.a.${key}`, 'x'])))).toHaveLength(1);
});

test.each(['yes', ' true', ''])('readOnly is refused with %j', (readOnly) => {
  expect(() => volumesOf({ ...NAMED, 'emptyDir.a.mount.readOnly': readOnly })).toThrow(`${REFUSED}emptyDir.a": mount.readOnly is "${readOnly}"; write true or false`);
});

test('a path and an expression for one are refused together', () => {
  expect(() => volumesOf({ ...NAMED, 'emptyDir.a.mount.subPath': 'a', 'emptyDir.a.mount.subPathExpr': 'b' }))
    .toThrow(`${REFUSED}emptyDir.a": keep one of mount.subPath and mount.subPathExpr`);
});

describe('a limit of the size', () => {
  const CLAIM = { 'persistentVolumeClaim.a.mount.path': '/a', 'persistentVolumeClaim.a.options.claimName': 'OnDemand' };
  const limited = (sizeLimit: string) => volumesOf({ ...NAMED, 'emptyDir.a.options.sizeLimit': sizeLimit });

  test('without a unit is refused below a kibibyte', () => {
    expect(() => limited('100')).toThrow(`${REFUSED}emptyDir.a": options.sizeLimit is "100", less than a kibibyte; write a unit, such as 100Gi`);
    expect(() => volumesOf({ ...CLAIM, 'persistentVolumeClaim.a.options.sizeLimit': '1023' })).toThrow('write a unit, such as 1023Gi');
    expect(limited('1024')).toHaveLength(1);
  });

  test('is refused without any text', () => {
    expect(() => limited('')).toThrow('options.sizeLimit is "", less than a kibibyte; write a unit, such as 1Gi');
  });

  test('with a unit may be as small as it likes', () => {
    expect(limited('1Ki')).toHaveLength(1);
  });

  test('is not read for other types', () => {
    expect(volumesOf({ 'hostPath.a.mount.path': '/a', 'hostPath.a.options.path': '/disk', 'hostPath.a.options.sizeLimit': '1' })).toHaveLength(1);
  });
});
