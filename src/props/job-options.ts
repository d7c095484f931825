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
}
