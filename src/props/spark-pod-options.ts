import { Duration, Size } from 'cdk8s';
import { Cpu, EnvValue, IServiceAccount, k8s } from 'cdk8s-plus-30';
import { DecommissionOptions, ExecutorAllocationOptions, ExecutorFailureOptions, ExecutorResizingOptions, ExecutorRollingOptions } from './executor-allocation-options';
import { ExecutorGpuOptions, GpuOptions } from './gpu-options';
import { LocalStorage } from './local-storage';
import { PodTemplate } from './pod-template';
import { SparkVolume } from './spark-volume';

/**
 * Whom a pod asks for names.
 *
 * - `ClusterFirst`: the cluster's DNS.
 * - `ClusterFirstWithHostNet`: the same, for pods in the node's network.
 * - `Default`: the node's DNS, which does not know the cluster's Services.
 * - `None`: nobody but the servers of `dnsConfig`.
 */
export type PodDnsPolicy = 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';

/** What driver and executors have in common. */
export interface SparkPodOptions {
  /**
   * Cores that Spark uses. Executors: tasks at a time (`spark.executor.cores`).
   *
   * @default 1
   */
  readonly cores?: number;

  /**
   * CPU that Kubernetes reserves (`resources.requests.cpu`, of executors `spark.kubernetes.executor.request.cores`).
   *
   * @default - `cores`
   */
  readonly coreRequest?: Cpu;

  /**
   * CPU at the most (`resources.limits.cpu`, of executors `spark.kubernetes.executor.limit.cores`).
   *
   * @default - no limit
   */
  readonly coreLimit?: Cpu;

  /**
   * Heap of the JVM, a whole number of mebibytes, at least 465Mi (`spark.driver.memory` or `spark.executor.memory`). The pod gets this and the overhead.
   *
   * @default Size.gibibytes(1)
   */
  readonly memory?: Size;

  /**
   * Memory of the pod outside the heap: JVM internals, Python processes (`spark.executor.memoryOverhead`). Volumes in memory are
   * added to it.
   *
   * When Python fills it, the kernel kills the container (`OOMKilled`), or on nodes with cgroup v1 one Python process,
   * which then looks like a crash (`Python worker exited unexpectedly`).
   *
   * @default - `memoryOverheadFactor` times `memory`, at least 384Mi
   */
  readonly memoryOverhead?: Size;

  /**
   * Overhead as a share of `memory`, above 0 (`spark.executor.memoryOverheadFactor`).
   *
   * @default 0.1 for JVM applications, 0.4 for Python and R
   */
  readonly memoryOverheadFactor?: number;

  /**
   * Further JVM options, without heap sizes (`spark.driver.extraJavaOptions` or `spark.executor.extraJavaOptions`). Single quotes
   * keep blanks and backslashes as they are. Executors: `{{APP_ID}}` and `{{EXECUTOR_ID}}` are replaced by Spark.
   *
   * @default - none
   */
  readonly javaOptions?: string;

  /**
   * Labels of the pods. Executors: `spark.kubernetes.executor.label.*`, where `{{APP_ID}}`
   * and `{{EXECUTOR_ID}}` are replaced by Spark.
   *
   * @default - only Spark's own
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the pods. Executors: `spark.kubernetes.executor.annotation.*`, with the
   * placeholders of `labels`, and without blanks at the ends of values, which Spark would drop.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Environment variables of the Spark container (`env`).
   *
   * @default - only those that Spark needs
   */
  readonly env?: { [name: string]: EnvValue };

  /**
   * ConfigMaps and Secrets whose keys become environment variables (`envFrom`).
   *
   * @default - none
   */
  readonly envFrom?: k8s.EnvFromSource[];

  /**
   * Volumes of the pods, mounted in the Spark container, besides those of the workload's own `volumes` (`volumes` and
   * `volumeMounts`).
   *
   * @default - none
   */
  readonly volumes?: SparkVolume[];

  /**
   * Where shuffle files are kept, and what does not fit into memory (`SPARK_LOCAL_DIRS`).
   *
   * @default LocalStorage.emptyDir(), or the volumes `spark-local-dir-…` of `sparkConf`
   */
  readonly localStorage?: LocalStorage;

  /**
   * Labels that a node must have (`nodeSelector`).
   *
   * @default - any node
   */
  readonly nodeSelector?: { [key: string]: string };

