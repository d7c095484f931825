// Written by scripts/write-prop-shapes.ts from the types of src. Do not edit.

/** The structs that users can hand to the library. */
export type StructName =
  | 'AcknowledgeOptions'
  | 'AdditionalDriverOptions'
  | 'ApacheSparkImageOptions'
  | 'AuthenticationOptions'
  | 'ChartProps'
  | 'ClaimEventLogOptions'
  | 'ConfigMapVolumeOptions'
  | 'ConnectGrpcRouteOptions'
  | 'ConnectIngressOptions'
  | 'ConnectLimitOptions'
  | 'ConnectOptions'
  | 'CsiVolumeOptions'
  | 'CustomSparkImageOptions'
  | 'CustomSpotNodesOptions'
  | 'DecommissionOptions'
  | 'DeployOptions'
  | 'DiskHistoryStoreOptions'
  | 'DisksOptions'
  | 'DriverLogOptions'
  | 'DynamicAllocationOptions'
  | 'EmptyDirStorageOptions'
  | 'EmptyDirVolumeOptions'
  | 'EncryptionOptions'
  | 'EphemeralClaimOptions'
  | 'EphemeralClaimStorageOptions'
  | 'EphemeralClaimVolumeOptions'
  | 'EventLogOptions'
  | 'EventLogRollingOptions'
  | 'EventLogWriterOptions'
  | 'ExecutorAllocationOptions'
  | 'ExecutorFailureOptions'
  | 'ExecutorGpuOptions'
  | 'ExecutorResizingOptions'
  | 'ExecutorRollingOptions'
  | 'ExistingClaimVolumeOptions'
  | 'FailurePolicyOptions'
  | 'FilesVolumeOptions'
  | 'GatewayReferenceOptions'
  | 'GpuOptions'
  | 'HistoryAclOptions'
  | 'HistoryCleanerOptions'
  | 'HistoryRollingOptions'
  | 'HistoryServerOptions'
  | 'HostPathStorageOptions'
  | 'HostPathVolumeOptions'
  | 'HybridHistoryStoreOptions'
  | 'InlineSourceOptions'
  | 'JobOptions'
  | 'KerberosOptions'
  | 'LargestNodeOptions'
  | 'LdapOptions'
  | 'LimitRangeItemOptions'
  | 'LogOutputOptions'
  | 'LoggingOptions'
  | 'MetricsOptions'
  | 'NewClaimOptions'
  | 'NfsVolumeOptions'
  | 'ObjectStoreEventLogOptions'
  | 'OnDemandClaimOptions'
  | 'OnDemandClaimStorageOptions'
  | 'OnDemandClaimVolumeOptions'
  | 'PipelineClientOptions'
  | 'PipelineOptions'
  | 'PipelineRunOptions'
  | 'PlacementOptions'
  | 'PodMonitorOptions'
  | 'PodTemplateOptions'
  | 'ProjectedVolumeOptions'
  | 'RapidsOptions'
  | 'ScheduleOptions'
  | 'ScheduledSdpPipelineJobProps'
  | 'ScheduledSparkJobProps'
  | 'SdpPipelineJobProps'
  | 'SecretValue'
  | 'SecretVolumeOptions'
  | 'ServerOptions'
  | 'ShuffleTrackingOptions'
  | 'SparkApplicationProps'
  | 'SparkConnectServerProps'
  | 'SparkDependencyOptions'
  | 'SparkDriverOptions'
  | 'SparkExecutorOptions'
  | 'SparkHistoryServerProps'
  | 'SparkJobProps'
  | 'SparkPodOptions'
  | 'SparkRbacProps'
  | 'SparkResourceQuotaProps'
  | 'SparkRuntimeProps'
  | 'SparkServerPodOptions'
  | 'SparkSubmissionProps'
  | 'SparkThriftServerProps'
  | 'SparkVolumeOptions'
  | 'SparkWorkloadProps'
  | 'SpotNodesOptions'
  | 'SslOptions'
  | 'SslStoreOptions'
  | 'StreamingOptions'
  | 'StreamingSparkJobProps'
  | 'SubmitterOptions'
  | 'ThriftOptions'
  | 'TlsProxyOptions'
  | 'TmpfsStorageOptions'
  | 'TmpfsVolumeOptions'
  | 'UiAclOptions'
  | 'UiExposureOptions'
  | 'UiHttpRouteOptions'
  | 'UiIngressOptions'
  | 'UiOptions'
  | 'UiServiceOptions'
  | 'WithDriverOptions'
  | 'k8s.Affinity'
  | 'k8s.AppArmorProfile'
  | 'k8s.Capabilities'
  | 'k8s.ClaimSource'
  | 'k8s.ClusterTrustBundleProjection'
  | 'k8s.ConfigMapEnvSource'
  | 'k8s.ConfigMapKeySelector'
  | 'k8s.ConfigMapProjection'
  | 'k8s.Container'
  | 'k8s.ContainerPort'
  | 'k8s.ContainerResizePolicy'
  | 'k8s.DownwardApiProjection'
  | 'k8s.DownwardApiVolumeFile'
  | 'k8s.EnvFromSource'
  | 'k8s.EnvVar'
  | 'k8s.EnvVarSource'
  | 'k8s.EphemeralContainer'
  | 'k8s.ExecAction'
  | 'k8s.GrpcAction'
  | 'k8s.HostAlias'
  | 'k8s.HttpGetAction'
  | 'k8s.HttpHeader'
  | 'k8s.IpBlock'
  | 'k8s.KeyToPath'
  | 'k8s.LabelSelector'
  | 'k8s.LabelSelectorRequirement'
  | 'k8s.Lifecycle'
  | 'k8s.LifecycleHandler'
  | 'k8s.LocalObjectReference'
  | 'k8s.ManagedFieldsEntry'
  | 'k8s.NetworkPolicyPeer'
  | 'k8s.NodeAffinity'
  | 'k8s.NodeSelector'
  | 'k8s.NodeSelectorRequirement'
  | 'k8s.NodeSelectorTerm'
  | 'k8s.ObjectFieldSelector'
  | 'k8s.ObjectMeta'
  | 'k8s.OwnerReference'
  | 'k8s.PodAffinity'
  | 'k8s.PodAffinityTerm'
  | 'k8s.PodAntiAffinity'
  | 'k8s.PodDnsConfig'
  | 'k8s.PodDnsConfigOption'
  | 'k8s.PodOs'
  | 'k8s.PodReadinessGate'
  | 'k8s.PodResourceClaim'
  | 'k8s.PodSchedulingGate'
  | 'k8s.PodSecurityContext'
  | 'k8s.PodSpec'
  | 'k8s.PodTemplateSpec'
  | 'k8s.PolicyRule'
  | 'k8s.PreferredSchedulingTerm'
  | 'k8s.Probe'
  | 'k8s.ResourceClaim'
  | 'k8s.ResourceFieldSelector'
  | 'k8s.ResourceRequirements'
  | 'k8s.SeLinuxOptions'
  | 'k8s.SeccompProfile'
  | 'k8s.SecretEnvSource'
  | 'k8s.SecretKeySelector'
  | 'k8s.SecretProjection'
  | 'k8s.SecurityContext'
  | 'k8s.ServiceAccountTokenProjection'
  | 'k8s.SleepAction'
  | 'k8s.Sysctl'
  | 'k8s.TcpSocketAction'
  | 'k8s.Toleration'
  | 'k8s.TopologySpreadConstraint'
  | 'k8s.VolumeDevice'
  | 'k8s.VolumeMount'
  | 'k8s.VolumeProjection'
  | 'k8s.WeightedPodAffinityTerm'
  | 'k8s.WindowsSecurityContextOptions';

