import { Cron, Duration } from 'cdk8s';

/** What happens when a run is due while the one before it still runs. */
export type ConcurrencyPolicy = 'Allow' | 'Forbid' | 'Replace';

/** When a job runs again and again, and how many of its runs are kept. */
export interface ScheduleOptions {
  /**
   * When the job runs (`schedule`): a cron expression of five fields, one of `@hourly`, `@daily`, `@weekly`, `@monthly`
   * and `@yearly`, `@every` with a duration, or a `Cron` of cdk8s.
   */
  readonly schedule: string | Cron;

  /**
   * Time zone of the schedule, by its name in the IANA database, for example `Europe/Berlin` (`timeZone`).
   *
   * @default - the time zone of the cluster's controller manager, mostly UTC
   */
  readonly timeZone?: string;

  /**
   * What happens when a run is due while the one before it still runs (`concurrencyPolicy`): `Allow` starts it beside the other
   * one, `Forbid` leaves it out, `Replace` ends the other one and starts it. Runs never share a name or a configuration, but
   * they share what the application writes.
   *
   * @default 'Forbid'
   */
  readonly concurrencyPolicy?: ConcurrencyPolicy;

  /**
   * A run that could not start within this time after it was due is left out (`startingDeadlineSeconds`), 10 seconds or more.
   *
   * @default - no deadline; after more than 100 missed runs Kubernetes starts none any more
   */
  readonly startingDeadline?: Duration;

  /**
   * Number of succeeded runs that are kept, with the logs of their drivers (`successfulJobsHistoryLimit`).
   *
   * @default 3
   */
  readonly successfulJobsHistoryLimit?: number;

  /**
   * Number of failed runs that are kept, with the logs of their drivers (`failedJobsHistoryLimit`).
   *
   * @default 1
   */
  readonly failedJobsHistoryLimit?: number;

  /**
   * Whether no run is started until somebody sets `suspend` to false (`suspend`). Runs that have begun go on.
   *
   * @default false
   */
  readonly suspend?: boolean;
}
