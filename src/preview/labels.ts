import { applicationLabel } from './names';
import { Run } from './run';
import { StepInput } from './step';
import { VERSION_LABEL } from '../sizing/spark-constants';

/** The labels of a pod: the user's, and Spark's own, by which driver, executors and Services find each other. */
export function podLabels(input: StepInput): { [label: string]: string } {
  const prefix = `spark.kubernetes.${input.role}.label.`;
  const own = ownLabels(input);
  const users = substituted(prefix, input);
  const reserved = Object.keys(own).find((label) => label in users);
  if (reserved !== undefined) {
    throw new Error(`Spark sets the label "${reserved}" itself; remove "${prefix}${reserved}"`);
  }
  return { ...users, ...own };
}

/** The annotations of a pod. */
export function podAnnotations(input: StepInput): { [annotation: string]: string } {
  return substituted(`spark.kubernetes.${input.role}.annotation.`, input);
}

/** Puts a run's ids in the place of `{{APP_ID}}` and `{{EXECUTOR_ID}}`. */
export function withIds(text: string, { applicationId, executorId }: Run): string {
  return text.replaceAll('{{APP_ID}}', applicationId).replaceAll('{{EXECUTOR_ID}}', executorId);
}

function ownLabels({ role, conf, run }: StepInput): { [label: string]: string } {
  return {
    [VERSION_LABEL]: conf.sparkVersion,
    ...(role === 'driver' ? {} : { 'spark-exec-id': run.executorId, 'spark-exec-resourceprofile-id': '0' }),
    'spark-app-selector': run.applicationId,
    'spark-app-name': applicationLabel(conf.raw('spark.app.name') ?? 'spark'),
    'spark-role': role,
  };
}

/** A driver is no executor: its id is an empty text. */
function substituted(prefix: string, { role, conf, run }: StepInput): { [key: string]: string } {
  const ids = role === 'driver' ? { ...run, executorId: '' } : run;
  return Object.fromEntries([...conf.withPrefix(prefix)].map(([key, value]) => [key, withIds(value, ids)]));
}
