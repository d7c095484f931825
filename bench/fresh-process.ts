import { execFileSync } from 'child_process';
import { join } from 'path';
import { millisecondsOf } from './measure';

/** Runs plain JavaScript in a process that has loaded nothing yet, where the library is found by its name. */
export function inFreshProcess(script: string): { milliseconds: number; output: string } {
  let output = '';
  const milliseconds = millisecondsOf(() => {
    output = execFileSync(process.execPath, ['-e', script], { cwd: join(__dirname, '..'), encoding: 'utf8' });
  });
  return { milliseconds, output };
}
