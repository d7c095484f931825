import { CHECKS } from '../checks';
import { CONNECT_SERVER_FEATURES, JOB_FEATURES, SCHEDULED_JOB_FEATURES, STREAMING_JOB_FEATURES, THRIFT_SERVER_FEATURES } from '../features';
import { driverVerb, submitScript } from '../features/launch';
import { Deployment } from '../plan/application';
import { RoleKind } from '../plan/carrier';
import { CRON_JOB, DEPLOYMENT, JOB, STATEFUL_SET } from '../plan/carriers';
import { WorkloadKind } from '../plan/kind';
import { PROGRAMS } from '../sizing/spark-constants';

/** A driver in a pod of the library's making, whose executors Spark makes: client mode. */
const CLIENT_MODE: readonly RoleKind[] = [{ name: 'driver', madeBy: 'library' }, { name: 'executor', madeBy: 'spark' }];

/** A pod of the library's making that submits: Spark makes the driver's pod, too. */
const CLUSTER_MODE: Deployment = {
  roles: [{ name: 'driver', madeBy: 'spark' }, { name: 'executor', madeBy: 'spark' }],
  launch: submitScript,
  isSubmitted: true,
};

/** An application that runs once. */
export const SPARK_JOB: WorkloadKind = {
  props: 'SparkJobProps',
  carrier: JOB,
  roles: CLIENT_MODE,
  launch: driverVerb,
  inClusterMode: CLUSTER_MODE,
  features: JOB_FEATURES,
  checks: CHECKS,
};

/** An application that runs again and again. */
export const SCHEDULED_SPARK_JOB: WorkloadKind = {
  ...SPARK_JOB,
  props: 'ScheduledSparkJobProps',
  carrier: CRON_JOB,
  features: SCHEDULED_JOB_FEATURES,
};

/** An application that never ends by itself. */
export const STREAMING_SPARK_JOB: WorkloadKind = {
  ...SPARK_JOB,
  props: 'StreamingSparkJobProps',
  inClusterMode: undefined,
  carrier: STATEFUL_SET,
  features: STREAMING_JOB_FEATURES,
};

/** A driver that runs what its clients send. */
export const SPARK_CONNECT_SERVER: WorkloadKind = {
  ...SPARK_JOB,
  props: 'SparkConnectServerProps',
  inClusterMode: undefined,
  carrier: DEPLOYMENT,
  main: { mainClass: PROGRAMS.connectServer },
  // Clients of Python bring functions that run on executors.
  languages: ['python'],
  features: CONNECT_SERVER_FEATURES,
};

/** A driver that answers SQL. */
export const SPARK_THRIFT_SERVER: WorkloadKind = {
  ...SPARK_JOB,
  props: 'SparkThriftServerProps',
  inClusterMode: undefined,
  carrier: DEPLOYMENT,
  main: { mainClass: PROGRAMS.thriftServer },
  features: THRIFT_SERVER_FEATURES,
};
