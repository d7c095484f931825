import { execute } from '../kubectl';
import { Run } from '../run';

/** Patterns of the command lines of Spark's processes, which do not find themselves. */
export const DRIVER = '[S]parkSubmit';
export const EXECUTOR = '[E]xecutorBackend';

/** Kills the process of a container whose command line has a text, as the kernel does. */
export async function kill(run: Run, pod: string, pattern: string): Promise<void> {
  await execute(run.namespace, pod, 'sh', '-c', `for p in /proc/[0-9]*; do grep -q '${pattern}' $p/cmdline && kill -9 \${p#/proc/}; done; true`);
}
