import { App, Chart, ChartProps } from 'cdk8s';
import { Construct } from 'constructs';
import { addJob, jobs } from './jobs';
import { compareSynthesis, sameManifests } from './synthesis';
import { count, MILLISECONDS, ratioRow, Row } from './table';
import { SparkChart } from 'cdk8s-spark';

type ChartClass = new (scope: Construct, id: string, props: ChartProps) => Chart;

/** One job in every chart of ours, against the same in charts of cdk8s. */
export function chartClass(size: number, rounds: number): Row[] {
  const props = jobs(size);
  const chartsOf = (Class: ChartClass) => (app: App) => {
    props.forEach((job) => addJob(new Class(app, `chart-${job.name}`, { namespace: 'spark' }), job));
  };
  // A single round is asked for where it takes minutes; in that time code gets warm by itself.
  const comparison = compareSynthesis({ rounds, warmUps: rounds === 1 ? 0 : 1 }, chartsOf(Chart), chartsOf(SparkChart));
  const name = `${count(size)} charts, SparkChart against Chart`;
  return [
    ratioRow(`${name}: build and synth`, comparison, 'total', MILLISECONDS, '1.00x'),
    sameManifests(name, comparison),
  ];
}
