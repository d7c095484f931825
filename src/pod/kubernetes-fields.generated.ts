// Written by scripts/write-kubernetes-fields.ts from what the API servers say. Do not edit.

/** The release whose fields are not listed: all others are compared to it. */
export const OLDEST_KUBERNETES_VERSION = '1.30';

/** The newest release that was asked. */
export const NEWEST_KUBERNETES_VERSION = '1.37';

/**
 * Fields, and words of fields, that Kubernetes 1.30 drops or does not know: the first release that knows them (`known`), the first one
 * that has them switched on (`on`), and the feature gate that they were behind. Lists stand in a path as their elements.
 */
export const NEW_FIELDS = [
  {
    on: '1.31',
    gate: 'JobSuccessPolicy',
    fields: {
      Job: [
        'spec.successPolicy',
      ],
    },
  },
  {
    on: '1.31',
    gate: 'MatchLabelKeysInPodAffinity',
    fields: {
      Pod: [
        'spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm.matchLabelKeys',
        'spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm.mismatchLabelKeys',
        'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution.matchLabelKeys',
        'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution.mismatchLabelKeys',
        'spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm.matchLabelKeys',
        'spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm.mismatchLabelKeys',
        'spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution.matchLabelKeys',
        'spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution.mismatchLabelKeys',
      ],
    },
  },
  {
    on: '1.31',
    gate: 'RecursiveReadOnlyMounts',
    fields: {
      Pod: [
        'spec.containers.volumeMounts.recursiveReadOnly',
        'spec.initContainers.volumeMounts.recursiveReadOnly',
      ],
    },
  },
  {
    on: '1.32',
    gate: 'JobManagedBy',
    fields: {
      Job: [
        'spec.managedBy',
      ],
    },
  },
  {
    on: '1.33',
    gate: 'InPlacePodVerticalScaling',
    fields: {
      Pod: [
        'spec.containers.resizePolicy',
        'spec.initContainers.resizePolicy',
      ],
    },
  },
  {
    on: '1.33',
    gate: 'ProcMountType',
    fields: {
      Pod: [
        'spec.containers.securityContext.procMount=Unmasked',
        'spec.initContainers.securityContext.procMount=Unmasked',
      ],
    },
  },
  {
    on: '1.33',
    gate: 'UserNamespacesSupport',
    fields: {
      Pod: [
        'spec.hostUsers',
      ],
    },
  },
  {
    known: '1.31',
    on: '1.33',
    gate: 'SupplementalGroupsPolicy',
    fields: {
      Pod: [
        'spec.securityContext.supplementalGroupsPolicy',
      ],
    },
  },
  {
    known: '1.32',
    on: '1.33',
    gate: 'SELinuxChangePolicy',
    fields: {
      Pod: [
        'spec.securityContext.seLinuxChangePolicy',
      ],
    },
  },
  {
    on: '1.34',
    gate: 'DynamicResourceAllocation',
    fields: {
      Pod: [
        'spec.containers.resources.claims',
        'spec.initContainers.resources.claims',
        'spec.resourceClaims',
      ],
    },
  },
  {
    known: '1.32',
    on: '1.34',
    gate: 'PodLevelResources',
    fields: {
      Pod: [
        'spec.resources',
      ],
    },
  },
  {
    known: '1.31',
    on: '1.35',
    gate: 'ImageVolume',
    fields: {
      Pod: [
        'spec.volumes.image',
      ],
    },
  },
  {
    known: '1.34',
    on: '1.35',
    gate: 'ContainerRestartRules',
    fields: {
      Pod: [
        'spec.containers.restartPolicy',
        'spec.containers.restartPolicyRules',
        'spec.initContainers.restartPolicy=Never',
        'spec.initContainers.restartPolicy=OnFailure',
        'spec.initContainers.restartPolicyRules',
      ],
    },
  },
  {
    known: '1.34',
    on: '1.35',
    gate: 'EnvFiles',
    fields: {
      Pod: [
        'spec.containers.env.valueFrom.fileKeyRef',
        'spec.initContainers.env.valueFrom.fileKeyRef',
      ],
    },
  },
  {
    known: '1.34',
    on: '1.35',
    gate: 'HostnameOverride',
    fields: {
      Pod: [
        'spec.hostnameOverride',
      ],
    },
  },
  {
    known: '1.35',
    on: '1.36',
    gate: 'RestartAllContainersOnContainerExits',
    fields: {
      Pod: [
        'spec.containers.restartPolicyRules.action=RestartAllContainers',
      ],
    },
  },
  {
    on: '1.37',
    gate: 'ClusterTrustBundleProjection',
    fields: {
      Pod: [
        'spec.volumes.projected.sources.clusterTrustBundle',
      ],
    },
  },
  {
    known: '1.32',
    on: '1.37',
    gate: 'SELinuxMount',
    fields: {
      Pod: [
        'spec.securityContext.seLinuxChangePolicy=MountOption',
      ],
    },
  },
  {
    known: '1.34',
    on: '1.37',
    gate: 'PodCertificateRequest',
    fields: {
      Pod: [
        'spec.volumes.projected.sources.podCertificate',
      ],
    },
  },
  {
    gate: 'DynamicResourceAllocation',
    fields: {
      Pod: [
        'spec.resourceClaims.source.resourceClaimName',
        'spec.resourceClaims.source.resourceClaimTemplateName',
      ],
    },
  },
  {
    known: '1.33',
    gate: 'ContainerStopSignals',
    fields: {
      Pod: [
        'spec.containers.lifecycle.stopSignal',
        'spec.initContainers.lifecycle.stopSignal',
      ],
    },
  },
  {
    known: '1.35',
    gate: 'GenericWorkload',
    fields: {
      Pod: [
        'spec.workloadRef',
      ],
    },
  },
  {
    known: '1.35',
    gate: 'TaintTolerationComparisonOperators',
    fields: {
      Pod: [
        'spec.tolerations.operator=Gt',
        'spec.tolerations.operator=Lt',
      ],
    },
  },
  {
    known: '1.36',
    gate: 'GenericWorkload',
    fields: {
      Pod: [
        'spec.schedulingGroup',
      ],
    },
  },
  {
    known: '1.37',
    gate: 'AtomicWriteVolumeUserFields',
    fields: {
      Pod: [
        'spec.volumes.configMap.defaultUser',
        'spec.volumes.configMap.items.user',
        'spec.volumes.downwardAPI.defaultUser',
        'spec.volumes.downwardAPI.items.user',
        'spec.volumes.projected.defaultUser',
        'spec.volumes.projected.sources.clusterTrustBundle.user',
        'spec.volumes.projected.sources.configMap.items.user',
        'spec.volumes.projected.sources.downwardAPI.items.user',
        'spec.volumes.projected.sources.podCertificate.user',
        'spec.volumes.projected.sources.secret.items.user',
        'spec.volumes.projected.sources.serviceAccountToken.user',
        'spec.volumes.secret.defaultUser',
        'spec.volumes.secret.items.user',
      ],
    },
  },
  {
    known: '1.37',
    gate: 'EmptyDirVolumeMode',
    fields: {
      Pod: [
        'spec.volumes.emptyDir.mode',
      ],
    },
  },
  {
    known: '1.37',
    gate: 'EvictionRequestAPI',
    fields: {
      Pod: [
        'spec.evictionResponders',
      ],
    },
  },
  {
    known: '1.37',
    gate: 'GRPCContainerProbeTLS',
    fields: {
      Pod: [
        'spec.containers.livenessProbe.grpc.mode',
        'spec.containers.readinessProbe.grpc.mode',
        'spec.containers.startupProbe.grpc.mode',
        'spec.initContainers.livenessProbe.grpc.mode',
        'spec.initContainers.readinessProbe.grpc.mode',
        'spec.initContainers.startupProbe.grpc.mode',
      ],
    },
  },
  {
    known: '1.37',
    gate: 'H2CContainerProbe',
    fields: {
      Pod: [
        'spec.containers.lifecycle.postStart.httpGet.protocol',
        'spec.containers.lifecycle.preStop.httpGet.protocol',
        'spec.containers.livenessProbe.httpGet.protocol',
        'spec.containers.readinessProbe.httpGet.protocol',
        'spec.containers.startupProbe.httpGet.protocol',
        'spec.initContainers.lifecycle.postStart.httpGet.protocol',
        'spec.initContainers.lifecycle.preStop.httpGet.protocol',
        'spec.initContainers.livenessProbe.httpGet.protocol',
        'spec.initContainers.readinessProbe.httpGet.protocol',
        'spec.initContainers.startupProbe.httpGet.protocol',
      ],
    },
  },
  {
    known: '1.37',
    gate: 'VolumeBindMountOptions',
    fields: {
      Pod: [
        'spec.containers.volumeMounts.bindMountOptions',
        'spec.initContainers.volumeMounts.bindMountOptions',
      ],
    },
  },
  {
    known: '1.37',
    gate: 'WorkloadWithJob',
    fields: {
      Job: [
        'spec.scheduling',
      ],
    },
  },
];
