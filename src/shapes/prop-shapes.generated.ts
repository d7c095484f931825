// Written by scripts/write-prop-shapes.ts from the types of src. Do not edit.

/** The structs that users can hand to the library. */
export type StructName =
  | 'AcknowledgeOptions'
  | 'AdditionalDriverOptions'
  | 'ApacheSparkImageOptions'
  | 'ChartProps'
  | 'CustomSparkImageOptions'
  | 'DriverLogOptions'
  | 'DynamicAllocationOptions'
  | 'EventLogOptions'
  | 'EventLogRollingOptions'
  | 'GatewayReferenceOptions'
  | 'JobOptions'
  | 'LargestNodeOptions'
  | 'LimitRangeItemOptions'
  | 'LoggingOptions'
  | 'MetricsOptions'
  | 'PodMonitorOptions'
  | 'ScheduleOptions'
  | 'ScheduledSparkJobProps'
  | 'SecretValue'
  | 'ShuffleTrackingOptions'
  | 'SparkApplicationProps'
  | 'SparkConnectServerProps'
  | 'SparkDependencyOptions'
  | 'SparkDriverOptions'
  | 'SparkExecutorOptions'
  | 'SparkJobProps'
  | 'SparkPodOptions'
  | 'SparkRbacProps'
  | 'SparkResourceQuotaProps'
  | 'SparkRuntimeProps'
  | 'SparkSubmissionProps'
  | 'SparkWorkloadProps'
  | 'UiAclOptions'
  | 'UiHttpRouteOptions'
  | 'UiIngressOptions'
  | 'UiOptions'
  | 'UiServiceOptions'
  | 'k8s.Affinity'
  | 'k8s.ConfigMapEnvSource'
  | 'k8s.EnvFromSource'
  | 'k8s.IpBlock'
  | 'k8s.LabelSelector'
  | 'k8s.LabelSelectorRequirement'
  | 'k8s.NetworkPolicyPeer'
  | 'k8s.NodeAffinity'
  | 'k8s.NodeSelector'
  | 'k8s.NodeSelectorRequirement'
  | 'k8s.NodeSelectorTerm'
  | 'k8s.PodAffinity'
  | 'k8s.PodAffinityTerm'
  | 'k8s.PodAntiAffinity'
  | 'k8s.PolicyRule'
  | 'k8s.PreferredSchedulingTerm'
  | 'k8s.SecretEnvSource'
  | 'k8s.Toleration'
  | 'k8s.TopologySpreadConstraint'
  | 'k8s.WeightedPodAffinityTerm';

