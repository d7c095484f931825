import { libraryOrigin } from '../../src/conf/origin';
import { SPARK_FIELDS, SparkField } from '../../src/explain/spark-fields';
import { podLeaves } from '../../src/pod/pod-leaves';
import { executorPod } from '../../src/preview/executor-pod';
import { inNamespace } from '../../src/workload/preview';

/** A configuration in which every field is there that Spark can make. */
const BASE: { [key: string]: string } = {
  'spark.kubernetes.namespace': 'spark',
  'spark.app.id': 'spark-1',
  'spark.app.name': 'sales',
  'spark.authenticate': 'true',
  'spark.blockManager.port': '7079',
  'spark.decommission.enabled': 'true',
  'spark.driver.host': 'driver.spark.svc',
  'spark.driver.bindAddress': '10.0.0.1',
  'spark.driver.port': '7078',
  'spark.executor.cores': '2',
  'spark.executor.memory': '4g',
  'spark.executor.extraJavaOptions': '-Da=b',
  'spark.executor.extraClassPath': '/jars/*',
  'spark.executor.extraLibraryPath': '/libraries',
  'spark.executor.pyspark.memory': '1g',
  'spark.executor.resource.gpu.amount': '1',
  'spark.executor.resource.gpu.vendor': 'nvidia.com',
  'spark.executorEnv.LOG_LEVEL': 'info',
  'spark.kubernetes.container.image': 'spark:1',
  'spark.kubernetes.container.image.pullSecrets': 'registry',
  'spark.kubernetes.resource.type': 'python',
  'spark.kubernetes.executor.annotation.note': 'x',
  'spark.kubernetes.executor.label.team': 'sales',
  'spark.kubernetes.executor.limit.cores': '4',
  'spark.kubernetes.executor.podNamePrefix': 'sales-1',
  'spark.kubernetes.executor.secretKeyRef.PASSWORD': 'credentials:password',
  'spark.kubernetes.executor.secrets.keys': '/etc/certificates',
  'spark.kubernetes.executor.volumes.emptyDir.a.mount.path': '/a',
  'spark.kubernetes.executor.volumes.hostPath.b.mount.path': '/b',
  'spark.kubernetes.executor.volumes.hostPath.b.options.path': '/disks/b',
  'spark.kubernetes.executor.volumes.nfs.c.mount.path': '/c',
  'spark.kubernetes.executor.volumes.nfs.c.options.server': 'files',
  'spark.kubernetes.executor.volumes.nfs.c.options.path': '/exports',
  'spark.kubernetes.executor.volumes.persistentVolumeClaim.d.mount.path': '/d',
  'spark.kubernetes.executor.volumes.persistentVolumeClaim.d.options.claimName': 'data',
  'spark.kubernetes.node.selector.pool': 'spot',
  'spark.kubernetes.scheduler.name': 'volcano',
  'spark.kubernetes.authenticate.driver.serviceAccountName': 'driver',
  'spark.memory.offHeap.enabled': 'true',
  'spark.memory.offHeap.size': '1g',
  'spark.ui.custom.executor.log.url': 'https://logs.example.com/{{APP_ID}}',
};

