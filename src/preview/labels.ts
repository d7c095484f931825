import { applicationLabel } from './names';
import { Run } from './run';
import { ConfReader } from '../conf/conf-reader';

/** The labels of an executor's pod: the user's, and Spark's own, by which the driver finds its executors. */
export function executorLabels(conf: ConfReader, run: Run): { [label: string]: string } {
  const prefix = 'spark.kubernetes.executor.label.';
  const own = {
    'spark-version': conf.sparkVersion,
    'spark-exec-id': run.executorId,
    'spark-app-selector': run.applicationId,
    'spark-app-name': applicationLabel(conf.raw('spark.app.name') ?? 'spark'),
    'spark-role': 'executor',
    'spark-exec-resourceprofile-id': '0',
  };
  const users = substituted(conf.withPrefix(prefix), run);
  const reserved = Object.keys(own).find((label) => label in users);
  if (reserved !== undefined) {
    throw new Error(`Spark sets the label "${reserved}" itself; remove "${prefix}${reserved}"`);
  }
  return { ...users, ...own };
}

/** The annotations of an executor's pod. */
export function executorAnnotations(conf: ConfReader, run: Run): { [annotation: string]: string } {
  return substituted(conf.withPrefix('spark.kubernetes.executor.annotation.'), run);
}

/** Puts a run's ids in the place of `{{APP_ID}}` and `{{EXECUTOR_ID}}`. */
export function withIds(text: string, { applicationId, executorId }: Run): string {
  return text.replaceAll('{{APP_ID}}', applicationId).replaceAll('{{EXECUTOR_ID}}', executorId);
}

function substituted(entries: Map<string, string>, run: Run): { [key: string]: string } {
  return Object.fromEntries([...entries].map(([key, value]) => [key, withIds(value, run)]));
}
