import { App, Chart, Size } from 'cdk8s';
import { ConfigMap, k8s, PersistentVolumeClaim, Secret } from 'cdk8s-plus-30';
import { SparkVolume } from '../../src/props/spark-volume';

const chart = new Chart(new App(), 'with-volumes');
const secret = Secret.fromSecretName(chart, 'Secret', 'credentials');
const configMap = ConfigMap.fromConfigMapName(chart, 'ConfigMap', 'settings');
const claim = PersistentVolumeClaim.fromClaimName(chart, 'Claim', 'lake');
const size = Size.gibibytes(100);

/** A volume of every kind that "restricted" allows, each with all that can be said of it. */
export const ALLOWED_VOLUMES: readonly SparkVolume[] = [
  SparkVolume.existingClaim('lake', { claim, mountPath: '/lake', readOnly: true }),
  SparkVolume.ephemeralClaim('cache', {
    mountPath: '/cache', size, storageClass: 'fast', accessMode: 'ReadWriteOncePod', labels: { team: 'sales' }, annotations: { note: 'x' },
  }),
  SparkVolume.emptyDir('scratch', { mountPath: '/scratch', sizeLimit: size }),
  SparkVolume.tmpfs('shm', { mountPath: '/dev/shm', sizeLimit: Size.gibibytes(2) }),
  SparkVolume.configMap('settings', {
    configMap, mountPath: '/etc/settings', subPath: 'live', items: [{ key: 'app.conf', path: 'live/app.conf', mode: 0o400 }], defaultMode: 0o440, optional: true,
  }),
  SparkVolume.secret('certificates', { secret, mountPath: '/etc/certificates', items: [{ key: 'ca', path: 'ca.pem' }], defaultMode: 0o400, optional: false }),
  SparkVolume.projected('identity', {
    mountPath: '/var/run/identity',
    sources: [{ serviceAccountToken: { path: 'token', audience: 'vault' } }, { configMap: { name: 'settings' } }, { secret: { name: 'credentials' } }],
    defaultMode: 0o440,
  }),
  SparkVolume.csi('vault', {
    mountPath: '/vault', readOnly: true, driver: 'secrets-store.csi.k8s.io', attributes: { secretProviderClass: 'sales' }, fsType: 'ext4', nodePublishSecret: secret,
  }),
  SparkVolume.fromVolume(
    { name: 'pod-info', downwardApi: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
    { mountPath: '/etc/pod', subPathExpr: '$(SPARK_USER)' },
  ),
  SparkVolume.fromVolume({ name: 'plain', emptyDir: { sizeLimit: k8s.Quantity.fromString('5Gi') } }, { mountPath: '/plain' }),
];

/** A claim that Spark makes, where it makes the pod. */
export const ON_DEMAND = SparkVolume.onDemandClaim('models', {
  mountPath: '/models', subPathExpr: '$(SPARK_EXECUTOR_ID)', storageClass: 'fast', size, labels: { team: 'sales' }, annotations: { note: 'x' },
});

/** The others. */
export const REFUSED_VOLUMES: readonly SparkVolume[] = [
  SparkVolume.hostPath('disk', { mountPath: '/disk', path: '/mnt/disk', type: 'Directory' }),
  SparkVolume.nfs('home', { mountPath: '/home', server: 'nfs.example.com', path: '/exports/home', readOnly: true }),
];