/** What may stand in the fields of every struct, in the notation of shape.ts; "<" names the structs that one extends. */
export const PROP_SHAPES: { readonly [struct in StructName]: { readonly [field: string]: string } } = {
  AcknowledgeOptions: {
    prop: 'string?',
  },
  AdditionalDriverOptions: {
    name: 'string',
    namespace: 'string?',
  },
  ApacheSparkImageOptions: {
    javaVersion: 'number?',
    languages: '=java|python|r[]?',
    repository: 'string?',
    sparkVersion: 'SparkVersion?',
  },
  ChartProps: {
    disableResourceNameHashes: 'boolean?',
    labels: '{string}?',
    namespace: 'string?',
  },
  CustomSparkImageOptions: {
    entrypoint: 'string[]?',
    group: 'number?',
    languages: '=java|python|r[]?',
    sparkHome: 'string?',
    sparkVersion: 'SparkVersion?',
    user: 'number?',
  },
  DriverLogOptions: {
    allowErasureCoding: 'boolean?',
    dfsDir: 'string?',
    layout: 'string?',
    localDir: 'string?',
  },
  DynamicAllocationOptions: {
    cachedExecutorIdleTimeout: 'Duration?',
    executorAllocationRatio: 'number?',
    executorIdleTimeout: 'Duration?',
    initialExecutors: 'number?',
    maxExecutors: 'number?',
    minExecutors: 'number?',
    schedulerBacklogTimeout: 'Duration?',
    shuffleTracking: 'ShuffleTrackingOptions?',
    sustainedSchedulerBacklogTimeout: 'Duration?',
  },
  EventLogOptions: {
    compress: 'boolean?',
    compressionCodec: '=lz4|lzf|snappy|zstd?',
    dir: 'string',
    logStageExecutorMetrics: 'boolean?',
    rolling: 'EventLogRollingOptions?',
  },
  EventLogRollingOptions: {
    enabled: 'boolean?',
    maxFileSize: 'Size?',
  },
  GatewayReferenceOptions: {
    name: 'string',
    namespace: 'string?',
    port: 'number?',
    sectionName: 'string?',
  },
  JobOptions: {
    activeDeadline: 'Duration?',
    backoffLimit: 'number?',
    ttlAfterFinished: 'Duration?',
  },
  LargestNodeOptions: {
    cpu: 'Cpu',
    ephemeralStorage: 'Size?',
    gpus: 'number?',
    memory: 'Size',
  },
  LimitRangeItemOptions: {
    default: '{string}?',
    defaultRequest: '{string}?',
    max: '{string}?',
    maxLimitRequestRatio: '{string}?',
    min: '{string}?',
    type: '=Container|PersistentVolumeClaim|Pod',
  },
  LoggingOptions: {
    driverLog: 'DriverLogOptions?',
    executorLogUrl: 'string?',
    format: '=json|text?',
    level: '=all|debug|error|fatal|info|off|trace|warn?',
    log4j2: 'Log4j2File?',
    loggers: '{=all|debug|error|fatal|info|off|trace|warn}?',
  },
  MetricsOptions: {
    annotations: 'boolean?',
    appStatus: 'boolean?',
    jvm: 'boolean?',
    namespace: 'string?',
    podMonitor: 'PodMonitorOptions?',
    processTree: 'boolean?',
    prometheus: 'boolean?',
  },
  PodMonitorOptions: {
    interval: 'Duration?',
    labels: '{string}?',
    scrapeTimeout: 'Duration?',
  },
  ScheduleOptions: {
    concurrencyPolicy: '=Allow|Forbid|Replace?',
    failedJobsHistoryLimit: 'number?',
    schedule: 'Cron|string',
    startingDeadline: 'Duration?',
    successfulJobsHistoryLimit: 'number?',
    suspend: 'boolean?',
    timeZone: 'string?',
  },
  ScheduledSparkJobProps: {
    '<': 'SparkWorkloadProps SparkApplicationProps JobOptions ScheduleOptions',
  },
  SecretValue: {
    key: 'string',
    secret: 'ISecret',
  },
  ShuffleTrackingOptions: {
    enabled: 'boolean?',
    timeout: 'Duration?',
  },
  SparkApplicationProps: {
    '<': 'SparkRuntimeProps',
    arguments: 'string[]?',
    mainApplicationFile: 'string?',
    mainClass: 'string?',
  },
  SparkConnectServerProps: {
    '<': 'SparkWorkloadProps',
  },
  SparkDependencyOptions: {
    archives: 'string[]?',
    excludePackages: 'string[]?',
    files: 'string[]?',
    jars: 'string[]?',
    packages: 'string[]?',
    pyFiles: 'string[]?',
    repositories: 'string[]?',
  },
  SparkDriverOptions: {
    '<': 'SparkPodOptions',
    terminationGracePeriod: 'Duration?',
  },
  SparkExecutorOptions: {
    '<': 'SparkPodOptions',
    instances: 'number?',
    offHeapMemory: 'Size?',
    pysparkMemory: 'Size?',
    terminationGracePeriod: 'Duration?',
  },
  SparkJobProps: {
    '<': 'SparkWorkloadProps SparkApplicationProps JobOptions',
    suspend: 'boolean?',
  },
  SparkPodOptions: {
    affinity: 'k8s.Affinity?',
    annotations: '{string}?',
    coreLimit: 'Cpu?',
    coreRequest: 'Cpu?',
    cores: 'number?',
    env: '{EnvValue}?',
    envFrom: 'k8s.EnvFromSource[]?',
    javaOptions: 'string?',
    labels: '{string}?',
    memory: 'Size?',
    memoryOverhead: 'Size?',
    memoryOverheadFactor: 'number?',
    nodeSelector: '{string}?',
    priorityClassName: 'string?',
    runtimeClassName: 'string?',
    serviceAccount: 'IServiceAccount?',
    tolerations: 'k8s.Toleration[]?',
    topologySpreadConstraints: 'k8s.TopologySpreadConstraint[]?',
  },
  SparkRbacProps: {
    additionalDrivers: 'AdditionalDriverOptions[]?',
    additionalRules: 'k8s.PolicyRule[]?',
    annotations: '{string}?',
    createRole: 'boolean?',
    driverAnnotations: '{string}?',
    driverServiceAccount: 'IServiceAccount?',
    executorAnnotations: '{string}?',
    executorServiceAccount: 'IServiceAccount?',
    labels: '{string}?',
    name: 'string?',
    namespace: 'string?',
    serviceAccountAnnotations: '{string}?',
  },
  SparkResourceQuotaProps: {
    name: 'string?',
    namespace: 'string?',
    workloads: 'ISparkWorkload[]',
  },
  SparkRuntimeProps: {
    annotations: '{string}?',
    deps: 'SparkDependencyOptions?',
    driver: 'SparkDriverOptions?',
    dynamicAllocation: 'DynamicAllocationOptions?',
    eventLog: 'EventLogOptions?',
    executor: 'SparkExecutorOptions?',
    hadoopConf: '{string}?',
    hadoopConfSecrets: '{SecretValue}?',
    image: 'SparkImage?',
    imagePullPolicy: '=Always|IfNotPresent|Never?',
    imagePullSecrets: 'ISecret[]?',
    labels: '{string}?',
    logging: 'LoggingOptions?',
    metrics: 'MetricsOptions?',
    name: 'string?',
    namespace: 'string?',
    podSecurity: '=none|restricted?',
    sparkConf: '{string}?',
    sparkConfSecrets: '{SecretValue}?',
    sparkVersion: 'SparkVersion?',
    ui: 'UiOptions?',
  },
  SparkSubmissionProps: {
    arguments: 'string[]?',
    driverPodTemplate: 'object?',
    executorPodTemplate: 'object?',
    mainApplicationFile: 'string?',
    mainClass: 'string?',
    sparkConf: '{string}',
    sparkVersion: 'SparkVersion?',
  },
  SparkWorkloadProps: {
    '<': 'SparkRuntimeProps',
    rbac: 'SparkRbac?',
  },
  UiAclOptions: {
    adminGroups: 'string[]?',
    adminUsers: 'string[]?',
    modifyGroups: 'string[]?',
    modifyUsers: 'string[]?',
    viewGroups: 'string[]?',
    viewUsers: 'string[]?',
  },
  UiHttpRouteOptions: {
    annotations: '{string}?',
    hostnames: 'string[]?',
    parentRefs: 'GatewayReferenceOptions[]',
  },
  UiIngressOptions: {
    annotations: '{string}?',
    className: 'string?',
    host: 'string?',
    path: 'string?',
    pathType: '=Exact|ImplementationSpecific|Prefix?',
    tlsSecret: 'ISecret?',
  },
  UiOptions: {
    acls: 'UiAclOptions?',
    allowFrom: 'k8s.NetworkPolicyPeer[]?',
    enabled: 'boolean?',
    httpRoute: 'UiHttpRouteOptions?',
    ingress: 'UiIngressOptions?',
    killEnabled: 'boolean?',
    path: 'string?',
    redirectUri: 'string?',
    service: 'UiServiceOptions?',
  },
  UiServiceOptions: {
    annotations: '{string}?',
    name: 'string?',
    port: 'number?',
  },
  'k8s.Affinity': {
    nodeAffinity: 'k8s.NodeAffinity?',
    podAffinity: 'k8s.PodAffinity?',
    podAntiAffinity: 'k8s.PodAntiAffinity?',
  },
  'k8s.ConfigMapEnvSource': {
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.EnvFromSource': {
    configMapRef: 'k8s.ConfigMapEnvSource?',
    prefix: 'string?',
    secretRef: 'k8s.SecretEnvSource?',
  },
  'k8s.IpBlock': {
    cidr: 'string',
    except: 'string[]?',
  },
  'k8s.LabelSelector': {
    matchExpressions: 'k8s.LabelSelectorRequirement[]?',
    matchLabels: '{string}?',
  },
  'k8s.LabelSelectorRequirement': {
    key: 'string',
    operator: '=DoesNotExist|Exists|In|NotIn',
    values: 'string[]?',
  },
  'k8s.NetworkPolicyPeer': {
    ipBlock: 'k8s.IpBlock?',
    namespaceSelector: 'k8s.LabelSelector?',
    podSelector: 'k8s.LabelSelector?',
  },
  'k8s.NodeAffinity': {
    preferredDuringSchedulingIgnoredDuringExecution: 'k8s.PreferredSchedulingTerm[]?',
    requiredDuringSchedulingIgnoredDuringExecution: 'k8s.NodeSelector?',
  },
  'k8s.NodeSelector': {
    nodeSelectorTerms: 'k8s.NodeSelectorTerm[]',
  },
  'k8s.NodeSelectorRequirement': {
    key: 'string',
    operator: '=DoesNotExist|Exists|Gt|In|Lt|NotIn',
    values: 'string[]?',
  },
  'k8s.NodeSelectorTerm': {
    matchExpressions: 'k8s.NodeSelectorRequirement[]?',
    matchFields: 'k8s.NodeSelectorRequirement[]?',
  },
  'k8s.PodAffinity': {
    preferredDuringSchedulingIgnoredDuringExecution: 'k8s.WeightedPodAffinityTerm[]?',
    requiredDuringSchedulingIgnoredDuringExecution: 'k8s.PodAffinityTerm[]?',
  },
  'k8s.PodAffinityTerm': {
    labelSelector: 'k8s.LabelSelector?',
    matchLabelKeys: 'string[]?',
    mismatchLabelKeys: 'string[]?',
    namespaceSelector: 'k8s.LabelSelector?',
    namespaces: 'string[]?',
    topologyKey: 'string',
  },
  'k8s.PodAntiAffinity': {
    preferredDuringSchedulingIgnoredDuringExecution: 'k8s.WeightedPodAffinityTerm[]?',
    requiredDuringSchedulingIgnoredDuringExecution: 'k8s.PodAffinityTerm[]?',
  },
  'k8s.PolicyRule': {
    apiGroups: 'string[]?',
    nonResourceUrLs: 'string[]?',
    resourceNames: 'string[]?',
    resources: 'string[]?',
    verbs: 'string[]',
  },
  'k8s.PreferredSchedulingTerm': {
    preference: 'k8s.NodeSelectorTerm',
    weight: 'number',
  },
  'k8s.SecretEnvSource': {
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.Toleration': {
    effect: '=|NoExecute|NoSchedule|PreferNoSchedule?',
    key: 'string?',
    operator: '=|Equal|Exists|Gt|Lt?',
    tolerationSeconds: 'number?',
    value: 'string?',
  },
  'k8s.TopologySpreadConstraint': {
    labelSelector: 'k8s.LabelSelector?',
    matchLabelKeys: 'string[]?',
    maxSkew: 'number',
    minDomains: 'number?',
    nodeAffinityPolicy: '=Honor|Ignore?',
    nodeTaintsPolicy: '=Honor|Ignore?',
    topologyKey: 'string',
    whenUnsatisfiable: '=DoNotSchedule|ScheduleAnyway',
  },
  'k8s.WeightedPodAffinityTerm': {
    podAffinityTerm: 'k8s.PodAffinityTerm',
    weight: 'number',
  },
};
