import { Size } from 'cdk8s';
import { RapidsOptions, SparkExecutorOptions } from '../../src';
import { confOf, findingsOf, planOf } from '../support/plan';

const withRapids = (rapids: RapidsOptions = {}, executor: SparkExecutorOptions = {}) => (
  { executor: { ...executor, gpu: { amount: 1, rapids, ...executor.gpu } } }
);
const conf = (...args: Parameters<typeof withRapids>) => confOf(planOf(withRapids(...args)));

test('the plugin is NVIDIA\'s, beside those of others', () => {
  expect(conf()).toHaveProperty(['spark.plugins'], 'com.nvidia.spark.SQLPlugin');
  expect(confOf(planOf({ ...withRapids(), plugins: ['com.example.Mine'] }))).toHaveProperty(['spark.plugins'], 'com.example.Mine,com.nvidia.spark.SQLPlugin');
  expect(confOf(planOf({ executor: { gpu: { amount: 1 } } }))).not.toHaveProperty(['spark.plugins']);
  expect(planOf(withRapids()).conf.origin('spark.plugins')).toEqual({ kind: 'prop', name: 'executor.gpu.rapids' });
});

test.each([[1, '1'], [2, '0.5'], [3, '0.3333'], [8, '0.125'], [49, '0.0204'], [96, '0.0104']])('%p cores are all used: each task has a share of %s', (cores, share) => {
  const written = conf({}, { cores });
  expect(written).toHaveProperty(['spark.task.resource.gpu.amount'], share);
  expect(Math.floor(1 / Number(share))).toBeGreaterThanOrEqual(cores);
  expect(findingsOf(withRapids({}, { cores }))).toEqual([]);
});

test('a share of one\'s own counts', () => {
  expect(conf({}, { cores: 8, gpu: { amount: 1, perTask: 0.25 } })).toHaveProperty(['spark.task.resource.gpu.amount'], '0.25');
});

test('pinned memory is outside of the heap: the pod is larger by it', () => {
  const written = conf({ pinnedMemory: Size.gibibytes(2), concurrentTasks: 2 });
  expect(written).toMatchObject({
    'spark.rapids.memory.pinnedPool.size': '2g',
    'spark.rapids.sql.concurrentGpuTasks': '2',
    // 384Mi, and 2048Mi.
    'spark.executor.memoryOverhead': '2432m',
  });
  expect(planOf(withRapids({ pinnedMemory: Size.gibibytes(2) })).conf.origin('spark.executor.memoryOverhead')?.name).toBe('executor.gpu.rapids.pinnedMemory');
  expect(written).not.toHaveProperty(['spark.driver.memoryOverhead']);
});

test('all other keys are the user\'s', () => {
  expect(findingsOf({ ...withRapids(), sparkConf: { 'spark.rapids.sql.explain': 'NOT_ON_GPU', 'spark.rapids.sql.concurrentGpuTasks': '3' } })).toEqual([]);
});

test.each<[string, ReturnType<typeof withRapids>, string]>([
  ['two GPUs of an executor', withRapids({}, { gpu: { amount: 2 } }), 'SPARK069 executor.gpu.amount'],
  ['half a mebibyte', withRapids({ pinnedMemory: Size.kibibytes(1500) }), 'SPARK069 executor.gpu.rapids.pinnedMemory'],
  ['no task at all', withRapids({ concurrentTasks: 0 }), 'SPARK069 executor.gpu.rapids.concurrentTasks'],
])('fails for %s', (_, props, finding) => {
  expect(findingsOf(props)).toEqual([finding]);
});
