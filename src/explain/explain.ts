import { explainKey } from './conf-key';
import { Explanation } from './explanation';
import { explainFields } from './pod-field';
import { FEATURES } from '../features';
import { Workload } from '../plan/workload';
import { PodRole } from '../sizing/spark-constants';

/**
 * Why a key of Spark, or a field of a pod, has its value.
 *
 * A subject is a key, for example `spark.executor.memory`, or a field of the
 * driver's or an executor's pod: `executor.container.resources.limits.memory`.
 * A field with others below it, such as `driver.container.env`, gives them all, and a prop, such as `executor.memory`, all that it has set.
 */
export function explain(workload: Workload, subject: string): Explanation[] {
  if (subject.startsWith('spark.')) {
    return [explainKey(workload, subject)];
  }
  const match = /^(driver|executor|server|submitter)(?:\.(.+))?$/.exec(subject);
  const fields = match === null ? [] : fieldsAt(workload, match[1] as PodRole, match[2] ?? '');
  const found = fields.length > 0 ? fields : explainProp(workload, subject);
  if (found.length === 0) {
    throw new Error(`${workload.path} has no "${subject}"; write a key such as "spark.executor.memory",`
      + ' a prop such as "executor.memory", or a field such as "executor.container.resources.limits.memory" or "driver.spec.volumes"');
  }
  return found;
}

/** The container that Spark runs in is called so, and is one of the pod's. */
function fieldsAt(workload: Workload, role: PodRole, path: string): Explanation[] {
  const found = explainFields(workload, role, path);
  return path === 'spec.containers' ? [...explainFields(workload, role, 'container'), ...found] : found;
}

/** What a prop has set: the keys that it owns, and the fields that it is the origin of. */
function explainProp(workload: Workload, prop: string): Explanation[] {
  const owned = FEATURES.flatMap(({ ownedKeys = {} }) => Object.entries(ownedKeys)).filter(([, owner]) => owner === prop).map(([key]) => key);
  const keys = owned.flatMap((key) => (key.endsWith('.') ? workload.conf.map((entry) => entry.key).filter((written) => written.startsWith(key)) : [key]));
  const fields = (workload.fields ?? []).filter(({ origin: { name } }) => name === prop || name.startsWith(`${prop}.`) || name.startsWith(`${prop}[`));
  const paths = [...new Map(fields.map(({ role, field }) => [`${role}.${field}`, { role, field }])).values()];
  return [...[...new Set(keys)].map((key) => explainKey(workload, key)), ...paths.flatMap(({ role, field }) => explainFields(workload, role, field))];
}
