import { SecretValue } from 'cdk8s-plus-30';
import { DynamicAllocation } from './dynamic-allocation';
import { SparkDependencies } from './spark-dependencies';
import { SparkImage } from './spark-image';
import { SparkDriver, SparkExecutor } from './spark-role';
import { SparkVersion } from './spark-version';

/**
 * Pod Security profile of the pods.
 *
 * - `restricted`: what a namespace that enforces the Pod Security Standard "restricted" asks for.
 * - `none`: no security context at all, for clusters that set it themselves (OpenShift, some admission webhooks).
 */
export type PodSecurityProfile = 'restricted' | 'none';

/** When the kubelet pulls an image. */
export type SparkImagePullPolicy = 'Always' | 'IfNotPresent' | 'Never';

/** A Spark application: what runs, with what, and how large. */
export interface SparkApplication {
  /**
   * The image of driver and executors; `spark.kubernetes.container.image`.
   *
   * @default SparkImage.apache() with the language of the application
   */
  readonly image?: SparkImage;

  /**
   * When images are pulled, `Always`, `IfNotPresent` or `Never`; `spark.kubernetes.container.image.pullPolicy`.
   *
   * @default 'IfNotPresent'
   */
  readonly imagePullPolicy?: SparkImagePullPolicy;

  /**
   * Names of Secrets with registry credentials; `spark.kubernetes.container.image.pullSecrets`.
   *
   * @default - none
   */
  readonly imagePullSecrets?: string[];

  /**
   * Version of Spark in the image, when the image itself does not declare it.
   *
   * @default - the image's version, else SparkVersion.V4_1_2
   */
  readonly sparkVersion?: SparkVersion;

  /**
   * The application's jar, `.py` or `.R` file: a path or URI. `local://` is a file in the image.
   *
   * @default - none: `mainClass` is on Spark's own class path (`spark-internal`)
   */
  readonly mainApplicationFile?: string;

  /**
   * The class with the `main` method; `--class`. Required for jars, refused for Python and R.
   *
   * @default - none
   */
  readonly mainClass?: string;

  /**
   * Arguments of the application. Kubernetes expands `$(NAME)` of the driver's environment; `$$(NAME)` stays as it is.
   *
   * @default - none
   */
  readonly arguments?: string[];

  /**
   * Jars, files and packages besides the main file.
   *
   * @default - none
   */
  readonly deps?: SparkDependencies;

  /**
   * Further Spark configuration. A key that belongs to a typed prop is refused (SPARK002):
   * every setting has one place.
   *
   * @default - none
   */
  readonly sparkConf?: { [key: string]: string };

  /**
   * Hadoop configuration, without Spark's prefix; `spark.hadoop.*`.
   *
   * @default - none
   */
  readonly hadoopConf?: { [key: string]: string };

  /**
   * Spark configuration whose values come from Secrets. Driver and executors get each value in an environment
   * variable, and Spark reads it from there: it is in no manifest, no ConfigMap of an executor and no page of the UI.
   *
   * @default - none
   */
  readonly sparkConfSecrets?: { [key: string]: SecretValue };

  /**
   * Hadoop properties whose values come from Secrets, without Spark's prefix, for example `fs.s3a.secret.key`.
   * Driver and executors get each value in an environment variable, and Hadoop reads it from there.
   *
   * @default - none
   */
  readonly hadoopConfSecrets?: { [key: string]: SecretValue };

  /**
   * The driver.
   *
   * @default - 1 core, 1Gi heap
   */
  readonly driver?: SparkDriver;

  /**
   * The executors.
   *
   * @default - 2 executors, each with 1 core and 1Gi heap
   */
  readonly executor?: SparkExecutor;

  /**
   * Executors come and go with the work.
   *
   * @default - a fixed number, `executor.instances`
   */
  readonly dynamicAllocation?: DynamicAllocation;

  /**
   * Pod Security profile of driver and executors: `restricted`, or `none` for no security context at all.
   *
   * @default 'restricted'
   */
  readonly podSecurity?: PodSecurityProfile;
}

