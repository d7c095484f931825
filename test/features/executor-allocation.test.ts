import { Duration } from 'cdk8s';
import { ExecutorAllocationOptions, SparkVersion } from '../../src';
import { confOf, planOf } from '../support/plan';

const plan = (allocation: ExecutorAllocationOptions, sparkVersion = SparkVersion.V4_1_2) => planOf({ sparkVersion, executor: { allocation } });
const found = (allocation: ExecutorAllocationOptions, sparkVersion?: SparkVersion) => plan(allocation, sparkVersion).findings.map(({ code, prop, why }) => `${code} ${prop}: ${why}`);

test('every prop is its key', () => {
  const all: Required<ExecutorAllocationOptions> = {
    allocator: 'deployment',
    batchSize: 5,
    batchDelay: Duration.seconds(2),
    maxPendingPods: 20,
    maxPendingPodsPerResourceProfile: 10,
    maximumAttempts: 500,
    executorTimeout: Duration.minutes(5),
    driverReadinessTimeout: Duration.seconds(10),
    recoveryMode: true,
    podDeletionCost: 7,
  };
  const conf = Object.entries(confOf(plan(all, SparkVersion.V4_2_1))).filter(([key]) => /^spark\.kubernetes\.(allocation\.|executor\.podDeletionCost)/.test(key));
  expect(Object.fromEntries(conf)).toEqual({
    'spark.kubernetes.allocation.pods.allocator': 'deployment',
    'spark.kubernetes.allocation.batch.size': '5',
    'spark.kubernetes.allocation.batch.delay': '2s',
    'spark.kubernetes.allocation.maxPendingPods': '20',
    'spark.kubernetes.allocation.maxPendingPodsPerRp': '10',
    'spark.kubernetes.allocation.maximum': '500',
    'spark.kubernetes.allocation.executor.timeout': '300s',
    'spark.kubernetes.allocation.driver.readinessTimeout': '10s',
    'spark.kubernetes.allocation.recoveryMode.enabled': 'true',
    'spark.kubernetes.executor.podDeletionCost': '7',
  });
  expect(plan(all, SparkVersion.V4_2_1).findings).toEqual([]);
});

test('without it, everything is as Spark has it', () => {
  expect(Object.keys(confOf(planOf())).filter((key) => key.includes('allocation.'))).toEqual([]);
});

test.each([
  [{ batchSize: 0 }, 'SPARK102 executor.allocation.batchSize: the value is below 1'],
  [{ batchDelay: Duration.millis(100) }, 'SPARK102 executor.allocation.batchDelay: the value is below 101ms'],
  [{ maxPendingPods: 0 }, 'SPARK102 executor.allocation.maxPendingPods: the value is below 1'],
  [{ maximumAttempts: 0 }, 'SPARK102 executor.allocation.maximumAttempts: the value is below 1'],
])('what Spark would refuse is found: %j', (allocation, finding) => {
  expect(found(allocation)).toEqual([finding]);
});

test.each([
  [{ recoveryMode: true }, 'SPARK105 executor.allocation.recoveryMode: Spark 4.1.2 does not know it; it came with Spark 4.2'],
  [{ allocator: 'deployment' as const }, 'SPARK105 executor.allocation.allocator: Spark 4.1.2 would take "deployment" for the name of a class; it came with Spark 4.2'],
])('what a newer Spark has is found: %j', (allocation, finding) => {
  expect(found(allocation)).toEqual([finding]);
  expect(found(allocation, SparkVersion.V4_2_0)).toEqual([]);
});

test('fewer pending pods in all than of one profile is what Spark refuses', () => {
  expect(found({ maxPendingPods: 5, maxPendingPodsPerResourceProfile: 6 })).toEqual([
    'SPARK102 executor.allocation.maxPendingPodsPerResourceProfile: it is above maxPendingPods (5), and Spark refuses to start',
  ]);
});

test('the rights of the driver follow the allocator', () => {
  const resources = (allocation: ExecutorAllocationOptions) => plan(allocation, SparkVersion.V4_2_1).rights.map(({ resource }) => resource);
  expect(resources({ allocator: 'statefulset' })).toContain('statefulsets');
  expect(resources({ allocator: 'deployment' })).toContain('deployments');
});
