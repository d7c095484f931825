import { App } from 'cdk8s';
import { addJob, jobs } from './jobs';
import { compareSynthesis, sameManifests } from './synthesis';
import { count, MILLISECONDS, ratioRow, Row } from './table';
import { SparkChart } from 'cdk8s-spark';

/** One job in every chart, against the same jobs in one chart. */
export function manyCharts(size: number, rounds: number): Row[] {
  const props = jobs(size);
  const inOne = (app: App) => {
    const chart = new SparkChart(app, 'sales', { namespace: 'spark' });
    props.forEach((job) => addJob(chart, job));
  };
  const inMany = (app: App) => props.forEach((job) => addJob(new SparkChart(app, `chart-${job.name}`, { namespace: 'spark' }), job));
  const comparison = compareSynthesis({ rounds }, inOne, inMany);
  const name = `${count(size)} SparkCharts, against one`;
  return [
    ratioRow(`${name}: build and synth`, comparison, 'total', MILLISECONDS, '1.30x'),
    sameManifests(name, comparison),
  ];
}
