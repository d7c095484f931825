import { keyedOptions } from './keyed-options';
import { isAtLeast } from '../conf/versions';
import { Problem } from '../findings/finding';
import { prop, say } from '../findings/say';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { ExecutorAllocationOptions } from '../props/executor-allocation-options';

const OPTIONS = keyedOptions<ExecutorAllocationOptions>('executor.allocation', {
  allocator: { key: 'spark.kubernetes.allocation.pods.allocator', form: 'text' },
  batchSize: { key: 'spark.kubernetes.allocation.batch.size', form: 'number' },
  batchDelay: { key: 'spark.kubernetes.allocation.batch.delay', form: 'time' },
  maxPendingPods: { key: 'spark.kubernetes.allocation.maxPendingPods', form: 'number' },
  maxPendingPodsPerResourceProfile: { key: 'spark.kubernetes.allocation.maxPendingPodsPerRp', form: 'number' },
  maximumAttempts: { key: 'spark.kubernetes.allocation.maximum', form: 'number' },
  executorTimeout: { key: 'spark.kubernetes.allocation.executor.timeout', form: 'time' },
  driverReadinessTimeout: { key: 'spark.kubernetes.allocation.driver.readinessTimeout', form: 'time' },
  recoveryMode: { key: 'spark.kubernetes.allocation.recoveryMode.enabled', form: 'flag' },
  podDeletionCost: { key: 'spark.kubernetes.executor.podDeletionCost', form: 'number' },
});

/** How executors are asked for. */
export const executorAllocation: Feature = {
  ownedKeys: OPTIONS.ownedKeys,

  contribute({ props, sparkVersion }: Application): Share {
    const allocation = props.executor?.allocation;
    const { version } = sparkVersion;
    return {
      conf: OPTIONS.entries(allocation),
      problems: [...OPTIONS.problems(allocation, version), ...checkAllocator(allocation, version), ...checkPending(allocation)],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const allocation = OPTIONS.read(conf);
    return allocation === undefined ? {} : { executor: { allocation } };
  },
};

function checkAllocator({ allocator }: ExecutorAllocationOptions = {}, sparkVersion: string): Problem[] {
  return allocator !== 'deployment' || isAtLeast(sparkVersion, '4.2') ? [] : [
    {
      rule: 'KEY_TOO_NEW',
      prop: 'executor.allocation.allocator',
      value: allocator,
      why: `Spark ${sparkVersion} would take "${allocator}" for the name of a class; it came with Spark 4.2`,
      fix: 'Write "statefulset", or use an image with a newer Spark',
    },
  ];
}

function checkPending({ maxPendingPods: all, maxPendingPodsPerResourceProfile: one }: ExecutorAllocationOptions = {}): Problem[] {
  return all === undefined || one === undefined || one <= all ? [] : [
    {
      rule: 'INVALID_VALUE',
      prop: 'executor.allocation.maxPendingPodsPerResourceProfile',
      value: one,
      why: say`it is above ${prop('maxPendingPods')} (${all}), and Spark refuses to start`,
      fix: say`Lower it, or raise ${prop('executor.allocation.maxPendingPods')}`,
    },
  ];
}
