import { App, Chart } from 'cdk8s';
import { addJob, jobs } from './jobs';
import { alternate } from './measure';
import { synthesize } from './synthesis';
import { count, MICROSECONDS, ratioRow, Row } from './table';
import { SparkJobProps } from 'cdk8s-spark';

/**
 * What a job costs in a large app, against a small one. Both sides work on the
 * same jobs, in many apps or in a single one, and so on equally warm code.
 */
export function growth(small: number, large: number, rounds: number): Row[] {
  const all = jobs(large);
  const parts = Array.from({ length: large / small }, (_, index) => all.slice(index * small, (index + 1) * small));
  const pair = alternate(
    { rounds },
    () => ({ time: parts.reduce((sum, part) => sum + microseconds(part), 0) / large }),
    () => ({ time: microseconds(all) / large }),
  );
  return [ratioRow(`growth, a job of ${count(small)} and of ${count(large)}: build and synth`, pair, 'time', MICROSECONDS, '1.10x')];
}

function microseconds(props: SparkJobProps[]): number {
  const fill = (app: App) => {
    const chart = new Chart(app, 'sales', { namespace: 'spark' });
    props.forEach((job) => addJob(chart, job));
  };
  return synthesize(fill).time.total * 1000;
}
