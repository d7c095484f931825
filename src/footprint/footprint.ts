import { executorClaims } from './claims';
import { ExecutorCounts, executorCounts, isLocal } from './executor-counts';
import { podResources } from './pod-resources';
import { Parts, totals } from './totals';
import { ConfReader } from '../conf/conf-reader';
import { Workload } from '../plan/workload';
import { ResourceList } from '../pod/quantities';
import { checkSubmission } from '../submit/refusals';
import { driverConf } from '../workload/driver-conf';
import { previewExecutor } from '../workload/preview';

/** What an application asks of a cluster. */
export interface Footprint extends Parts {
  readonly executors: ExecutorCounts;
  /** With the executors that it always asks for; in the words of a ResourceQuota, as the next two. */
  readonly minimum: ResourceList;
  /** With the executors that it starts with. */
  readonly start: ResourceList;
  /** With all executors; undefined if their number has no limit. */
  readonly maximum?: ResourceList;
}

/** Of a server, which has none. */
const NO_EXECUTORS: ExecutorCounts = { minimum: 0, start: 0, maximum: 0 };

/** The footprint of a workload. Throws if Spark could not read its configuration either. */
export function footprintOf(workload: Workload): Footprint {
  const { role } = workload;
  if (role !== undefined) {
    return footprint({ role, driver: podResources(workload.driver), sharedClaims: [], configMaps: 0 }, NO_EXECUTORS);
  }
  const conf = new ConfReader(driverConf(workload), workload.sparkVersion);
  checkSubmission(conf);
  const executors = executorCounts(conf);
  const ofExecutors = isLocal(conf) || conf.isTrue('spark.kubernetes.executor.disableConfigMap') ? 0 : 1;
  // Of a driver that is submitted, Spark makes one of the configuration and one of the executors' template.
  const configMaps = ofExecutors + (workload.submitter === undefined ? 0 : 2);
  const submitter = workload.submitter === undefined ? {} : { submitter: podResources(workload.submitter) };
  const driver = podResources(workload.driver);
  if (executors.maximum === 0) {
    return footprint({ driver, ...submitter, sharedClaims: [], configMaps }, executors);
  }
  const { own, shared } = executorClaims(conf);
  const executor = podResources(previewExecutor(workload).pod, own);
  return footprint({ driver, ...submitter, executor, sharedClaims: shared, configMaps }, executors);
}

/** The footprint of an application by its parts. */
export function footprint(parts: Parts, executors: ExecutorCounts): Footprint {
  const { minimum, start, maximum } = executors;
  return {
    ...parts,
    executors,
    minimum: totals(parts, minimum),
    start: totals(parts, start),
    ...(maximum === undefined ? {} : { maximum: totals(parts, maximum) }),
  };
}
