import { inFreshProcess } from './fresh-process';
import { alternate } from './measure';
import { MILLISECONDS, ratioRow, Row } from './table';

const CHART = `
  const { ApiObject, App, Chart, Size } = require('cdk8s');
  require('cdk8s-plus-30');
  const app = new App();
  const chart = new Chart(app, 'sales', { namespace: 'spark' });
`;
const JOB = `${CHART}
  const { SparkJob } = require('cdk8s-spark');
  new SparkJob(chart, 'daily', {
    mainApplicationFile: 'local:///opt/spark/work-dir/sales.py',
    executor: { memory: Size.gibibytes(4), labels: { team: 'sales' } },
    dynamicAllocation: { maxExecutors: 20 },
    sparkConf: { 'spark.sql.shuffle.partitions': '400' },
  });
`;
const PRINT = 'process.stdout.write(app.synthYaml());';

/**
 * The program of a user with one job, from start to end. Whatever the library
 * does only once in a process is seen here, and nowhere else in the table.
 */
export function firstJob(rounds: number): Row[] {
  const objects = inFreshProcess(`${JOB} console.log(JSON.stringify(chart.toJson()));`).output;
  const plain = `${CHART} ${objects.trim()}.forEach((object, index) => new ApiObject(chart, 'object-' + index, object)); ${PRINT}`;
  const ours = `${JOB} ${PRINT}`;
  if (inFreshProcess(plain).output !== inFreshProcess(ours).output) {
    throw new Error('the two programs that are compared have different manifests');
  }
  const time = (script: string) => () => ({ process: inFreshProcess(script).milliseconds });
  const pair = alternate({ rounds }, time(plain), time(ours));
  return [ratioRow('program with one job, against plain objects: whole process', pair, 'process', MILLISECONDS, '')];
}
