import { spawnSync } from 'child_process';

/** What a machine must have first: told in plain words, without a stack of calls. */
export function missingOnMachine(missing: string[]): Error {
  const lines = ['The conformance tests run a real Spark. This machine lacks:', ...missing.map((line) => `  - ${line}`)];
  const error = new Error([...lines, 'Then run again: npm run conformance'].join('\n'));
  // The reader is to mend the machine, not the code.
  error.stack = error.message;
  return error;
}

/** Runs a command of the set-up; a failure tells what the command needs. */
export function run(command: string, commandArguments: string[], need: string): void {
  const { status, stdout, stderr } = spawnSync(command, commandArguments, { encoding: 'utf8' });
  if (status !== 0) {
    throw missingOnMachine([`${need}\n    ${lastLines(`${stdout}\n${stderr}`)}`]);
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join('\n    ');
}
