// Written by scripts/write-prop-shapes.ts from the types of src. Do not edit.

/** The structs that users can hand to the library. */
export type StructName =
  | 'AcknowledgeOptions'
  | 'AdditionalDriverOptions'
  | 'ApacheSparkImageOptions'
  | 'ChartProps'
  | 'ConfigMapVolumeOptions'
  | 'CsiVolumeOptions'
  | 'CustomSparkImageOptions'
  | 'DecommissionOptions'
  | 'DisksOptions'
  | 'DynamicAllocationOptions'
  | 'EmptyDirStorageOptions'
  | 'EmptyDirVolumeOptions'
  | 'EphemeralClaimOptions'
  | 'EphemeralClaimStorageOptions'
  | 'EphemeralClaimVolumeOptions'
  | 'ExecutorAllocationOptions'
  | 'ExecutorFailureOptions'
  | 'ExecutorGpuOptions'
  | 'ExecutorRollingOptions'
  | 'ExistingClaimVolumeOptions'
  | 'FailurePolicyOptions'
  | 'FilesVolumeOptions'
  | 'GpuOptions'
  | 'HostPathStorageOptions'
  | 'HostPathVolumeOptions'
  | 'JobOptions'
  | 'LargestNodeOptions'
  | 'LimitRangeItemOptions'
  | 'NewClaimOptions'
  | 'NfsVolumeOptions'
  | 'OnDemandClaimOptions'
  | 'OnDemandClaimStorageOptions'
  | 'OnDemandClaimVolumeOptions'
  | 'ProjectedVolumeOptions'
  | 'ScheduleOptions'
  | 'ScheduledSparkJobProps'
  | 'SecretValue'
  | 'SecretVolumeOptions'
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
  | 'SparkVolumeOptions'
  | 'SparkWorkloadProps'
  | 'TmpfsStorageOptions'
  | 'TmpfsVolumeOptions'
  | 'k8s.Affinity'
  | 'k8s.ClusterTrustBundleProjection'
  | 'k8s.ConfigMapEnvSource'
  | 'k8s.ConfigMapProjection'
  | 'k8s.DownwardApiProjection'
  | 'k8s.DownwardApiVolumeFile'
  | 'k8s.EnvFromSource'
  | 'k8s.KeyToPath'
  | 'k8s.LabelSelector'
  | 'k8s.LabelSelectorRequirement'
  | 'k8s.NodeAffinity'
  | 'k8s.NodeSelector'
  | 'k8s.NodeSelectorRequirement'
  | 'k8s.NodeSelectorTerm'
  | 'k8s.ObjectFieldSelector'
  | 'k8s.PodAffinity'
  | 'k8s.PodAffinityTerm'
  | 'k8s.PodAntiAffinity'
  | 'k8s.PolicyRule'
  | 'k8s.PreferredSchedulingTerm'
  | 'k8s.ResourceFieldSelector'
  | 'k8s.SecretEnvSource'
  | 'k8s.SecretProjection'
  | 'k8s.ServiceAccountTokenProjection'
  | 'k8s.Toleration'
  | 'k8s.TopologySpreadConstraint'
  | 'k8s.VolumeProjection'
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
  ConfigMapVolumeOptions: {
    '<': 'FilesVolumeOptions',
    configMap: 'IConfigMap|string',
  },
  CsiVolumeOptions: {
    '<': 'SparkVolumeOptions',
    attributes: '{string}?',
    driver: 'string',
    fsType: 'string?',
    nodePublishSecret: 'ISecret?',
  },
  CustomSparkImageOptions: {
    entrypoint: 'string[]?',
    group: 'number?',
    languages: '=java|python|r[]?',
    sparkHome: 'string?',
    sparkVersion: 'SparkVersion?',
    user: 'number?',
  },
  DecommissionOptions: {
    cleanUpFallbackStorage: 'boolean?',
    fallbackStorage: 'string?',
    forceKillTimeout: 'Duration?',
    label: 'string?',
    labelValue: 'string?',
    rddBlocks: 'boolean?',
    shuffleBlocks: 'boolean?',
  },
  DisksOptions: {
    disks: 'number?',
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
  EmptyDirStorageOptions: {
    '<': 'DisksOptions',
    sizeLimit: 'Size?',
  },
  EmptyDirVolumeOptions: {
    '<': 'SparkVolumeOptions',
    sizeLimit: 'Size?',
  },
  EphemeralClaimOptions: {
    '<': 'NewClaimOptions',
    accessMode: '=ReadWriteOnce|ReadWriteOncePod?',
    storageClass: 'string?',
  },
  EphemeralClaimStorageOptions: {
    '<': 'EphemeralClaimOptions DisksOptions',
  },
  EphemeralClaimVolumeOptions: {
    '<': 'EphemeralClaimOptions SparkVolumeOptions',
  },
  ExecutorAllocationOptions: {
    allocator: '=deployment|direct|statefulset?',
    batchDelay: 'Duration?',
    batchSize: 'number?',
    driverReadinessTimeout: 'Duration?',
    executorTimeout: 'Duration?',
    maxPendingPods: 'number?',
    maxPendingPodsPerResourceProfile: 'number?',
    maximumAttempts: 'number?',
    recoveryMode: 'boolean?',
  },
  ExecutorFailureOptions: {
    countedFor: 'Duration?',
    keepPods: 'boolean?',
    maximum: 'number?',
  },
  ExecutorGpuOptions: {
    '<': 'GpuOptions',
    perTask: 'number?',
  },
  ExecutorRollingOptions: {
    interval: 'Duration',
    minimumTasks: 'number?',
    policy: 'string?',
  },
  ExistingClaimVolumeOptions: {
    '<': 'SparkVolumeOptions',
    claim: 'IPersistentVolumeClaim|string',
  },
  FailurePolicyOptions: {
    failOnExitCodes: 'number[]?',
    retryDisruptions: 'boolean?',
  },
  FilesVolumeOptions: {
    '<': 'SparkVolumeOptions',
    defaultMode: 'number?',
    items: 'k8s.KeyToPath[]?',
    optional: 'boolean?',
  },
  GpuOptions: {
    amount: 'number',
    discoveryScript: 'string?',
    vendor: 'string?',
  },
  HostPathStorageOptions: {
    paths: 'string[]',
  },
  HostPathVolumeOptions: {
    '<': 'SparkVolumeOptions',
    path: 'string',
    type: '=BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket?',
  },
  JobOptions: {
    activeDeadline: 'Duration?',
    backoffLimit: 'number?',
    failurePolicy: 'FailurePolicyOptions?',
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
  NewClaimOptions: {
    annotations: '{string}?',
    labels: '{string}?',
    size: 'Size',
  },
  NfsVolumeOptions: {
    '<': 'SparkVolumeOptions',
    path: 'string',
    server: 'string',
  },
  OnDemandClaimOptions: {
    '<': 'NewClaimOptions',
    accessMode: '=ReadWriteOnce|ReadWriteOncePod?',
    storageClass: 'string',
  },
  OnDemandClaimStorageOptions: {
    '<': 'OnDemandClaimOptions DisksOptions',
    shuffleRecovery: 'boolean?',
  },
  OnDemandClaimVolumeOptions: {
    '<': 'OnDemandClaimOptions SparkVolumeOptions',
  },
  ProjectedVolumeOptions: {
    '<': 'SparkVolumeOptions',
    defaultMode: 'number?',
    sources: 'k8s.VolumeProjection[]',
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
  SecretVolumeOptions: {
    '<': 'FilesVolumeOptions',
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
    evictionProtection: 'boolean?',
    gpu: 'GpuOptions?',
    terminationGracePeriod: 'Duration?',
  },
  SparkExecutorOptions: {
    '<': 'SparkPodOptions',
    allocation: 'ExecutorAllocationOptions?',
    decommission: 'DecommissionOptions?',
    failures: 'ExecutorFailureOptions?',
    gpu: 'ExecutorGpuOptions?',
    instances: 'number?',
    offHeapMemory: 'Size?',
    pysparkMemory: 'Size?',
    rolling: 'ExecutorRollingOptions?',
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
    localStorage: 'LocalStorage?',
    memory: 'Size?',
    memoryOverhead: 'Size?',
    memoryOverheadFactor: 'number?',
    nodeSelector: '{string}?',
    priorityClassName: 'string?',
    runtimeClassName: 'string?',
    serviceAccount: 'IServiceAccount?',
    tolerations: 'k8s.Toleration[]?',
    topologySpreadConstraints: 'k8s.TopologySpreadConstraint[]?',
    volumes: 'SparkVolume[]?',
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
    executor: 'SparkExecutorOptions?',
    hadoopConf: '{string}?',
    hadoopConfSecrets: '{SecretValue}?',
    image: 'SparkImage?',
    imagePullPolicy: '=Always|IfNotPresent|Never?',
    imagePullSecrets: 'ISecret[]?',
    ipFamily: '=IPv4|IPv6?',
    labels: '{string}?',
    name: 'string?',
    namespace: 'string?',
    plugins: 'string[]?',
    podSecurity: '=none|restricted?',
    sparkConf: '{string}?',
    sparkConfSecrets: '{SecretValue}?',
    sparkVersion: 'SparkVersion?',
    volumes: 'SparkVolume[]?',
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
  SparkVolumeOptions: {
    mountPath: 'string',
    readOnly: 'boolean?',
    subPath: 'string?',
    subPathExpr: 'string?',
  },
  SparkWorkloadProps: {
    '<': 'SparkRuntimeProps',
    rbac: 'SparkRbac?',
  },
  TmpfsStorageOptions: {
    sizeLimit: 'Size',
  },
  TmpfsVolumeOptions: {
    '<': 'SparkVolumeOptions',
    sizeLimit: 'Size',
  },
  'k8s.Affinity': {
    nodeAffinity: 'k8s.NodeAffinity?',
    podAffinity: 'k8s.PodAffinity?',
    podAntiAffinity: 'k8s.PodAntiAffinity?',
  },
  'k8s.ClusterTrustBundleProjection': {
    labelSelector: 'k8s.LabelSelector?',
    name: 'string?',
    optional: 'boolean?',
    path: 'string',
    signerName: 'string?',
  },
  'k8s.ConfigMapEnvSource': {
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.ConfigMapProjection': {
    items: 'k8s.KeyToPath[]?',
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.DownwardApiProjection': {
    items: 'k8s.DownwardApiVolumeFile[]?',
  },
  'k8s.DownwardApiVolumeFile': {
    fieldRef: 'k8s.ObjectFieldSelector?',
    mode: 'number?',
    path: 'string',
    resourceFieldRef: 'k8s.ResourceFieldSelector?',
  },
  'k8s.EnvFromSource': {
    configMapRef: 'k8s.ConfigMapEnvSource?',
    prefix: 'string?',
    secretRef: 'k8s.SecretEnvSource?',
  },
  'k8s.KeyToPath': {
    key: 'string',
    mode: 'number?',
    path: 'string',
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
  'k8s.ObjectFieldSelector': {
    apiVersion: 'string?',
    fieldPath: 'string',
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
  'k8s.ResourceFieldSelector': {
    containerName: 'string?',
    divisor: 'k8s.Quantity?',
    resource: 'string',
  },
  'k8s.SecretEnvSource': {
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.SecretProjection': {
    items: 'k8s.KeyToPath[]?',
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.ServiceAccountTokenProjection': {
    audience: 'string?',
    expirationSeconds: 'number?',
    path: 'string',
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
  'k8s.VolumeProjection': {
    clusterTrustBundle: 'k8s.ClusterTrustBundleProjection?',
    configMap: 'k8s.ConfigMapProjection?',
    downwardApi: 'k8s.DownwardApiProjection?',
    secret: 'k8s.SecretProjection?',
    serviceAccountToken: 'k8s.ServiceAccountTokenProjection?',
  },
  'k8s.WeightedPodAffinityTerm': {
    podAffinityTerm: 'k8s.PodAffinityTerm',
    weight: 'number',
  },
};
