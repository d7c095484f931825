import { Duration } from 'cdk8s';
import { EventLogDirectory } from './event-log-directory';
import { HistoryStore } from './history-store';
import { SparkPodOptions } from './spark-pod-options';

/** The pod of a server that has no executors. */
export interface SparkServerPodOptions extends SparkPodOptions {
  /**
   * Time between SIGTERM and SIGKILL (`terminationGracePeriodSeconds`).
   *
   * @default Duration.seconds(30)
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * Jars that the image does not have, by their paths in the container: a connector on one of `volumes`, for example. A path that ends in
   * `/*` stands for all jars of a directory (`SPARK_DAEMON_CLASSPATH`).
   *
   * @default - the image's own jars
   */
  readonly extraClassPath?: string[];
}

/** When logs are deleted. */
export interface HistoryCleanerOptions {
  /**
   * Age at which the log of an application is deleted (`spark.history.fs.cleaner.maxAge`).
   *
   * @default - as Spark does by itself: Duration.days(7)
   */
  readonly maxAge?: Duration;

  /**
   * Number of logs that are kept, at least 1: beyond it the oldest ones are deleted (`spark.history.fs.cleaner.maxNum`).
   *
   * @default - no limit
   */
  readonly maxNum?: number;

  /**
   * Time between two looks (`spark.history.fs.cleaner.interval`).
   *
   * @default - as Spark does by itself: Duration.days(1)
   */
  readonly interval?: Duration;

  /**
   * Whether copies of drivers' logs are deleted, too (`spark.history.fs.driverlog.cleaner.enabled`): those in the directory that
   * `spark.driver.log.dfsDir` in `sparkConf` names here.
   *
   * @default false
   */
  readonly driverLogs?: boolean;

  /**
   * Age at which the copy of a driver's log is deleted (`spark.history.fs.driverlog.cleaner.maxAge`).
   *
   * @default - `maxAge`
   */
  readonly driverLogMaxAge?: Duration;
}

/** How logs in several files are read. */
export interface HistoryRollingOptions {
  /**
   * Files that are kept as they are of each application, at least 1. What is in older ones is compacted, and details of jobs that have ended are
   * lost with it (`spark.history.fs.eventLog.rolling.maxFilesToRetain`).
   *
   * @default - all of them
   */
  readonly maxFilesToRetain?: number;

  /**
   * Whether the log of an application is read only when somebody asks for it, if the list does not have it yet
   * (`spark.history.fs.eventLog.rolling.onDemandLoadEnabled`).
   *
   * @default true
   */
  readonly onDemandLoad?: boolean;
}

/** Who may see all applications. Who may see one, its own `ui.acls` tell. In all of the lists, `*` stands for everybody. */
export interface HistoryAclOptions {
  /**
   * Users who may see all applications (`spark.history.ui.admin.acls`).
   *
   * @default - none
   */
  readonly adminUsers?: string[];

  /**
   * Groups who may (`spark.history.ui.admin.acls.groups`).
   *
   * @default - none
   */
  readonly adminGroups?: string[];
}

/** What a history server can be told of its work. */
export interface HistoryServerOptions {
  /** Where the logs are: `logTo` of a job makes it write there (`spark.history.fs.logDirectory`). */
  readonly logDirectory: EventLogDirectory;

  /**
   * Time between two looks for new logs, and for what is new in them (`spark.history.fs.update.interval`).
   *
   * @default - as Spark does by itself: Duration.seconds(10)
   */
  readonly updateInterval?: Duration;

  /**
   * Applications whose pages are kept ready, at least 1. More of them want more `server.memory` (`spark.history.retainedApplications`).
   *
   * @default - as Spark does by itself: 50
   */
  readonly retainedApplications?: number;

  /**
   * Applications that the first page lists, at least 1: others are found by their addresses (`spark.history.ui.maxApplications`).
   *
   * @default - all
   */
  readonly maxApplications?: number;

  /**
   * What stands above the first page (`spark.history.ui.title`).
   *
   * @default - as Spark does by itself: 'History Server'
   */
  readonly title?: string;

  /**
   * Logs that are deleted when they are old. `{}` is with Spark's own numbers: those older than seven days, looked at once a day
   * (`spark.history.fs.cleaner.enabled`).
   *
   * @default - logs are kept for ever
   */
  readonly cleaner?: HistoryCleanerOptions;

  /**
   * How logs in several files are read.
   *
   * @default - whole
   */
  readonly rolling?: HistoryRollingOptions;

  /**
   * Where the server keeps what it has read: in memory, on disk, or both (`spark.history.store.*`).
   *
   * @default HistoryStore.memory()
   */
  readonly store?: HistoryStore;

  /**
   * Who may see what (`spark.history.ui.acls.enable`). Spark knows who somebody is only by a servlet filter that asks them (`spark.ui.filters` in
   * `sparkConf`).
   *
   * @default - everybody who reaches the server sees all applications
   */
  readonly acls?: HistoryAclOptions;

  /**
   * Where the logs of executors are found, for the links in the pages of applications (`spark.history.custom.executor.log.url`): as
   * `logging.executorLogUrl` of a job, and in its place here. A job that logs to this server gives its executors what the address wants to know of them.
   *
   * @default - the links that each application had
   */
  readonly executorLogUrl?: string;

  /**
   * Annotations of the server's ServiceAccount, for example a cloud's workload identity (`eks.amazonaws.com/role-arn`), by which it reads an object store.
   *
   * @default - those of the workload's objects
   */
  readonly serviceAccountAnnotations?: { [key: string]: string };

  /**
   * The server's pod.
   *
   * @default - 1 core, 1Gi heap
   */
  readonly server?: SparkServerPodOptions;
}
