/** An error fails the synthesis, a warning is told. */
export type Severity = 'error' | 'warning';

interface Rule {
  readonly code: string;
  readonly title: string;
  /** Absent for an error. */
  readonly severity?: Severity;
  /**
   * An error that follows from what a name looks like, or from what an image or a cluster is thought to contain: who knows
   * better may say so.
   */
  readonly isJudgement?: true;
}

/**
 * Every rule that the library can report, with its stable code.
 *
 * A code is never reused and never changes its meaning: people acknowledge
 * findings by code, and look the code up in the documentation.
 */
export const RULES = {
  CONFLICTING_CONF: { code: 'SPARK001', title: 'One Spark key is given two values' },
  OWNED_CONF: { code: 'SPARK002', title: 'A Spark key in sparkConf belongs to a typed prop or to the library' },
  INVALID_CONF_KEY: { code: 'SPARK003', title: 'A configuration key cannot be written as a Spark property' },
  INVALID_TYPE: { code: 'SPARK004', title: 'A prop has a value of the wrong type' },
  MISSPELT_PROP: { code: 'SPARK005', title: 'A prop has a name that does not exist', isJudgement: true },
  INVALID_WORD: { code: 'SPARK006', title: 'A word is not one of those that a prop takes' },
  UNKNOWN_PROP: { code: 'SPARK007', title: 'A prop is not known', severity: 'warning' },
  LANGUAGE_UNKNOWN: { code: 'SPARK010', title: 'The language of the main application file is not known' },
  LANGUAGE_NOT_IN_IMAGE: { code: 'SPARK011', title: 'The image does not contain the language of the application' },
  MAIN_CLASS: { code: 'SPARK012', title: 'mainClass is missing, or given where it has no meaning' },
  SPARK_VERSION: { code: 'SPARK013', title: 'The Spark version is not supported, or the image has another one' },
  IMAGE_REFERENCE: { code: 'SPARK014', title: 'The image reference is not valid' },
  DEPENDENCY: { code: 'SPARK015', title: 'A dependency cannot be handed to spark-submit' },
  IMAGE_FILE: { code: 'SPARK016', title: 'A file of the image does not reach executors', isJudgement: true },
  NEWER_SPARK: { code: 'SPARK017', title: 'The Spark version is newer than those that the library knows', severity: 'warning' },
  MEMORY: { code: 'SPARK020', title: 'A memory size is too small or not a whole number of mebibytes' },
  MEMORY_OVERHEAD: { code: 'SPARK021', title: 'Memory overhead is given twice or is out of range' },
  CORES: { code: 'SPARK022', title: 'A number of cores is not a positive whole number' },
  REQUEST_ABOVE_LIMIT: { code: 'SPARK023', title: 'A request is above its limit' },
  JAVA_OPTIONS: { code: 'SPARK024', title: 'A JVM option is refused by Spark' },
  INSTANCES: { code: 'SPARK025', title: 'A number of executors is out of range' },
  JAVA_OPTIONS_DIFFER: { code: 'SPARK026', title: 'A JVM option means something else in driver and executors', severity: 'warning' },
  ALLOCATION_BOUNDS: { code: 'SPARK030', title: 'The bounds of dynamic allocation are negative or in the wrong order' },
  ALLOCATION_TIMES: { code: 'SPARK031', title: 'A time of dynamic allocation is out of range' },
  ALLOCATION_RATIO: { code: 'SPARK032', title: 'The allocation ratio is out of range' },
  ALLOCATION_SHUFFLE: { code: 'SPARK033', title: 'Dynamic allocation has no way to keep shuffle data' },
  RESERVED_LABEL: { code: 'SPARK040', title: 'A label is reserved by Spark' },
  INVALID_LABEL: { code: 'SPARK041', title: 'A label or annotation is not valid in Kubernetes' },
  RESERVED_ENV: { code: 'SPARK042', title: 'An environment variable is set by Spark or by the library' },
  INVALID_ENV: { code: 'SPARK043', title: 'An environment variable name is not valid' },
  CONFLICTING_FIELD: { code: 'SPARK044', title: 'One field of a pod is given two values' },
  INVALID_POD: { code: 'SPARK045', title: 'A pod is one that Kubernetes refuses, although its parts are right' },
  KUBERNETES_FIELD: { code: 'SPARK046', title: 'The Kubernetes version does not have a field, or not switched on', isJudgement: true },
  MISSING_REFERENCE: {
    code: 'SPARK047',
    title: 'A pod refers to something that the app has in another namespace, or without the key',
    severity: 'warning',
  },
  KUBERNETES_VERSION: { code: 'SPARK048', title: 'The Kubernetes version is older than the oldest one that Spark documents', severity: 'warning' },
  VOLUME_SECURITY: { code: 'SPARK049', title: 'A volume is of a kind that the Pod Security Standard "restricted" refuses', severity: 'warning' },
  INVALID_NAME: { code: 'SPARK050', title: 'A name is not valid in Kubernetes or too long for what is derived from it' },
  DUPLICATE_NAME: { code: 'SPARK051', title: 'Two objects have the same kind, namespace and name' },
  JOB_LIMITS: { code: 'SPARK060', title: 'A limit of the Job is out of range' },
  SERVICE_ACCOUNT: { code: 'SPARK061', title: 'The service accounts are given in two places' },
  NAMESPACE: { code: 'SPARK062', title: 'An object that a job needs lives in another namespace' },
  CONFIG_SIZE: { code: 'SPARK063', title: 'The configuration is larger than a ConfigMap may be' },
  SCHEDULE: { code: 'SPARK064', title: 'A schedule cannot be read, or starts no run' },
  POD_SECURITY: { code: 'SPARK065', title: 'The app gives a namespace a Pod Security Standard that refuses the pods in it', isJudgement: true },
  CHECKPOINT: { code: 'SPARK066', title: 'A checkpoint location is one that Spark cannot go back to' },
  ARCHITECTURE: { code: 'SPARK067', title: 'The image is not built for the nodes that the pods want' },
  PLACEMENT: { code: 'SPARK068', title: 'A placement is one that no cluster can follow' },
  RAPIDS: { code: 'SPARK069', title: 'SQL on GPUs is asked for in a way that the RAPIDS Accelerator cannot follow' },
  PLAIN_SECRET: { code: 'SPARK070', title: 'A secret is written in plain text', isJudgement: true },
  SECRET_CONF: { code: 'SPARK071', title: 'A configuration entry cannot be taken from a Secret in this way' },
  ACKNOWLEDGEMENT: { code: 'SPARK080', title: 'An acknowledgement names no warning, or gives no reason' },
  UNKNOWN_KEY: { code: 'SPARK100', title: 'Spark has no such key' },
  UNRECOGNISED_KEY: { code: 'SPARK101', title: 'A key is not Spark\'s, and not of a plugin that the library knows', severity: 'warning' },
  INVALID_VALUE: { code: 'SPARK102', title: 'A value is not of its key\'s type, unit or range' },
  DEPRECATED_KEY: { code: 'SPARK103', title: 'A key is deprecated', severity: 'warning' },
  REMOVED_KEY: { code: 'SPARK104', title: 'A key was removed from Spark', isJudgement: true },
  KEY_TOO_NEW: { code: 'SPARK105', title: 'A key is newer than the image\'s Spark', isJudgement: true },
  NO_EFFECT: { code: 'SPARK106', title: 'A key has no effect, because the driver\'s pod is not made by Spark', isJudgement: true },
  OTHER_CLUSTER_MANAGER: { code: 'SPARK107', title: 'A key is of another cluster manager', severity: 'warning' },
  SHUFFLE_SERVICE: { code: 'SPARK108', title: 'The external shuffle service does not exist on Kubernetes', isJudgement: true },
  AWS_SDK_V1: { code: 'SPARK110', title: 'A credentials provider is of an AWS SDK that Hadoop no longer has', isJudgement: true },
  SCALA_VERSION: { code: 'SPARK111', title: 'An artifact is built for another Scala', isJudgement: true },
  HADOOP_VERSION: { code: 'SPARK112', title: 'A Hadoop artifact is of another version than the image\'s Hadoop', isJudgement: true },
  VOLUME: { code: 'SPARK113', title: 'A volume cannot be made or mounted' },
  SCRATCH_VOLUME: { code: 'SPARK114', title: 'A volume looks like scratch space, but Spark will not use it as such', severity: 'warning' },
  CUSTOM_RESOURCE: { code: 'SPARK115', title: 'A GPU or another custom resource cannot be found by executors', isJudgement: true },
  CUSTOM_RESOURCE_TASKS: { code: 'SPARK116', title: 'Tasks get no address of a custom resource', severity: 'warning' },
  NEVER_FITS: { code: 'SPARK117', title: 'A pod is larger than the largest node' },
  PYTHON_MEMORY: { code: 'SPARK118', title: 'Python processes have next to no memory', severity: 'warning' },
  CLUSTER_LIMITS: { code: 'SPARK119', title: 'A declared node, ResourceQuota, LimitRange or Kubernetes version cannot be read' },
  QUOTA_TOO_SMALL: { code: 'SPARK120', title: 'A ResourceQuota never has room for what an application always asks for', isJudgement: true },
  QUOTA_BELOW_MAXIMUM: { code: 'SPARK121', title: 'An application can ask for more executors than a ResourceQuota has room for', severity: 'warning' },
  QUOTA_VALUE_MISSING: { code: 'SPARK122', title: 'A ResourceQuota wants a request or a limit that a container does not have', isJudgement: true },
  LIMIT_RANGE: { code: 'SPARK123', title: 'A LimitRange refuses a pod or a claim', isJudgement: true },
  QUOTA_UNBOUNDED: { code: 'SPARK124', title: 'A ResourceQuota cannot be made from jobs without a largest number of executors' },
  CLAIMS_PER_EXECUTOR: { code: 'SPARK125', title: 'Spark makes fewer executors than are asked for, because it counts their claims', isJudgement: true },
  CHECKPOINT_PLACE: { code: 'SPARK126', title: 'The checkpoints of a stream are lost with their pod', severity: 'warning' },
  PLACEMENT_OF_DRIVER: { code: 'SPARK127', title: 'A driver may run on a spot node, although it is not meant to', severity: 'warning' },
  INVALID_FIELD: { code: 'SPARK130', title: 'A field of a pod has a value that Kubernetes refuses' },
  DRIVER_READINESS: { code: 'SPARK131', title: 'The driver of a run has a readiness probe, for which nobody waits', severity: 'warning' },
  POD_TEMPLATE: { code: 'SPARK132', title: 'A pod template cannot be read' },
  TEMPLATE_FIELD: { code: 'SPARK133', title: 'A pod template sets what belongs to a prop, to Spark or to the cluster' },
  ORDINARY_SIDECAR: { code: 'SPARK134', title: 'A container beside Spark\'s keeps a pod from ending', severity: 'warning' },
  DRIVER_DNS: { code: 'SPARK135', title: 'A driver asks a DNS that does not know the API server', isJudgement: true },
  SECURITY_CONTEXT: { code: 'SPARK136', title: 'A security context is one that the Pod Security Standard "restricted" refuses', severity: 'warning' },
  READ_ONLY_ROOT: { code: 'SPARK137', title: 'Spark is to write into a root file system that is read-only', isJudgement: true },
  ENCRYPTION: { code: 'SPARK138', title: 'Encryption is set up in a way that Spark cannot follow' },
  ENCRYPTION_GAP: { code: 'SPARK139', title: 'Something is sent in the clear, or encryption does not fit what is around it', severity: 'warning' },
  LOGGING: { code: 'SPARK140', title: 'Logging is set up in a way that Log4j or Spark cannot follow' },
  LOGGING_OF_EXECUTORS: { code: 'SPARK141', title: 'A setting of logging does not reach the executors', severity: 'warning' },
  EVENT_LOG: { code: 'SPARK142', title: 'An event log is set up in a way that Spark cannot follow' },
  EVENT_LOG_PLACE: { code: 'SPARK143', title: 'An event log is written into the driver\'s container, and not into a volume', severity: 'warning' },
  METRICS: { code: 'SPARK144', title: 'Metrics are set up in a way that nobody can read them' },
  USER_INTERFACE: { code: 'SPARK145', title: 'The user interface is set up in a way that cannot work' },
  UI_REACH: { code: 'SPARK146', title: 'Nobody may come to a user interface that others are meant to read', severity: 'warning' },
  UI_ACCESS: { code: 'SPARK147', title: 'Access control lists keep nobody out', severity: 'warning' },
  UI_PATH: { code: 'SPARK148', title: 'An Ingress does not cut off the path of the user interface', severity: 'warning' },
  KERBEROS: { code: 'SPARK149', title: 'A Kerberos identity cannot be used as it is written' },
  FILE_SYSTEM: { code: 'SPARK150', title: 'A file is in a place that Spark cannot read when it needs the file', isJudgement: true },
  LOCATION: { code: 'SPARK151', title: 'The address of a file means something else than what was meant', isJudgement: true },
  OTHER_SPARK: { code: 'SPARK152', title: 'An artifact is built for another Spark', isJudgement: true },
  MISSING_JAR: { code: 'SPARK153', title: 'A jar needs another one, which it does not bring', severity: 'warning' },
  DRIVER_PYTHON: { code: 'SPARK154', title: 'The driver has no such Python', isJudgement: true },
  PROXY: { code: 'SPARK156', title: 'The driver would look for the API server behind a proxy', severity: 'warning' },
  OVERHEAD_AMOUNT: { code: 'SPARK157', title: 'The overhead is nothing, or many times the heap', severity: 'warning' },
  REFUSED: { code: 'SPARK158', title: 'spark-submit refuses the application as a whole', isJudgement: true },
  OPERATOR_FIELD: { code: 'SPARK159', title: 'A field or a word of a SparkApplication does not exist', isJudgement: true },
  SERVER_REPLICAS: { code: 'SPARK160', title: 'A server is to have another number of pods than one', isJudgement: true },
  PLAIN_CREDENTIALS: { code: 'SPARK161', title: 'Clients of a server would send a token or a password in the clear', isJudgement: true },
  OPEN_SERVER: { code: 'SPARK162', title: 'A server is shown outside of the cluster, and asks nobody who they are', isJudgement: true },
  CLIENT_REACH: { code: 'SPARK163', title: 'Nobody may come to a server that is to be shown', severity: 'warning' },
  SERVER_ENDPOINT: { code: 'SPARK164', title: 'A server is shown in a way that cannot work' },
  METASTORE: { code: 'SPARK165', title: 'A Thrift server cannot find its tables' },
  THRIFT_AUTHENTICATION: { code: 'SPARK166', title: 'Clients of a Thrift server cannot be authenticated' },
  HISTORY_SERVER: { code: 'SPARK170', title: 'A history server is set up in a way that Spark cannot follow' },
  HISTORY_DIRECTORY: { code: 'SPARK171', title: 'The directory of event logs is none that writers and a history server can share' },
  HISTORY_CLAIM: { code: 'SPARK172', title: 'A claim for event logs lets in one pod only', isJudgement: true },
  HISTORY_NODES: { code: 'SPARK173', title: 'A claim for event logs holds all who log, and the history server, on one node', severity: 'warning' },
  HISTORY_TARGET: { code: 'SPARK174', title: 'A workload cannot log to a history server', isJudgement: true },
  HISTORY_CONNECTOR: { code: 'SPARK175', title: 'The image has no file system for the directory of event logs', isJudgement: true },
  HISTORY_CLEANERS: { code: 'SPARK176', title: 'Two history servers delete the same logs', severity: 'warning' },
  PIPELINE_SPEC: { code: 'SPARK180', title: 'A pipeline has a spec that Spark refuses' },
  PIPELINE_SOURCE: { code: 'SPARK181', title: 'The files of a pipeline cannot be read or shipped' },
  PIPELINE_LIBRARIES: { code: 'SPARK182', title: 'The libraries of a pipeline name no files, or files without definitions' },
  PIPELINE_MASTER: { code: 'SPARK183', title: 'A definition of a pipeline says where it is to run', isJudgement: true },
  PIPELINE_SELECTION: { code: 'SPARK184', title: 'What a run of a pipeline is to update is not clear' },
  PIPELINE_IMAGE: { code: 'SPARK185', title: 'An image is not known to have the Python packages that pipelines need', isJudgement: true },
  PIPELINE_PLACE: { code: 'SPARK186', title: 'What a pipeline writes is lost with its pods', isJudgement: true },
  PIPELINE_CONFIGURATION: { code: 'SPARK187', title: 'An entry of a pipeline\'s configuration is one that a session cannot have' },
  PIPELINE_CONTAINER: { code: 'SPARK188', title: 'A container of a pipeline\'s pod cannot be as it is asked for' },
  DEPLOY_MODE: { code: 'SPARK200', title: 'A prop does not go with the deploy mode' },
  UPLOAD: { code: 'SPARK202', title: 'A file would have to be uploaded before the driver starts, and cannot be' },
  SOURCE: { code: 'SPARK204', title: 'Files that come with a workload cannot be read or shipped' },
  SOURCE_APPLIED: { code: 'SPARK205', title: 'Files that come with a workload are too large for kubectl apply', severity: 'warning' },
  SOURCE_MASTER: { code: 'SPARK206', title: 'A program runs Spark in its driver alone', severity: 'warning' },
  ARGUMENT_VARIABLE: { code: 'SPARK220', title: 'An argument names a variable that the driver does not have', severity: 'warning' },
} as const satisfies { [name: string]: Rule };

/** The name of a rule, as used in the source. */
export type RuleName = keyof typeof RULES;

/** Whether findings of a rule can be acknowledged: warnings, and errors that are judgements. */
export function canBeAcknowledged(rule: RuleName): boolean {
  return severityOf(rule) === 'warning' || (RULES[rule] as Rule).isJudgement === true;
}

/** The name of the rule with a code. */
export function ruleOfCode(code: string): RuleName | undefined {
  return (Object.keys(RULES) as RuleName[]).find((name) => RULES[name].code === code);
}

/** Whether findings of a rule fail the synthesis. */
export function severityOf(rule: RuleName): Severity {
  return (RULES[rule] as Rule).severity ?? 'error';
}
