import { App, Chart, Size, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { SparkChecks, SparkJob, SparkJobProps } from '../../src';
import * as footprint from '../../src/footprint/footprint';
import { checkLimitRangeSpec, checkQuotaSpec } from '../../src/pod/cluster-limits';

function jobIn(props: Partial<SparkJobProps> = {}) {
  const app = new App();
  const chart = new Chart(app, 'sales', { namespace: 'spark' });
  return { app, chart, job: new SparkJob(chart, 'daily', { mainClass: 'Main', mainApplicationFile: 'local:///app.jar', ...props }) };
}

const codesOf = (scope: Chart | App | SparkJob) => SparkChecks.of(scope).findings().map(({ code, prop }) => `${code} ${prop}`);

test('a quota holds for all jobs below it', () => {
  const { app, job } = jobIn();
  SparkChecks.of(app).declareResourceQuota({ pods: '2' });
  expect(codesOf(job)).toEqual(['SPARK120 executor.instances']);
});

test('of several quotas, all hold', () => {
  const { app, chart, job } = jobIn();
  SparkChecks.of(app).declareResourceQuota({ pods: '2' });
  SparkChecks.of(chart).declareResourceQuota({ pods: '20' });
  SparkChecks.of(chart).declareResourceQuota({ 'limits.cpu': '20' });
  expect(codesOf(job).sort()).toEqual(['SPARK120 executor.instances', 'SPARK122 driver.coreLimit', 'SPARK122 executor.coreLimit']);
});

test('a quota and a range work together', () => {
  const { chart, job } = jobIn();
  SparkChecks.of(chart).declareResourceQuota({ 'limits.cpu': '20' });
  SparkChecks.of(chart).declareLimitRange([{ type: 'Container', default: { cpu: '2' }, max: { memory: '1Gi' } }]);
  expect(codesOf(job)).toEqual(['SPARK123 driver.memory', 'SPARK123 executor.memory']);
});

test('a node has GPUs and disk if somebody says so', () => {
  const { chart, job } = jobIn({
    sparkConf: {
      'spark.executor.resource.gpu.amount': '2',
      'spark.executor.resource.gpu.vendor': 'nvidia.com',
      'spark.executor.resource.gpu.discoveryScript': '/opt/gpus.sh',
      'spark.task.resource.gpu.amount': '1',
    },
  });
  const node = { cpu: Cpu.units(8), memory: Size.gibibytes(32), ephemeralStorage: Size.gibibytes(100) };
  SparkChecks.of(chart).declareLargestNode({ ...node, gpus: 1 });
  expect(codesOf(job)).toEqual(['SPARK117 sparkConf["spark.executor.resource.gpu.amount"]']);
});

test.each([{ gpus: -1 }, { gpus: 0.5 }])('a wrong number of GPUs is found: %p', ({ gpus }) => {
  const { chart } = jobIn();
  SparkChecks.of(chart).declareLargestNode({ cpu: Cpu.units(8), memory: Size.gibibytes(32), gpus });
  expect(codesOf(chart)).toEqual(['SPARK119 largestNode.gpus']);
});

test('a declaration that cannot be read fails the synthesis, and checks nothing', () => {
  const { chart } = jobIn();
  SparkChecks.of(chart).declareResourceQuota({ 'pods': '1', 'requests.memory': '64GB' });
  SparkChecks.of(chart).declareLimitRange([{ type: 'Container', max: { memory: '1Mi' }, min: { cpu: '-1' } }]);
  expect(codesOf(chart)).toEqual(['SPARK119 resourceQuota["requests.memory"]', 'SPARK119 limitRange[0].min["cpu"]']);
  expect(() => Testing.synth(chart)).toThrow('SPARK119 resourceQuota["requests.memory"] = "64GB": it is not a quantity of Kubernetes');
});

test('a quota counts only what Kubernetes counts', () => {
  const names = [
    'pods', 'cpu', 'limits.ephemeral-storage', 'hugepages-2Mi', 'requests.hugepages-1Gi', 'requests.nvidia.com/gpu', 'count/jobs.batch',
    'gold.storageclass.storage.k8s.io/requests.storage',
  ];
  expect(checkQuotaSpec({ hard: Object.fromEntries(names.map((name) => [name, '1'])) }, 'quota')).toEqual([]);
  const wrong = checkQuotaSpec({ hard: { 'request.cpu': '1', 'gpu': '1' } }, 'quota');
  expect(wrong.map(({ prop, why }) => [prop, why])).toEqual([
    ['quota["request.cpu"]', 'a ResourceQuota counts nothing of this name'],
    ['quota["gpu"]', 'a ResourceQuota counts nothing of this name'],
  ]);
});

test('a range has one of three types', () => {
  expect(checkLimitRangeSpec({ limits: ['Container', 'Pod', 'PersistentVolumeClaim'].map((type) => ({ type })) }, 'range')).toEqual([]);
  expect(checkLimitRangeSpec({ limits: [{ type: 'Node' }] }, 'range')).toMatchObject([{ rule: 'CLUSTER_LIMITS', prop: 'range[0].type', value: 'Node' }]);
});

test('a configuration that cannot be read is reported as such, and crashes nothing', () => {
  const { chart, job } = jobIn({ sparkConf: { 'spark.memory.offHeap.enabled': 'perhaps', 'spark.executor.minMemoryOverhead': 'much' } });
  SparkChecks.of(chart).declareResourceQuota({ pods: '1' });
  expect(codesOf(job).every((finding) => !finding.startsWith('SPARK12'))).toBe(true);
  expect(codesOf(job)).not.toEqual([]);
});

test('nothing is computed as long as nobody has declared anything', () => {
  const computed = jest.spyOn(footprint, 'footprintOf');
  const { chart, job } = jobIn();
  codesOf(job);
  expect(computed).not.toHaveBeenCalled();
  const { chart: other } = jobIn();
  SparkChecks.of(other).declareResourceQuota({ pods: '100' });
  codesOf(other);
  expect(computed).toHaveBeenCalledTimes(1);
  expect(codesOf(chart)).toEqual([]);
});
