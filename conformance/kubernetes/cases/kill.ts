import { execute } from '../kubectl';
import { Run } from '../run';

/** Patterns of the command lines of Spark's processes, which do not find themselves. */
export const DRIVER = '[S]parkSubmit';
export const EXECUTOR = '[E]xecutorBackend';

/** Kills the process of a container whose command line has a text; by itself, as the kernel does. */
export async function kill(run: Run, pod: string, pattern: string, signal = 'KILL'): Promise<void> {
  await execute(run.namespace, pod, 'sh', '-c', `for p in /proc/[0-9]*; do grep -q '${pattern}' $p/cmdline && kill -${signal} \${p#/proc/}; done; true`);
}

/** Kills the only executor in the middle of its work. */
export async function killWorkingExecutor(run: Run): Promise<void> {
  await run.until('the executor works', () => run.running.length === 1);
  await run.within(4, () => false);
  await kill(run, run.running[0].name, EXECUTOR);
}
