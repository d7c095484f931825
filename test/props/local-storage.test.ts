import { Size } from 'cdk8s';
import { LocalStorage } from '../../src';
import { findingsOf } from '../support/plan';

const SIZE = Size.gibibytes(1);
const CLAIM = { storageClass: 'fast', size: SIZE };

/** What a choice makes of a name and a place. */
function volumesOf(localStorage: LocalStorage) {
  return localStorage._disks.map((disk, index) => disk(`disk-${index}`, { mountPath: `/disk-${index}` })._addition.spec!.volumes![0]);
}

test('every kind makes its volumes', () => {
  const claimOf = (mode: string) => ({
    volumeClaimTemplate: { spec: { accessModes: [mode], storageClassName: 'fast', resources: { requests: { storage: '1Gi' } } } },
  });
  expect(volumesOf(LocalStorage.emptyDir())).toEqual([{ name: 'disk-0', emptyDir: {} }]);
  expect(volumesOf(LocalStorage.emptyDir({ sizeLimit: SIZE }))).toEqual([{ name: 'disk-0', emptyDir: { sizeLimit: '1Gi' } }]);
  expect(volumesOf(LocalStorage.tmpfs({ sizeLimit: SIZE }))).toEqual([{ name: 'disk-0', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } }]);
  expect(volumesOf(LocalStorage.ephemeralClaim(CLAIM))).toEqual([{ name: 'disk-0', ephemeral: claimOf('ReadWriteOnce') }]);
  expect(volumesOf(LocalStorage.onDemandClaim(CLAIM))).toEqual([{ name: 'disk-0', ephemeral: claimOf('ReadWriteOncePod') }]);
  expect(volumesOf(LocalStorage.hostPath({ paths: ['/mnt/a', '/mnt/b'] }))).toEqual([
    { name: 'disk-0', hostPath: { path: '/mnt/a', type: 'Directory' } },
    { name: 'disk-1', hostPath: { path: '/mnt/b', type: 'Directory' } },
  ]);
});

test.each<[string, LocalStorage]>([
  ['emptyDir', LocalStorage.emptyDir({ disks: 3 })],
  ['onDemandClaim', LocalStorage.onDemandClaim({ ...CLAIM, disks: 3 })],
  ['ephemeralClaim', LocalStorage.ephemeralClaim({ ...CLAIM, disks: 3 })],
])('%s has as many disks as are asked for', (_, localStorage) => {
  expect(volumesOf(localStorage).map(({ name }) => name)).toEqual(['disk-0', 'disk-1', 'disk-2']);
});

test.each<[string, () => LocalStorage, string[]]>([
  ['no disk', () => LocalStorage.emptyDir({ disks: 0 }), ['SPARK113 executor.localStorage.disks']],
  ['half a disk', () => LocalStorage.ephemeralClaim({ ...CLAIM, disks: 1.5 }), ['SPARK113 executor.localStorage.disks']],
  ['a million disks', () => LocalStorage.onDemandClaim({ ...CLAIM, disks: 1e6 }), ['SPARK113 executor.localStorage.disks']],
  ['no path', () => LocalStorage.hostPath({ paths: [] }), ['SPARK113 executor.localStorage.paths']],
  ['one path for two disks', () => LocalStorage.hostPath({ paths: ['/a', '/a'] }), ['SPARK113 executor.localStorage.paths']],
  ['a relative path', () => LocalStorage.hostPath({ paths: ['/a', 'b'] }), ['SPARK113 executor.localStorage.paths[1]']],
  ['no room, told once for all disks', () => LocalStorage.emptyDir({ sizeLimit: Size.gibibytes(0), disks: 3 }), ['SPARK113 executor.localStorage.sizeLimit']],
  ['a broken part of memory', () => LocalStorage.tmpfs({ sizeLimit: Size.kibibytes(100) }), ['SPARK113 executor.localStorage.sizeLimit']],
  ['no class', () => LocalStorage.onDemandClaim({ size: SIZE } as never), ['SPARK004 executor.localStorage.storageClass']],
  ['memory of no size', () => LocalStorage.tmpfs({} as never), ['SPARK004 executor.localStorage.sizeLimit']],
  ['a label that is none', () => LocalStorage.ephemeralClaim({ ...CLAIM, labels: { 'a b': '' } }), ['SPARK041 executor.localStorage.labels["a b"]']],
  ['options that are none', () => LocalStorage.emptyDir(5 as never), ['SPARK004 executor.localStorage']],
])('fails for %s', (_, localStorage, findings) => {
  expect(findingsOf({ executor: { localStorage: localStorage() }, podSecurity: 'none' })).toEqual(findings);
});
