import { Chart, JsonPatch, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { SparkChecks, SparkJob, SparkJobProps, SparkResourceQuota, SparkResourceQuotaProps } from '../src';
import { only, synthesize } from './support/manifests';

const JOB = { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar' };

function quotaFor(jobs: Partial<SparkJobProps>[], props: Partial<SparkResourceQuotaProps> = {}) {
  const chart = new Chart(Testing.app(), 'team', { namespace: 'team' });
  const made = jobs.map((job, index) => new SparkJob(chart, `job${index}`, { ...JOB, ...job }));
  return { chart, jobs: made, quota: new SparkResourceQuota(chart, 'quota', { workloads: made, ...props }) };
}

const codesOf = (chart: Chart) => SparkChecks.of(chart).findings().map(({ code, prop }) => `${code} ${prop}`);

test('it has room for the largest number of executors of all jobs', () => {
  const { chart } = quotaFor([{ executor: { instances: 4 } }, { dynamicAllocation: { maxExecutors: 9 } }]);
  expect(only(synthesize(chart), 'ResourceQuota')).toEqual({
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'team-quota', namespace: 'team' },
    spec: { hard: { 'pods': '15', 'requests.cpu': '15', 'requests.memory': '21120Mi', 'limits.memory': '21120Mi' } },
  });
});

test('jobs fit into the quota that is made for them', () => {
  const { chart, jobs, quota } = quotaFor([{ executor: { coreLimit: Cpu.units(2) }, driver: { coreLimit: Cpu.units(1) } }]);
  SparkChecks.of(jobs[0]).declareResourceQuota(quota.resourceQuota.toJson().spec.hard);
  expect(codesOf(chart)).toEqual([]);
});

test('CPU limits are counted only if all jobs have them: the others\' pods would be refused', () => {
  const limited = { driver: { coreLimit: Cpu.units(1) }, executor: { coreLimit: Cpu.units(2) } };
  expect(only(synthesize(quotaFor([limited, limited]).chart), 'ResourceQuota').spec.hard).toHaveProperty(['limits.cpu'], '10');
  expect(only(synthesize(quotaFor([limited, {}]).chart), 'ResourceQuota').spec.hard).not.toHaveProperty(['limits.cpu']);
});

test('what is patched on a job counts', () => {
  const { chart, jobs } = quotaFor([{ executor: { instances: 1 } }]);
  jobs[0].job.addJsonPatch(JsonPatch.replace('/spec/template/spec/containers/0/resources/requests/cpu', '3'));
  expect(only(synthesize(chart), 'ResourceQuota').spec.hard).toHaveProperty(['requests.cpu'], '4');
});

test('a job without a largest number of executors is reported, and nothing is emitted', () => {
  const { chart, quota } = quotaFor([{ dynamicAllocation: {} }, { executor: { instances: 1 } }]);
  expect(codesOf(chart)).toEqual(['SPARK124 workloads']);
  expect(() => Testing.synth(chart)).toThrow('[team/quota] SPARK124 workloads = "team/job0": the number of its executors has no limit');
  expect(quota.resourceQuota.toJson().spec.hard.pods).toBe('2');
});

test('a job of another namespace is reported', () => {
  expect(codesOf(quotaFor([{ namespace: 'other' }]).chart)).toEqual(['SPARK062 workloads']);
  expect(codesOf(quotaFor([{ namespace: 'other' }], { namespace: 'other' }).chart)).toEqual([]);
});

test('a job with errors reports them itself', () => {
  expect(codesOf(quotaFor([{ backoffLimit: -1 }]).chart)).toEqual(['SPARK060 backoffLimit']);
});

test('the name is checked, and given away once', () => {
  expect(quotaFor([], { name: 'spark' }).quota.name).toBe('spark');
  expect(codesOf(quotaFor([], { name: 'Spark_Quota' }).chart)).toEqual(['SPARK050 name']);
  const { chart } = quotaFor([], { name: 'spark' });
  new SparkResourceQuota(chart, 'again', { name: 'spark', workloads: [] });
  expect(codesOf(chart)).toEqual(['SPARK051 name']);
});
