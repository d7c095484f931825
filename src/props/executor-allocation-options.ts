import { Duration } from 'cdk8s';

/**
 * What makes the executors' pods:
 *
 * - `direct`: the driver makes each pod.
 * - `statefulset`: a StatefulSet makes them, and makes a new one for each that is lost.
 * - `deployment`: a Deployment does (Spark 4.2 and newer; executors cannot have claims of their own then).
 */
export type ExecutorAllocator = 'direct' | 'statefulset' | 'deployment';

/**
 * How executors are asked for (`spark.kubernetes.allocation.*`).
 */
export interface ExecutorAllocationOptions {
  /**
   * What makes the pods (`spark.kubernetes.allocation.pods.allocator`): `direct`, `statefulset` or `deployment`.
   *
   * @default 'direct'
   */
  readonly allocator?: ExecutorAllocator;

  /**
   * Executors that are asked for at once (`spark.kubernetes.allocation.batch.size`).
   *
   * @default - Spark's: 10 in 4.1, 20 in 4.2 and newer
   */
  readonly batchSize?: number;

  /**
   * Time between two batches (`spark.kubernetes.allocation.batch.delay`), more than 100 ms.
   *
   * @default Duration.seconds(1)
   */
  readonly batchDelay?: Duration;

  /**
   * Executors that may be pending at a time, in all (`spark.kubernetes.allocation.maxPendingPods`): a full cluster is not asked
   * for hundreds of pods that it has no room for.
   *
   * @default - no limit
   */
  readonly maxPendingPods?: number;

  /**
   * The same for executors of one resource profile (`spark.kubernetes.allocation.maxPendingPodsPerRp`), at most `maxPendingPods`.
   *
   * @default - no limit
   */
  readonly maxPendingPodsPerResourceProfile?: number;

  /**
   * Executors that the application may ask for in its whole life, those that were lost and refused included
   * (`spark.kubernetes.allocation.maximum`). Beyond it Spark asks for no executor any more, but the driver lives on: an
   * application that shall end when its executors cannot be made needs `activeDeadline`.
   *
   * @default - no limit
   */
  readonly maximumAttempts?: number;

  /**
   * An executor that is not seen in this time counts as lost, and is asked for again (`spark.kubernetes.allocation.executor.timeout`).
   *
   * @default Duration.minutes(10)
   */
  readonly executorTimeout?: Duration;

  /**
   * Time to wait for the driver's pod to be ready before the first executor is made (`spark.kubernetes.allocation.driver.readinessTimeout`).
   *
   * @default Duration.seconds(1)
   */
  readonly driverReadinessTimeout?: Duration;

  /**
   * After an executor was killed for want of memory, new ones run one task at a time
   * (`spark.kubernetes.allocation.recoveryMode.enabled`, Spark 4.2 and newer).
   *
   * @default - off
   */
  readonly recoveryMode?: boolean;

  /**
   * What it costs to delete an executor that is being taken away, for the Deployment that chooses one
   * (`spark.kubernetes.executor.podDeletionCost`, Spark 4.2 and newer, allocator `deployment`).
   *
   * @default - every executor costs the same
   */
  readonly podDeletionCost?: number;
}

/** Executors that are replaced one by one while the application runs (`spark.kubernetes.executor.roll*`), against leaks. */
export interface ExecutorRollingOptions {
  /**
   * Time between two replacements (`spark.kubernetes.executor.rollInterval`).
   */
  readonly interval: Duration;

  /**
   * Which executor goes first (`spark.kubernetes.executor.rollPolicy`): `ID`, `ADD_TIME`, `TOTAL_GC_TIME`, `TOTAL_DURATION`,
   * `AVERAGE_DURATION`, `FAILED_TASKS`, `PEAK_JVM_ONHEAP_MEMORY`, `PEAK_JVM_OFFHEAP_MEMORY`, `TOTAL_SHUFFLE_WRITE`, `DISK_USED`,
   * `OUTLIER` or `OUTLIER_NO_FALLBACK`.
   *
   * @default 'OUTLIER'
   */
  readonly policy?: string;

