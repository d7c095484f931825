import { CHECKS, SERVER_CHECKS } from '../checks';
import {
  CONNECT_SERVER_FEATURES,
  HISTORY_SERVER_FEATURES,
  JOB_FEATURES,
  PIPELINE_JOB_FEATURES,
  SCHEDULED_JOB_FEATURES,
  SCHEDULED_PIPELINE_JOB_FEATURES,
  STREAMING_JOB_FEATURES,
  THRIFT_SERVER_FEATURES,
} from '../features';
import { historyServerProcess } from '../features/history-server';
import { driverVerb, submitScript } from '../features/launch';
import { Deployment } from '../plan/application';
import { RoleKind } from '../plan/carrier';
import { CRON_JOB, DEPLOYMENT, JOB, STATEFUL_SET } from '../plan/carriers';
import { WorkloadKind } from '../plan/kind';
import { PIPELINE_CONTAINERS, MAIN_CLASSES } from '../sizing/spark-constants';

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
  main: { mainClass: MAIN_CLASSES.connectServer },
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
  main: { mainClass: MAIN_CLASSES.thriftServer },
  features: THRIFT_SERVER_FEATURES,
};

/** A pipeline that runs once: its driver is a Spark Connect server as a sidecar, and the run is as long as the pipeline's own container. */
export const SDP_PIPELINE_JOB: WorkloadKind = {
  ...SPARK_CONNECT_SERVER,
  props: 'SdpPipelineJobProps',
  carrier: JOB,
  roles: CLIENT_MODE.map((role) => (role.name === 'driver' ? { ...role, sidecarBefore: [PIPELINE_CONTAINERS.dryRun] } : role)),
  mainContainer: PIPELINE_CONTAINERS.run,
  features: PIPELINE_JOB_FEATURES,
};

/** A pipeline that runs again and again. */
export const SCHEDULED_SDP_PIPELINE_JOB: WorkloadKind = {
  ...SDP_PIPELINE_JOB,
  props: 'ScheduledSdpPipelineJobProps',
  carrier: CRON_JOB,
  features: SCHEDULED_PIPELINE_JOB_FEATURES,
};

/** A server that shows what applications did: one pod, without executors, which never asks the Kubernetes API. */
export const SPARK_HISTORY_SERVER: WorkloadKind = {
  props: 'SparkHistoryServerProps',
  carrier: DEPLOYMENT,
  roles: [{ name: 'server', madeBy: 'library' }],
  launch: historyServerProcess,
  main: { mainClass: MAIN_CLASSES.historyServer },
  features: HISTORY_SERVER_FEATURES,
  checks: SERVER_CHECKS,
};
