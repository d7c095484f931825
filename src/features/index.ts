import { authentication } from './authentication';
import { cleanup } from './cleanup';
import { cluster } from './cluster';
import { configurationDirectory } from './configuration-directory';
import { dependencies } from './dependencies';
import { driverResources } from './driver-resources';
import { dynamicAllocation } from './dynamic-allocation';
import { environment } from './environment';
import { executorResources } from './executor-resources';
import { image } from './image';
import { javaOptions } from './java-options';
import { localDirectories } from './local-directories';
import { mainApplication } from './main-application';
import { metadata } from './metadata';
import { podSecurity } from './pod-security';
import { scheduling } from './scheduling';
import { secretConf } from './secret-conf';
import { serviceAccounts } from './service-accounts';
import { termination } from './termination';
import { userConf } from './user-conf';
import { Feature } from '../plan/feature';

/**
 * Every feature of an application, in the order in which their shares are
 * merged. The user's own configuration comes last, so that a disagreement is
 * told from the user's side.
 */
export const FEATURES: readonly Feature[] = [
  cluster,
  configurationDirectory,
  image,
  mainApplication,
  dependencies,
  driverResources,
  executorResources,
  dynamicAllocation,
  javaOptions,
  localDirectories,
  environment,
  metadata,
  scheduling,
  serviceAccounts,
  podSecurity,
  termination,
  authentication,
  cleanup,
  secretConf,
  userConf,
];
