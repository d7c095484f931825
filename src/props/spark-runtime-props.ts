import { ISecret, SecretValue } from 'cdk8s-plus-30';
import { DynamicAllocationOptions } from './dynamic-allocation-options';
import { EventLogOptions } from './event-log-options';
import { LoggingOptions } from './logging-options';
import { MetricsOptions } from './metrics-options';
import { PlacementOptions } from './placement-options';
import { AuthenticationOptions, EncryptionOptions, KerberosOptions, SslOptions } from './security-options';
import { SparkDependencyOptions } from './spark-dependency-options';
import { SparkImage } from './spark-image';
import { SparkDriverOptions, SparkExecutorOptions } from './spark-pod-options';
import { SparkVersion } from './spark-version';
import { SparkVolume } from './spark-volume';
import { UiOptions } from './ui-options';

/**
 * Pod Security profile of the pods.
 *
 * - `restricted`: what a namespace that enforces the Pod Security Standard "restricted" asks for.
 * - `none`: no security context at all, for clusters that set it themselves (OpenShift, some admission webhooks).
 */
export type PodSecurityProfile = 'restricted' | 'none';

/**
 * What JVMs are tuned for.
 *
 * - `steady`: the JVM's own defaults, which are the fastest in the end.
 * - `shortLived`: the first compiler only, which is ready sooner.
 */
export type JvmProfile = 'steady' | 'shortLived';

/** When the kubelet pulls an image. */
export type SparkImagePullPolicy = 'Always' | 'IfNotPresent' | 'Never';

/** Kind of addresses that pods have. */
export type SparkIpFamily = 'IPv4' | 'IPv6';

/** What every workload of Spark can be told: who it is, with what it runs, and how large it is. */
export interface SparkRuntimeProps {
  /**
   * Name of the object that carries the workload, and of the application (`spark.app.name`): at most 57 characters for a Job,
   * 52 for a CronJob, 46 for a Deployment, because the names of pods are made from it.
   *
   * @default - from the path of the construct, cut and hashed when it is too long
   */
  readonly name?: string;

  /**
   * Namespace of all objects and pods (`spark.kubernetes.namespace`).
   *
   * @default - the chart's namespace; without one, the namespace that the manifests are applied to
   */
  readonly namespace?: string;

  /**
   * Kind of addresses that pods have, `IPv4` or `IPv6`: that of the first address, where they have two. The driver tells
   * executors its address (`spark.driver.host`), and Spark wants one of IPv6 in brackets.
   *
   * @default 'IPv4'
   */
  readonly ipFamily?: SparkIpFamily;

  /**
   * Labels of the objects that are emitted (`metadata.labels`). Those of pods are `driver.labels` and `executor.labels`.
   *
   * @default - those of the chart
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the objects that are emitted (`metadata.annotations`). Those of pods are `driver.annotations` and
   * `executor.annotations`.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * The image of driver and executors (`spark.kubernetes.container.image`).
   *
   * @default SparkImage.apache() with the language of the application
   */
  readonly image?: SparkImage;

  /**
   * When images are pulled, `Always`, `IfNotPresent` or `Never` (`spark.kubernetes.container.image.pullPolicy`).
   *
   * @default 'IfNotPresent'
   */
  readonly imagePullPolicy?: SparkImagePullPolicy;

  /**
   * Secrets with registry credentials, of the same namespace (`spark.kubernetes.container.image.pullSecrets`).
   *
   * @default - none
   */
  readonly imagePullSecrets?: ISecret[];

  /**
   * Version of Spark in the image, when the image itself does not declare it.
   *
   * @default - the image's version, else SparkVersion.DEFAULT
   */
  readonly sparkVersion?: SparkVersion;

  /**
   * Jars, files and packages besides the main file.
   *
   * @default - none
   */
  readonly deps?: SparkDependencyOptions;

  /**
   * Further Spark configuration. A key that belongs to a typed prop is refused (SPARK002):
   * every setting has one place.
   *
   * @default - none
   */
  readonly sparkConf?: { [key: string]: string };

  /**
   * Hadoop configuration, without Spark's prefix (`spark.hadoop.*`).
   *
   * @default - none
   */
  readonly hadoopConf?: { [key: string]: string };

