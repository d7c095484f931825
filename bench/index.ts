import { cpus } from 'os';
import { chartClass } from './chart-class';
import { firstJob } from './first-job';
import { growth } from './growth';
import { helm } from './helm';
import { longFile, manyWorkloads } from './long-inputs';
import { manyCharts } from './many-charts';
import { oneChart } from './one-chart';
import { inOwnProcess } from './own-process';
import { packageSize } from './package-size';
import { start } from './start';
import { printHeader, printRow, Row } from './table';
import { typeCheck } from './type-check';

/**
 * Everything that is measured, in the order of the table. Small things get
 * more rounds, because chance has more weight in them.
 */
function* measurements({ quick, slow }: { quick: boolean; slow: boolean }): Iterable<Row[]> {
  if (quick) {
    yield start(1);
    yield firstJob(1);
    yield inOwnProcess(oneChart, 10, 2);
    yield inOwnProcess(oneChart, 100, 2);
    yield inOwnProcess(growth, 10, 100, 1);
    yield inOwnProcess(manyCharts, 100, 1);
    yield inOwnProcess(chartClass, 100, 2);
    yield helm(10, 1);
    yield longFile(100, 1000, 1);
    yield manyWorkloads(10, 40, 1);
    yield typeCheck(1);
    yield packageSize();
    return;
  }
  yield start(15);
  yield firstJob(15);
  yield inOwnProcess(oneChart, 10, 101);
  yield inOwnProcess(oneChart, 100, 21);
  yield inOwnProcess(oneChart, 1000, 11);
  yield inOwnProcess(oneChart, 5000, 3);
  yield inOwnProcess(growth, 100, 1000, 9);
  yield inOwnProcess(growth, 1000, 5000, 3);
  yield inOwnProcess(manyCharts, 1000, 7);
  yield inOwnProcess(manyCharts, 5000, 3);
  yield inOwnProcess(chartClass, 100, 15);
  yield inOwnProcess(chartClass, 1000, 3);
  if (slow) {
    yield inOwnProcess(chartClass, 5000, 1);
  }
  yield helm(1000, 5);
  yield longFile(10_000, 100_000, 1);
  yield manyWorkloads(100, 1000, 3);
  yield typeCheck(7);
  yield packageSize();
}

const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => flag !== '--quick' && flag !== '--slow');
if (unknown.length > 0) {
  throw new Error(`unknown: ${unknown.join(' ')}; --quick takes seconds and its ratios are rough, --slow takes a quarter of an hour`);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}. Times are CPU times. Half of the rounds lie within ±; a ratio is the median of theirs.\n`);
printHeader();
for (const rows of measurements({ quick: flags.includes('--quick'), slow: flags.includes('--slow') })) {
  rows.forEach(printRow);
}
