import { Log4j2File } from './log4j2-file';

/** From which severity on messages are logged: `all`, `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `off`. */
export type LogLevel = 'all' | 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'off';

/**
 * How messages are written.
 *
 * - `text`: a line for every message, as Spark writes it by itself.
 * - `json`: Spark's structured logging, an object of JSON on a line of its own for every message.
 */
export type LogFormat = 'text' | 'json';

/** What Spark's processes log, and how they write it. */
export interface LogOutputOptions {
  /**
   * From which severity on messages are logged, where `loggers` says nothing else: `all`, `trace`, `debug`, `info`, `warn`, `error`,
   * `fatal` or `off` (`rootLogger.level` of `log4j2.properties`, and so in place of `spark.log.level`).
   *
   * @default 'info'
   */
  readonly level?: LogLevel;

  /**
   * The same for single loggers and what is below them, by their names, which are those of classes and packages:
   * `{ 'org.apache.spark.scheduler': 'debug' }`. The words are those of `level`: `all`, `trace`, `debug`, `info`, `warn`, `error`,
   * `fatal` and `off` (`logger.*` of `log4j2.properties`).
   *
   * @default - Spark's own: a few of its libraries are quieter than the rest
   */
  readonly loggers?: { [logger: string]: LogLevel };

  /**
   * How messages are written: `text`, or `json` for Spark's structured logging (`spark.log.structuredLogging.enabled`, and
   * the layout of `log4j2.properties`). With a `log4j2` of your own, that decides on the layout, and `json` only makes Spark hand
   * over the fields of its messages.
   *
   * @default 'text'
   */
  readonly format?: LogFormat;

  /**
   * A configuration of your own, which driver and executors get as it is (`log4j2.properties`). It stands in place of `level` and `loggers`.
   *
   * @default - made from the other options; without them, Spark's own
   */
  readonly log4j2?: Log4j2File;
}

/** What driver and executors log, how they write it, and where people find it. */
export interface LoggingOptions extends LogOutputOptions {
  /**
   * A copy of the driver's log, for Spark's user interface or for a place that outlives the pod.
   *
   * @default - none: the log goes to the pod's log alone
   */
  readonly driverLog?: DriverLogOptions;

  /**
   * Where the logs of an executor are found, for the links in Spark's user interface (`spark.ui.custom.executor.log.url`). In
   * `https://logs.example.com/{{NAMESPACE}}/{{POD_NAME}}` Spark puts in what it knows of the executor: `{{POD_NAME}}`, `{{NAMESPACE}}`,
   * `{{NODE_NAME}}`, `{{APP_ID}}`, `{{EXECUTOR_ID}}`, and `{{X}}` for a variable `SPARK_EXECUTOR_ATTRIBUTE_X` of `executor.env`.
   *
   * @default - no links
   */
  readonly executorLogUrl?: string;
}

/** A copy of the driver's log, from the moment at which Spark's context starts. */
export interface DriverLogOptions {
  /**
   * Absolute path of a directory in the driver's container, to which Spark writes `driver.log`; the user interface then shows it
   * under `/logs/` (`spark.driver.log.localDir`). It counts as ephemeral storage of the pod, unless a volume is mounted there.
   *
   * @default - none, and no page `/logs/`
   */
  readonly localDir?: string;

  /**
   * URI of a directory to which Spark copies the log every few seconds, under the id of the application
   * (`spark.driver.log.dfsDir` and `spark.driver.log.persistToDfs.enabled`). It has to exist, and `s3a://` and the like need
   * their connector in the image or in `deps`. A history server can remove the copies that are old.
   *
   * @default - the log is not copied
   */
  readonly dfsDir?: string;

  /**
   * The layout of the copy's lines, in the words of Log4j's PatternLayout (`spark.driver.log.layout`).
   *
   * @default '%d{yy/MM/dd HH:mm:ss.SSS} %t %p %c{1}: %m%n%ex'
   */
  readonly layout?: string;

  /**
   * Whether HDFS may store the copy with erasure coding (`spark.driver.log.allowErasureCoding`).
   *
   * @default false
   */
  readonly allowErasureCoding?: boolean;
}
