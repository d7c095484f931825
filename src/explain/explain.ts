import { explainKey } from './conf-key';
import { Explanation } from './explanation';
import { explainFields } from './pod-field';
import { Workload } from '../plan/workload';
import { PodRole } from '../sizing/spark-constants';

/**
 * Why a key of Spark, or a field of a pod, has its value.
 *
 * A subject is a key, for example `spark.executor.memory`, or a field of the
 * driver's or an executor's pod: `executor.container.resources.limits.memory`.
 * A field with others below it, such as `driver.container.env`, gives them all.
 */
export function explain(workload: Workload, subject: string): Explanation[] {
  if (subject.startsWith('spark.')) {
    return [explainKey(workload, subject)];
  }
  const match = /^(driver|executor|submitter)(?:\.(.+))?$/.exec(subject);
  const found = match === null ? [] : explainFields(workload, match[1] as PodRole, match[2] ?? '');
  if (found.length === 0) {
    throw new Error(`${workload.path} has no "${subject}"; write a key such as "spark.executor.memory",`
      + ' or a field such as "executor.container.resources.limits.memory" or "driver.spec.volumes"');
  }
  return found;
}
