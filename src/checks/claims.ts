import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { either, say } from '../findings/say';
import { Check } from '../plan/check';
import { DEFAULT_INSTANCES } from '../sizing/spark-constants';

const CLAIM = /^spark\.kubernetes\.executor\.volumes\.persistentVolumeClaim\.([^.]+)\.options\.storageClass$/;
const WAITS = 'spark.kubernetes.driver.waitToReusePersistentVolumeClaim';

/**
 * Executors that wait for the claims of others. Spark makes no more claims than there may be executors, and takes each claim
 * for an executor, also where one of them has several.
 */
export const checkClaims: Check = ({ conf }) => {
  const claims = conf.entries().filter(({ key }) => CLAIM.test(key));
  const most = mostExecutors(conf);
  const possible = Math.ceil(most / Math.max(1, claims.length));
  if (!waits(conf) || possible >= most) {
    return [];
  }
  const problem: Problem = {
    rule: 'CLAIMS_PER_EXECUTOR',
    prop: claims.at(-1)!.origin.name,
    value: `${claims.length} claims for each executor`,
    why: `Spark makes ${most} claims, and so ${possible} of ${most} executors: with ${WAITS}, the others wait for a claim that is free`,
    fix: say`Keep one for each executor, ${either('and make others with ephemeralClaim', `or remove "${WAITS}"`)}`,
  };
  return [problem];
};

/** All three are needed; the first two are on by themselves. */
function waits(conf: SparkConf): boolean {
  return conf.isTrue(WAITS, false)
    && conf.isTrue('spark.kubernetes.driver.ownPersistentVolumeClaim', true)
    && conf.isTrue('spark.kubernetes.driver.reusePersistentVolumeClaim', true);
}

function mostExecutors(conf: SparkConf): number {
  const [key, otherwise] = conf.isTrue('spark.dynamicAllocation.enabled', false)
    ? ['spark.dynamicAllocation.maxExecutors', Infinity]
    : ['spark.executor.instances', DEFAULT_INSTANCES];
  const most = Number(conf.get(key) ?? otherwise);
  // What is no number, other checks tell.
  return Number.isNaN(most) ? Infinity : most;
}
