import { authentication } from './authentication';
import { cleanup } from './cleanup';
import { clientRoutes } from './client-routes';
import { cluster } from './cluster';
import { configurationDirectory } from './configuration-directory';
import { connectLimits } from './connect-limits';
import { connectServer } from './connect-server';
import { connectToken } from './connect-token';
import { containers } from './containers';
import { daemon } from './daemon';
import { decommissioning } from './decommissioning';
import { dependencies } from './dependencies';
import { driverLog } from './driver-log';
import { driverRights } from './driver-rights';
import { dynamicAllocation } from './dynamic-allocation';
import { encryption } from './encryption';
import { environment } from './environment';
import { ephemeralStorage } from './ephemeral-storage';
import { eventLog } from './event-log';
import { evictionProtection } from './eviction-protection';
import { executorAllocation } from './executor-allocation';
import { executorFailures } from './executor-failures';
import { executorLogUrl } from './executor-log-url';
import { executors } from './executors';
import { extendedResources } from './extended-resources';
import { failurePolicy } from './failure-policy';
import { gpu } from './gpu';
import { historyAcls } from './history-acls';
import { historyLogUrl } from './history-log-url';
import { historyLogs } from './history-logs';
import { historyExposure, historyServer } from './history-server';
import { historyStore } from './history-store';
import { image } from './image';
import { javaOptions } from './java-options';
import { jobOptions } from './job-options';
import { jvmProfile } from './jvm-profile';
import { kerberos } from './kerberos';
import { launch } from './launch';
import { lifecycle } from './lifecycle';
import { localDirectories } from './local-directories';
import { logging } from './logging';
import { metadata } from './metadata';
import { metrics } from './metrics';
import { networking } from './networking';
import { objectMetadata } from './object-metadata';
import { pipeline } from './pipeline';
import { placement } from './placement';
import { plugins } from './plugins';
import { podBasics } from './pod-basics';
import { podSecurity } from './pod-security';
import { podTemplate } from './pod-template';
import { ports } from './ports';
import { rapids } from './rapids';
import { readOnlyRoot } from './read-only-root';
import { resources } from './resources';
import { runtimeClass } from './runtime-class';
import { schedule } from './schedule';
import { scheduling } from './scheduling';
import { secretConf } from './secret-conf';
import { serviceAccounts } from './service-accounts';
import { source } from './source';
import { ssl } from './ssl';
import { streaming } from './streaming';
import { submission } from './submission';
import { jobSuspension, scheduleSuspension, streamSuspension } from './suspension';
import { termination } from './termination';
import { thriftAuthentication } from './thrift-authentication';
import { thriftCatalog } from './thrift-catalog';
import { thriftServer } from './thrift-server';
import { ui } from './ui';
import { uiAcls } from './ui-acls';
import { uiAddress } from './ui-address';
import { uiExposure } from './ui-exposure';
import { userConf } from './user-conf';
import { volumes } from './volumes';
import { Feature } from '../plan/feature';

/** What pods have, whatever runs in them. */
const OF_PODS: readonly Feature[] = [
  volumes,
  ephemeralStorage,
  environment,
  metadata,
  scheduling,
  placement,
  runtimeClass,
  networking,
  lifecycle,
  extendedResources,
  containers,
  serviceAccounts,
  podSecurity,
  readOnlyRoot,
  termination,
];

/**
 * What every workload has, in the order in which shares are merged. The user's own
 * template and configuration come after all that contributes, so that a disagreement is told from
 * the user's side; what only reads the configuration comes last.
 */
const COMMON: readonly Feature[] = [
  objectMetadata,
  podBasics,
  cluster,
  ports,
  ui,
  uiAddress,
  configurationDirectory,
  image,
  launch,
  submission,
  source,
  dependencies,
  resources,
  executors,
  gpu,
  rapids,
  dynamicAllocation,
  executorAllocation,
  executorFailures,
  decommissioning,
  plugins,
  javaOptions,
  jvmProfile,
  localDirectories,
  ...OF_PODS,
  evictionProtection,
  authentication,
  encryption,
  ssl,
  kerberos,
  cleanup,
  logging,
  driverLog,
  executorLogUrl,
  eventLog,
  metrics,
  uiAcls,
  uiExposure,
  secretConf,
  podTemplate,
  userConf,
  driverRights,
];

export const JOB_FEATURES: readonly Feature[] = [jobOptions, failurePolicy, jobSuspension, ...COMMON];
export const SCHEDULED_JOB_FEATURES: readonly Feature[] = [schedule, scheduleSuspension, jobOptions, failurePolicy, ...COMMON];
export const STREAMING_JOB_FEATURES: readonly Feature[] = [streaming, streamSuspension, ...COMMON];
export const CONNECT_SERVER_FEATURES: readonly Feature[] = [connectServer, connectLimits, connectToken, clientRoutes, ...COMMON];
export const THRIFT_SERVER_FEATURES: readonly Feature[] = [thriftServer, thriftCatalog, thriftAuthentication, ...COMMON];

export const PIPELINE_JOB_FEATURES: readonly Feature[] = [pipeline, ...JOB_FEATURES];
export const SCHEDULED_PIPELINE_JOB_FEATURES: readonly Feature[] = [pipeline, ...SCHEDULED_JOB_FEATURES];

/** A process of its own, without a driver and executors: what is of pods, and what only it has. */
export const HISTORY_SERVER_FEATURES: readonly Feature[] = [
  historyServer,
  historyLogs,
  historyStore,
  objectMetadata,
  podBasics,
  uiAddress,
  configurationDirectory,
  image,
  launch,
  daemon,
  resources,
  javaOptions,
  ...OF_PODS,
  logging,
  historyLogUrl,
  historyAcls,
  historyExposure,
  secretConf,
  podTemplate,
  userConf,
];

/** Every feature there is, for what is the same in all kinds of workloads: the keys that have props, and the way back from them. */
export const FEATURES: readonly Feature[] = [
  ...new Set([
    ...JOB_FEATURES,
    ...SCHEDULED_JOB_FEATURES,
    ...STREAMING_JOB_FEATURES,
    ...CONNECT_SERVER_FEATURES,
    ...THRIFT_SERVER_FEATURES,
    ...PIPELINE_JOB_FEATURES,
    ...HISTORY_SERVER_FEATURES,
  ]),
];
