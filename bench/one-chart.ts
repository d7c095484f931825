import { ApiObject, ApiObjectProps, App, Chart } from 'cdk8s';
import { addJob, jobs } from './jobs';
import { Comparison, compareSynthesis, sameManifests } from './synthesis';
import { count, MILLISECONDS, ratioRow, Row } from './table';
import { SparkApp } from 'cdk8s-spark';

/** Jobs in one chart, against the objects that come out of them, each written down as a plain `ApiObject`. */
export function oneChart(size: number, rounds: number): Row[] {
  const props = jobs(size);
  const withJobs = (app: App) => {
    const chart = new Chart(app, 'sales', { namespace: 'spark' });
    props.forEach((job) => addJob(chart, job));
    return chart;
  };
  const objects = structuredClone(withJobs(new App()).toJson()) as ApiObjectProps[];
  const withObjects = (app: App) => {
    const chart = new Chart(app, 'sales', { namespace: 'spark' });
    objects.forEach((object, index) => new ApiObject(chart, `object-${index}`, object));
  };

  const name = `${count(size)} jobs in one chart, against plain objects`;
  return [
    ...rowsOf(name, compareSynthesis({ rounds }, withObjects, withJobs)),
    ...rowsOf(`${name}, in a SparkApp`, compareSynthesis({ rounds }, withObjects, withJobs, SparkApp)),
  ];
}

function rowsOf(name: string, comparison: Comparison): Row[] {
  return [
    ratioRow(`${name}: build`, comparison, 'build', MILLISECONDS, '1.50x'),
    ratioRow(`${name}: synth`, comparison, 'synth', MILLISECONDS, '1.05x'),
    ratioRow(`${name}: both`, comparison, 'total', MILLISECONDS, ''),
    sameManifests(name, comparison),
  ];
}
