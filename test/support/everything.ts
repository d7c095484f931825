import { App, Chart, Duration, Size } from 'cdk8s';
import { ConfigMap, Cpu, EnvValue, k8s, Secret, ServiceAccount } from 'cdk8s-plus-30';
import { ALLOWED_VOLUMES, ON_DEMAND, REFUSED_VOLUMES } from './volumes';
import { LocalStorage } from '../../src/props/local-storage';
import { PodTemplate } from '../../src/props/pod-template';
import { SparkApplicationProps } from '../../src/props/spark-application-props';
import { SparkImage } from '../../src/props/spark-image';
import { SpotNodes } from '../../src/props/spot-nodes';
import { ZonePlacement } from '../../src/props/zone-placement';

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
  placement: {
    spot: SpotNodes.custom({ labels: { spot: 'yes' }, onDemandLabels: { spot: 'no' }, tolerations: [{ key: 'taken-away' }], notice: Duration.seconds(40) }),
    zone: ZonePlacement.withDriver(),
    architecture: 'arm64',
  },
  jvmProfile: 'shortLived',
  dynamicAllocation: { minExecutors: 1, maxExecutors: 4 },
  sparkConf: {
    'spark.executor.resource.gpu.amount': '1',
    'spark.executor.resource.gpu.vendor': 'nvidia.com',
    'spark.executor.resource.gpu.discoveryScript': '/opt/find-gpus.sh',
    'spark.task.resource.gpu.amount': '1',
    'spark.executor.extraClassPath': '/opt/jars/*',
    'spark.kubernetes.executor.volumes.emptyDir.weights.mount.path': '/weights',
    'spark.kubernetes.executor.secrets.keys': '/etc/keys',
  },
  hadoopConfSecrets: { 'fs.s3a.secret.key': { secret, key: 'key' } },
  logging: { executorLogUrl: 'https://logs.example.com/{{NAMESPACE}}/{{POD_NAME}}' },
  metrics: { annotations: true },
  podSecurity: 'restricted',
  readOnlyRootFilesystem: true,
  authentication: { secret: { secret, key: 'authentication' } },
  ssl: {
    rpc: {
      keyStore: { secret, key: 'store.p12' },
      keyStorePassword: { secret, key: 'store-password' },
      keyPassword: { secret, key: 'key-password' },
      trustStore: { secret, key: 'trust.p12' },
      trustStorePassword: { secret, key: 'trust-password' },
    },
    ui: { keyStore: { secret, key: 'ui.p12' }, keyStorePassword: { secret, key: 'ui-password' } },
  },
  kerberos: { krb5ConfigMap: ConfigMap.fromConfigMapName(chart, 'Krb5', 'krb5'), keytab: { secret, key: 'keytab' }, principal: 'sales@EXAMPLE.COM' },
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
    schedulerName: `${role}-scheduler`,
    hostAliases: [{ ip: '10.0.0.7', hostnames: ['warehouse.example.com'] }],
    dnsPolicy: 'None' as const,
    dnsConfig: { nameservers: ['10.0.0.10'], searches: ['example.com'], options: [{ name: 'ndots', value: '2' }] },
    hostNetwork: true,
    subdomain: 'workers',
    // Those of executors are Spark's, which has them hand over their data.
    lifecycle: role === 'driver' ? { postStart: { exec: { command: ['touch', '/tmp/started'] } }, preStop: { exec: { command: ['sync'] } } } : undefined,
    livenessProbe: { exec: { command: ['true'] }, periodSeconds: 30 },
    readinessProbe: { tcpSocket: { port: k8s.IntOrString.fromNumber(7079) } },
    startupProbe: { httpGet: { path: '/', port: k8s.IntOrString.fromString('blockmanager') } },
    podSecurityContext: { fsGroupChangePolicy: 'OnRootMismatch', supplementalGroups: [4000] },
    securityContext: { procMount: 'Default' },
    extendedResources: { 'example.com/fpga': 2 },
    initContainers: [{ name: 'fetch', image: 'registry.example.com/fetch:1', command: ['fetch', role] }],
    podTemplate: PodTemplate.fromYaml(`
      metadata: { labels: { example.com/from: template }, annotations: { example.com/from: template } }
      spec:
        shareProcessNamespace: true
        tolerations: [{ key: from-template, operator: Exists }]
        containers: [{ name: spark, workingDir: /opt/spark/work-dir, env: [{ name: FROM, value: template }] }]
    `),
    sidecars: [{ name: 'log-shipper', image: 'registry.example.com/ship:1', resources: { requests: { cpu: k8s.Quantity.fromString('50m') } } }],
    serviceAccount: ServiceAccount.fromServiceAccountName(chart, `${role}-account`, `own-${role}`),
  };
}
