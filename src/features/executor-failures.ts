import { keyedOptions } from './keyed-options';
import { fromProp } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { ExecutorFailureOptions } from '../props/executor-allocation-options';

const OPTIONS = keyedOptions<ExecutorFailureOptions>('executor.failures', {
  maximum: { key: 'spark.executor.maxNumFailures', form: 'number' },
  countedFor: { key: 'spark.executor.failuresValidityInterval', form: 'time' },
});

/** Spark says the opposite: whether they are deleted. */
const DELETES = 'spark.kubernetes.executor.deleteOnTermination';
const KEEP_PODS = 'executor.failures.keepPods';

/** When the application gives up because of its executors, and what is left of them. */
export const executorFailures: Feature = {
  ownedKeys: { ...OPTIONS.ownedKeys, [DELETES]: KEEP_PODS },

  contribute({ props, sparkVersion }: Application): Share {
    const failures = props.executor?.failures;
    const keeps = failures?.keepPods;
    return {
      conf: [...OPTIONS.entries(failures), ...(keeps === undefined ? [] : [fromProp(DELETES, String(!keeps), KEEP_PODS)])],
      problems: OPTIONS.problems(failures, sparkVersion.version),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const failures = { ...OPTIONS.read(conf), ...(conf.has(DELETES) ? { keepPods: !conf.isTrue(DELETES) } : {}) };
    return Object.keys(failures).length === 0 ? {} : { executor: { failures } };
  },
};
