import { Size } from 'cdk8s';

/** How an event log is compressed. */
export type EventLogCodec = 'zstd' | 'lz4' | 'lzf' | 'snappy';

/** A record of what an application did, from which a history server shows its user interface when it is gone: `spark.eventLog.enabled`. */
export interface EventLogOptions {
  /**
   * The directory that the driver writes to, as a URI or an absolute path of its container (`spark.eventLog.dir`). It has to
   * exist: Spark does not start without it. One that outlives the pod is a mounted claim, or shared storage such as `s3a://logs/events`,
   * which needs its connector in the image or in `deps`.
   *
   * @default - that of the history server of `logTo`; without one, it is required
   */
  readonly dir?: string;

  /**
   * The log in several files, so that a history server can leave out old ones of an application that runs for long.
   *
   * @default - as Spark does by itself: on, with files of 128Mi
   */
  readonly rolling?: EventLogRollingOptions;

  /**
   * Whether the log is compressed (`spark.eventLog.compress`).
   *
   * @default true
   */
  readonly compress?: boolean;

  /**
   * How it is compressed: `zstd`, `lz4`, `lzf` or `snappy` (`spark.eventLog.compression.codec`).
   *
   * @default 'zstd'
   */
  readonly compressionCodec?: EventLogCodec;

  /**
   * Whether the peaks of the executors' memory are written for every stage (`spark.eventLog.logStageExecutorMetrics`).
   *
   * @default false
   */
  readonly logStageExecutorMetrics?: boolean;
}

/** An event log in several files. */
export interface EventLogRollingOptions {
  /**
   * Whether a new file is begun when one is full (`spark.eventLog.rolling.enabled`).
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Size at which a file is full, at least 2Mi (`spark.eventLog.rolling.maxFileSize`).
   *
   * @default Size.mebibytes(128)
   */
  readonly maxFileSize?: Size;
}
