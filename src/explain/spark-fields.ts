import { ConfReader } from '../conf/conf-reader';
import { executorSize, overheadFactor } from '../sizing/executor-size';
import { memoryFormula } from '../sizing/memory-formula';

/** From which keys Spark makes a field of an executor's pod. */
export interface SparkField {
  /** The field, as a pattern over its path. */
  readonly field: RegExp;
  /** The keys that decide the value; `$1` is what the pattern has caught. */
  readonly keys: readonly string[];
  /** Whether the first of the keys that is set decides alone. */
  readonly firstKeyDecides?: boolean;
  /** Who sets the field, if it is not Spark. */
  readonly setter?: string;
  /** How the value is made of them. */
  readonly formula?: (conf: ConfReader) => string;
}

const MEMORY_KEYS = [
  'spark.executor.memory',
  'spark.executor.memoryOverhead',
  'spark.executor.memoryOverheadFactor',
  'spark.kubernetes.memoryOverheadFactor',
  'spark.executor.minMemoryOverhead',
  'spark.memory.offHeap.enabled',
  'spark.memory.offHeap.size',
  'spark.executor.pyspark.memory',
  'spark.kubernetes.resource.type',
];
const NAME_KEYS = ['spark.kubernetes.executor.podNamePrefix'];
const text = (formula: string) => () => formula;

