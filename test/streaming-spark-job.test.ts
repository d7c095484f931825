import { App, Chart, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { SparkChecks, SparkReport, SparkResourceQuota, StreamingSparkJob, StreamingSparkJobProps } from '../src';
import { only, synthesize } from './support/manifests';

const PROGRAM = { mainApplicationFile: 'local:///opt/app.py', executor: { instances: 2 } };

function stream(props: Partial<StreamingSparkJobProps> = {}, id = 'clicks') {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  return { chart, job: new StreamingSparkJob(chart, id, { ...PROGRAM, ...props }) };
}

test('a StatefulSet carries it, and nothing puts an end to it', () => {
  const { chart, job } = stream();
  const { template, ...spec } = only(synthesize(chart), 'StatefulSet').spec;
  expect(spec).toEqual({
    replicas: 1,
    serviceName: 'sales-clicks',
    podManagementPolicy: 'Parallel',
    selector: { matchLabels: { 'spark-role': 'driver', 'spark-app-name': 'sales-clicks' } },
  });
  expect(template.spec).toMatchObject({ restartPolicy: 'Always' });
  expect(template.spec).not.toHaveProperty('activeDeadlineSeconds');
  expect(job.statefulSet.kind).toBe('StatefulSet');
});

test('a stream that pauses has no driver', () => {
  expect(only(synthesize(stream({ suspend: true }).chart), 'StatefulSet').spec.replicas).toBe(0);
});

test('limits of a Job are no props of it', () => {
  const { chart } = stream({ activeDeadline: 1, backoffLimit: 3, ttlAfterFinished: 1 } as never);
  expect(SparkChecks.of(chart).findings().map(({ code, prop }) => `${code} ${prop}`).sort())
    .toEqual(['SPARK007 activeDeadline', 'SPARK007 backoffLimit', 'SPARK007 ttlAfterFinished']);
});

const anyId = fc.string({ minLength: 1, maxLength: 90 }).filter((text) => !text.includes('/') && !(text in {}));

test('whatever the id, the label of its pods with name and hash is within its limit', () => {
  fc.assert(fc.property(anyId, (given) => {
    const { chart, job } = stream({}, given);
    Testing.synth(chart);
    expect(job.name.length).toBeLessThanOrEqual(52);
  }), { numRuns: 50 });
});

test('executors have made up names, in a preview too', () => {
  expect(stream().job.executorPod().manifest.metadata.name).toBe('sales-clicks-0000000000000000-exec-1');
});

test('quotas and reports take it as they take a job', () => {
  const { chart, job } = stream();
  const quota = new SparkResourceQuota(chart, 'quota', { workloads: [job] });
  expect(quota.resourceQuota.toJson().spec.hard.pods).toBe('3');
  expect(SparkReport.of(chart.node.root as App).toMarkdown()).toContain('StatefulSet `sales-clicks`');
});
