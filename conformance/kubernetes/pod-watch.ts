import { ChildProcess, spawn } from 'child_process';
import { Manifest } from '../manifests';

/** A pod, from when it was made to its last sign of life. */
export interface SeenPod {
  readonly name: string;
  /** As it was when it was made, before anything else could change it. */
  readonly first: Manifest;
  last: Manifest;
  /** Whether it is still there. */
  present: boolean;
}

/** Follows all pods of a namespace, so that those that live for a moment only are seen too. */
export class PodWatch {
  /** All pods that there have been, in their order. */
  readonly pods: SeenPod[] = [];
  private readonly child: ChildProcess;
  private text = '';

  constructor(namespace: string, private readonly changed: (pods: readonly SeenPod[]) => void) {
    this.child = spawn('kubectl', ['get', 'pods', '--namespace', namespace, '--watch', '--output-watch-events', '--output', 'json']);
    this.child.stdout?.on('data', (chunk) => this.read(String(chunk)));
    this.child.on('error', () => undefined);
  }

  stop(): void {
    this.child.kill();
  }

  /** One line of JSON for every change. */
  private read(chunk: string): void {
    const lines = (this.text + chunk).split('\n');
    this.text = lines.pop() ?? '';
    for (const line of lines) {
      const { type, object } = JSON.parse(line);
      this.take(object, type !== 'DELETED');
    }
    if (lines.length > 0) {
      this.changed(this.pods);
    }
  }

  private take(pod: Manifest, present: boolean): void {
    const known = this.pods.find(({ first }) => first.metadata.uid === pod.metadata.uid);
    if (known === undefined) {
      this.pods.push({ name: pod.metadata.name, first: pod, last: pod, present });
    } else {
      // A pod that goes has no address any more, and had one.
      known.last = { ...pod, status: { podIP: known.last.status?.podIP, ...pod.status } };
      known.present = present;
    }
  }
}
