import { Duration } from 'cdk8s';

/** How often, how long and when a Job runs its driver. */
export interface JobOptions {
  /**
   * How often the driver is started again after a failure (`backoffLimit`).
   *
   * A retry runs the whole application again, so its output must bear that.
   *
   * @default 0
   */
  readonly backoffLimit?: number;

  /**
   * The job fails when it runs for longer than this, retries included, and Kubernetes deletes the driver's pod with its log
   * (`activeDeadlineSeconds`). Nothing else ends a job that waits for something which is not there.
   *
   * @default - no limit
   */
  readonly activeDeadline?: Duration;

  /**
   * A finished job, its driver's log and any executor left behind are deleted after this time (`ttlSecondsAfterFinished`).
   *
   * @default - kept until somebody deletes it: a tool that applies the manifests again and again
   * would otherwise run the job again
   */
  readonly ttlAfterFinished?: Duration;

  /**
   * Which failures of the driver count, and which end the job at once (`podFailurePolicy`).
   *
   * @default - every failure counts towards `backoffLimit`
   */
  readonly failurePolicy?: FailurePolicyOptions;
}

/** Tells failures of the cluster from those of the application. */
export interface FailurePolicyOptions {
  /**
   * Whether a driver that was lost to its node (drain, eviction, preemption, a taint, a node that went away) is started again
   * without counting towards `backoffLimit`: the condition `DisruptionTarget` is ignored. As any retry, it runs the whole
   * application again.
   *
   * @default false
   */
  readonly retryDisruptions?: boolean;

  /**
   * Exit codes of the application, 1 to 255, for which another try is in vain: the job fails at once.
   *
   * @default - none
   */
  readonly failOnExitCodes?: number[];
}
