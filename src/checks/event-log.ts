import { Check } from '../plan/check';

/** Where Spark writes its event log, if nobody says another place; it does not make the directory. */
const DEFAULT_DIRECTORY = '/tmp/spark-events';

/** An event log without a directory: the driver ends before it begins. */
export const checkEventLog: Check = ({ conf, workload }) => {
  if (!conf.isTrue('spark.eventLog.enabled', false) || conf.get('spark.eventLog.dir') !== undefined) {
    return [];
  }
  const mounts = (workload().driver.spec?.containers ?? []).flatMap(({ volumeMounts = [] }) => volumeMounts);
  return mounts.some(({ mountPath }) => mountPath.replace(/\/+$/, '') === DEFAULT_DIRECTORY) ? [] : [
    {
      rule: 'EVENT_LOG' as const,
      prop: conf.origin('spark.eventLog.enabled')?.name ?? 'spark.eventLog.enabled',
      value: 'true',
      why: `without "spark.eventLog.dir" Spark writes to ${DEFAULT_DIRECTORY}, which images do not have, and ends when it is not there`,
      fix: 'Set "spark.eventLog.dir" to a directory that outlives the pod, for example in an object store',
    },
  ];
};
