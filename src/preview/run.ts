/** What only a run decides. Every value has a stand-in, so that a pod can be shown before there is a run. */
export interface Run {
  /** `spark.app.id`, also the label `spark-app-selector`. */
  readonly applicationId: string;
  /** Number of the executor, from 1. */
  readonly executorId: string;
  /** Beginning of names that Spark makes up from the application's name and a random part. */
  readonly generatedPrefix: string;
  /** The driver's pod, which owns what the driver makes; undefined if Spark does not know it. */
  readonly driverPod?: { readonly name: string; readonly uid: string };
  /** Name of the ConfigMap with the executors' configuration files. */
  readonly executorConfigMap: string;
  /** Name of the ConfigMap with the configuration of a driver in cluster mode. */
  readonly driverConfigMap: string;
  /** The files that these ConfigMaps hold. */
  readonly configurationFiles: readonly string[];
  /** The user that the driver's (or spark-submit's) process runs as. */
  readonly userName: string;
  /** The secret of Spark's own connections, made anew for every run. */
  readonly authenticationSecret: string;
  /** `SPARK_LOCAL_DIRS` in the environment of the driver (or of spark-submit), if it is there. */
  readonly localDirectories?: string;
  /** The directory for scratch data when nobody has chosen one. */
  readonly defaultLocalDirectory: string;
}

/** Stand-ins for what a run decides. They are valid in their fields, and easy to recognise. */
export const STAND_INS: Run = {
  applicationId: 'spark-00000000000000000000000000000000',
  executorId: '1',
  generatedPrefix: 'generated-prefix',
  executorConfigMap: 'spark-exec-0000000000000000-conf-map',
  driverConfigMap: 'spark-drv-0000000000000000-conf-map',
  configurationFiles: [],
  userName: 'spark',
  authenticationSecret: '<made by Spark for every run>',
  defaultLocalDirectory: '/var/data/spark-00000000-0000-0000-0000-000000000000',
};
