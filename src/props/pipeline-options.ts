import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { PipelineSource } from './pipeline-source';

/**
 * What is done with a pipeline.
 *
 * - `run`: its datasets are updated.
 * - `dry-run`: its graph is built and checked, and nothing is read or written.
 */
export type PipelineMode = 'run' | 'dry-run';

/**
 * A pipeline: its files, and its spec. With any of `name`, `storage`, `catalog`, `database`, `configuration` and `libraries`, the
 * spec file is written from them; without, it is among the files already.
 */
export interface PipelineOptions {
  /** Where the pipeline's files are. */
  readonly source: PipelineSource;

  /**
   * The spec file among the files (`--spec`), from their directory on. One that is written from the props gets this name.
   *
   * @default 'spark-pipeline.yml'
   */
  readonly specFile?: string;

  /**
   * Name of the pipeline (`name`).
   *
   * @default - the workload's name, if the spec file is written
   */
  readonly name?: string;

  /**
   * The directory for checkpoints and other metadata (`storage`), as a URI with a scheme and an absolute path, for example
   * `s3a://lake/pipelines/orders`. Driver and executors have to reach it, and it has to outlive their pods.
   *
   * @default - none; required if the spec file is written
   */
  readonly storage?: string;

  /**
   * Catalog of datasets that name none (`catalog`).
   *
   * @default - Spark's current catalog, `spark_catalog`
   */
  readonly catalog?: string;

  /**
   * Database of datasets that name none (`database`, which Spark also calls `schema`).
   *
   * @default - Spark's current database, `default`
   */
  readonly database?: string;

  /**
   * Configuration of the session in which the flows run (`configuration`). What belongs to driver and executors, and all that Spark
   * reads once when it starts, stands in `sparkConf`.
   *
   * @default - none
   */
  readonly configuration?: { [key: string]: string };

  /**
   * The files with definitions (`libraries`, each a `glob`): a path of one file, or a directory and `/**` for all files below
   * it. All of them end in `.py` or `.sql`.
   *
   * @default ['transformations/**'], if the spec file is written
   */
  readonly libraries?: string[];
}

/** The container in which the pipeline's command runs: it reads the definitions, and follows what the server does. */
export interface PipelineClientOptions {
  /**
   * CPU that it asks for (`resources.requests.cpu`).
   *
   * @default Cpu.millis(250)
   */
  readonly cpu?: Cpu;

  /**
   * Memory that it asks for and may use (`resources.requests.memory` and `resources.limits.memory`). The definitions are evaluated in
   * it, and no data.
   *
   * @default Size.gibibytes(1)
   */
  readonly memory?: Size;

  /**
   * How long it waits for the server to start, until the run fails.
   *
   * @default Duration.minutes(5)
   */
  readonly startTimeout?: Duration;
}

/** A pipeline, and what is done with it. */
export interface PipelineRunOptions {
  /** The pipeline. */
  readonly pipeline: PipelineOptions;

  /**
   * What is done with it: `run` or `dry-run`.
   *
   * @default 'run'
   */
  readonly mode?: PipelineMode;

  /**
   * Whether a dry-run comes before the run, which starts only if it finds nothing wrong.
   *
   * @default false
   */
  readonly dryRunFirst?: boolean;

  /**
   * The only datasets to update (`--refresh`).
   *
   * @default - all, unless `fullRefresh` names some
   */
  readonly refresh?: string[];

  /**
   * Datasets to empty and compute anew, checkpoints of their streams included (`--full-refresh`).
   *
   * @default - none
   */
  readonly fullRefresh?: string[];

  /**
   * Whether all datasets are emptied and computed anew (`--full-refresh-all`).
   *
   * @default false
   */
  readonly fullRefreshAll?: boolean;

  /**
   * The container of the pipeline's command.
   *
   * @default - the defaults of its options
   */
  readonly client?: PipelineClientOptions;
}