/** What may stand in the fields of every struct, in the notation of shape.ts; "<" names the structs that one extends. */
export const PROP_SHAPES: { readonly [struct: string]: { readonly [field: string]: string } } = {
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
  AuthenticationOptions: {
    secret: 'SecretValue',
  },
  ChartProps: {
    disableResourceNameHashes: 'boolean?',
    labels: '{string}?',
    namespace: 'string?',
  },
  ClaimEventLogOptions: {
    '<': 'EventLogWriterOptions',
    accessMode: '=ReadWriteMany|ReadWriteOnce|ReadWriteOncePod?',
    claim: 'IPersistentVolumeClaim|string',
    mountPath: 'string?',
    subPath: 'string?',
  },
  ConfigMapVolumeOptions: {
    '<': 'FilesVolumeOptions',
    configMap: 'IConfigMap|string',
  },
  ConnectGrpcRouteOptions: {
    annotations: '{string}?',
    hostnames: 'string[]',
    parentRefs: 'GatewayReferenceOptions[]',
  },
  ConnectIngressOptions: {
    annotations: '{string}?',
    className: 'string?',
    host: 'string',
    tlsSecret: 'ISecret?',
  },
  ConnectLimitOptions: {
    detachedTimeout: 'Duration?',
    maxArrowBatchSize: 'Size?',
    maxMessageSize: 'Size?',
    maxMetadataSize: 'Size?',
    maxPlanSize: 'Size?',
    retainedSessions: 'number?',
    retainedStatements: 'number?',
    sessionTimeout: 'Duration?',
    stackTraces: 'boolean?',
  },
  ConnectOptions: {
    limits: 'ConnectLimitOptions?',
    token: 'SecretValue?',
  },
  CsiVolumeOptions: {
    '<': 'SparkVolumeOptions',
    attributes: '{string}?',
    driver: 'string',
    fsType: 'string?',
    nodePublishSecret: 'ISecret?',
  },
  CustomSparkImageOptions: {
    architectures: '=amd64|arm64[]?',
    contains: '=pipelines[]?',
    entrypoint: 'string[]?',
    group: 'number?',
    languages: '=java|python|r[]?',
    sparkHome: 'string?',
    sparkVersion: 'SparkVersion?',
    user: 'number?',
  },
  CustomSpotNodesOptions: {
    '<': 'SpotNodesOptions',
    labels: '{string}',
    notice: 'Duration',
    onDemandLabels: '{string}?',
    tolerations: 'k8s.Toleration[]?',
  },
  DecommissionOptions: {
    cleanUpFallbackStorage: 'boolean?',
    enabled: 'boolean?',
    fallbackStorage: 'string?',
    forceKillTimeout: 'Duration?',
    label: 'string?',
    labelValue: 'string?',
    rddBlocks: 'boolean?',
    script: 'string?',
    shuffleBlocks: 'boolean?',
  },
  DeployOptions: {
    deployMode: '=client|cluster?',
    submitter: 'SubmitterOptions?',
  },
  DiskHistoryStoreOptions: {
    claim: 'IPersistentVolumeClaim|string?',
    serializer: '=JSON|PROTOBUF?',
    size: 'Size?',
  },
  DisksOptions: {
    disks: 'number?',
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
  EmptyDirStorageOptions: {
    '<': 'DisksOptions',
    sizeLimit: 'Size?',
  },
  EmptyDirVolumeOptions: {
    '<': 'SparkVolumeOptions',
    sizeLimit: 'Size?',
  },
  EncryptionOptions: {
    localDisk: 'boolean?',
    localDiskKeyBits: 'number?',
    network: 'boolean?',
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
  EventLogOptions: {
    compress: 'boolean?',
    compressionCodec: '=lz4|lzf|snappy|zstd?',
    dir: 'string?',
    logStageExecutorMetrics: 'boolean?',
    rolling: 'EventLogRollingOptions?',
  },
  EventLogRollingOptions: {
    enabled: 'boolean?',
    maxFileSize: 'Size?',
  },
  EventLogWriterOptions: {
    compress: 'boolean?',
    compressionCodec: '=lz4|lzf|snappy|zstd?',
    rolling: 'EventLogRollingOptions?',
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
    podDeletionCost: 'number?',
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
    rapids: 'RapidsOptions?',
  },
  ExecutorResizingOptions: {
    factor: 'number?',
    interval: 'Duration',
    threshold: 'number?',
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
  GatewayReferenceOptions: {
    name: 'string',
    namespace: 'string?',
    port: 'number?',
    sectionName: 'string?',
  },
  GpuOptions: {
    amount: 'number',
    discoveryScript: 'string?',
    vendor: 'string?',
  },
  HistoryAclOptions: {
    adminGroups: 'string[]?',
    adminUsers: 'string[]?',
  },
  HistoryCleanerOptions: {
    driverLogMaxAge: 'Duration?',
    driverLogs: 'boolean?',
    interval: 'Duration?',
    maxAge: 'Duration?',
    maxNum: 'number?',
  },
  HistoryRollingOptions: {
    maxFilesToRetain: 'number?',
    onDemandLoad: 'boolean?',
  },
  HistoryServerOptions: {
    acls: 'HistoryAclOptions?',
    cleaner: 'HistoryCleanerOptions?',
    executorLogUrl: 'string?',
    logDirectory: 'EventLogDirectory',
    maxApplications: 'number?',
    retainedApplications: 'number?',
    rolling: 'HistoryRollingOptions?',
    server: 'SparkServerPodOptions?',
    serviceAccountAnnotations: '{string}?',
    store: 'HistoryStore?',
    title: 'string?',
    updateInterval: 'Duration?',
  },
  HostPathStorageOptions: {
    paths: 'string[]',
  },
  HostPathVolumeOptions: {
    '<': 'SparkVolumeOptions',
    path: 'string',
    type: '=BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket?',
  },
  HybridHistoryStoreOptions: {
    '<': 'DiskHistoryStoreOptions',
    maxMemoryUsage: 'Size?',
  },
  InlineSourceOptions: {
    fileName: 'string?',
  },
  JobOptions: {
    activeDeadline: 'Duration?',
    backoffLimit: 'number?',
    failurePolicy: 'FailurePolicyOptions?',
    ttlAfterFinished: 'Duration?',
  },
  KerberosOptions: {
    hadoopFileSystems: 'string[]?',
    keytab: 'SecretValue',
    krb5ConfigMap: 'IConfigMap',
    principal: 'string',
  },
  LargestNodeOptions: {
    cpu: 'Cpu',
    ephemeralStorage: 'Size?',
    gpus: 'number?',
    memory: 'Size',
  },
  LdapOptions: {
    baseDn: 'string?',
    domain: 'string?',
    url: 'string',
  },
  LimitRangeItemOptions: {
    default: '{string}?',
    defaultRequest: '{string}?',
    max: '{string}?',
    maxLimitRequestRatio: '{string}?',
    min: '{string}?',
    type: '=Container|PersistentVolumeClaim|Pod',
  },
  LogOutputOptions: {
    format: '=json|text?',
    level: '=all|debug|error|fatal|info|off|trace|warn?',
    log4j2: 'Log4j2File?',
    loggers: '{=all|debug|error|fatal|info|off|trace|warn}?',
  },
  LoggingOptions: {
    '<': 'LogOutputOptions',
    driverLog: 'DriverLogOptions?',
    executorLogUrl: 'string?',
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
  ObjectStoreEventLogOptions: {
    '<': 'EventLogWriterOptions',
    uri: 'string',
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
  PipelineClientOptions: {
    cpu: 'Cpu?',
    memory: 'Size?',
    startTimeout: 'Duration?',
  },
  PipelineOptions: {
    catalog: 'string?',
    configuration: '{string}?',
    database: 'string?',
    libraries: 'string[]?',
    name: 'string?',
    source: 'PipelineSource',
    specFile: 'string?',
    storage: 'string?',
  },
  PipelineRunOptions: {
    client: 'PipelineClientOptions?',
    dryRunFirst: 'boolean?',
    fullRefresh: 'string[]?',
    fullRefreshAll: 'boolean?',
    mode: '=dryRun|run?',
    pipeline: 'PipelineOptions',
    refresh: 'string[]?',
  },
  PlacementOptions: {
    architecture: '=amd64|arm64?',
    spot: 'SpotNodes?',
    zone: 'ZonePlacement?',
  },
  PodMonitorOptions: {
    interval: 'Duration?',
    labels: '{string}?',
    scrapeTimeout: 'Duration?',
  },
  PodTemplateOptions: {
    containerName: 'string?',
  },
  ProjectedVolumeOptions: {
    '<': 'SparkVolumeOptions',
    defaultMode: 'number?',
    sources: 'k8s.VolumeProjection[]',
  },
  RapidsOptions: {
    concurrentTasks: 'number?',
    pinnedMemory: 'Size?',
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
  ScheduledSdpPipelineJobProps: {
    '<': 'SparkWorkloadProps PipelineRunOptions JobOptions ScheduleOptions',
  },
  ScheduledSparkJobProps: {
    '<': 'SparkWorkloadProps SparkApplicationProps DeployOptions JobOptions ScheduleOptions',
  },
  SdpPipelineJobProps: {
    '<': 'SparkWorkloadProps PipelineRunOptions JobOptions',
    suspend: 'boolean?',
  },
  SecretValue: {
    key: 'string',
    secret: 'ISecret',
  },
  SecretVolumeOptions: {
    '<': 'FilesVolumeOptions',
    secret: 'ISecret',
  },
  ServerOptions: {
    allowFrom: 'k8s.NetworkPolicyPeer[]?',
    endpoint: 'ServerEndpoint?',
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
    source: 'SparkSource?',
  },
  SparkConnectServerProps: {
    '<': 'SparkWorkloadProps ServerOptions ConnectOptions',
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
    claimResizing: 'ExecutorResizingOptions?',
    decommission: 'DecommissionOptions?',
    failures: 'ExecutorFailureOptions?',
    gpu: 'ExecutorGpuOptions?',
    instances: 'number?',
    offHeapMemory: 'Size?',
    pysparkMemory: 'Size?',
    resizing: 'ExecutorResizingOptions?',
    rolling: 'ExecutorRollingOptions?',
    terminationGracePeriod: 'Duration?',
  },
  SparkHistoryServerProps: {
    '<': 'HistoryServerOptions',
    annotations: '{string}?',
    hadoopConf: '{string}?',
    hadoopConfSecrets: '{SecretValue}?',
    image: 'SparkImage?',
    imagePullPolicy: '=Always|IfNotPresent|Never?',
    imagePullSecrets: 'ISecret[]?',
    labels: '{string}?',
    logging: 'LogOutputOptions?',
    name: 'string?',
    namespace: 'string?',
    podSecurity: '=none|restricted?',
    readOnlyRootFilesystem: 'boolean?',
    sparkConf: '{string}?',
    sparkVersion: 'SparkVersion?',
    ui: 'UiExposureOptions?',
  },
  SparkJobProps: {
    '<': 'SparkWorkloadProps SparkApplicationProps DeployOptions JobOptions',
    suspend: 'boolean?',
  },
  SparkPodOptions: {
    affinity: 'k8s.Affinity?',
    annotations: '{string}?',
    coreLimit: 'Cpu?',
    coreRequest: 'Cpu?',
    cores: 'number?',
    dnsConfig: 'k8s.PodDnsConfig?',
    dnsPolicy: '=ClusterFirst|ClusterFirstWithHostNet|Default|None?',
    env: '{EnvValue}?',
    envFrom: 'k8s.EnvFromSource[]?',
    extendedResources: '{number}?',
    hostAliases: 'k8s.HostAlias[]?',
    hostNetwork: 'boolean?',
    initContainers: 'k8s.Container[]?',
    javaOptions: 'string?',
    labels: '{string}?',
    lifecycle: 'k8s.Lifecycle?',
    livenessProbe: 'k8s.Probe?',
    localStorage: 'LocalStorage?',
    memory: 'Size?',
    memoryOverhead: 'Size?',
    memoryOverheadFactor: 'number?',
    nodeSelector: '{string}?',
    podSecurityContext: 'k8s.PodSecurityContext?',
    podTemplate: 'PodTemplate?',
    priorityClassName: 'string?',
    readinessProbe: 'k8s.Probe?',
    runtimeClassName: 'string?',
    schedulerName: 'string?',
    securityContext: 'k8s.SecurityContext?',
    serviceAccount: 'IServiceAccount?',
    sidecars: 'k8s.Container[]?',
    startupProbe: 'k8s.Probe?',
    subdomain: 'string?',
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
    submitterServiceAccount: 'IServiceAccount?',
  },
  SparkResourceQuotaProps: {
    name: 'string?',
    namespace: 'string?',
    workloads: 'ISparkWorkload[]',
  },
  SparkRuntimeProps: {
    annotations: '{string}?',
    authentication: 'AuthenticationOptions?',
    deps: 'SparkDependencyOptions?',
    driver: 'SparkDriverOptions?',
    dynamicAllocation: 'DynamicAllocationOptions?',
    encryption: 'EncryptionOptions?',
    eventLog: 'EventLogOptions?',
    executor: 'SparkExecutorOptions?',
    hadoopConf: '{string}?',
    hadoopConfSecrets: '{SecretValue}?',
    image: 'SparkImage?',
    imagePullPolicy: '=Always|IfNotPresent|Never?',
    imagePullSecrets: 'ISecret[]?',
    ipFamily: '=IPv4|IPv6?',
    jvmProfile: '=shortLived|steady?',
    kerberos: 'KerberosOptions?',
    labels: '{string}?',
    logging: 'LoggingOptions?',
    metrics: 'MetricsOptions?',
    name: 'string?',
    namespace: 'string?',
    placement: 'PlacementOptions?',
    plugins: 'string[]?',
    podSecurity: '=none|restricted?',
    readOnlyRootFilesystem: 'boolean?',
    sparkConf: '{string}?',
    sparkConfSecrets: '{SecretValue}?',
    sparkVersion: 'SparkVersion?',
    ssl: 'SslOptions?',
    ui: 'UiOptions?',
    volumes: 'SparkVolume[]?',
  },
  SparkServerPodOptions: {
    '<': 'SparkPodOptions',
    extraClassPath: 'string[]?',
    terminationGracePeriod: 'Duration?',
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
  SparkThriftServerProps: {
    '<': 'SparkWorkloadProps ServerOptions ThriftOptions',
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
  SpotNodesOptions: {
    onDemandFallback: 'boolean?',
  },
  SslOptions: {
    rpc: 'SslStoreOptions?',
    ui: 'SslStoreOptions?',
  },
  SslStoreOptions: {
    enabledAlgorithms: 'string[]?',
    keyPassword: 'SecretValue?',
    keyStore: 'SecretValue',
    keyStorePassword: 'SecretValue',
    keyStoreType: '=JKS|PKCS12?',
    protocol: 'string?',
    trustStore: 'SecretValue?',
    trustStorePassword: 'SecretValue?',
    trustStoreType: '=JKS|PKCS12?',
  },
  StreamingOptions: {
    checkpointLocation: 'string?',
    suspend: 'boolean?',
  },
  StreamingSparkJobProps: {
    '<': 'SparkWorkloadProps SparkApplicationProps StreamingOptions',
  },
  SubmitterOptions: {
    affinity: 'k8s.Affinity?',
    annotations: '{string}?',
    coreRequest: 'Cpu?',
    labels: '{string}?',
    memory: 'Size?',
    nodeSelector: '{string}?',
    priorityClassName: 'string?',
    serviceAccount: 'IServiceAccount?',
    tolerations: 'k8s.Toleration[]?',
    uploadPath: 'string?',
  },
  ThriftOptions: {
    clientAuthentication: 'ThriftAuthentication?',
    incrementalCollect: 'boolean?',
    metastore: 'ThriftMetastore?',
    queryTimeout: 'Duration?',
    retainedSessions: 'number?',
    retainedStatements: 'number?',
    singleSession: 'boolean?',
    warehouse: 'string?',
  },
  TlsProxyOptions: {
    certificate: 'ISecret',
    cpu: 'Cpu?',
    image: 'string?',
    memory: 'Size?',
  },
  TmpfsStorageOptions: {
    sizeLimit: 'Size',
  },
  TmpfsVolumeOptions: {
    '<': 'SparkVolumeOptions',
    sizeLimit: 'Size',
  },
  UiAclOptions: {
    adminGroups: 'string[]?',
    adminUsers: 'string[]?',
    modifyGroups: 'string[]?',
    modifyUsers: 'string[]?',
    viewGroups: 'string[]?',
    viewUsers: 'string[]?',
  },
  UiExposureOptions: {
    httpRoute: 'UiHttpRouteOptions?',
    ingress: 'UiIngressOptions?',
    path: 'string?',
    redirectUri: 'string?',
    service: 'UiServiceOptions?',
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
    '<': 'UiExposureOptions',
    acls: 'UiAclOptions?',
    allowFrom: 'k8s.NetworkPolicyPeer[]?',
    enabled: 'boolean?',
    killEnabled: 'boolean?',
  },
  UiServiceOptions: {
    annotations: '{string}?',
    name: 'string?',
    port: 'number?',
  },
  WithDriverOptions: {
    required: 'boolean?',
  },
};
