import { App, Chart, Size } from 'cdk8s';
import { SparkChecks, SparkJob, SparkVolume } from '../../src';
import { SparkVolumeOptions } from '../../src/props/volume-options';
import { findingsOf, planOf } from '../support/plan';
import { ALLOWED_VOLUMES, ON_DEMAND, REFUSED_VOLUMES } from '../support/volumes';

const MOUNT = { mountPath: '/data' };
const SIZE = Size.gibibytes(1);

test('a volume is what Kubernetes calls it', () => {
  const sources = [...ALLOWED_VOLUMES, ON_DEMAND, ...REFUSED_VOLUMES].map(({ _addition }) => _addition.spec!.volumes![0]);
  expect(sources).toEqual([
    { name: 'lake', persistentVolumeClaim: { claimName: 'lake', readOnly: true } },
    {
      name: 'cache',
      ephemeral: {
        volumeClaimTemplate: {
          metadata: { labels: { team: 'sales' }, annotations: { note: 'x' } },
          spec: { accessModes: ['ReadWriteOncePod'], storageClassName: 'fast', resources: { requests: { storage: '100Gi' } } },
        },
      },
    },
    { name: 'scratch', emptyDir: { sizeLimit: '100Gi' } },
    { name: 'shm', emptyDir: { medium: 'Memory', sizeLimit: '2Gi' } },
    { name: 'settings', configMap: { name: 'settings', items: [{ key: 'app.conf', path: 'live/app.conf', mode: 0o400 }], defaultMode: 0o440, optional: true } },
    { name: 'certificates', secret: { secretName: 'credentials', items: [{ key: 'ca', path: 'ca.pem' }], defaultMode: 0o400, optional: false } },
    {
      name: 'identity',
      projected: {
        sources: [{ serviceAccountToken: { path: 'token', audience: 'vault' } }, { configMap: { name: 'settings' } }, { secret: { name: 'credentials' } }],
        defaultMode: 0o440,
      },
    },
    {
      name: 'vault',
      csi: {
        driver: 'secrets-store.csi.k8s.io',
        fsType: 'ext4',
        readOnly: true,
        volumeAttributes: { secretProviderClass: 'sales' },
        nodePublishSecretRef: { name: 'credentials' },
      },
    },
    { name: 'pod-info', downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
    { name: 'plain', emptyDir: { sizeLimit: '5Gi' } },
    {
      name: 'models',
      ephemeral: {
        volumeClaimTemplate: {
          metadata: { labels: { team: 'sales' }, annotations: { note: 'x' } },
          spec: { accessModes: ['ReadWriteOncePod'], storageClassName: 'fast', resources: { requests: { storage: '100Gi' } } },
        },
      },
    },
    { name: 'disk', hostPath: { path: '/mnt/disk', type: 'Directory' } },
    { name: 'home', nfs: { server: 'nfs.example.com', path: '/exports/home', readOnly: true } },
  ]);
});

test('a mount has what was said of it, and no more', () => {
  const mountOf = (options: SparkVolumeOptions) => SparkVolume.emptyDir('data', options)._addition.container!.volumeMounts;
  expect(mountOf(MOUNT)).toEqual([{ name: 'data', mountPath: '/data' }]);
  expect(mountOf({ ...MOUNT, subPath: 'a/b', readOnly: true })).toEqual([{ name: 'data', mountPath: '/data', subPath: 'a/b', readOnly: true }]);
  expect(mountOf({ ...MOUNT, subPathExpr: '$(POD_NAME)', readOnly: false })).toEqual([{ name: 'data', mountPath: '/data', subPathExpr: '$(POD_NAME)' }]);
});

test('a claim, a ConfigMap may be given by its name', () => {
  expect(SparkVolume.existingClaim('a', { ...MOUNT, claim: 'lake' })._addition.spec!.volumes).toEqual([{ name: 'a', persistentVolumeClaim: { claimName: 'lake' } }]);
  expect(SparkVolume.configMap('a', { ...MOUNT, configMap: 'settings' })._addition.spec!.volumes).toEqual([{ name: 'a', configMap: { name: 'settings' } }]);
});

test('an ephemeral claim is one that most storage can give', () => {
  const [volume] = SparkVolume.ephemeralClaim('a', { ...MOUNT, size: Size.mebibytes(1536) })._addition.spec!.volumes!;
  expect(volume.ephemeral!.volumeClaimTemplate).toEqual({ spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1536Mi' } } } });
});

test.each<[string, () => SparkVolume, string]>([
  ['a name with a dot, which Spark takes for the end of it', () => SparkVolume.emptyDir('a.b', MOUNT), 'volumes[0]'],
  ['a name in capitals', () => SparkVolume.emptyDir('Data', MOUNT), 'volumes[0]'],
  ['a name of 64 characters', () => SparkVolume.emptyDir('a'.repeat(64), MOUNT), 'volumes[0]'],
  ['a relative path', () => SparkVolume.emptyDir('a', { mountPath: 'data' }), 'volumes[0].mountPath'],
  ['a path with a colon', () => SparkVolume.emptyDir('a', { mountPath: '/a:b' }), 'volumes[0].mountPath'],
  ['an absolute part', () => SparkVolume.emptyDir('a', { ...MOUNT, subPath: '/a' }), 'volumes[0].subPath'],
  ['a part above the volume', () => SparkVolume.emptyDir('a', { ...MOUNT, subPath: 'a/../../b' }), 'volumes[0].subPath'],
  ['an absolute part with variables', () => SparkVolume.emptyDir('a', { ...MOUNT, subPathExpr: '/$(A)' }), 'volumes[0].subPathExpr'],
  ['two parts', () => SparkVolume.emptyDir('a', { ...MOUNT, subPath: 'a', subPathExpr: 'a' }), 'volumes[0].subPathExpr'],
  ['no room', () => SparkVolume.emptyDir('a', { ...MOUNT, sizeLimit: Size.gibibytes(0) }), 'volumes[0].sizeLimit'],
  ['a broken part of memory', () => SparkVolume.tmpfs('a', { ...MOUNT, sizeLimit: Size.kibibytes(1500) }), 'volumes[0].sizeLimit'],
  ['a claim of no size', () => SparkVolume.ephemeralClaim('a', { ...MOUNT, size: Size.gibibytes(0) }), 'volumes[0].size'],
  ['a claim on demand of no size', () => SparkVolume.onDemandClaim('a', { ...MOUNT, storageClass: 'fast', size: Size.gibibytes(0) }), 'volumes[0].size'],
  ['a claim on demand of no class', () => SparkVolume.onDemandClaim('a', { ...MOUNT, storageClass: '', size: SIZE }), 'volumes[0].storageClass'],
  ['a label that is none', () => SparkVolume.onDemandClaim('a', { ...MOUNT, storageClass: 'x', size: SIZE, labels: { a: 'b c' } }), 'volumes[0].labels["a"]'],
  ['an annotation that is none', () => SparkVolume.ephemeralClaim('a', { ...MOUNT, size: SIZE, annotations: { 'a b': '' } }), 'volumes[0].annotations["a b"]'],
  ['a claim that cannot be', () => SparkVolume.existingClaim('a', { ...MOUNT, claim: 'OnDemand' }), 'volumes[0].claim'],
  ['a ConfigMap that cannot be', () => SparkVolume.configMap('a', { ...MOUNT, configMap: 'My_Settings' }), 'volumes[0].configMap'],
  ['a relative path of the node', () => SparkVolume.hostPath('a', { ...MOUNT, path: 'mnt' }), 'volumes[0].path'],
  ['a path of the node that leads elsewhere', () => SparkVolume.hostPath('a', { ...MOUNT, path: '/mnt/..' }), 'volumes[0].path'],
  ['a relative path of a server', () => SparkVolume.nfs('a', { ...MOUNT, server: 'x', path: 'mnt' }), 'volumes[0].path'],
  ['no server', () => SparkVolume.nfs('a', { ...MOUNT, server: '', path: '/mnt' }), 'volumes[0].server'],
  ['permissions that are none', () => SparkVolume.projected('a', { ...MOUNT, sources: [], defaultMode: 444 + 68 }), 'volumes[0].defaultMode'],
  ['a volume of no kind', () => SparkVolume.fromVolume({ name: 'a' }, MOUNT), 'volumes[0]'],
  ['a volume of two kinds', () => SparkVolume.fromVolume({ name: 'a', emptyDir: {}, hostPath: { path: '/x' } }, MOUNT), 'volumes[0]'],
  ['a field that Kubernetes 1.30 does not have', () => SparkVolume.fromVolume({ name: 'a', emptyDir: { stickyBit: true } } as never, MOUNT), 'volumes[0].emptyDir.stickyBit'],
  ['a quantity that would be dropped', () => SparkVolume.fromVolume({ name: 'a', emptyDir: { sizeLimit: '5Gi' } } as never, MOUNT), 'volumes[0].emptyDir.sizeLimit'],
])('fails for %s', (_, volume, prop) => {
  expect(findingsOf({ volumes: [volume()], podSecurity: 'none' }).filter((finding) => /^SPARK(113|041)/.test(finding))).toEqual([expect.stringContaining(` ${prop}`)]);
});

test.each<[string, () => SparkVolume, string[]]>([
  ['options that are missing', () => SparkVolume.configMap('a', {} as never), ['SPARK004 volumes[0].mountPath', 'SPARK004 volumes[0].configMap']],
  ['a text for a size', () => SparkVolume.tmpfs('a', { ...MOUNT, sizeLimit: '2Gi' as never }), ['SPARK004 volumes[0].sizeLimit']],
  ['a Secret by its name, which may be the secret itself', () => SparkVolume.secret('a', { ...MOUNT, secret: 'x' as never }), ['SPARK004 volumes[0].secret']],
  ['a mode of access that Spark does not know', () => SparkVolume.onDemandClaim('a', { ...MOUNT, storageClass: 'x', size: SIZE, accessMode: 'ReadWriteMany' as never }),
    ['SPARK006 volumes[0].accessMode']],
  ['an option that is none', () => SparkVolume.emptyDir('a', { ...MOUNT, medium: 'Memory' } as never), ['SPARK007 volumes[0].medium']],
])('fails for %s', (_, volume, findings) => {
  expect(findingsOf({ volumes: [volume()] })).toEqual(findings);
});

test('of options that are wrong nothing is mounted; a name that somebody may know better does not count', () => {
  const namesOf = (volume: SparkVolume) => planOf({ volumes: [volume] }).driver.spec.volumes!.map(({ name }) => name);
  expect(namesOf(SparkVolume.tmpfs('shm', { ...MOUNT, sizeLimit: '2Gi' as never }))).not.toContain('shm');
  expect(namesOf(SparkVolume.emptyDir('shm', { ...MOUNT, medium: 'Memory' } as never))).toContain('shm');
});

test.each<[string, () => SparkVolume]>([
  ['without a name', () => SparkVolume.emptyDir(undefined as never, MOUNT)],
  ['of nothing', () => SparkVolume.fromVolume(undefined as never, MOUNT)],
])('fails for a volume %s, with a finding', (_, volume) => {
  const chart = new Chart(new App(), 'chart');
  const job = new SparkJob(chart, 'job', { mainClass: 'Main', volumes: [volume()] });
  expect(SparkChecks.of(job).findings().map(({ code, prop, why }) => `${code} ${prop}: ${why}`)).toEqual(['SPARK004 volumes[0]: its name is undefined']);
});

test('names and paths of the greatest length pass', () => {
  const volume = SparkVolume.emptyDir(`a${'-'.repeat(61)}b`, { mountPath: '/data/../x y', subPath: '..a/b..' });
  expect(findingsOf({ volumes: [volume] })).toEqual([]);
});