  /**
   * Taints that the pods accept (`tolerations`).
   *
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Rules of attraction to nodes and pods (`affinity`).
   *
   * @default - none
   */
  readonly affinity?: k8s.Affinity;

  /**
   * How the pods spread over zones or nodes (`topologySpreadConstraints`).
   *
   * @default - the cluster's own rule
   */
  readonly topologySpreadConstraints?: k8s.TopologySpreadConstraint[];

  /**
   * Name of a PriorityClass (`priorityClassName`).
   *
   * @default - the cluster's default priority
   */
  readonly priorityClassName?: string;

  /**
   * Name of a RuntimeClass, for example of a sandbox or of GPU nodes (`runtimeClassName`).
   *
   * @default - the cluster's default runtime
   */
  readonly runtimeClassName?: string;

  /**
   * Name of the scheduler that chooses the nodes, for example `volcano` (`schedulerName`, of executors
   * `spark.kubernetes.executor.scheduler.name`). Driver and executors each have their own.
   *
   * @default - the cluster's default scheduler
   */
  readonly schedulerName?: string;

  /**
   * Further lines of `/etc/hosts` (`hostAliases`).
   *
   * @default - none
   */
  readonly hostAliases?: k8s.HostAlias[];

  /**
   * Whom the pods ask for names: `ClusterFirst`, `ClusterFirstWithHostNet`, `Default` or `None` (`dnsPolicy`).
   *
   * @default 'ClusterFirst'; with `hostNetwork`, 'ClusterFirstWithHostNet'
   */
  readonly dnsPolicy?: PodDnsPolicy;

  /**
   * Servers, search domains and options of `/etc/resolv.conf`, besides those of `dnsPolicy` (`dnsConfig`).
   *
   * @default - those of `dnsPolicy`
   */
  readonly dnsConfig?: k8s.PodDnsConfig;

  /**
   * Whether the pods use the network of their node (`hostNetwork`). A namespace that enforces the Pod Security Standard
   * "baseline" or "restricted" refuses it. Spark's ports are then the node's own: a node has room for one such pod, driver
   * or executor, of all workloads together.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;

  /**
   * Name of a headless Service, below which each pod has a name of its own in DNS (`subdomain`).
   *
   * @default - none
   */
  readonly subdomain?: string;

  /**
   * What the kubelet does after the start and before the stop of the Spark container (`lifecycle`). With
   * `spark.decommission.enabled`, Spark puts a hook of its own in the place of the executors' hooks.
   *
   * @default - nothing
   */
  readonly lifecycle?: k8s.Lifecycle;

  /**
   * Ends the Spark container when it fails (`livenessProbe`). An executor is replaced then; the pod of a run's driver has failed.
   *
   * @default - none; of a server, that the driver's port is open, which Spark closes when its context stops
   */
  readonly livenessProbe?: k8s.Probe;

  /**
   * Whether the pods are ready for those who come by a Service (`readinessProbe`). Nobody waits for the driver of a run
   * but Spark itself, for a second.
   *
   * @default - none; of a server, that clients can connect
   */
  readonly readinessProbe?: k8s.Probe;

  /**
   * Lets the other probes wait until it succeeds, and ends the Spark container when it fails (`startupProbe`).
   *
   * @default - none; of a server, that clients can connect, within five minutes
   */
  readonly startupProbe?: k8s.Probe;

  /**
   * Devices of a node by the names of their resources, for example `example.com/fpga` (`resources.requests` and
   * `resources.limits` of the Spark container). Whole numbers. Spark knows nothing of them.
   *
   * @default - none
   */
  readonly extendedResources?: { [resource: string]: number };

  /**
   * Containers that run to their end, one after the other, before Spark starts (`initContainers`). One whose
   * `restartPolicy` is `Always` is a sidecar that starts at its place among them. What the Pod Security Standard "restricted"
   * wants of a container is added where it says nothing of it itself, unless `podSecurity` is `none`.
   *
   * @default - none
   */
  readonly initContainers?: k8s.Container[];

  /**
   * Containers that run beside Spark, started before it and after `initContainers`, and ended after it (`initContainers`
   * with the `restartPolicy` `Always`). They keep neither a Job nor an executor from ending. What the Pod Security Standard
   * "restricted" wants of a container is added as to `initContainers`.
   *
   * @default - none
   */
  readonly sidecars?: k8s.Container[];

