import { spawnSync } from 'child_process';

/** Looks, once, whether there is a cluster that the suite can use. Without KUBECONFIG there is none, and all tests are skipped. */
export default function setUp(): void {
  if (process.env.KUBECONFIG === undefined || process.env.KUBECONFIG === '') {
    process.stderr.write('\nNo cluster: KUBECONFIG is not set, so all tests of this suite are skipped. conformance/README.md says how to get one.\n');
    return;
  }
  const { error, status, stderr } = spawnSync('kubectl', ['get', '--raw', '/readyz', '--request-timeout=10s'], { encoding: 'utf8', timeout: 20_000 });
  if (error !== undefined) {
    throw missing(`kubectl cannot be run: ${error.message}`);
  }
  if (status !== 0) {
    throw missing(`the cluster of KUBECONFIG (${process.env.KUBECONFIG}) does not answer: ${stderr.trim().split('\n').at(-1)}`);
  }
}

/** Told in plain words, without a stack of calls: the reader is to mend the machine, not the code. */
function missing(what: string): Error {
  const error = new Error(`These tests need kubectl on PATH, and in KUBECONFIG a Kubernetes 1.32 or newer that can pull apache/spark: ${what}`);
  error.stack = error.message;
  return error;
}
