import { spawn, spawnSync } from 'child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { SUBMIT_SCRIPT, SUBMITTED_TEMPLATE } from '../../src/features/submit-script';

/** What `spark-submit --status` says of a pod. */
function status(submitter: string, phase: string, ...state: string[]): string {
  return [
    'Submitting a request for the status of submission spark:job-driver in k8s://https://kubernetes.default.svc:443.',
    'Application status (driver): ',
    '\t pod name: job-driver',
    `\t labels: spark-app-name -> job, spark-role -> driver, spark-submitter -> ${submitter}, spark-version -> 4.1.2`,
    `\t phase: ${phase}`,
    '\t container status: ',
    '\t\t container name: sidecar',
    '\t\t exit code: 99',
    '\t\t container name: spark-kubernetes-driver',
    ...state.map((line) => `\t\t ${line}`),
    '',
  ].join('\n');
}

const GONE = 'Application not found.\n';
const ended = (code: number, reason: string) => ['container state: terminated', `exit code: ${code}`, `termination reason: ${reason}`];

describe('submit script', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'submit-script-'));
    mkdirSync(join(root, 'bin'));
    writeFileSync(join(root, 'driver-pod.yaml.template'), 'name: "{{SUBMITTER_POD_NAME}}"\nuid: "{{SUBMITTER_POD_UID}}"\n');
    writeFileSync(join(root, 'script'), SUBMIT_SCRIPT.replaceAll(SUBMITTED_TEMPLATE, join(root, 'submitted.yaml')).replaceAll('/dev/termination-log', join(root, 'message')));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  /** A spark-submit that submits with one code after the other, and tells one state after the other. */
  function prepare(codes: readonly number[], states: readonly string[], submission = ''): void {
    states.forEach((text, index) => writeFileSync(join(root, `state-${index}`), text));
    codes.forEach((code, index) => writeFileSync(join(root, `code-${index}`), String(code)));
    writeFileSync(join(root, 'bin', 'spark-submit'), `#!/bin/bash
echo "$*" >> '${root}/calls'
next() { n="$(cat '${root}/'$1.count 2>/dev/null || echo 0)"; echo $((n + 1)) > '${root}/'$1.count; f='${root}/'$1-$n; [ -e "$f" ] && cat "$f"; }
case "$1" in
  --status) next state ;;
  --kill) ;;
  *) ${submission}
    exit "$(next code)" ;;
esac
`);
    chmodSync(join(root, 'bin', 'spark-submit'), 0o755);
  }

  const environment = () => ({
    PATH: process.env.PATH, SPARK_HOME: root, SPARK_CONF_DIR: root, POD_NAME: 'job-abcde', POD_UID: 'uid-1', POD_NAMESPACE: 'spark', DRIVER_POD_NAME: 'job-driver', SUBMITTER_PAUSE: '0',
  });

  function run(codes: readonly number[], ...states: string[]) {
    prepare(codes, states);
    const { status: code, stderr } = spawnSync('bash', [join(root, 'script'), '--conf', 'a b', 'app.py'], { encoding: 'utf8', env: environment() });
    const message = existsSync(join(root, 'message')) ? readFileSync(join(root, 'message'), 'utf8').trim() : '';
    return { code, stderr, message, calls: readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') };
  }

  test.each([
    ['success', 0, 'Succeeded', ended(0, 'Completed'), 'the driver spark:job-driver has succeeded'],
    ['an exit code', 3, 'Failed', ended(3, 'Error'), 'the driver spark:job-driver has failed with exit code 3 (Error)'],
    ['too little memory', 137, 'Failed', ended(137, 'OOMKilled'), 'the driver spark:job-driver has failed with exit code 137 (OOMKilled)'],
    ['an eviction before anything ran', 1, 'Failed', [], 'the driver spark:job-driver has failed with exit code 1'],
  ])('ends as the driver ends, although spark-submit ends with 0: %s', (_name, code, phase, state, message) => {
    const result = run([0], status('job-abcde', phase, ...state));
    expect(result).toMatchObject({ code, message, calls: ['--conf a b app.py', '--status spark:job-driver'] });
  });

  test('the driver belongs to the pod of the submission', () => {
    run([0], status('job-abcde', 'Succeeded', ...ended(0, 'Completed')));
    expect(readFileSync(join(root, 'submitted.yaml'), 'utf8')).toBe('name: "job-abcde"\nuid: "uid-1"\n');
  });

  test('a driver that was deleted is a failure', () => {
    expect(run([0], GONE)).toMatchObject({ code: 1, message: 'the driver spark:job-driver was deleted before it ended' });
  });

  test('a submission that was refused ends with the code of spark-submit', () => {
    expect(run([5], GONE)).toMatchObject({ code: 5, message: 'spark-submit has ended with exit code 5, and there is no driver spark:job-driver' });
  });

  test('a spark-submit that is lost leaves the waiting to the script', () => {
    const result = run([137], status('job-abcde', 'Running'), status('job-abcde', 'Running'), status('job-abcde', 'Failed', ...ended(4, 'Error')));
    expect(result.code).toBe(4);
    expect(result.calls.filter((call) => call.startsWith('--conf'))).toHaveLength(1);
  });

  test('a state that cannot be read once is asked for again, and is no deletion', () => {
    expect(run([0], 'Exception in thread "main" java.net.ConnectException\n', status('job-abcde', 'Succeeded')).code).toBe(0);
  });

  test('the driver of an earlier try is deleted, and gone, before another one starts, and its end is not taken for the new one\'s', () => {
    const old = status('job-other', 'Failed', ...ended(9, 'Error'));
    const result = run([1, 0], old, old, GONE, status('job-abcde', 'Succeeded', ...ended(0, 'Completed')));
    expect(result.code).toBe(0);
    expect(result.calls).toEqual([
      '--conf a b app.py', '--status spark:job-driver', '--kill spark:job-driver', '--status spark:job-driver', '--status spark:job-driver', '--conf a b app.py', '--status spark:job-driver',
    ]);
  });

  test('who is told to end, ends the driver, too', async () => {
    prepare([0], [], 'exec sleep 30');
    const child = spawn('bash', [join(root, 'script'), 'app.py'], { env: environment(), stdio: 'ignore' });
    while (!existsSync(join(root, 'calls'))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(143);
    expect(readFileSync(join(root, 'calls'), 'utf8')).toContain('--kill spark:job-driver');
  });
});
