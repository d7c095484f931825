import { App, Duration, Size } from 'cdk8s';
import { Cpu, EnvValue, Secret } from 'cdk8s-plus-30';
import { SparkChart, SparkChecks, SparkImage, SparkJob, SparkRbac, SparkReport, SparkResourceQuota } from 'cdk8s-spark';

const app = new App();
const chart = new SparkChart(app, 'warehouse', { namespace: 'warehouse' });

// One file for the reviewers of a change: what runs, how large, with which rights. It is written beside the manifests.
SparkReport.of(app).writeOnSynth();

const objectStore = Secret.fromSecretName(chart, 'ObjectStore', 'object-store');
const database = Secret.fromSecretName(chart, 'Database', 'orders-database');
const rbac = new SparkRbac(chart, 'spark', { name: 'spark' });
const image = SparkImage.custom('registry.example.com/warehouse:7.3.0', { languages: ['java', 'python'] });

// Executors come and go; each brings a volume of its own for shuffle data.
const orders = new SparkJob(chart, 'orders', {
  rbac,
  image,
  imagePullSecrets: [Secret.fromSecretName(chart, 'RegistryCredentials', 'registry-credentials')],
  mainApplicationFile: 'local:///opt/warehouse/orders.py',
  arguments: ['--day', 'yesterday'],
  driver: {
    cores: 2,
    memory: Size.gibibytes(4),
    env: { DATABASE_PASSWORD: EnvValue.fromSecretValue({ secret: database, key: 'password' }) },
  },
  executor: {
    cores: 4,
    coreRequest: Cpu.millis(3500),
    memory: Size.gibibytes(8),
    pysparkMemory: Size.gibibytes(2),
    nodeSelector: { 'node.example.com/pool': 'spot' },
    tolerations: [{ key: 'node.example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
  },
  dynamicAllocation: { minExecutors: 2, maxExecutors: 20, executorIdleTimeout: Duration.minutes(2) },
  activeDeadline: Duration.hours(4),
  hadoopConfSecrets: {
    'fs.s3a.access.key': { secret: objectStore, key: 'access-key' },
    'fs.s3a.secret.key': { secret: objectStore, key: 'secret-key' },
  },
  sparkConf: {
    'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1.mount.path': '/scratch',
    'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1.options.claimName': 'OnDemand',
    'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1.options.storageClass': 'fast',
    'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1.options.sizeLimit': '100Gi',
    'spark.acme.lineage.enabled': 'true',
  },
});

// Four executors with a GPU each.
const embeddings = new SparkJob(chart, 'embeddings', {
  rbac,
  image,
  mainApplicationFile: 'local:///opt/warehouse/embeddings.py',
  executor: { instances: 4, cores: 8, memory: Size.gibibytes(24), offHeapMemory: Size.gibibytes(8) },
  sparkConf: {
    'spark.executor.resource.gpu.amount': '1',
    'spark.executor.resource.gpu.vendor': 'nvidia.com',
    'spark.executor.resource.gpu.discoveryScript': '/opt/spark/examples/src/main/scripts/getGpusResources.sh',
    'spark.task.resource.gpu.amount': '0.25',
  },
});

const compaction = new SparkJob(chart, 'compaction', {
  rbac,
  image,
  mainApplicationFile: 'local:///opt/warehouse/warehouse.jar',
  mainClass: 'com.example.warehouse.Compaction',
  executor: { instances: 6, memory: Size.gibibytes(4), memoryOverhead: Size.mebibytes(768), coreLimit: Cpu.units(2) },
});

// Room for the three jobs at the same time, and for nothing else.
new SparkResourceQuota(chart, 'quota', { workloads: [orders, embeddings, compaction] });

SparkChecks.of(orders).acknowledge('SPARK101', 'spark.acme.* is read by our own listener');

app.synth();
