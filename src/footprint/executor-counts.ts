import { ConfReader } from '../conf/conf-reader';
import { DEFAULT_INSTANCES } from '../sizing/spark-constants';

/** How many executors an application has. */
export interface ExecutorCounts {
  /** Those that it always asks for. */
  readonly minimum: number;
  /** Those that it asks for when it starts. */
  readonly start: number;
  /** Those that it ever asks for at a time; undefined if there is no limit. */
  readonly maximum?: number;
}

/** Spark's way to say "no limit". */
const NO_LIMIT = 2147483647;

const INSTANCES = 'spark.executor.instances';
const ALLOCATION = 'spark.dynamicAllocation.';

/**
 * The numbers of executors, by Spark's own rules.
 *
 * `spark.kubernetes.allocation.batch.size` is only the pace at which they are
 * asked for, and `allocation.maximum` counts all of the run, also those that
 * replace others: both say nothing of the number at a time.
 */
export function executorCounts(conf: ConfReader): ExecutorCounts {
  if (isLocal(conf)) {
    return { minimum: 0, start: 0, maximum: 0 };
  }
  const instances = conf.has(INSTANCES) ? conf.integer(INSTANCES) : undefined;
  if (!conf.isTrue(`${ALLOCATION}enabled`)) {
    const count = instances ?? DEFAULT_INSTANCES;
    return { minimum: count, start: count, maximum: count };
  }
  const minimum = conf.integer(`${ALLOCATION}minExecutors`);
  const maximum = conf.integer(`${ALLOCATION}maxExecutors`);
  const start = Math.max(minimum, conf.integer(`${ALLOCATION}initialExecutors`), instances ?? 0);
  return { minimum, start, ...(maximum === NO_LIMIT ? {} : { maximum }) };
}

/** Whether everything runs in the driver's process. */
export function isLocal(conf: ConfReader): boolean {
  const master = conf.get('spark.master') ?? '';
  return master === 'local' || master.startsWith('local[');
}
