// Written by scripts/write-prop-shapes.ts from the types of src. Do not edit.

/** The structs that users can hand to the library. */
export type StructName =
  | 'AcknowledgeOptions'
  | 'AdditionalDriverOptions'
  | 'ApacheSparkImageOptions'
  | 'ChartProps'
  | 'CustomSparkImageOptions'
  | 'DynamicAllocationOptions'
  | 'JobOptions'
  | 'LargestNodeOptions'
  | 'LimitRangeItemOptions'
  | 'PodTemplateOptions'
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
  | 'k8s.Affinity'
  | 'k8s.AppArmorProfile'
  | 'k8s.AwsElasticBlockStoreVolumeSource'
  | 'k8s.AzureDiskVolumeSource'
  | 'k8s.AzureFileVolumeSource'
  | 'k8s.Capabilities'
  | 'k8s.CephFsVolumeSource'
  | 'k8s.CinderVolumeSource'
  | 'k8s.ClaimSource'
  | 'k8s.ClusterTrustBundleProjection'
  | 'k8s.ConfigMapEnvSource'
  | 'k8s.ConfigMapKeySelector'
  | 'k8s.ConfigMapProjection'
  | 'k8s.ConfigMapVolumeSource'
  | 'k8s.Container'
  | 'k8s.ContainerPort'
  | 'k8s.ContainerResizePolicy'
  | 'k8s.CsiVolumeSource'
  | 'k8s.DownwardApiProjection'
  | 'k8s.DownwardApiVolumeFile'
  | 'k8s.DownwardApiVolumeSource'
  | 'k8s.EmptyDirVolumeSource'
  | 'k8s.EnvFromSource'
  | 'k8s.EnvVar'
  | 'k8s.EnvVarSource'
  | 'k8s.EphemeralContainer'
  | 'k8s.EphemeralVolumeSource'
  | 'k8s.ExecAction'
  | 'k8s.FcVolumeSource'
  | 'k8s.FlexVolumeSource'
  | 'k8s.FlockerVolumeSource'
  | 'k8s.GcePersistentDiskVolumeSource'
  | 'k8s.GitRepoVolumeSource'
  | 'k8s.GlusterfsVolumeSource'
  | 'k8s.GrpcAction'
  | 'k8s.HostAlias'
  | 'k8s.HostPathVolumeSource'
  | 'k8s.HttpGetAction'
  | 'k8s.HttpHeader'
  | 'k8s.IscsiVolumeSource'
  | 'k8s.KeyToPath'
  | 'k8s.LabelSelector'
  | 'k8s.LabelSelectorRequirement'
  | 'k8s.Lifecycle'
  | 'k8s.LifecycleHandler'
  | 'k8s.LocalObjectReference'
  | 'k8s.ManagedFieldsEntry'
  | 'k8s.NfsVolumeSource'
  | 'k8s.NodeAffinity'
  | 'k8s.NodeSelector'
  | 'k8s.NodeSelectorRequirement'
  | 'k8s.NodeSelectorTerm'
  | 'k8s.ObjectFieldSelector'
  | 'k8s.ObjectMeta'
  | 'k8s.OwnerReference'
  | 'k8s.PersistentVolumeClaimSpec'
  | 'k8s.PersistentVolumeClaimTemplate'
  | 'k8s.PersistentVolumeClaimVolumeSource'
  | 'k8s.PhotonPersistentDiskVolumeSource'
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
  | 'k8s.PortworxVolumeSource'
  | 'k8s.PreferredSchedulingTerm'
  | 'k8s.Probe'
  | 'k8s.ProjectedVolumeSource'
  | 'k8s.QuobyteVolumeSource'
  | 'k8s.RbdVolumeSource'
  | 'k8s.ResourceClaim'
  | 'k8s.ResourceFieldSelector'
  | 'k8s.ResourceRequirements'
  | 'k8s.ScaleIoVolumeSource'
  | 'k8s.SeLinuxOptions'
  | 'k8s.SeccompProfile'
  | 'k8s.SecretEnvSource'
  | 'k8s.SecretKeySelector'
  | 'k8s.SecretProjection'
  | 'k8s.SecretVolumeSource'
  | 'k8s.SecurityContext'
  | 'k8s.ServiceAccountTokenProjection'
  | 'k8s.SleepAction'
  | 'k8s.StorageOsVolumeSource'
  | 'k8s.Sysctl'
  | 'k8s.TcpSocketAction'
  | 'k8s.Toleration'
  | 'k8s.TopologySpreadConstraint'
  | 'k8s.TypedLocalObjectReference'
  | 'k8s.TypedObjectReference'
  | 'k8s.Volume'
  | 'k8s.VolumeDevice'
  | 'k8s.VolumeMount'
  | 'k8s.VolumeProjection'
  | 'k8s.VolumeResourceRequirements'
  | 'k8s.VsphereVirtualDiskVolumeSource'
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
  PodTemplateOptions: {
    containerName: 'string?',
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
    memory: 'Size?',
    memoryOverhead: 'Size?',
    memoryOverheadFactor: 'number?',
    nodeSelector: '{string}?',
    podTemplate: 'PodTemplate?',
    priorityClassName: 'string?',
    readinessProbe: 'k8s.Probe?',
    runtimeClassName: 'string?',
    schedulerName: 'string?',
    serviceAccount: 'IServiceAccount?',
    sidecars: 'k8s.Container[]?',
    startupProbe: 'k8s.Probe?',
    subdomain: 'string?',
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
    executor: 'SparkExecutorOptions?',
    hadoopConf: '{string}?',
    hadoopConfSecrets: '{SecretValue}?',
    image: 'SparkImage?',
    imagePullPolicy: '=Always|IfNotPresent|Never?',
    imagePullSecrets: 'ISecret[]?',
    labels: '{string}?',
    name: 'string?',
    namespace: 'string?',
    podSecurity: '=none|restricted?',
    sparkConf: '{string}?',
    sparkConfSecrets: '{SecretValue}?',
    sparkVersion: 'SparkVersion?',
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
};
