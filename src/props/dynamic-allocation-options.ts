import { Duration } from 'cdk8s';

/**
 * Executors come and go with the work: `spark.dynamicAllocation.enabled`.
 */
export interface DynamicAllocationOptions {
  /**
   * Executors that are always kept (`spark.dynamicAllocation.minExecutors`).
   *
   * @default 0
   */
  readonly minExecutors?: number;

  /**
   * Executors at the most (`spark.dynamicAllocation.maxExecutors`).
   *
   * @default - no limit
   */
  readonly maxExecutors?: number;

  /**
   * Executors to start with (`spark.dynamicAllocation.initialExecutors`).
   *
   * @default - the larger of `minExecutors` and `executor.instances`
   */
  readonly initialExecutors?: number;

  /**
   * An executor without work for this time is removed (`spark.dynamicAllocation.executorIdleTimeout`).
   *
   * @default Duration.seconds(60)
   */
  readonly executorIdleTimeout?: Duration;

  /**
   * The same for an executor that holds cached data (`spark.dynamicAllocation.cachedExecutorIdleTimeout`).
   *
   * @default - such an executor is never removed
   */
  readonly cachedExecutorIdleTimeout?: Duration;

  /**
   * Tasks waiting for this time bring the first new executors (`spark.dynamicAllocation.schedulerBacklogTimeout`).
   *
   * @default Duration.seconds(1)
   */
  readonly schedulerBacklogTimeout?: Duration;

  /**
   * The same for the executors after the first (`spark.dynamicAllocation.sustainedSchedulerBacklogTimeout`).
   *
   * @default - `schedulerBacklogTimeout`
   */
  readonly sustainedSchedulerBacklogTimeout?: Duration;

  /**
   * Share of the executors that full parallelism would need, above 0 and up to 1 (`spark.dynamicAllocation.executorAllocationRatio`).
   *
   * @default 1
   */
  readonly executorAllocationRatio?: number;

  /**
   * How executors with shuffle data are kept.
   *
   * @default - tracking is on, without a timeout
   */
  readonly shuffleTracking?: ShuffleTrackingOptions;
}

/** Keeps the executors whose shuffle data a running job still needs. */
export interface ShuffleTrackingOptions {
  /**
   * `spark.dynamicAllocation.shuffleTracking.enabled`. Without it, decommissioning must move the
   * shuffle data (`spark.decommission.enabled` and `spark.storage.decommission.enabled`).
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * An executor with shuffle data is removed after this time without work (`spark.dynamicAllocation.shuffleTracking.timeout`).
   *
   * @default - only when no job needs the data
   */
  readonly timeout?: Duration;
}
