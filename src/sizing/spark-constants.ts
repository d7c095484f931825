/** The names and numbers of Spark on Kubernetes, each of them once. */

/** The roles of Spark's pods, by Spark's own words (label `spark-role`); a `server` is the one pod of a workload without a driver. */
export type RoleName = 'driver' | 'executor' | 'server';

/** The pods of a workload: those of Spark's roles, and in cluster mode the one that hands the application to Kubernetes. */
export type PodRole = RoleName | 'submitter';

/** The container that Spark runs in, by the role of its pod. */
/** What is made for the pods of every role, from the role's name. */
export function forEveryRole<T>(make: (role: PodRole) => T): { readonly [role in PodRole]: T } {
  return { driver: make('driver'), executor: make('executor'), server: make('server'), submitter: make('submitter') };
}

export const CONTAINER_NAMES: { readonly [role in PodRole]: string } = {
  driver: 'spark-kubernetes-driver',
  executor: 'spark-kubernetes-executor',
  server: 'spark-history-server',
  submitter: 'spark-submit',
};

/** The containers of a pipeline's pod in which its command runs: the run itself, and the rehearsal before it. */
export const PIPELINE_CONTAINERS = { run: 'pipeline', dryRun: 'dry-run' } as const;

/** The label with the version of Spark, which Spark gives to the pods that it makes. */
export const VERSION_LABEL = 'spark-version';

/** Where Spark mounts the configuration of the pods that it makes, and where the images look for it. */
export const CONFIGURATION_DIRECTORY = '/opt/spark/conf';

/** The file in it with the configuration of a driver that Spark has made. */
export const PROPERTIES_FILE = 'spark.properties';

/** The file in it with the configuration that spark-submit reads. */
export const DEFAULTS_FILE = 'spark-defaults.conf';

/** Spark takes every mount whose volume's name begins like this for shuffle and spill. */
export const SCRATCH_PREFIX = 'spark-local-dir-';

/**
 * Where driver and executors write besides scratch space: `/tmp`, by the JVM, native libraries, spark-submit and Python, and the working
 * directory, where executors put the files that they are given and where Spark SQL has its warehouse.
 */
export const WRITABLE_PLACES = {
  temporary: { name: 'spark-tmp', mountPath: '/tmp' },
  work: { name: 'spark-work', mountPath: '/var/spark/work' },
} as const;

/** How the keys for volumes of a role's pods begin. */
export function volumesPrefix(role: RoleName): string {
  return `spark.kubernetes.${role}.volumes.`;
}

/** Spark's ports in pods that it makes itself; random ones elsewhere, unless they are set. */
export const PORTS = {
  driver: 7078,
  blockManager: 7079,
  ui: 4040,
  uiTls: 4440,
  connect: 15002,
  thrift: 10000,
  history: 18080,
} as const;

/** How Spark names these ports in containers. */
export const PORT_NAMES = {
  driver: 'driver-rpc-port',
  blockManager: 'blockmanager',
  ui: 'spark-ui',
  uiTls: 'spark-ui-tls',
  connect: 'spark-connect',
  thrift: 'spark-thrift',
  history: 'spark-history',
} as const;

/** The main classes of Spark's own servers. */
export const MAIN_CLASSES = {
  connectServer: 'org.apache.spark.sql.connect.service.SparkConnectServer',
  thriftServer: 'org.apache.spark.sql.hive.thriftserver.HiveThriftServer2',
  historyServer: 'org.apache.spark.deploy.history.HistoryServer',
} as const;

/** Spark's number of executors where nobody has said another one. */
export const DEFAULT_INSTANCES = 2;

/** The share of the heap that Spark adds for what is outside of it. */
export const OVERHEAD_FACTORS = { jvm: 0.1, other: 0.4 } as const;

/** The least that Spark adds, in mebibytes. */
export const MINIMUM_OVERHEAD = 384;

/** The name of the API server inside every cluster. */
export const API_SERVICE = 'kubernetes.default.svc';

/** Its address. Spark does not complete the URL: the port is required. */
export const API_SERVER = `k8s://https://${API_SERVICE}:443`;

/** Labels by which Services and monitors find the driver of an application: Spark's own. */
export function driverLabels(application: string): { readonly [label: string]: string } {
  return { 'spark-role': 'driver', 'spark-app-name': application };
}
