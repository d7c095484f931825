import { spawn } from 'child_process';

/** How long it may take until kubectl has a way to the pod. */
const OPENS_IN = 30;

/** Lends the address at which a port of a pod or a Service (`pod/name`) is reached from here. */
export async function withForward<T>(namespace: string, target: string, port: number | string, use: (address: string) => Promise<T>): Promise<T> {
  const child = spawn('kubectl', ['port-forward', '--namespace', namespace, target, `:${port}`]);
  try {
    return await use(await new Promise<string>((resolve, reject) => {
      let said = '';
      const timer = setTimeout(() => reject(new Error(`kubectl port-forward ${target} has not answered: ${said}`)), OPENS_IN * 1000);
      const hear = (chunk: Buffer) => {
        said += chunk;
        const [, local] = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(said) ?? [];
        if (local !== undefined) {
          clearTimeout(timer);
          resolve(`http://127.0.0.1:${local}`);
        }
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('error', reject);
      child.on('close', () => reject(new Error(`kubectl port-forward ${target} has ended: ${said}`)));
    }));
  } finally {
    child.kill();
  }
}
