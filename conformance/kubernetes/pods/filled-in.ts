/** A field that neither the library nor Spark writes, but that a live pod has. */
export interface FilledIn {
  readonly path: string;
  /** The value that it always has; without one, it is as the run has it. */
  readonly value?: unknown;
  readonly why: string;
  /** Whether there may be runs in which no pod has it. */
  readonly sometimes?: boolean;
}

const API_SERVER = 'written by the API server when it stores an object';
const DEFAULT = 'default of the API server';
const EMPTY = 'what is empty or false says the same as what is not there, and the API server leaves it out';
const JOB_CONTROLLER = 'written by the controller of Jobs, to know its pods';
const STATEFUL_SET_CONTROLLER = 'written by the controller of StatefulSets, to know their pods';
const DEPLOYMENT_CONTROLLER = 'written by the controllers of Deployments, to know their pods';

/** Paths have `[]` for every element of a list, and `[name=…]` for those whose name begins so. */
export const FILLED_IN: readonly FilledIn[] = [
  { path: 'metadata.uid', why: API_SERVER },
  { path: 'metadata.resourceVersion', why: API_SERVER },
  { path: 'metadata.creationTimestamp', why: API_SERVER },
  { path: 'metadata.generation', why: API_SERVER },
  { path: 'metadata.managedFields', why: API_SERVER },
  { path: 'metadata.namespace', why: 'the namespace of the request; Spark does not repeat it' },
  { path: 'status', why: 'what becomes of the pod' },
  { path: 'apiVersion', value: 'v1', why: 'a template has none' },
  { path: 'kind', value: 'Pod', why: 'a template has none' },

  { path: 'spec.nodeName', why: 'chosen by the scheduler, sometimes before the pod is first seen', sometimes: true },
  { path: 'spec.priority', why: 'the number behind the PriorityClass' },
  { path: 'spec.preemptionPolicy', value: 'PreemptLowerPriority', why: 'of the PriorityClass, or its default' },
  { path: 'spec.schedulerName', value: 'default-scheduler', why: DEFAULT },
  { path: 'spec.dnsPolicy', value: 'ClusterFirst', why: DEFAULT },
  { path: 'spec.serviceAccount', why: 'the old name of serviceAccountName, kept equal to it' },
  { path: 'spec.securityContext', value: {}, why: DEFAULT },
  { path: 'spec.tolerations[key=node.kubernetes.io/not-ready]', why: 'admission plugin DefaultTolerationSeconds' },
  { path: 'spec.tolerations[key=node.kubernetes.io/unreachable]', why: 'admission plugin DefaultTolerationSeconds' },
  { path: 'spec.volumes[name=kube-api-access-]', why: 'the token of the ServiceAccount, by its admission plugin' },
  { path: 'spec.volumes[].persistentVolumeClaim.readOnly', value: false, why: EMPTY },
  { path: 'spec.containers[].volumeMounts[].readOnly', value: false, why: EMPTY },
  { path: 'spec.containers[].volumeMounts[].subPath', value: '', why: EMPTY },
  { path: 'spec.containers[].volumeMounts[].subPathExpr', value: '', why: EMPTY },
  { path: 'spec.volumes[].configMap.defaultMode', value: 420, why: DEFAULT },
  { path: 'spec.volumes[].secret.defaultMode', value: 420, why: DEFAULT },
  { path: 'spec.volumes[].projected.defaultMode', value: 420, why: DEFAULT },
  { path: 'spec.volumes[].projected.sources[].downwardAPI.items[].fieldRef.apiVersion', value: 'v1', why: DEFAULT },
  { path: 'spec.volumes[].ephemeral.volumeClaimTemplate.spec.volumeMode', value: 'Filesystem', why: DEFAULT },
  { path: 'spec.volumes[].ephemeral.volumeClaimTemplate.metadata', value: {}, why: API_SERVER },

  { path: 'spec.containers[].volumeMounts[name=kube-api-access-]', why: 'the token of the ServiceAccount, by its admission plugin' },
  { path: 'spec.containers[].terminationMessagePath', value: '/dev/termination-log', why: DEFAULT },
  { path: 'spec.containers[].terminationMessagePolicy', value: 'File', why: DEFAULT },
  { path: 'spec.containers[].ports[].protocol', value: 'TCP', why: DEFAULT },
  { path: 'spec.containers[].env[].valueFrom.fieldRef.apiVersion', value: 'v1', why: DEFAULT },
  { path: 'spec.containers[].env[].value', value: '', why: EMPTY },
  { path: 'spec.initContainers[].volumeMounts[name=kube-api-access-]', why: 'the token of the ServiceAccount, by its admission plugin' },
  { path: 'spec.initContainers[].terminationMessagePath', value: '/dev/termination-log', why: DEFAULT },
  { path: 'spec.initContainers[].terminationMessagePolicy', value: 'File', why: DEFAULT },
  { path: 'spec.initContainers[].imagePullPolicy', value: 'IfNotPresent', why: DEFAULT },

  // Drivers only.
  { path: 'metadata.name', why: 'made from that of the Job or the ReplicaSet, and five characters' },
  { path: 'metadata.generateName', why: 'that of the Job or the ReplicaSet' },
  { path: 'metadata.ownerReferences[kind=Job]', why: JOB_CONTROLLER },
  { path: 'metadata.finalizers', value: ['batch.kubernetes.io/job-tracking'], why: JOB_CONTROLLER },
  { path: 'metadata.labels.batch.kubernetes.io/controller-uid', why: JOB_CONTROLLER },
  { path: 'metadata.labels.batch.kubernetes.io/job-name', why: JOB_CONTROLLER },
  { path: 'metadata.labels.controller-uid', why: JOB_CONTROLLER },
  { path: 'metadata.labels.job-name', why: JOB_CONTROLLER },
  { path: 'metadata.ownerReferences[kind=ReplicaSet]', why: DEPLOYMENT_CONTROLLER },
  { path: 'metadata.labels.pod-template-hash', why: DEPLOYMENT_CONTROLLER },
  { path: 'metadata.ownerReferences[kind=StatefulSet]', why: STATEFUL_SET_CONTROLLER },
  { path: 'metadata.labels.apps.kubernetes.io/pod-index', why: STATEFUL_SET_CONTROLLER },
  { path: 'metadata.labels.controller-revision-hash', why: STATEFUL_SET_CONTROLLER },
  { path: 'metadata.labels.statefulset.kubernetes.io/pod-name', why: STATEFUL_SET_CONTROLLER },
  { path: 'spec.containers[].readinessProbe.timeoutSeconds', value: 1, why: DEFAULT },
  { path: 'spec.containers[].readinessProbe.periodSeconds', value: 10, why: DEFAULT },
  { path: 'spec.containers[].readinessProbe.successThreshold', value: 1, why: DEFAULT },
  { path: 'spec.containers[].readinessProbe.failureThreshold', value: 3, why: DEFAULT },
  { path: 'spec.containers[].startupProbe.timeoutSeconds', value: 1, why: DEFAULT },
  { path: 'spec.containers[].startupProbe.successThreshold', value: 1, why: DEFAULT },
  { path: 'spec.containers[].livenessProbe.successThreshold', value: 1, why: DEFAULT },
  // The driver beside a pipeline's command.
  { path: 'spec.initContainers[].env[].valueFrom.fieldRef.apiVersion', value: 'v1', why: DEFAULT, sometimes: true },
  // The proxy for TLS, which only a run with clients of Spark Connect has.
  { path: 'spec.initContainers[].ports[].protocol', value: 'TCP', why: DEFAULT, sometimes: true },
  { path: 'spec.initContainers[].readinessProbe.timeoutSeconds', value: 1, why: DEFAULT, sometimes: true },
  { path: 'spec.initContainers[].readinessProbe.periodSeconds', value: 10, why: DEFAULT, sometimes: true },
  { path: 'spec.initContainers[].readinessProbe.successThreshold', value: 1, why: DEFAULT, sometimes: true },
  { path: 'spec.initContainers[].readinessProbe.failureThreshold', value: 3, why: DEFAULT, sometimes: true },
  { path: 'spec.initContainers[].livenessProbe.successThreshold', value: 1, why: DEFAULT, sometimes: true },
];
