import { App, Chart } from 'cdk8s';
import { ScheduledSdpPipelineJob } from '../src';
import { only, synthesize } from './support/manifests';
import { PIPELINE, PIPELINE_IMAGE } from './support/pipelines';

test('a CronJob whose runs are those of a pipeline', () => {
  const chart = new Chart(new App(), 'orders', { namespace: 'spark' });
  const { cronJob } = new ScheduledSdpPipelineJob(chart, 'pipeline', { schedule: '*/15 * * * *', image: PIPELINE_IMAGE, pipeline: PIPELINE, dryRunFirst: true });
  const { spec } = only(synthesize(chart), 'CronJob');
  expect(cronJob.kind).toBe('CronJob');
  expect(spec).toMatchObject({ schedule: '*/15 * * * *', concurrencyPolicy: 'Forbid' });
  const { containers, initContainers } = spec.jobTemplate.spec.template.spec;
  expect([...initContainers, ...containers].map(({ name }: { name: string }) => name)).toEqual(['spark-kubernetes-driver', 'dry-run', 'pipeline']);
});
