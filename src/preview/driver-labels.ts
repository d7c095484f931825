import { withIds } from './labels';
import { applicationLabel } from './names';
import { Run } from './run';
import { ConfReader } from '../conf/conf-reader';

/** The labels of a driver's pod: the user's, and Spark's own, by which the driver's Service finds it. */
export function driverLabels(conf: ConfReader, run: Run): { [label: string]: string } {
  const prefix = 'spark.kubernetes.driver.label.';
  const own = {
    'spark-version': conf.sparkVersion,
    'spark-app-selector': run.applicationId,
    'spark-app-name': applicationLabel(conf.raw('spark.app.name') ?? 'spark'),
    'spark-role': 'driver',
  };
  const users = substituted(conf.withPrefix(prefix), run);
  const reserved = Object.keys(own).find((label) => label in users);
  if (reserved !== undefined) {
    throw new Error(`Spark sets the label "${reserved}" itself; remove "${prefix}${reserved}"`);
  }
  return { ...users, ...own };
}

/** The annotations of a driver's pod. */
export function driverAnnotations(conf: ConfReader, run: Run): { [annotation: string]: string } {
  return substituted(conf.withPrefix('spark.kubernetes.driver.annotation.'), run);
}

/** A driver is no executor: its id is an empty text. */
function substituted(entries: Map<string, string>, run: Run): { [key: string]: string } {
  return Object.fromEntries([...entries].map(([key, value]) => [key, withIds(value, { ...run, executorId: '' })]));
}
