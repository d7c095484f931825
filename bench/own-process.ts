import { execFileSync } from 'child_process';
import { join } from 'path';
import { chartClass } from './chart-class';
import { growth } from './growth';
import { manyCharts } from './many-charts';
import { oneChart } from './one-chart';
import { Row } from './table';

const MEASUREMENTS: { readonly [name: string]: (...sizes: number[]) => Row[] } = { oneChart, growth, manyCharts, chartClass };

/**
 * Measures in a process that does nothing else, so that neither the memory nor
 * the compiled code of one size is left over for the next.
 */
export function inOwnProcess(measurement: (...sizes: number[]) => Row[], ...sizes: number[]): Row[] {
  // This process has ts-node among its own arguments.
  const command = ['--expose-gc', ...process.execArgv, join(__dirname, 'own-process.ts'), measurement.name, ...sizes.map(String)];
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

if (process.argv[1] === __filename) {
  const [name, ...sizes] = process.argv.slice(2);
  console.log(JSON.stringify(MEASUREMENTS[name](...sizes.map(Number))));
}
