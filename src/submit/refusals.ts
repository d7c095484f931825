import { ConfReader } from '../conf/conf-reader';

const INSTANCES = 'spark.executor.instances';
const ALLOCATION = 'spark.dynamicAllocation.enabled';

/** Throws what spark-submit refuses before it starts a driver, or makes a pod for one. */
export function checkSubmission(conf: ConfReader): void {
  if (conf.has('spark.remote') && ['spark.master', 'spark.submit.deployMode'].some((key) => conf.has(key))) {
    throw new Error('Spark does not start with "spark.remote" beside "spark.master" or a deploy mode; remove it, or have the client run without them');
  }
  if (conf.has(INSTANCES) && conf.integer(INSTANCES) <= 0 && !conf.isTrue(ALLOCATION)) {
    throw new Error(`Spark does not start with "${INSTANCES}" = "${conf.raw(INSTANCES)}"; write 1 or more, or set "${ALLOCATION}" to true`);
  }
}
