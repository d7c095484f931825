import { mkdirSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { run } from '../../src/cli/run';

/** What a call of the command line leaves behind. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A directory with files in it. */
export function directoryOf(files: { [name: string]: string }): string {
  const directory = mkdtempSync(join(tmpdir(), 'cdk8s-spark-cli-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return directory;
}

/** Calls the command line in this process. */
export function call(words: string[], { cwd = '/', stdin = '' } = {}): Called {
  const [out, err]: string[][] = [[], []];
  const code = run(words, { out: (text) => out.push(text), err: (text) => err.push(text), cwd, stdin: () => stdin });
  return { code, out: out.join(''), err: err.join('') };
}

/** Checks a configuration file: what is found, one line each. */
export function findingsIn(conf: string, ...options: string[]): string[] {
  return linesOf(call(['check', '-', ...options], { stdin: conf }));
}

/** The findings of a call, without the summary. */
export function linesOf({ out }: Called): string[] {
  return out.split('\n').slice(0, -2);
}