/** Another value of every key, and what else must change for it to count. */
const CHANGES: { [key: string]: { [key: string]: string | undefined } } = {
  'spark.executor.memoryOverhead': { 'spark.executor.memoryOverhead': '3g' },
  'spark.executor.memoryOverheadFactor': { 'spark.executor.memoryOverheadFactor': '0.9' },
  'spark.kubernetes.memoryOverheadFactor': { 'spark.kubernetes.memoryOverheadFactor': '0.9' },
  'spark.executor.minMemoryOverhead': { 'spark.executor.minMemoryOverhead': '2g' },
  'spark.memory.offHeap.enabled': { 'spark.memory.offHeap.enabled': 'false' },
  'spark.memory.offHeap.size': { 'spark.memory.offHeap.size': '2g' },
  'spark.executor.memory': { 'spark.executor.memory': '5g' },
  'spark.executor.pyspark.memory': { 'spark.executor.pyspark.memory': '2g' },
  'spark.kubernetes.resource.type': { 'spark.kubernetes.resource.type': 'java' },
  'spark.kubernetes.executor.disableConfigMap': { 'spark.kubernetes.executor.disableConfigMap': 'true' },
  'spark.kubernetes.allocation.pods.allocator': { 'spark.kubernetes.allocation.pods.allocator': 'statefulset' },
  'spark.kubernetes.executor.terminationGracePeriodSeconds': { 'spark.kubernetes.executor.terminationGracePeriodSeconds': '9s' },
  'spark.kubernetes.executor.request.cores': { 'spark.kubernetes.executor.request.cores': '100m' },
  'spark.kubernetes.executor.limit.cores': { 'spark.kubernetes.executor.limit.cores': '9' },
  'spark.executor.cores': { 'spark.executor.cores': '3' },
  'spark.executor.resource.gpu.amount': { 'spark.executor.resource.gpu.amount': '2' },
  'spark.executor.resource.gpu.vendor': { 'spark.executor.resource.gpu.vendor': 'amd.com' },
  'spark.kubernetes.executor.useDriverPodIP': { 'spark.kubernetes.executor.useDriverPodIP': 'true' },
  'spark.driver.bindAddress': { 'spark.kubernetes.executor.useDriverPodIP': 'true', 'spark.driver.bindAddress': '10.0.0.2' },
  'spark.driver.port': { 'spark.driver.port': '7000' },
  'spark.blockManager.port': { 'spark.blockManager.port': '7000' },
  'spark.authenticate': { 'spark.authenticate': 'false' },
  'spark.authenticate.secret.executor.file': {
    'spark.authenticate.secret.executor.file': '/secret',
    'spark.authenticate.secret.driver.file': '/secret',
  },
  'spark.ui.custom.executor.log.url': { 'spark.ui.custom.executor.log.url': undefined },
  'spark.local.dir': { 'spark.local.dir': '/scratch' },
  'spark.kubernetes.local.dirs.tmpfs': { 'spark.kubernetes.local.dirs.tmpfs': 'true' },
  'spark.kubernetes.container.image.pullPolicy': { 'spark.kubernetes.container.image.pullPolicy': 'Always' },
  'spark.decommission.enabled': { 'spark.decommission.enabled': 'false' },
  'spark.kubernetes.driver.pod.name': {},
  'spark.app.id': {},
};

/** The field's leaves, as text: what the run decides comes with the configuration here. */
function shownBy(row: SparkField, conf: { [key: string]: string | undefined }, driverPod = 'sales-1', sparkVersion = '4.1.2'): string {
  const entries = Object.entries(conf).flatMap(([key, value]): [string, string][] => (value === undefined ? [] : [[key, value]]));
  const { pod } = executorPod({
    conf: new Map(entries),
    sparkVersion,
    run: { driverPod: { name: driverPod, uid: '1' }, applicationId: conf['spark.app.id'] },
  });
  const placed = inNamespace(pod, { conf: entries.map(([key, value]) => ({ key, value, origin: libraryOrigin('a test') })) });
  // Spark puts its container last, and here there is no other.
  return JSON.stringify(podLeaves(placed).filter(({ path }) => SPARK_FIELDS.find(({ field }) => field.test(path)) === row));
}

const cases = SPARK_FIELDS.flatMap((row) => row.keys.map((key) => [key, row] as const));

test.each(cases)('the key %s decides what it is said to decide: $field', (pattern, row) => {
  const newest = /securityContext/.test(pattern) ? '4.3.0' : '4.1.2';
  // A family of keys, or a name that the field's own path holds: any of the base configuration.
  const beginning = pattern.split('$1')[0];
  const key = pattern.includes('$1') || pattern.endsWith('.') ? Object.keys(BASE).find((candidate) => candidate.startsWith(beginning)) ?? `${beginning}pool` : pattern;
  const change = CHANGES[key] ?? { [key]: /^\//.test(BASE[key] ?? '') ? '/changed' : key.includes('secretKeyRef') ? 'other:key' : newest === '4.3.0' ? 'true' : 'changed' };
  const driverPod = key === 'spark.kubernetes.driver.pod.name' ? 'other' : 'sales-1';
  const applicationId = key === 'spark.app.id' ? { 'spark.app.id': 'spark-2' } : {};
  const before = shownBy(row, BASE, 'sales-1', newest);
  expect(shownBy(row, { ...BASE, ...change, ...applicationId }, driverPod, newest)).not.toBe(before);
});

test('every pattern fits a field that Spark makes', () => {
  const unused = SPARK_FIELDS.filter((row) => shownBy(row, { ...BASE, 'spark.executorEnv.SPARK_DRIVER_POD_IP': '10.0.0.1' }, 'sales-1', '4.3.0') === '[]');
  expect(unused).toEqual([]);
});
