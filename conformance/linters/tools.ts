import { spawnSync } from 'child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'fs';
import { join } from 'path';
import { WORKSHOP } from '../distributions';
import { run } from '../missing';

/** Which kube-score: its modules come from Go's proxy. */
const KUBE_SCORE = 'github.com/zegl/kube-score/cmd/kube-score@v1.20.0';

const CHECKOV = join(WORKSHOP, 'checkov-3.3.30');
const KUBE_SCORE_HOME = join(WORKSHOP, 'kube-score-1.20.0');

/** The command of Checkov, installed if it is not there yet. */
export function checkov(): string[] {
  makeOnce(CHECKOV, (beside) => {
    run('python3', ['-m', 'venv', beside], 'A virtual environment of Python (python3 -m venv).');
    run(join(beside, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--requirement', join(__dirname, 'requirements.txt')],
      'Access to PyPI, or to the mirror that pip is configured for (PIP_INDEX_URL).');
  });
  // The program itself names the Python of the place where it was made.
  return [join(CHECKOV, 'bin', 'python'), join(CHECKOV, 'bin', 'checkov')];
}

/** The command of kube-score, or undefined on a machine without Go. */
export function kubeScore(): string[] | undefined {
  if (spawnSync('go', ['version']).status !== 0) {
    return undefined;
  }
  makeOnce(KUBE_SCORE_HOME, (beside) => run('env', [`GOBIN=${beside}`, 'go', 'install', KUBE_SCORE], 'Access to Go modules (GOPROXY).'));
  return [join(KUBE_SCORE_HOME, 'kube-score')];
}

/** Neither an interruption nor a second run leaves half of it. */
function makeOnce(directory: string, make: (beside: string) => void): void {
  if (existsSync(directory)) {
    return;
  }
  mkdirSync(WORKSHOP, { recursive: true });
  const beside = `${directory}.${process.pid}`;
  try {
    make(beside);
    renameSync(beside, directory);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
