import { spawnSync } from 'child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Answers } from './table';

/** The program that is compiled into every release. */
const PROGRAM = join(__dirname, 'main.go');

/**
 * What the API server of a release, for example `1.34.4`, says of every field. Compiling one takes minutes the first time.
 */
export function askRelease(release: string): Answers {
  const directory = mkdtempSync(join(tmpdir(), 'kubernetes-fields-'));
  try {
    const api = `v0.${release.replace(/^1\./, '')}`;
    const { Dir: sources } = JSON.parse(go(['mod', 'download', '-json', `k8s.io/kubernetes@v${release}`], directory));
    const { Dir: types } = JSON.parse(go(['mod', 'download', '-json', `k8s.io/api@${api}`], directory));
    // Kubernetes takes its own modules from its repository; whoever depends on it names their versions.
    const staged = [...readFileSync(join(sources, 'go.mod'), 'utf8').matchAll(/^\s+(k8s\.io\/\S+) => \.\/staging/gm)].map(([, name]) => name);
    writeFileSync(join(directory, 'go.mod'), [
      'module fields',
      'go 1.24.0',
      `require k8s.io/kubernetes v${release}`,
      ...staged.map((name) => `replace ${name} => ${name} ${api}`),
      '',
    ].join('\n'));
    copyFileSync(PROGRAM, join(directory, 'main.go'));
    go(['mod', 'tidy'], directory);
    return JSON.parse(go(['run', '.', types], directory));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function go(args: string[], directory: string): string {
  const { error, status, stdout, stderr } = spawnSync('go', args, { cwd: directory, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (error !== undefined) {
    throw missing(`Go 1.24 or newer, as "go" on the PATH (${error.message})`);
  }
  if (status !== 0) {
    throw missing(`what "go ${args.join(' ')}" needs: a module proxy (GOPROXY) and some gigabytes of disk\n${lastLines(stderr)}`);
  }
  return stdout;
}

/** What a machine must have first: told in plain words, without a stack of calls. */
function missing(what: string): Error {
  const error = new Error(`The table of fields is made by the API servers of Kubernetes, which are compiled for it. This machine lacks ${what}`);
  error.stack = error.message;
  return error;
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).map((line) => `    ${line}`).join('\n');
}