  /**
   * Tasks that an executor must have run before it can be replaced (`spark.kubernetes.executor.minTasksPerExecutorBeforeRolling`).
   *
   * @default 0
   */
  readonly minimumTasks?: number;
}

/** Executors, or their claims, that grow while they run (Spark 4.2 and newer). */
export interface ExecutorResizingOptions {
  /**
   * Time between two looks at what is used (`spark.kubernetes.executor.resizeInterval`, or `….pvc.resizeInterval`, which is a
   * multiple of five minutes).
   */
  readonly interval: Duration;

  /**
   * The share of the memory, or of the claim, above which it grows (`….resizeThreshold`), between 0 and 1.
   *
   * @default - 0.9 of the memory, 0.5 of a claim
   */
  readonly threshold?: number;

  /**
   * By which part of itself it grows (`….resizeFactor`), up to 1, which doubles it.
   *
   * @default - 0.1 of the memory, 1 of a claim
   */
  readonly factor?: number;
}

/** When the application gives up because of its executors, and what is left of them. */
export interface ExecutorFailureOptions {
  /**
   * Executors that may fail before the application does, with exit code 11 (`spark.executor.maxNumFailures`).
   *
   * @default - twice the largest number of executors, at least 3
   */
  readonly maximum?: number;

  /**
   * Failures that are older than this do not count (`spark.executor.failuresValidityInterval`). For applications that run for days.
   *
   * @default - all count
   */
  readonly countedFor?: Duration;

  /**
   * Whether pods of executors that have ended stay, with their logs, until the job is deleted
   * (`spark.kubernetes.executor.deleteOnTermination=false`). For a look at what went wrong.
   *
   * @default false
   */
  readonly keepPods?: boolean;
}

/** An executor that has to go hands over its data first (`spark.decommission.enabled`, `spark.storage.decommission.*`). */
export interface DecommissionOptions {
  /**
   * Whether executors do so. `false` switches off what else would be on: in a `StreamingSparkJob` and on spot nodes.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Whether shuffle data moves to other executors (`spark.storage.decommission.shuffleBlocks.enabled`).
   *
   * @default true
   */
  readonly shuffleBlocks?: boolean;

  /**
   * Whether cached data moves to other executors (`spark.storage.decommission.rddBlocks.enabled`).
   *
   * @default true
   */
  readonly rddBlocks?: boolean;

  /**
   * Where shuffle data goes that no other executor takes, a directory of a Hadoop file system that ends in a slash
   * (`spark.storage.decommission.fallbackStorage.path`).
   *
   * @default - it is lost, and computed again
   */
  readonly fallbackStorage?: string;

  /**
   * Whether the fallback storage is emptied when the application ends (`spark.storage.decommission.fallbackStorage.cleanUp`).
   *
   * @default false
   */
  readonly cleanUpFallbackStorage?: boolean;

  /**
   * An executor that has not handed over its data in this time is ended (`spark.executor.decommission.forceKillTimeout`).
   *
   * @default - it is waited for
   */
  readonly forceKillTimeout?: Duration;

  /**
   * The program in the executors' image that Kubernetes runs before it ends one (`spark.kubernetes.decommission.script`). It tells
   * the executor to go, and waits until it has gone.
   *
   * @default '/opt/decom.sh', which Apache's images have
   */
  readonly script?: string;

  /**
   * Label of the pods that are on their way out (`spark.kubernetes.executor.decommissionLabel`), for example for a
   * PodDisruptionBudget that leaves them alone.
   *
   * @default - none
   */
  readonly label?: string;

  /**
   * Value of that label (`spark.kubernetes.executor.decommissionLabelValue`).
   *
   * @default - empty
   */
  readonly labelValue?: string;
}
