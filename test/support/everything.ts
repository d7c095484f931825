import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, EnvValue, Secret, ServiceAccount } from 'cdk8s-plus-30';
import { ALLOWED_VOLUMES, ON_DEMAND, REFUSED_VOLUMES } from './volumes';
import { LocalStorage } from '../../src/props/local-storage';
import { SparkApplicationProps } from '../../src/props/spark-application-props';
import { SparkImage } from '../../src/props/spark-image';

const chart = new Chart(new App(), 'elsewhere');
const secret = Secret.fromSecretName(chart, 'Secret', 'credentials');

/** An application with every prop that shows in a pod. */
export const EVERYTHING: SparkApplicationProps = {
  image: SparkImage.custom('registry.example.com/sales:1.4.2', { user: 1000, group: 3000, entrypoint: ['/opt/run.sh'] }),
  imagePullPolicy: 'Always',
  imagePullSecrets: [Secret.fromSecretName(chart, 'Registry', 'registry')],
  mainApplicationFile: 'local:///opt/app.py',
  mainClass: undefined,
  arguments: ['--day', 'yesterday'],
  deps: { packages: ['org.example:tool:1.0'] },
  ipFamily: 'IPv6',
  volumes: [...ALLOWED_VOLUMES],
  driver: {
    ...roleOf('driver'),
    localStorage: LocalStorage.tmpfs({ sizeLimit: Size.gibibytes(1) }),
    volumes: [...REFUSED_VOLUMES],
    terminationGracePeriod: Duration.seconds(90),
  },
  executor: {
    ...roleOf('executor'),
    localStorage: LocalStorage.emptyDir({ sizeLimit: Size.gibibytes(50) }),
    volumes: [ON_DEMAND],
    decommission: {},
    offHeapMemory: Size.gibibytes(1),
    pysparkMemory: Size.gibibytes(2),
    terminationGracePeriod: Duration.seconds(45),
  },
  dynamicAllocation: { minExecutors: 1, maxExecutors: 4 },
  sparkConf: {
    'spark.executor.resource.gpu.amount': '1',
    'spark.executor.resource.gpu.vendor': 'nvidia.com',
    'spark.executor.resource.gpu.discoveryScript': '/opt/find-gpus.sh',
    'spark.task.resource.gpu.amount': '1',
    'spark.executor.extraClassPath': '/opt/jars/*',
    'spark.kubernetes.executor.scheduler.name': 'volcano',
    'spark.kubernetes.executor.volumes.emptyDir.weights.mount.path': '/weights',
    'spark.kubernetes.executor.secrets.keys': '/etc/keys',
  },
  hadoopConfSecrets: { 'fs.s3a.secret.key': { secret, key: 'key' } },
  podSecurity: 'restricted',
};

function roleOf(role: string) {
  return {
    cores: 4,
    coreRequest: Cpu.millis(3500),
    coreLimit: Cpu.units(5),
    memory: Size.gibibytes(8),
    memoryOverheadFactor: 0.25,
    javaOptions: '-XX:+UseSerialGC',
    labels: { 'example.com/team': role },
    annotations: { note: role },
    env: { LOG_LEVEL: EnvValue.fromValue('debug'), PASSWORD: EnvValue.fromSecretValue({ secret, key: 'password' }) },
    envFrom: [{ configMapRef: { name: 'settings' } }],
    nodeSelector: { pool: 'spot' },
    tolerations: [{ key: 'spot', operator: 'Exists' }],
    affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
    priorityClassName: 'low',
    runtimeClassName: 'gvisor',
    serviceAccount: ServiceAccount.fromServiceAccountName(chart, `${role}-account`, `own-${role}`),
  };
}
