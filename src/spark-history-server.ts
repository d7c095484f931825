import { ApiObject } from 'cdk8s';
import { ISecret, SecretValue } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { findingOf } from './findings/finding';
import { WorkloadKind } from './plan/kind';
import { SPARK_HISTORY_SERVER } from './planner/kinds';
import { EventLogDirectory } from './props/event-log-directory';
import { HistoryServerOptions } from './props/history-server-options';
import { LogOutputOptions } from './props/logging-options';
import { SparkImage } from './props/spark-image';
import { PodSecurityProfile, SparkImagePullPolicy } from './props/spark-runtime-props';
import { SparkVersion } from './props/spark-version';
import { UiExposureOptions } from './props/ui-options';
import { PORTS } from './sizing/spark-constants';
import { ISparkHistoryServer, SparkWorkload } from './spark-workload';
import { claimCleaning } from './tree/log-cleaners';
import { report } from './tree/reporting';

/** Props of `SparkHistoryServer`. */
export interface SparkHistoryServerProps extends HistoryServerOptions {
  /**
   * Name of the Deployment, its Service and its ServiceAccount: at most 46 characters, beginning with a letter.
   *
   * @default - from the path of the construct, cut and hashed when it is too long
   */
  readonly name?: string;

  /**
   * Namespace of all objects and the pod.
   *
   * @default - the chart's namespace; without one, the namespace that the manifests are applied to
   */
  readonly namespace?: string;

  /**
   * Labels of the objects that are emitted (`metadata.labels`). Those of the pod are `server.labels`.
   *
   * @default - those of the chart
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the objects that are emitted (`metadata.annotations`). Those of the pod are `server.annotations`.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * The image. Logs in an object store want one that has its connector: Apache's have none.
   *
   * @default SparkImage.apache() without Python
   */
  readonly image?: SparkImage;

  /**
   * When the image is pulled, `Always`, `IfNotPresent` or `Never` (`imagePullPolicy`).
   *
   * @default 'IfNotPresent'
   */
  readonly imagePullPolicy?: SparkImagePullPolicy;

  /**
   * Secrets with registry credentials, of the same namespace (`imagePullSecrets`).
   *
   * @default - none
   */
  readonly imagePullSecrets?: ISecret[];

  /**
   * Version of Spark in the image, when the image itself does not declare it. A server reads the logs of older versions, too.
   *
   * @default - the image's version, else SparkVersion.DEFAULT
   */
  readonly sparkVersion?: SparkVersion;

  /**
   * Further Spark configuration. A key that belongs to a typed prop is refused (SPARK002): every setting has one place.
   *
   * @default - none
   */
  readonly sparkConf?: { [key: string]: string };

  /**
   * Hadoop configuration, without Spark's prefix (`spark.hadoop.*`): endpoints and credentials providers of an object store, for example.
   *
   * @default - none
   */
  readonly hadoopConf?: { [key: string]: string };

  /**
   * Hadoop properties whose values come from Secrets, without Spark's prefix, for example `fs.s3a.secret.key`.
   *
   * @default - none
   */
  readonly hadoopConfSecrets?: { [key: string]: SecretValue };

  /**
   * What the server logs about itself, and how it writes it.
   *
   * @default - as Spark does by itself: messages from `info` on, as text, in the pod's log
   */
  readonly logging?: LogOutputOptions;

  /**
   * How the server is shown to people. It always has a Service.
   *
   * @default - by its Service alone, on port 18080
   */
  readonly ui?: UiExposureOptions;

  /**
   * Pod Security profile of the pod, `restricted` or `none`.
   *
   * @default 'restricted'
   */
  readonly podSecurity?: PodSecurityProfile;

  /**
   * Whether the pod finds its root file system read-only (`readOnlyRootFilesystem`). `/tmp`, a working directory of its own and the store
   * are volumes then.
   *
   * @default false
   */
  readonly readOnlyRootFilesystem?: boolean;
}

/**
 * Spark's history server: the pages of applications that have ended, from their event logs, as a Kubernetes Deployment of one pod with a Service.
 *
 * It runs no work, makes no pods and never asks the Kubernetes API. There is one at a time: it alone deletes and compacts logs.
 * Whoever reaches it sees the names, settings and queries of all applications, unless `acls` and a filter of your own say otherwise.
 */
export class SparkHistoryServer extends SparkWorkload implements ISparkHistoryServer {
  /** The Deployment. */
  public readonly deployment: ApiObject;

  /** The Service in front of the server. */
  public readonly service: ApiObject;

  /** Where the logs are. */
  public readonly logDirectory: EventLogDirectory;

  /** Where the logs of executors are found, if the server has links to them. */
  public readonly executorLogUrl?: string;

  readonly #port: number;

  constructor(scope: Construct, id: string, props: SparkHistoryServerProps) {
    super(scope, id, props);
    this.deployment = this._carried;
    this.service = this._object('UiService');
    this.logDirectory = props.logDirectory;
    const isCleaner = props.cleaner !== undefined && this.logDirectory?.uri !== undefined;
    const problems = !isCleaner ? [] : claimCleaning(this, this.logDirectory, this.namespace);
    report(this, () => problems.map((problem) => findingOf(problem, this.node.path)));
    this.executorLogUrl = props.executorLogUrl;
    this.#port = props.ui?.service?.port ?? PORTS.history;
  }

  /** Address of the server for browsers and programs in the cluster, for example `http://history.spark:18080`. */
  public get url(): string {
    return `http://${this.service.name}${this.namespace === undefined ? '' : `.${this.namespace}`}:${this.#port}`;
  }

  /** @internal */
  public _kind(): WorkloadKind {
    return SPARK_HISTORY_SERVER;
  }
}
