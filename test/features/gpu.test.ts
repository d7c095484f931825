import { execFileSync } from 'child_process';
import { ExecutorGpuOptions } from '../../src';
import { gpu } from '../../src/features/gpu';
import { confOf, containerOf, findingsOf, planOf, variablesOf } from '../support/plan';

const resourcesOf = (plan = planOf()) => Object.fromEntries(Object.entries(confOf(plan)).filter(([key]) => key.includes('.resource.')));

test('one prop tells Kubernetes, Spark and its tasks', () => {
  expect(resourcesOf(planOf({ executor: { gpu: { amount: 2 } } }))).toEqual({
    'spark.executor.resource.gpu.amount': '2',
    'spark.executor.resource.gpu.vendor': 'nvidia.com',
    'spark.executor.resource.gpu.discoveryScript': '/opt/gpu-discovery/discover.sh',
    'spark.task.resource.gpu.amount': '1',
  });
  expect(findingsOf({ executor: { gpu: { amount: 2 } } })).toEqual([]);
});

test('a driver asks for its GPUs by itself, as nobody makes its pod for it', () => {
  const plan = planOf({ driver: { gpu: { amount: 1, vendor: 'amd.com' } } });
  expect(containerOf(plan.driver).resources?.limits).toMatchObject({ 'amd.com/gpu': '1' });
  expect(resourcesOf(plan)).toEqual({
    'spark.driver.resource.gpu.amount': '1',
    'spark.driver.resource.gpu.vendor': 'amd.com',
    'spark.driver.resource.gpu.discoveryScript': '/opt/gpu-discovery/discover.sh',
  });
  expect(containerOf(plan.executor).volumeMounts).not.toContainEqual(expect.objectContaining({ mountPath: '/opt/gpu-discovery' }));
});

test('the script comes with the workload, and can be run', () => {
  const plan = planOf({ executor: { gpu: { amount: 3 } } });
  const [{ name, data }] = gpu.objects!(plan.application);
  expect(plan.executor.spec.volumes).toContainEqual({ name: 'gpu-discovery', configMap: { name, defaultMode: 0o555 } });
  expect(containerOf(plan.executor).volumeMounts).toContainEqual({ name: 'gpu-discovery', mountPath: '/opt/gpu-discovery', readOnly: true });
  const env = { PATH: '/usr/bin:/bin', SPARK_GPU_AMOUNT: String(variablesOf(plan.executor).SPARK_GPU_AMOUNT) };
  const printed = execFileSync('sh', ['-c', data!['discover.sh']], { env, encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual({ name: 'gpu', addresses: ['0', '1', '2'] });
});

test('an image with a script of its own needs none of ours', () => {
  const plan = planOf({ executor: { gpu: { amount: 1, discoveryScript: '/opt/find.sh' } } });
  expect(resourcesOf(plan)).toHaveProperty(['spark.executor.resource.gpu.discoveryScript'], '/opt/find.sh');
  expect(gpu.objects!(plan.application)).toEqual([]);
  expect(plan.executor.spec.volumes).not.toContainEqual(expect.objectContaining({ name: 'gpu-discovery' }));
});

test('tasks can share a GPU', () => {
  expect(resourcesOf(planOf({ executor: { gpu: { amount: 1, perTask: 0.25 } } }))).toHaveProperty(['spark.task.resource.gpu.amount'], '0.25');
});

test.each<[ExecutorGpuOptions, string]>([
  [{ amount: 0 }, 'executor.gpu.amount'],
  [{ amount: 1.5 }, 'executor.gpu.amount'],
  [{ amount: 1, perTask: 0 }, 'executor.gpu.perTask'],
  [{ amount: 1, perTask: 0.75 }, 'executor.gpu.perTask'],
  [{ amount: 2, perTask: 3 }, 'executor.gpu.perTask'],
])('%j is found', (options, prop) => {
  expect(findingsOf({ executor: { gpu: options } })).toContain(`SPARK115 ${prop}`);
});

test('without GPUs there is nothing of them', () => {
  expect(resourcesOf()).toEqual({});
  expect(gpu.objects!(planOf().application)).toEqual([]);
});
