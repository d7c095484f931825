import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { run } from './fresh-process';
import { alternate } from './measure';
import { differenceRow, MILLISECONDS, Row } from './table';

const ROOT = join(__dirname, '..');
const COMPILER = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const OPTIONS = ['--noEmit', '--skipLibCheck', '--strict', '--module', 'node16', '--target', 'es2022'];

const WITHOUT = `
import { App, Chart } from 'cdk8s';
import { ConfigMap } from 'cdk8s-plus-30';
export const chart = new Chart(new App(), 'sales');
new ConfigMap(chart, 'settings', { data: { day: 'yesterday' } });
`;
const WITH = `${WITHOUT}
import { SparkJob } from 'cdk8s-spark';
new SparkJob(chart, 'daily', { mainApplicationFile: 'local:///opt/sales.py' });
`;

/** What the library's types add to the type check of a user's program. */
export function typeCheck(rounds: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-spark-bench-'));
  try {
    install(folder);
    writeFileSync(join(folder, 'without.ts'), WITHOUT);
    writeFileSync(join(folder, 'with.ts'), WITH);
    const pair = alternate({ rounds }, () => check(folder, 'without.ts'), () => check(folder, 'with.ts'));
    return [differenceRow('tsc, besides cdk8s and cdk8s-plus-30', pair, 'time', MILLISECONDS, '+50.0 ms')];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The packages as a user has them: side by side, ours with nothing but what it publishes in reach of its name. */
function install(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of ['cdk8s', 'cdk8s-plus-30', 'constructs']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  symlinkSync(ROOT, join(modules, 'cdk8s-spark'));
}

function check(folder: string, file: string) {
  const command = [COMPILER, ...OPTIONS, file];
  return { time: run(process.execPath, command, { cwd: folder }).milliseconds };
}