  /**
   * Users, groups and the like of all containers of the pods (`securityContext` of the pod). Each field takes the place of
   * what `podSecurity` and the image's `user` and `group` say of it.
   *
   * @default - what `podSecurity` says, with the user and group of the image
   */
  readonly podSecurityContext?: k8s.PodSecurityContext;

  /**
   * What the Spark container may do (`securityContext` of the container). Each field takes the place of what `podSecurity` and
   * `readOnlyRootFilesystem` say of it. One that is privileged, or adds capabilities, gets nothing else from them.
   *
   * @default - what `podSecurity` and `readOnlyRootFilesystem` say
   */
  readonly securityContext?: k8s.SecurityContext;

  /**
   * A pod template that is laid over the pods, for what has no prop.
   *
   * @default - none
   */
  readonly podTemplate?: PodTemplate;

  /**
   * An existing ServiceAccount of the job's namespace, instead of one made for the job.
   *
   * @default - made for the job, with the rights that it needs (driver) or none (executor)
   */
  readonly serviceAccount?: IServiceAccount;
}

/** The driver: the process that plans the work and talks to Kubernetes. */
export interface SparkDriverOptions extends SparkPodOptions {
  /**
   * Time between SIGTERM and SIGKILL, in which Spark stops its executors (`terminationGracePeriodSeconds`).
   *
   * @default Duration.seconds(60)
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * Whether the driver's pod is kept from voluntary evictions, such as the drain of a node or a scale-down: a
   * PodDisruptionBudget that leaves it alone, and annotations for the cluster autoscaler and Karpenter. With it, a drain waits
   * until the application has ended. It does not keep a node from failing, nor a spot node from being taken away.
   *
   * @default false
   */
  readonly evictionProtection?: boolean;

  /**
   * GPUs of the driver.
   *
   * @default - none
   */
  readonly gpu?: GpuOptions;
}

/** The executors: the processes that do the work. Spark makes their pods. */
export interface SparkExecutorOptions extends SparkPodOptions {
  /**
   * Number of executors, at least 1 (`spark.executor.instances`). With `dynamicAllocation`, the number to start with, at least 0.
   *
   * @default 2; with `dynamicAllocation`, its `initialExecutors`
   */
  readonly instances?: number;

  /**
   * Off-heap memory of each executor, added to its pod (`spark.memory.offHeap.size` and `spark.memory.offHeap.enabled`).
   *
   * @default - none
   */
  readonly offHeapMemory?: Size;

  /**
   * Limit of the Python processes of each executor, added to its pod (`spark.executor.pyspark.memory`).
   * Only for Python applications.
   *
   * @default - no limit of its own; the processes share the overhead
   */
  readonly pysparkMemory?: Size;

  /**
   * Time between SIGTERM and SIGKILL (`spark.kubernetes.executor.terminationGracePeriodSeconds`).
   *
   * @default Duration.seconds(30)
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * How executors are asked for, and what makes their pods (`spark.kubernetes.allocation.*`).
   *
   * @default - Spark's defaults
   */
  readonly allocation?: ExecutorAllocationOptions;

  /**
   * GPUs of every executor.
   *
   * @default - none
   */
  readonly gpu?: ExecutorGpuOptions;

  /**
   * Executors that hand over their data before they go, for nodes that are taken away (spot) and for executors that dynamic
   * allocation removes.
   *
   * @default - an executor goes at once, and its data is computed again
   */
  readonly decommission?: DecommissionOptions;

  /**
   * When the application gives up because executors fail, and whether their pods are kept.
   *
   * @default - Spark's defaults, pods are deleted
   */
  readonly failures?: ExecutorFailureOptions;

  /**
   * Executors that are replaced one by one while the application runs.
   *
   * @default - they stay
   */
  readonly rolling?: ExecutorRollingOptions;

  /**
   * Memory of executors that grows while they run (Spark 4.2 and newer; `spark.plugins` with `ExecutorResizePlugin`): the driver asks the
   * cluster's metrics server what they use, and Kubernetes 1.33 or newer resizes the pods. The footprint counts what they begin with.
   *
   * @default - it stays
   */
  readonly resizing?: ExecutorResizingOptions;

  /**
   * Claims of executors that grow while they run (Spark 4.2 and newer; `spark.plugins` with `ExecutorPVCResizePlugin`), if their
   * storage class lets volumes grow. The footprint counts what they begin with.
   *
   * @default - they stay
   */
  readonly claimResizing?: ExecutorResizingOptions;
}