/** The fields that Spark's own steps set. The first pattern that fits counts. */
export const SPARK_FIELDS: readonly SparkField[] = [
  { field: /^metadata\.name$/, keys: NAME_KEYS, formula: text('the prefix, "-exec-" and the number of the executor') },
  { field: /^metadata\.namespace$/, keys: ['spark.kubernetes.namespace'], formula: text('the namespace in which Spark asks for its pods') },
  { field: /^spec\.hostname$/, keys: NAME_KEYS, formula: text('the last 63 characters of the pod\'s name') },
  { field: /^metadata\.labels\.spark-version$/, keys: [], formula: text('the version of Spark') },
  { field: /^metadata\.labels\.spark-exec-id$/, keys: [], formula: text('the number of the executor') },
  { field: /^metadata\.labels\.spark-app-selector$/, keys: ['spark.app.id'], formula: text('the id of the run') },
  { field: /^metadata\.labels\.spark-app-name$/, keys: ['spark.app.name'], formula: text('the name of the application, as a label can hold it') },
  { field: /^metadata\.labels\.spark-(role|exec-resourceprofile-id)$/, keys: [], formula: text('the same for all executors of the default profile') },
  { field: /^metadata\.labels(?:\.|\[")([^"]+)(?:"\])?$/, keys: ['spark.kubernetes.executor.label.$1'] },
  { field: /^metadata\.annotations(?:\.|\[")([^"]+)(?:"\])?$/, keys: ['spark.kubernetes.executor.annotation.$1'] },
  { field: /^metadata\.ownerReferences/, keys: ['spark.kubernetes.driver.pod.name'], formula: text('the driver\'s pod: with it Kubernetes deletes its executors') },
  { field: /^spec\.restartPolicy$/, keys: ['spark.kubernetes.allocation.pods.allocator'] },
  { field: /^spec\.terminationGracePeriodSeconds$/, keys: ['spark.kubernetes.executor.terminationGracePeriodSeconds'] },
  {
    field: /^spec\.nodeSelector(?:\.|\[")([^"]+)(?:"\])?$/,
    keys: ['spark.kubernetes.executor.node.selector.$1', 'spark.kubernetes.node.selector.$1'],
    firstKeyDecides: true,
  },
  { field: /^spec\.imagePullSecrets/, keys: ['spark.kubernetes.container.image.pullSecrets'] },
  { field: /^spec\.schedulerName$/, keys: ['spark.kubernetes.executor.scheduler.name', 'spark.kubernetes.scheduler.name'], firstKeyDecides: true },
  {
    field: /^spec\.serviceAccount(Name)?$/,
    keys: ['spark.kubernetes.authenticate.executor.serviceAccountName', 'spark.kubernetes.authenticate.driver.serviceAccountName'],
    firstKeyDecides: true,
  },
  {
    field: /^(spec\.volumes|container\.volumeMounts)\[spark-conf-volume-exec\]/,
    keys: ['spark.kubernetes.executor.disableConfigMap'],
    formula: text('the text files of the driver\'s configuration directory'),
  },
  { field: /^container\.name$/, keys: [], formula: text('Spark\'s own name, as the template has none') },
  { field: /^container\.image$/, keys: ['spark.kubernetes.executor.container.image', 'spark.kubernetes.container.image'], firstKeyDecides: true },
  { field: /^container\.imagePullPolicy$/, keys: ['spark.kubernetes.container.image.pullPolicy'] },
  { field: /^container\.resources\.(requests|limits)\.memory$/, keys: MEMORY_KEYS, formula: executorMemoryFormula },
  { field: /^container\.resources\.requests\.cpu$/, keys: ['spark.kubernetes.executor.request.cores', 'spark.executor.cores'], firstKeyDecides: true },
  { field: /^container\.resources\.limits\.cpu$/, keys: ['spark.kubernetes.executor.limit.cores'] },
  {
    field: /^container\.resources\.limits\["[^"]*\/([^"/]+)"\]$/,
    keys: ['spark.executor.resource.$1.amount', 'spark.executor.resource.$1.vendor'],
  },
  {
    field: /^container\.resizePolicy/,
    keys: [],
    formula: text('from Spark 4.2 on, executors can be resized in place'),
  },
  {
    field: /^container\.securityContext\.allowPrivilegeEscalation$/,
    keys: ['spark.kubernetes.executor.securityContext.allowPrivilegeEscalation', 'spark.kubernetes.securityContext.allowPrivilegeEscalation'],
    firstKeyDecides: true,
  },
  { field: /^container\.env\[SPARK_USER\]/, keys: [], formula: text('the user that the driver runs as') },
  {
    field: /^container\.env\[SPARK_DRIVER_URL\]/,
    keys: ['spark.driver.host', 'spark.driver.port', 'spark.driver.bindAddress', 'spark.kubernetes.executor.useDriverPodIP'],
    formula: text('the driver\'s address and port'),
  },
  { field: /^container\.env\[SPARK_EXECUTOR_CORES\]/, keys: ['spark.executor.cores'] },
  { field: /^container\.env\[SPARK_EXECUTOR_MEMORY\]/, keys: ['spark.executor.memory'], formula: text('the heap, in mebibytes') },
  { field: /^container\.env\[SPARK_APPLICATION_ID\]/, keys: ['spark.app.id'], formula: text('the id of the run') },
  { field: /^container\.env\[SPARK_EXECUTOR_ATTRIBUTE_/, keys: ['spark.ui.custom.executor.log.url'], formula: text('what a log address can be made of') },
  { field: /^container\.env\[SPARK_(CONF_DIR|EXECUTOR_ID|RESOURCE_PROFILE_ID|EXECUTOR_POD_IP|EXECUTOR_POD_NAME)\]/, keys: [], formula: text('what an executor\'s start script asks for') },
  {
    field: /^container\.env\[_SPARK_AUTH_SECRET\]/,
    keys: ['spark.authenticate', 'spark.authenticate.secret.executor.file'],
    formula: text('a secret that the driver makes for every run'),
  },
  { field: /^container\.env\[SPARK_CLASSPATH\]/, keys: ['spark.executor.extraClassPath'] },
  { field: /^container\.env\[SPARK_EXECUTOR_LIBRARY_PATH\]/, keys: ['spark.executor.extraLibraryPath'] },
  {
    field: /^container\.env\[SPARK_JAVA_OPT_\d+\]/,
    keys: ['spark.executor.extraJavaOptions', 'spark.executor.defaultJavaOptions'],
    formula: text('what Spark\'s own code needs, the words of the options, then the settings that an executor needs to reach the driver'),
  },
  {
    field: /^container\.env\[SPARK_LOCAL_DIRS\]/,
    keys: ['spark.local.dir'],
    formula: text('the mounts of volumes whose names begin with "spark-local-dir-"'),
  },
  {
    field: /^container\.env\[SPARK_DRIVER_POD_IP\]/,
    keys: [],
    setter: 'Apache\'s entry point',
    formula: text('the driver\'s address'),
  },
  { field: /^container\.env\[([^\]]+)\]/, keys: ['spark.executorEnv.$1', 'spark.kubernetes.executor.secretKeyRef.$1'] },
  { field: /^container\.ports\[blockmanager\]/, keys: ['spark.blockManager.port'] },
  { field: /^container\.args/, keys: [], formula: text('the verb of the image\'s entry point') },
  { field: /^container\.lifecycle/, keys: ['spark.decommission.enabled', 'spark.kubernetes.decommission.script'] },
  {
    field: /^(?:spec\.volumes|container\.volumeMounts)\[([^\]]+)\]/,
    keys: [
      'spark.kubernetes.executor.volumes.persistentVolumeClaim.$1.',
      'spark.kubernetes.executor.volumes.emptyDir.$1.',
      'spark.kubernetes.executor.volumes.hostPath.$1.',
      'spark.kubernetes.executor.volumes.nfs.$1.',
      'spark.kubernetes.executor.secrets.',
      'spark.kubernetes.local.dirs.tmpfs',
    ],
  },
];

function executorMemoryFormula(conf: ConfReader): string {
  const { heap, overhead, offHeap, pyspark } = executorSize(conf);
  const factor = conf.has('spark.executor.memoryOverhead')
    ? {}
    : { factor: { factor: overheadFactor(conf).factor, minimum: conf.size('spark.executor.minMemoryOverhead') } };
  return memoryFormula({ heap, overhead, offHeap, pyspark, ...factor });
}
