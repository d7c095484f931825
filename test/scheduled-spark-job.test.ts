import { App, Chart, Cron, Duration, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { ScheduledSparkJob, ScheduledSparkJobProps, SparkChecks, SparkJob, SparkReport, SparkResourceQuota } from '../src';
import { only, synthesize } from './support/manifests';

const PROGRAM = { mainApplicationFile: 'local:///opt/app.py', executor: { instances: 2 } };

function scheduled(props: Partial<ScheduledSparkJobProps> = {}, id = 'nightly') {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  return { chart, job: new ScheduledSparkJob(chart, id, { schedule: '30 3 * * *', ...PROGRAM, ...props }) };
}

test('a CronJob carries what a Job would', () => {
  const { chart } = scheduled({
    timeZone: 'Europe/Berlin',
    startingDeadline: Duration.hours(1),
    successfulJobsHistoryLimit: 5,
    failedJobsHistoryLimit: 2,
    suspend: true,
    backoffLimit: 1,
    activeDeadline: Duration.hours(5),
  });
  const { jobTemplate, ...spec } = only(synthesize(chart), 'CronJob').spec;
  expect(spec).toEqual({
    schedule: '30 3 * * *',
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: 'Forbid',
    startingDeadlineSeconds: 3600,
    successfulJobsHistoryLimit: 5,
    failedJobsHistoryLimit: 2,
    suspend: true,
  });
  const once = new Chart(new App(), 'sales', { namespace: 'spark' });
  new SparkJob(once, 'nightly', { ...PROGRAM, backoffLimit: 1, activeDeadline: Duration.hours(5) });
  expect(jobTemplate.spec.template.metadata).toEqual(only(synthesize(once), 'Job').spec.template.metadata);
  expect(jobTemplate.spec).toMatchObject({ backoffLimit: 1, activeDeadlineSeconds: 18000 });
  expect(jobTemplate.spec).not.toHaveProperty('suspend');
});

test('a schedule may be a Cron of cdk8s', () => {
  const { chart } = scheduled({ schedule: Cron.hourly() });
  expect(only(synthesize(chart), 'CronJob').spec.schedule).toBe('0 * * * *');
});

// A tree of constructs takes neither a slash, nor what every object of the language has.
const anyId = fc.string({ minLength: 1, maxLength: 90 }).filter((text) => !text.includes('/') && !(text in {}));

test('#459 #1549 #2300: whatever the id, all names are within their limits', () => {
  fc.assert(fc.property(anyId, (given) => {
    const { chart, job } = scheduled({}, given);
    const manifests = Testing.synth(chart);
    // Kubernetes adds eleven characters for the Job of a run, whose name is a label of its pods.
    expect(job.name.length).toBeLessThanOrEqual(52);
    for (const { metadata } of manifests) {
      expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
      expect(metadata.name.length).toBeLessThanOrEqual(73);
    }
  }), { numRuns: 50 });
});

test('executors are named after the pod of their run, so that overlapping runs never collide', () => {
  const { job } = scheduled();
  expect(job.executorPod().manifest.metadata.name).toBe('sales-nightly-xxxxxxxx-xxxxx-exec-1');
  const [prefix] = job.explain('spark.kubernetes.executor.podNamePrefix');
  expect(prefix.value).toBe('$(POD_NAME)');
});

test('a pod of the longest name is cut before its random end, as Kubernetes does', () => {
  const { job } = scheduled({ name: 'n'.repeat(52) });
  expect(job.executorPod().manifest.metadata.name).toBe(`${'n'.repeat(52)}-xxxxxxxxxx-exec-1`);
});

test.each<[string, Partial<ScheduledSparkJobProps>, string]>([
  ['a seventh weekday', { schedule: '0 3 * * 7' }, 'SPARK064 schedule'],
  ['a zone in small letters', { timeZone: 'europe/berlin' }, 'SPARK064 timeZone'],
  ['a deadline that lets no run start', { startingDeadline: Duration.seconds(5) }, 'SPARK064 startingDeadline'],
  ['half a kept run', { failedJobsHistoryLimit: 0.5 }, 'SPARK064 failedJobsHistoryLimit'],
  ['a word of nobody', { concurrencyPolicy: 'forbid' as never }, 'SPARK006 concurrencyPolicy'],
  ['no schedule', { schedule: undefined as never }, 'SPARK004 schedule'],
])('fails for %s', (_, props, finding) => {
  const { chart } = scheduled(props);
  expect(SparkChecks.of(chart).findings().map(({ code, prop }) => `${code} ${prop}`)).toEqual([finding]);
});

test('quotas and reports take it as they take a job', () => {
  const { chart, job } = scheduled();
  const quota = new SparkResourceQuota(chart, 'quota', { workloads: [job] });
  expect(quota.resourceQuota.toJson().spec.hard.pods).toBe('3');
  expect(SparkReport.of(chart.node.root as App).toMarkdown()).toContain('CronJob `sales-nightly`');
});

test('a house may extend it', () => {
  class NightlyJob extends ScheduledSparkJob {
    public readonly plan = 'free';

    constructor(scope: Construct, id: string, private readonly props: { readonly team: string }) {
      super(scope, id, { schedule: '@daily', ...PROGRAM, labels: { team: props.team } });
    }

    public get team(): string {
      return this.props.team;
    }
  }
  const chart = new Chart(new App(), 'sales');
  expect(new NightlyJob(chart, 'x', { team: 'a' })).toMatchObject({ team: 'a', plan: 'free', name: 'sales-x' });
  expect(SparkChecks.of(chart).findings()).toEqual([]);
});
