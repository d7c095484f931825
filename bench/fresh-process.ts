import { execFileSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const ROOT = join(__dirname, '..');

/** What a process has taken and written. */
export interface Ended {
  /** CPU time from its start to its end. */
  readonly milliseconds: number;
  readonly output: string;
}

/** Runs plain JavaScript in a process that has loaded nothing yet, where the library is found by its name. */
export function inFreshProcess(script: string): Ended {
  return withFile((file) => {
    // A process knows what it takes to the microsecond; others are told hundredths of seconds.
    const tell = `process.once('exit', () => require('fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.cpuUsage())));`;
    const output = execFileSync(process.execPath, ['-e', `${tell}${script}`], { cwd: ROOT, encoding: 'utf8', maxBuffer: Infinity });
    const { user, system }: NodeJS.CpuUsage = JSON.parse(readFileSync(file, 'utf8'));
    return { milliseconds: (user + system) / 1000, output };
  });
}

/** Runs a command. An exit code other than 0 is an error, unless it is expected. */
export function run(command: string, words: readonly string[], { cwd = ROOT, exitCode = 0 } = {}): Ended {
  return withFile((file) => {
    // A shell knows what its children have taken, and tells it in its second line.
    const script = `"$@" > '${file}'; code=$?; times; exit $((code != ${exitCode}))`;
    const times = execFileSync('sh', ['-c', script, 'sh', command, ...words], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    return { milliseconds: millisecondsIn(times.split('\n')[1]), output: readFileSync(file, 'utf8') };
  });
}

function withFile<T>(action: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-spark-bench-'));
  try {
    return action(join(folder, 'file'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** User's and system's time, for example `0m1.250000s 0m0.031000s`. */
function millisecondsIn(line: string): number {
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds), 0);
}
