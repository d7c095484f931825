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
  | 'k8s.Capabilities'
  | 'k8s.ConfigMapEnvSource'
  | 'k8s.ConfigMapKeySelector'
  | 'k8s.Container'
  | 'k8s.ContainerPort'
  | 'k8s.ContainerResizePolicy'
  | 'k8s.EnvFromSource'
  | 'k8s.EnvVar'
  | 'k8s.EnvVarSource'
  | 'k8s.ExecAction'
  | 'k8s.GrpcAction'
  | 'k8s.HostAlias'
  | 'k8s.HttpGetAction'
  | 'k8s.HttpHeader'
  | 'k8s.LabelSelector'
  | 'k8s.LabelSelectorRequirement'
  | 'k8s.Lifecycle'
  | 'k8s.LifecycleHandler'
  | 'k8s.NodeAffinity'
  | 'k8s.NodeSelector'
  | 'k8s.NodeSelectorRequirement'
  | 'k8s.NodeSelectorTerm'
  | 'k8s.ObjectFieldSelector'
  | 'k8s.PodAffinity'
  | 'k8s.PodAffinityTerm'
  | 'k8s.PodAntiAffinity'
  | 'k8s.PodDnsConfig'
  | 'k8s.PodDnsConfigOption'
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
  | 'k8s.SecurityContext'
  | 'k8s.SleepAction'
  | 'k8s.TcpSocketAction'
  | 'k8s.Toleration'
  | 'k8s.TopologySpreadConstraint'
  | 'k8s.VolumeDevice'
  | 'k8s.VolumeMount'
  | 'k8s.WeightedPodAffinityTerm'
  | 'k8s.WindowsSecurityContextOptions';

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
  'k8s.Affinity': {
    nodeAffinity: 'k8s.NodeAffinity?',
    podAffinity: 'k8s.PodAffinity?',
    podAntiAffinity: 'k8s.PodAntiAffinity?',
  },
  'k8s.AppArmorProfile': {
    localhostProfile: 'string?',
    type: 'string',
  },
  'k8s.Capabilities': {
    add: 'string[]?',
    drop: 'string[]?',
  },
  'k8s.ConfigMapEnvSource': {
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.ConfigMapKeySelector': {
    key: 'string',
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.Container': {
    args: 'string[]?',
    command: 'string[]?',
    env: 'k8s.EnvVar[]?',
    envFrom: 'k8s.EnvFromSource[]?',
    image: 'string?',
    imagePullPolicy: '=|Always|IfNotPresent|Never?',
    lifecycle: 'k8s.Lifecycle?',
    livenessProbe: 'k8s.Probe?',
    name: 'string',
    ports: 'k8s.ContainerPort[]?',
    readinessProbe: 'k8s.Probe?',
    resizePolicy: 'k8s.ContainerResizePolicy[]?',
    resources: 'k8s.ResourceRequirements?',
    restartPolicy: 'string?',
    securityContext: 'k8s.SecurityContext?',
    startupProbe: 'k8s.Probe?',
    stdin: 'boolean?',
    stdinOnce: 'boolean?',
    terminationMessagePath: 'string?',
    terminationMessagePolicy: '=|FallbackToLogsOnError|File?',
    tty: 'boolean?',
    volumeDevices: 'k8s.VolumeDevice[]?',
    volumeMounts: 'k8s.VolumeMount[]?',
    workingDir: 'string?',
  },
  'k8s.ContainerPort': {
    containerPort: 'number',
    hostIp: 'string?',
    hostPort: 'number?',
    name: 'string?',
    protocol: '=|SCTP|TCP|UDP?',
  },
  'k8s.ContainerResizePolicy': {
    resourceName: 'string',
    restartPolicy: 'string',
  },
  'k8s.EnvFromSource': {
    configMapRef: 'k8s.ConfigMapEnvSource?',
    prefix: 'string?',
    secretRef: 'k8s.SecretEnvSource?',
  },
  'k8s.EnvVar': {
    name: 'string',
    value: 'string?',
    valueFrom: 'k8s.EnvVarSource?',
  },
  'k8s.EnvVarSource': {
    configMapKeyRef: 'k8s.ConfigMapKeySelector?',
    fieldRef: 'k8s.ObjectFieldSelector?',
    resourceFieldRef: 'k8s.ResourceFieldSelector?',
    secretKeyRef: 'k8s.SecretKeySelector?',
  },
  'k8s.ExecAction': {
    command: 'string[]?',
  },
  'k8s.GrpcAction': {
    port: 'number',
    service: 'string?',
  },
  'k8s.HostAlias': {
    hostnames: 'string[]?',
    ip: 'string?',
  },
  'k8s.HttpGetAction': {
    host: 'string?',
    httpHeaders: 'k8s.HttpHeader[]?',
    path: 'string?',
    port: 'k8s.IntOrString',
    scheme: '=|HTTP|HTTPS?',
  },
  'k8s.HttpHeader': {
    name: 'string',
    value: 'string',
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
  'k8s.Lifecycle': {
    postStart: 'k8s.LifecycleHandler?',
    preStop: 'k8s.LifecycleHandler?',
  },
  'k8s.LifecycleHandler': {
    exec: 'k8s.ExecAction?',
    httpGet: 'k8s.HttpGetAction?',
    sleep: 'k8s.SleepAction?',
    tcpSocket: 'k8s.TcpSocketAction?',
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
  'k8s.PodDnsConfig': {
    nameservers: 'string[]?',
    options: 'k8s.PodDnsConfigOption[]?',
    searches: 'string[]?',
  },
  'k8s.PodDnsConfigOption': {
    name: 'string?',
    value: 'string?',
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
  'k8s.Probe': {
    exec: 'k8s.ExecAction?',
    failureThreshold: 'number?',
    grpc: 'k8s.GrpcAction?',
    httpGet: 'k8s.HttpGetAction?',
    initialDelaySeconds: 'number?',
    periodSeconds: 'number?',
    successThreshold: 'number?',
    tcpSocket: 'k8s.TcpSocketAction?',
    terminationGracePeriodSeconds: 'number?',
    timeoutSeconds: 'number?',
  },
  'k8s.ResourceClaim': {
    name: 'string',
  },
  'k8s.ResourceFieldSelector': {
    containerName: 'string?',
    divisor: 'k8s.Quantity?',
    resource: 'string',
  },
  'k8s.ResourceRequirements': {
    claims: 'k8s.ResourceClaim[]?',
    limits: '{k8s.Quantity}?',
    requests: '{k8s.Quantity}?',
  },
  'k8s.SeLinuxOptions': {
    level: 'string?',
    role: 'string?',
    type: 'string?',
    user: 'string?',
  },
  'k8s.SeccompProfile': {
    localhostProfile: 'string?',
    type: 'string',
  },
  'k8s.SecretEnvSource': {
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.SecretKeySelector': {
    key: 'string',
    name: 'string?',
    optional: 'boolean?',
  },
  'k8s.SecurityContext': {
    allowPrivilegeEscalation: 'boolean?',
    appArmorProfile: 'k8s.AppArmorProfile?',
    capabilities: 'k8s.Capabilities?',
    privileged: 'boolean?',
    procMount: 'string?',
    readOnlyRootFilesystem: 'boolean?',
    runAsGroup: 'number?',
    runAsNonRoot: 'boolean?',
    runAsUser: 'number?',
    seLinuxOptions: 'k8s.SeLinuxOptions?',
    seccompProfile: 'k8s.SeccompProfile?',
    windowsOptions: 'k8s.WindowsSecurityContextOptions?',
  },
  'k8s.SleepAction': {
    seconds: 'number',
  },
  'k8s.TcpSocketAction': {
    host: 'string?',
    port: 'k8s.IntOrString',
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
  'k8s.VolumeDevice': {
    devicePath: 'string',
    name: 'string',
  },
  'k8s.VolumeMount': {
    mountPath: 'string',
    mountPropagation: 'string?',
    name: 'string',
    readOnly: 'boolean?',
    recursiveReadOnly: 'string?',
    subPath: 'string?',
    subPathExpr: 'string?',
  },
  'k8s.WeightedPodAffinityTerm': {
    podAffinityTerm: 'k8s.PodAffinityTerm',
    weight: 'number',
  },
  'k8s.WindowsSecurityContextOptions': {
    gmsaCredentialSpec: 'string?',
    gmsaCredentialSpecName: 'string?',
    hostProcess: 'boolean?',
    runAsUserName: 'string?',
  },
};
