import { CHECKS, SERVER_CHECKS } from '../checks';
import {
  CONNECT_SERVER_FEATURES, HISTORY_SERVER_FEATURES, JOB_FEATURES, SCHEDULED_JOB_FEATURES, STREAMING_JOB_FEATURES, THRIFT_SERVER_FEATURES,
} from '../features';
import { historyServerProcess } from '../features/history-server';
import { driverVerb } from '../features/launch';
import { RoleKind } from '../plan/carrier';
import { CRON_JOB, DEPLOYMENT, JOB, STATEFUL_SET } from '../plan/carriers';
import { WorkloadKind } from '../plan/kind';
import { HISTORY_SERVER_CLASS, PROGRAMS } from '../sizing/spark-constants';

/** A driver in a pod of the library's making, whose executors Spark makes: client mode. */
const CLIENT_MODE: readonly RoleKind[] = [{ name: 'driver', madeBy: 'library' }, { name: 'executor', madeBy: 'spark' }];

/** An application that runs once. */
export const SPARK_JOB: WorkloadKind = {
  props: 'SparkJobProps',
  carrier: JOB,
  roles: CLIENT_MODE,
  launch: driverVerb,
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
  carrier: STATEFUL_SET,
  features: STREAMING_JOB_FEATURES,
};

/** A driver that runs what its clients send. */
export const SPARK_CONNECT_SERVER: WorkloadKind = {
  ...SPARK_JOB,
  props: 'SparkConnectServerProps',
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
  carrier: DEPLOYMENT,
  main: { mainClass: PROGRAMS.thriftServer },
  features: THRIFT_SERVER_FEATURES,
};

/** A server that shows what applications did: one pod, without executors, which never asks the Kubernetes API. */
export const SPARK_HISTORY_SERVER: WorkloadKind = {
  props: 'SparkHistoryServerProps',
  carrier: DEPLOYMENT,
  roles: [{ name: 'server', madeBy: 'library' }],
  launch: historyServerProcess,
  main: { mainClass: HISTORY_SERVER_CLASS },
  features: HISTORY_SERVER_FEATURES,
  checks: SERVER_CHECKS,
};
