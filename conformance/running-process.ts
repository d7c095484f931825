import { ChildProcess, spawn } from 'child_process';
import { delimiter, join } from 'path';
import { atEnd } from './clean-up';
import { sparkHome, VIRTUAL_ENVIRONMENT } from './spark-home';

/** How a process has ended, and all that it has said. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of Spark. */
export class RunningProcess {
  readonly outcome: Promise<Outcome>;
  private stdout = '';
  private stderr = '';
  private readonly child: ChildProcess;

  constructor(command: string, commandArguments: string[], env: { [name: string]: string }, cwd: string) {
    const child = spawn(command, commandArguments, { env: { ...machine(), ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    child.stdout.setEncoding('utf8').on('data', (text: string) => this.stdout += text);
    child.stderr.setEncoding('utf8').on('data', (text: string) => this.stderr += text);
    atEnd(() => this.end());
    this.outcome = new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode) => resolve({ exitCode, ...this.output }));
    });
  }

  /** What the process has said so far. */
  get output(): { stdout: string; stderr: string } {
    return { stdout: this.stdout, stderr: this.stderr };
  }

  /** Ends the process at once, if it has not ended yet. */
  end(): void {
    this.child.kill('SIGKILL');
  }
}

/**
 * What a process learns of this machine: nothing that would lead Spark to a
 * configuration, a proxy or a real cluster of the person who runs the tests.
 */
function machine(): { [name: string]: string } {
  return {
    PATH: [join(VIRTUAL_ENVIRONMENT, 'bin'), process.env.PATH ?? ''].join(delimiter),
    HOME: process.env.HOME ?? '/',
    // As in Apache's images: Java 17 reads its arguments in the terminal's encoding.
    LC_ALL: 'C.UTF-8',
    SPARK_HOME: sparkHome(),
    KUBECONFIG: '/dev/null',
    KUBERNETES_AUTH_TRYKUBECONFIG: 'false',
    KUBERNETES_AUTH_TRYSERVICEACCOUNT: 'false',
    ...(process.env.JAVA_HOME ? { JAVA_HOME: process.env.JAVA_HOME } : {}),
  };
}
