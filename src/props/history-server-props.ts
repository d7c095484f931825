import { ISecret, SecretValue } from 'cdk8s-plus-30';
import { HistoryServerOptions } from './history-server-options';
import { LogOutputOptions } from './logging-options';
import { SparkImage } from './spark-image';
import { PodSecurityProfile, SparkImagePullPolicy } from './spark-runtime-props';
import { SparkVersion } from './spark-version';
import { UiExposureOptions } from './ui-options';

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
