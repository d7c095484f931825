import { FindingExample } from './finding-example';
import { SERVER_EXAMPLES } from './server-finding-examples';

/** A job with nothing wrong, and what else the examples name. */
export const FINDING_EXAMPLES_SETUP = `const chart = new Chart(app, 'sales', { namespace: 'spark' });
const job = { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar' };
const secret = Secret.fromSecretName(chart, 'Secret', 'credentials');
const pipelineImage = SparkImage.custom('registry.example.com/spark-pipelines:4.1.2', { contains: ['pipelines'] });
const pipeline = { source: PipelineSource.image('/opt/orders'), storage: 's3a://lake/orders', catalog: 'lake' };
const imageWithS3 = SparkImage.custom('registry.example.com/spark-s3:4.1.2');`;

const job = (props: string) => `new SparkJob(chart, 'job', { ...job, ${props} });`;
const pair = (bad: string, good: string): FindingExample => ({ bad: job(bad), good: job(good) });

const NAMESPACE = "new Namespace(chart, 'namespace', { metadata: { name: 'spark', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } } });";

function application(executor: string): string {
  return `apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: { name: sales }
spec:
  type: Python
  sparkVersion: 4.1.2
  image: apache/spark:4.1.2-scala2.13-java21-python3-ubuntu
  mainApplicationFile: local:///opt/app.py
  driver: { cores: 1 }
  ${executor}: { instances: 2 }`;
}

