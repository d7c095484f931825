import { ChildProcess, spawn } from 'child_process';

/** The log of a pod, read while it grows: when the pod is deleted, its log is gone. */
export class FollowedLog {
  text = '';
  private readonly child: ChildProcess;
  private readonly closed: Promise<void>;

  constructor(namespace: string, pod: string) {
    this.child = spawn('kubectl', ['logs', '--follow', '--namespace', namespace, pod]);
    this.child.stdout?.on('data', (chunk) => (this.text += chunk));
    this.closed = new Promise((resolve) => {
      this.child.on('error', () => resolve());
      this.child.on('close', () => resolve());
    });
  }

  /** Waits a little for what is still on its way. */
  async finish(seconds = 5): Promise<void> {
    const timer = setTimeout(() => this.stop(), seconds * 1000);
    await this.closed;
    clearTimeout(timer);
  }

  stop(): void {
    this.child.kill();
  }
}
