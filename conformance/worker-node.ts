import { startExecutor } from './executor-pod';
import { Manifest } from './manifests';
import { ObjectStore, StoreEvent } from './object-store';
import { RunningProcess } from './running-process';

/** What becomes of executors' pods: they stay pending, are said to run, or do run. */
export type Executors = 'pending' | 'pretended' | 'real';

/** The one node of the tests' cluster: gives executors' pods a state. */
export class WorkerNode {
  private readonly processes = new Map<string, RunningProcess>();

  constructor(private readonly store: ObjectStore, private readonly executors: Executors) {
    store.onEvent((event) => this.hear(event));
  }

  /** Says that the Spark container of a pod has ended. */
  finish(name: string, exitCode: number): void {
    const terminated = { exitCode, reason: exitCode === 0 ? 'Completed' : 'Error' };
    this.setState(name, exitCode === 0 ? 'Succeeded' : 'Failed', { terminated });
  }

  private hear({ type, resource, object }: StoreEvent): void {
    if (resource !== 'pods' || object.metadata.labels?.['spark-role'] !== 'executor') {
      return;
    }
    const { name } = object.metadata;
    if (type === 'ADDED' && this.executors !== 'pending') {
      this.run(object);
    } else if (type === 'DELETED') {
      this.processes.get(name)?.end();
    }
  }

  private run(pod: Manifest): void {
    const { name } = pod.metadata;
    if (this.executors === 'real') {
      const process = startExecutor(pod);
      this.processes.set(name, process);
      void process.outcome.then(({ exitCode }) => this.finish(name, exitCode ?? 137));
    }
    // Not before Spark has its answer to the request that made the pod.
    setImmediate(() => this.setState(name, 'Running', { running: {} }));
  }

  private setState(name: string, phase: string, state: object): void {
    this.store.change('pods', name, (pod) => ({
      ...pod,
      status: { phase, containerStatuses: [{ name: pod.spec.containers[0].name, state }] },
    }));
  }
}
