import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, EnvValue, Secret } from 'cdk8s-plus-30';
import { SparkImage, SparkJob, SparkVersion } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'sales', { namespace: 'spark' });

const database = Secret.fromSecretName(chart, 'Database', 'sales-database');

new SparkJob(chart, 'daily', {
  image: SparkImage.custom('registry.example.com/sales:1.4.2', {
    sparkVersion: SparkVersion.V4_1_2,
    languages: ['java', 'python'],
  }),
  imagePullSecrets: [Secret.fromSecretName(chart, 'RegistryCredentials', 'registry-credentials')],
  mainApplicationFile: 'local:///opt/spark/work-dir/sales.py',
  arguments: ['--day', 'yesterday'],
  deps: {
    packages: ['org.apache.hadoop:hadoop-aws:3.4.2'],
  },

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
    labels: { team: 'sales' },
    // Executors may run on spot nodes, spread over the zones.
    nodeSelector: { 'node.example.com/pool': 'spot' },
    tolerations: [{ key: 'node.example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: { team: 'sales' } },
      },
    ],
  },
  dynamicAllocation: {
    minExecutors: 2,
    maxExecutors: 20,
    executorIdleTimeout: Duration.minutes(2),
  },

  sparkConf: { 'spark.sql.shuffle.partitions': '400' },
  hadoopConf: { 'fs.s3a.endpoint.region': 'eu-central-1' },

  backoffLimit: 1,
  activeDeadline: Duration.hours(3),
  ttlAfterFinished: Duration.days(7),
});

app.synth();
