import { spawn } from 'child_process';
import { Manifest } from '../manifests';

/** What a call of kubectl has said. */
export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs kubectl, on the cluster of KUBECONFIG, and gives back what it said, whether it succeeded or not. */
export async function kubectl(args: readonly string[], input?: string, seconds = 60): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn('kubectl', args, { timeout: seconds * 1000, killSignal: 'SIGKILL' });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status: status ?? -1, stdout, stderr: signal === null ? stderr : `${stderr}killed after ${seconds} s` }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}

/** The same for a call that has to succeed. */
export async function mustKubectl(args: readonly string[], input?: string, seconds = 60): Promise<string> {
  const { status, stdout, stderr } = await kubectl(args, input, seconds);
  if (status !== 0) {
    throw new Error(`kubectl ${args.join(' ')} ended with ${status}:\n${stderr}`);
  }
  return stdout;
}

/** Objects of a namespace, by kinds as kubectl takes them: `pods,configmaps`. */
export async function objectsOf(namespace: string, kinds: string): Promise<Manifest[]> {
  return JSON.parse(await mustKubectl(['get', kinds, '--namespace', namespace, '--output', 'json'])).items;
}

/** The log of a pod; what there is of it, even if there is none. */
export async function logOf(namespace: string, pod: string): Promise<string> {
  return (await kubectl(['logs', '--namespace', namespace, pod, '--all-containers'])).stdout;
}

/** Applies manifests. */
export async function apply(yaml: string, ...further: string[]): Promise<Answer> {
  return kubectl(['apply', '--filename', '-', ...further], yaml);
}

/** Deletes an object, and does not wait until it is gone. */
export async function remove(namespace: string, kind: string, name: string): Promise<void> {
  await mustKubectl(['delete', kind, name, '--namespace', namespace, '--wait=false']);
}

/** Runs a command in a pod's first container. */
export async function execute(namespace: string, pod: string, ...command: string[]): Promise<Answer> {
  return kubectl(['exec', '--namespace', namespace, pod, '--', ...command]);
}