  /**
   * Spark configuration whose values come from Secrets. The driver gets each value in an environment variable, and hands it
   * to its executors; those of TLS settings (`spark.ssl.*`) executors get in a variable, too, and passwords of TLS between driver
   * and executors (`spark.ssl.rpc.enabled`) also where Spark looks for them first (`_SPARK_SSL_RPC_KEY_STORE_PASSWORD` and the
   * like). A value is in no manifest, no ConfigMap of an executor and no page of the UI.
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
   * Classes of plugins of Spark (`spark.plugins`). Those that other props stand for are added to them.
   *
   * @default - none
   */
  readonly plugins?: string[];

  /**
   * What the JVMs of driver and executors are tuned for: `steady`, or `shortLived` for runs in which executors compute for a second or two
   * (`-XX:TieredStopAtLevel=1` in `spark.driver.defaultJavaOptions` and `spark.executor.defaultJavaOptions`). What `javaOptions` say
   * counts before it.
   *
   * @default 'steady'
   */
  readonly jvmProfile?: JvmProfile;

  /**
   * The driver.
   *
   * @default - 1 core, 1Gi heap
   */
  readonly driver?: SparkDriverOptions;

  /**
   * The executors.
   *
   * @default - 2 executors, each with 1 core and 1Gi heap
   */
  readonly executor?: SparkExecutorOptions;

  /**
   * On which nodes the pods run: spot nodes, zones and architectures.
   *
   * @default - any, as far as `nodeSelector` and `affinity` of driver and executors allow
   */
  readonly placement?: PlacementOptions;

  /**
   * Volumes of driver and executors, mounted at the same place in both (`volumes` and `volumeMounts`). Those of one role alone
   * are `driver.volumes` and `executor.volumes`.
   *
   * @default - none
   */
  readonly volumes?: SparkVolume[];

  /**
   * Executors come and go with the work.
   *
   * @default - a fixed number, `executor.instances`
   */
  readonly dynamicAllocation?: DynamicAllocationOptions;

  /**
   * What driver and executors log, how they write it, and where people find it.
   *
   * @default - as Spark does by itself: messages from `info` on, as text, in the pods' logs
   */
  readonly logging?: LoggingOptions;

  /**
   * A record of what the application did, from which a history server shows its user interface when it is gone.
   *
   * @default - none
   */
  readonly eventLog?: EventLogOptions;

  /**
   * Numbers about the application while it runs, for Prometheus.
   *
   * @default - what Spark has by itself: JSON under `/metrics/json/`, and the executors' numbers under `/metrics/executors/prometheus/`
   */
  readonly metrics?: MetricsOptions;

  /**
   * Spark's user interface: who may use it, and how it is shown to people.
   *
   * @default - on port 4040 of the driver's pod, with no Service
   */
  readonly ui?: UiOptions;

  /**
   * Pod Security profile of driver and executors: `restricted` is what a namespace that enforces the Pod Security Standard of
   * that name asks for, `none` is no security context at all, for clusters that set it themselves.
   *
   * @default 'restricted'
   */
  readonly podSecurity?: PodSecurityProfile;

  /**
   * Whether driver and executors find their root file system read-only (`readOnlyRootFilesystem`). `/tmp` and a working directory
   * of its own, `/var/spark/work`, are on the node's disk then (`emptyDir`), besides `localStorage` and what has a volume
   * anyway. What the image has in its own working directory stays where it is. `securityContext` of a role says otherwise for it.
   *
   * @default false
   */
  readonly readOnlyRootFilesystem?: boolean;

  /**
   * How driver and executors know each other.
   *
   * @default - by a secret that Spark makes for every run, in a plain variable of the executors' pods (`_SPARK_AUTH_SECRET`)
   */
  readonly authentication?: AuthenticationOptions;

  /**
   * What is encrypted between driver and executors, and on their disks.
   *
   * @default - nothing
   */
  readonly encryption?: EncryptionOptions;

  /**
   * TLS of Spark's own servers, with certificates and passwords from Secrets (`spark.ssl.rpc.*` and `spark.ssl.ui.*`).
   *
   * @default - none
   */
  readonly ssl?: SslOptions;

  /**
   * The identity of the driver for services that want Kerberos. It logs in by a keytab for tokens, and executors get them from it.
   *
   * @default - none
   */
  readonly kerberos?: KerberosOptions;
}