/** An example for every rule, by its code. The documentation prints them, and the tests run them. */
export const FINDING_EXAMPLES: { readonly [code: string]: FindingExample } = {
  SPARK001: pair(
    "executor: { memory: Size.gibibytes(8) }, sparkConf: { 'spark.executor.memory': '4g' }",
    'executor: { memory: Size.gibibytes(8) }',
  ),
  SPARK002: pair("sparkConf: { 'spark.executor.instances': '4' }", 'executor: { instances: 4 }'),
  SPARK003: pair("sparkConf: { 'fs.s3a.endpoint': 'https://s3.example.com' }", "hadoopConf: { 'fs.s3a.endpoint': 'https://s3.example.com' }"),
  SPARK004: pair("driver: { memory: '4g' }", 'driver: { memory: Size.gibibytes(4) }'),
  SPARK005: pair('executors: { instances: 4 }', 'executor: { instances: 4 }'),
  SPARK006: pair("imagePullPolicy: 'always'", "imagePullPolicy: 'Always'"),
  SPARK007: pair("team: 'sales'", "driver: { labels: { team: 'sales' } }"),
  SPARK010: pair("mainApplicationFile: 'local:///opt/app'", "mainApplicationFile: 'local:///opt/app.jar'"),
  SPARK011: pair(
    "image: SparkImage.apache({ languages: [] }), mainClass: undefined, mainApplicationFile: 'app.py'",
    "image: SparkImage.apache({ languages: ['python'] }), mainClass: undefined, mainApplicationFile: 'app.py'",
  ),
  SPARK012: pair('mainClass: undefined', "mainClass: 'com.example.Main'"),
  SPARK013: pair("sparkVersion: SparkVersion.of('3.5.1')", 'sparkVersion: SparkVersion.V4_1_2'),
  SPARK014: pair("image: SparkImage.custom('my image')", "image: SparkImage.custom('registry.example.com/my-image:1.0')"),
  SPARK015: pair("deps: { packages: ['org.postgresql:postgresql'] }", "deps: { packages: ['org.postgresql:postgresql:42.7.4'] }"),
  SPARK016: pair("deps: { files: ['local:///opt/table.csv'] }", "deps: { files: ['file:///opt/table.csv'] }"),
  SPARK017: pair("sparkVersion: SparkVersion.of('5.0.0')", 'sparkVersion: SparkVersion.V4_3_0'),
  SPARK020: pair('driver: { memory: Size.mebibytes(256) }', 'driver: { memory: Size.mebibytes(512) }'),
  SPARK021: pair(
    'executor: { memoryOverhead: Size.gibibytes(1), memoryOverheadFactor: 0.2 }',
    'executor: { memoryOverheadFactor: 0.2 }',
  ),
  SPARK022: pair('executor: { cores: 0.5 }', 'executor: { cores: 1, coreRequest: Cpu.millis(500) }'),
  SPARK023: pair('executor: { cores: 4, coreLimit: Cpu.units(2) }', 'executor: { cores: 4, coreLimit: Cpu.units(4) }'),
  SPARK024: pair("driver: { javaOptions: '-Xmx4g' }", "driver: { memory: Size.gibibytes(4), javaOptions: '-XX:+UseG1GC' }"),
  SPARK025: pair('executor: { instances: 0 }', 'executor: { instances: 0 }, dynamicAllocation: { maxExecutors: 4 }'),
  SPARK026: pair("executor: { javaOptions: '-Dpattern=\\\\d+' }", 'executor: { javaOptions: "-Dpattern=\'\\\\d+\'" }'),
  SPARK030: pair('dynamicAllocation: { minExecutors: 5, maxExecutors: 2 }', 'dynamicAllocation: { minExecutors: 2, maxExecutors: 5 }'),
  SPARK031: pair(
    'dynamicAllocation: { schedulerBacklogTimeout: Duration.millis(500) }',
    'dynamicAllocation: { schedulerBacklogTimeout: Duration.seconds(1) }',
  ),
  SPARK032: pair('dynamicAllocation: { executorAllocationRatio: 1.5 }', 'dynamicAllocation: { executorAllocationRatio: 1 }'),
  SPARK033: pair('dynamicAllocation: { shuffleTracking: { enabled: false } }', 'dynamicAllocation: { shuffleTracking: { enabled: true } }'),
  SPARK040: pair("executor: { labels: { 'spark-role': 'worker' } }", "executor: { labels: { role: 'worker' } }"),
  SPARK041: pair("driver: { labels: { owner: 'Jane Doe' } }", "driver: { annotations: { owner: 'Jane Doe' } }"),
  SPARK042: pair("executor: { env: { SPARK_EXECUTOR_ID: EnvValue.fromValue('7') } }", "executor: { env: { MY_ID: EnvValue.fromValue('7') } }"),
  SPARK043: pair("driver: { env: { '2ND_URL': EnvValue.fromValue('x') } }", "driver: { env: { SECOND_URL: EnvValue.fromValue('x') } }"),
  SPARK044: pair(
    "hadoopConfSecrets: { 'fs.s3a.secret.key': { secret, key: 'key' } }, driver: { env: { SECRET_SPARK_HADOOP_FS_S3A_SECRET_KEY: EnvValue.fromSecretValue({ secret, key: 'other' }) } }",
    "hadoopConfSecrets: { 'fs.s3a.secret.key': { secret, key: 'key' } }, driver: { env: { MY_SECRET_KEY: EnvValue.fromSecretValue({ secret, key: 'key' }) } }",
  ),
  SPARK045: pair(
    "sparkConf: { 'spark.kubernetes.executor.volumes.emptyDir.data.mount.path': '/opt/spark/conf' }",
    "sparkConf: { 'spark.kubernetes.executor.volumes.emptyDir.data.mount.path': '/data' }",
  ),
  SPARK046: {
    bad: "const daily = new SparkJob(chart, 'job', job);\ndaily.job.addJsonPatch(JsonPatch.add('/spec/template/spec/hostUsers', false));",
    good: "SparkChecks.of(chart).declareKubernetesVersion('1.33');\nconst daily = new SparkJob(chart, 'job', job);\n"
      + "daily.job.addJsonPatch(JsonPatch.add('/spec/template/spec/hostUsers', false));",
  },
  SPARK047: {
    bad: `const settings = new ConfigMap(chart, 'settings', { data: { region: 'north' } });\n${
      job("driver: { env: { REGION: EnvValue.fromConfigMap(settings, 'Region') } }")}`,
    good: `const settings = new ConfigMap(chart, 'settings', { data: { region: 'north' } });\n${
      job("driver: { env: { REGION: EnvValue.fromConfigMap(settings, 'region') } }")}`,
  },
  SPARK048: {
    bad: "SparkChecks.of(chart).declareKubernetesVersion('1.31');\nnew SparkJob(chart, 'job', job);",
    good: "SparkChecks.of(chart).declareKubernetesVersion('1.34');\nnew SparkJob(chart, 'job', job);",
  },
  SPARK049: pair(
    "volumes: [SparkVolume.hostPath('models', { path: '/mnt/models', mountPath: '/models' })]",
    "volumes: [SparkVolume.existingClaim('models', { claim: 'models', mountPath: '/models', readOnly: true })]",
  ),
  SPARK050: pair("name: 'Daily_Sales'", "name: 'daily-sales'"),
  SPARK051: {
    bad: "new SparkJob(chart, 'a', { ...job, name: 'daily' });\nnew SparkJob(chart, 'b', { ...job, name: 'daily' });",
    good: "new SparkJob(chart, 'a', { ...job, name: 'daily' });\nnew SparkJob(chart, 'b', { ...job, name: 'daily', namespace: 'other' });",
  },
  SPARK060: pair('backoffLimit: -1', 'backoffLimit: 0'),
  SPARK061: pair(
    "rbac: new SparkRbac(chart, 'rbac'), driver: { serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'Team', 'team') }",
    "driver: { serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'Team', 'team') }",
  ),
  SPARK062: pair("rbac: new SparkRbac(chart, 'rbac', { namespace: 'other' })", "rbac: new SparkRbac(chart, 'rbac')"),
  SPARK063: pair("sparkConf: { 'spark.driver.extraClassPath': 'x'.repeat(2 ** 20) }", "sparkConf: { 'spark.driver.extraClassPath': '/opt/lib/*' }"),
  SPARK064: {
    bad: "new ScheduledSparkJob(chart, 'job', { ...job, schedule: '0 3 * * 7' });",
    good: "new ScheduledSparkJob(chart, 'job', { ...job, schedule: '0 3 * * 0' });",
  },
  SPARK065: {
    bad: `${NAMESPACE}\n${job("podSecurity: 'none'")}`,
    good: `${NAMESPACE}\n${job("podSecurity: 'restricted'")}`,
  },
  SPARK066: {
    bad: "new StreamingSparkJob(chart, 'job', { ...job, checkpointLocation: 'checkpoints' });",
    good: "new StreamingSparkJob(chart, 'job', { ...job, checkpointLocation: 's3a://lake/checkpoints' });",
  },
  SPARK067: pair(
    "image: SparkImage.custom('registry.example.com/sales:1', { architectures: ['amd64'] }), placement: { architecture: 'arm64' }",
    "image: SparkImage.custom('registry.example.com/sales:1', { architectures: ['amd64', 'arm64'] }), placement: { architecture: 'arm64' }",
  ),
  SPARK068: pair("placement: { zone: ZonePlacement.named('eu central 1') }", "placement: { zone: ZonePlacement.named('eu-central-1a') }"),
  SPARK069: pair('executor: { gpu: { amount: 2, rapids: {} } }', 'executor: { gpu: { amount: 1, rapids: {} } }'),
  SPARK070: pair("hadoopConf: { 'fs.s3a.secret.key': 'made-up' }", "hadoopConfSecrets: { 'fs.s3a.secret.key': { secret, key: 'secret-key' } }"),
  SPARK071: pair(
    "sparkConfSecrets: { 'spark.hadoop.fs.s3a.secret.key': { secret, key: 'secret-key' } }",
    "hadoopConfSecrets: { 'fs.s3a.secret.key': { secret, key: 'secret-key' } }",
  ),
  SPARK080: {
    bad: "SparkChecks.of(chart).acknowledge('SPARK020', 'We know better.');",
    good: "SparkChecks.of(chart).acknowledge('SPARK103', 'Until the plugin reads the new name.');",
  },
  SPARK100: pair("sparkConf: { 'spark.executor.heartbeatIntervall': '20s' }", "sparkConf: { 'spark.executor.heartbeatInterval': '20s' }"),
  SPARK101: {
    bad: job("sparkConf: { 'spark.acme.audit': 'true' }"),
    good: `SparkChecks.of(chart).allowKeys('spark.acme.');\n${job("sparkConf: { 'spark.acme.audit': 'true' }")}`,
  },
  SPARK102: pair("sparkConf: { 'spark.network.timeout': '10 min' }", "sparkConf: { 'spark.network.timeout': '10min' }"),
  SPARK103: pair(
    "sparkConf: { 'spark.sql.legacy.parquet.datetimeRebaseModeInRead': 'CORRECTED' }",
    "sparkConf: { 'spark.sql.parquet.datetimeRebaseModeInRead': 'CORRECTED' }",
  ),
  SPARK104: pair(
    "sparkConf: { 'spark.sql.optimizer.planChangeLog.level': 'WARN' }",
    "sparkConf: { 'spark.sql.planChangeLog.level': 'WARN' }",
  ),
  SPARK105: pair("sparkConf: { 'spark.kubernetes.scheduler.volcano.podGroupTemplateJson': '{}' }", "sparkConf: { 'spark.kubernetes.executor.missingPodDetectDelta': '60s' }"),
  SPARK106: pair(
    "sparkConf: { 'spark.kubernetes.driver.podTemplateFile': '/opt/driver.yaml' }",
    "driver: { tolerations: [{ key: 'spot', operator: 'Exists' }] }",
  ),
  SPARK107: pair("sparkConf: { 'spark.yarn.queue': 'daily' }", "driver: { priorityClassName: 'daily' }"),
  SPARK108: pair("sparkConf: { 'spark.shuffle.service.enabled': 'true' }", 'dynamicAllocation: {}'),
  SPARK110: pair(
    "hadoopConf: { 'fs.s3a.aws.credentials.provider': 'com.amazonaws.auth.WebIdentityTokenCredentialsProvider' }",
    "hadoopConf: { 'fs.s3a.aws.credentials.provider': 'software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider' }",
  ),
  SPARK111: pair(
    "deps: { packages: ['org.apache.iceberg:iceberg-spark-runtime-4.0_2.12:1.10.0'] }",
    "deps: { packages: ['org.apache.iceberg:iceberg-spark-runtime-4.0_2.13:1.10.0'] }",
  ),
  SPARK112: pair("deps: { packages: ['org.apache.hadoop:hadoop-aws:3.4.1'] }", "deps: { packages: ['org.apache.hadoop:hadoop-aws:3.4.2'] }"),
  SPARK113: pair(
    "sparkConf: { 'spark.kubernetes.executor.volumes.configMap.settings.mount.path': '/settings' }",
    "executor: { volumes: [SparkVolume.configMap('settings', { configMap: 'settings', mountPath: '/settings' })] }",
  ),
  SPARK114: pair(
    "sparkConf: { 'spark.kubernetes.executor.volumes.emptyDir.spark-local.mount.path': '/data' }",
    "sparkConf: { 'spark.kubernetes.executor.volumes.emptyDir.spark-local-dir-1.mount.path': '/data' }",
  ),
  SPARK115: pair(
    "sparkConf: { 'spark.executor.resource.gpu.amount': '1', 'spark.task.resource.gpu.amount': '1' }",
    `sparkConf: {
  'spark.executor.resource.gpu.amount': '1',
  'spark.executor.resource.gpu.vendor': 'nvidia.com',
  'spark.executor.resource.gpu.discoveryScript': '/opt/spark/examples/src/main/scripts/getGpusResources.sh',
  'spark.task.resource.gpu.amount': '1',
}`,
  ),
  SPARK116: pair(
    `sparkConf: {
  'spark.executor.resource.gpu.amount': '1',
  'spark.executor.resource.gpu.vendor': 'nvidia.com',
  'spark.executor.resource.gpu.discoveryScript': '/opt/spark/examples/src/main/scripts/getGpusResources.sh',
}`,
    `sparkConf: {
  'spark.executor.resource.gpu.amount': '1',
  'spark.executor.resource.gpu.vendor': 'nvidia.com',
  'spark.executor.resource.gpu.discoveryScript': '/opt/spark/examples/src/main/scripts/getGpusResources.sh',
  'spark.task.resource.gpu.amount': '0.25',
}`,
  ),
  SPARK117: {
    bad: `SparkChecks.of(chart).declareLargestNode({ cpu: Cpu.units(8), memory: Size.gibibytes(16) });\n${job('executor: { memory: Size.gibibytes(16) }')}`,
    good: `SparkChecks.of(chart).declareLargestNode({ cpu: Cpu.units(8), memory: Size.gibibytes(16) });\n${job('executor: { memory: Size.gibibytes(14) }')}`,
  },
  SPARK118: pair(
    "mainClass: undefined, mainApplicationFile: 'app.py', executor: { memory: Size.gibibytes(8), memoryOverheadFactor: 0.1 }",
    "mainClass: undefined, mainApplicationFile: 'app.py', executor: { memory: Size.gibibytes(8) }",
  ),
  SPARK119: {
    bad: "SparkChecks.of(chart).declareResourceQuota({ 'request.memory': '64GiB' });",
    good: "SparkChecks.of(chart).declareResourceQuota({ 'requests.memory': '64Gi' });",
  },
  SPARK120: {
    bad: `SparkChecks.of(chart).declareResourceQuota({ 'requests.memory': '32Gi' });\n${job('executor: { instances: 4, memory: Size.gibibytes(8) }')}`,
    good: `SparkChecks.of(chart).declareResourceQuota({ 'requests.memory': '40Gi' });\n${job('executor: { instances: 4, memory: Size.gibibytes(8) }')}`,
  },
  SPARK121: {
    bad: `SparkChecks.of(chart).declareResourceQuota({ pods: '20' });\n${job('dynamicAllocation: {}')}`,
    good: `SparkChecks.of(chart).declareResourceQuota({ pods: '20' });\n${job('dynamicAllocation: { maxExecutors: 19 }')}`,
  },
  SPARK122: {
    bad: `SparkChecks.of(chart).declareResourceQuota({ 'limits.cpu': '16' });\n${job('executor: { coreLimit: Cpu.units(2) }')}`,
    good: `SparkChecks.of(chart).declareResourceQuota({ 'limits.cpu': '16' });\n${
      job('driver: { coreLimit: Cpu.units(1) }, executor: { coreLimit: Cpu.units(2) }')}`,
  },
  SPARK123: {
    bad: "SparkChecks.of(chart).declareLimitRange([{ type: 'Container', default: { cpu: '500m' } }]);\nnew SparkJob(chart, 'job', job);",
    good: "SparkChecks.of(chart).declareLimitRange([{ type: 'Container', default: { cpu: '2' } }]);\nnew SparkJob(chart, 'job', job);",
  },
  SPARK124: {
    bad: "const etl = new SparkJob(chart, 'job', { ...job, dynamicAllocation: {} });\nnew SparkResourceQuota(chart, 'quota', { workloads: [etl] });",
    good: "const etl = new SparkJob(chart, 'job', { ...job, dynamicAllocation: { maxExecutors: 8 } });\n"
      + "new SparkResourceQuota(chart, 'quota', { workloads: [etl] });",
  },
  SPARK125: pair(
    "executor: { localStorage: LocalStorage.onDemandClaim({ storageClass: 'fast', size: Size.gibibytes(50), disks: 2, shuffleRecovery: true }) }",
    "executor: { localStorage: LocalStorage.onDemandClaim({ storageClass: 'fast', size: Size.gibibytes(100), shuffleRecovery: true }) }",
  ),
  SPARK126: {
    bad: "new StreamingSparkJob(chart, 'job', { ...job, checkpointLocation: '/checkpoints' });",
    good: "const checkpoints = SparkVolume.existingClaim('checkpoints', { claim: 'checkpoints', mountPath: '/checkpoints' });\n"
      + "new StreamingSparkJob(chart, 'job', { ...job, checkpointLocation: '/checkpoints', volumes: [checkpoints] });",
  },
  SPARK127: pair(
    "placement: { spot: SpotNodes.gke() }, driver: { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'pool', operator: 'Exists' }] }] } } } }",
    "placement: { spot: SpotNodes.gke() }, driver: { nodeSelector: { pool: 'drivers' } }",
  ),
  SPARK130: pair("driver: { hostAliases: [{ ip: 'warehouse', hostnames: ['warehouse'] }] }", "driver: { hostAliases: [{ ip: '10.0.0.7', hostnames: ['warehouse'] }] }"),
  SPARK131: pair(
    'driver: { readinessProbe: { tcpSocket: { port: k8s.IntOrString.fromNumber(4040) } } }',
    'driver: { livenessProbe: { tcpSocket: { port: k8s.IntOrString.fromNumber(4040) } } }',
  ),
  SPARK132: pair(
    "driver: { podTemplate: PodTemplate.fromYaml('kind: Deployment') }",
    "driver: { podTemplate: PodTemplate.fromYaml('spec: { shareProcessNamespace: true }') }",
  ),
  SPARK133: pair("executor: { podTemplate: PodTemplate.fromYaml('spec: { schedulerName: volcano }') }", "executor: { schedulerName: 'volcano' }"),
  SPARK134: pair(
    "driver: { podTemplate: PodTemplate.fromYaml('spec: { containers: [{ name: spark }, { name: proxy, image: \"proxy:1\" }] }') }",
    "driver: { sidecars: [{ name: 'proxy', image: 'proxy:1' }] }",
  ),
  SPARK135: pair("driver: { hostNetwork: true, dnsPolicy: 'ClusterFirst' }", 'driver: { hostNetwork: true }'),
  SPARK136: pair('driver: { podSecurityContext: { runAsUser: 0 } }', 'driver: { podSecurityContext: { runAsUser: 1000 } }'),
  SPARK137: pair(
    "readOnlyRootFilesystem: true, eventLog: { dir: '/var/log/spark' }",
    "readOnlyRootFilesystem: true, eventLog: { dir: '/var/log/spark' }, driver: { volumes: [SparkVolume.existingClaim('logs', { claim: 'logs', mountPath: '/var/log/spark' })] }",
  ),
  SPARK138: pair("encryption: { network: true }, sparkConf: { 'spark.authenticate': 'false' }", 'encryption: { network: true }'),
  SPARK139: pair('encryption: { localDisk: true }', 'encryption: { localDisk: true, network: true }'),
  SPARK140: pair("logging: { loggers: { root: 'warn' } }", "logging: { level: 'warn' }"),
  SPARK141: pair(
    "logging: { level: 'warn' }, sparkConf: { 'spark.kubernetes.executor.disableConfigMap': 'true' }",
    "logging: { level: 'warn' }",
  ),
  SPARK142: pair("eventLog: { dir: 'logs/events' }", "eventLog: { dir: 's3a://logs/events' }"),
  SPARK143: pair("eventLog: { dir: '/var/log/spark-events' }", "eventLog: { dir: 's3a://logs/events' }"),
  SPARK144: pair('ui: { enabled: false }, metrics: {}', 'metrics: {}'),
  SPARK145: pair("ui: { path: '/history/sales' }", "ui: { path: '/spark/sales' }"),
  SPARK146: {
    bad: "new SparkConnectServer(chart, 'connect', { ui: { service: {} } });",
    good: "new SparkConnectServer(chart, 'connect', {\n"
      + "  ui: { service: {}, allowFrom: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } } }] },\n});",
  },
  SPARK147: pair(
    "ui: { acls: { viewUsers: ['ann'] } }",
    `ui: { acls: { viewUsers: ['ann'] } },
  sparkConf: { 'spark.ui.filters': 'com.example.LoginFilter' }`,
  ),
  SPARK148: pair(
    "ui: { path: '/sales', ingress: { host: 'spark.example.com' } }",
    "ui: { path: '/sales', httpRoute: { parentRefs: [{ name: 'public' }], hostnames: ['spark.example.com'] } }",
  ),
  SPARK149: pair(
    "kerberos: { krb5ConfigMap: ConfigMap.fromConfigMapName(chart, 'Krb5', 'krb5'), keytab: { secret, key: 'keytab' }, principal: 'sales @ EXAMPLE.COM' }",
    "kerberos: { krb5ConfigMap: ConfigMap.fromConfigMapName(chart, 'Krb5', 'krb5'), keytab: { secret, key: 'keytab' }, principal: 'sales@EXAMPLE.COM' }",
  ),
  SPARK150: pair(
    "mainApplicationFile: 's3a://code/app.jar', deps: { packages: ['org.apache.hadoop:hadoop-aws:3.4.2'] }",
    "mainApplicationFile: 'https://repo.example.com/app.jar', deps: { packages: ['org.apache.hadoop:hadoop-aws:3.4.2'] }",
  ),
  SPARK151: pair("mainApplicationFile: 'local://opt/app.jar'", "mainApplicationFile: 'local:///opt/app.jar'"),
  SPARK152: pair("deps: { packages: ['org.apache.spark:spark-avro_2.13:3.5.0'] }", "deps: { packages: ['org.apache.spark:spark-avro_2.13:4.1.2'] }"),
  SPARK153: pair(
    "deps: { jars: ['https://repo.example.com/hadoop-aws-3.4.2.jar'] }",
    "deps: { jars: ['https://repo.example.com/hadoop-aws-3.4.2.jar', 'https://repo.example.com/bundle-2.29.52.jar'] }",
  ),
  SPARK154: pair(
    "mainClass: undefined, mainApplicationFile: 'app.py', deps: { archives: ['https://repo.example.com/env.tar.gz#env'] }, sparkConf: { 'spark.pyspark.python': './env/bin/python' }",
    `mainClass: undefined, mainApplicationFile: 'app.py', deps: { archives: ['https://repo.example.com/env.tar.gz#env'] }, sparkConf: {
  'spark.pyspark.python': './env/bin/python',
  'spark.pyspark.driver.python': 'python3',
}`,
  ),
  SPARK156: pair(
    "driver: { env: { HTTPS_PROXY: EnvValue.fromValue('http://proxy.example.com:3128') } }",
    "driver: { env: { HTTPS_PROXY: EnvValue.fromValue('http://proxy.example.com:3128'), NO_PROXY: EnvValue.fromValue('localhost,.svc') } }",
  ),
  SPARK157: pair('executor: { memoryOverheadFactor: 40 }', 'executor: { memoryOverheadFactor: 0.4 }'),
  SPARK158: {
    file: 'submit.sh',
    bad: 'spark-submit --master k8s://https://x --deploy-mode cluster local:///opt/app.py',
    good: 'spark-submit --master k8s://https://x --deploy-mode cluster --conf spark.kubernetes.container.image=apache/spark:4.1.2 local:///opt/app.py',
  },
  SPARK159: {
    file: 'application.yaml',
    bad: application('executors'),
    good: application('executor'),
  },
  ...SERVER_EXAMPLES,
  SPARK200: pair("submitter: { nodeSelector: { pool: 'small' } }", "deployMode: 'cluster', submitter: { nodeSelector: { pool: 'small' } }"),
  SPARK202: pair("deployMode: 'cluster', mainApplicationFile: '/opt/app.jar'", "deployMode: 'cluster', mainApplicationFile: 'local:///opt/app.jar'"),
  SPARK204: pair(
    "mainClass: undefined, mainApplicationFile: undefined, source: SparkSource.file('jobs/nowhere.py')",
    "mainClass: undefined, mainApplicationFile: undefined, source: SparkSource.inline('print(1)')",
  ),
  SPARK205: pair("source: SparkSource.inline('x'.repeat(300000), { fileName: 'table.txt' })", "source: SparkSource.inline('x'.repeat(1000), { fileName: 'table.txt' })"),
  SPARK206: pair(
    "mainClass: undefined, mainApplicationFile: undefined, source: SparkSource.inline('SparkSession.builder.master(\"local[2]\").getOrCreate()')",
    "mainClass: undefined, mainApplicationFile: undefined, source: SparkSource.inline('SparkSession.builder.getOrCreate()')",
  ),
  SPARK220: pair(
    "arguments: ['--day', '$(DAY)']",
    "arguments: ['--day', '$(DAY)'], driver: { env: { DAY: EnvValue.fromValue('2026-01-31') } }",
  ),
};
