import { ApiServer } from './api-server';
import { atEnd } from './clean-up';
import { DriverPod } from './driver-pod';
import { Manifest, Manifests } from './manifests';
import { readProperties } from './properties';
import { callOf } from './role';
import { Outcome, RunningProcess } from './running-process';
import { controlStatefulSets } from './stateful-sets';
import { Executors, WorkerNode } from './worker-node';

const PATIENCE = 120_000;
const TEMPLATE_FILE = 'spark.kubernetes.executor.podTemplateFile';

/** A cluster of one namespace in which one driver runs. */
export class Cluster {
  /** Starts a cluster, and in it the driver of the manifests' Job. */
  static async start(manifests: Manifests, executors: Executors): Promise<Cluster> {
    const server = new ApiServer();
    await server.start();
    atEnd(() => server.stop());
    return new Cluster(server, new DriverPod(manifests), executors);
  }

  readonly node: WorkerNode;
  readonly driverPod: Manifest;
  private readonly driver: RunningProcess;

  private constructor(readonly server: ApiServer, pod: DriverPod, executors: Executors) {
    this.node = new WorkerNode(server.store, executors);
    controlStatefulSets(server.store);
    this.driverPod = server.store.add('pods', pod.manifest);
    this.driver = pod.start({
      master: `k8s://${server.url}`,
      conf: {
        // The exit exception's annotation goes to this address, whatever the master is.
        'spark.kubernetes.driver.master': server.url,
        [TEMPLATE_FILE]: pod.onMachine(readProperties(pod.configuration['spark-defaults.conf'])[TEMPLATE_FILE]),
        // Executors that do not run will never register.
        ...(executors === 'real' ? {} : { 'spark.scheduler.maxRegisteredResourcesWaitingTime': '0s' }),
      },
    });
  }

  /** Everything that the driver has asked of the API so far, each call once. */
  get calls(): string[] {
    return [...new Set(this.server.requests.map(callOf))].sort();
  }

  /** The executors' pods that there are now. */
  get executorPods(): Manifest[] {
    return this.server.store.list('pods', { labels: 'spark-role=executor' });
  }

  /** The bodies that the driver has posted. */
  posted(resource: string): Manifest[] {
    return this.server.requests.filter((request) => callOf(request) === `create ${resource}`).map(({ body }) => body);
  }

  /** Waits until the driver has made a call so many times. */
  async called(call: string, times = 1): Promise<void> {
    await this.until(`"${call}" × ${times}`, () => this.server.requests.filter((request) => callOf(request) === call).length >= times);
  }

  /** Waits until the driver has said something. */
  async said(text: string): Promise<void> {
    await this.until(`"${text}"`, () => this.driver.output.stdout.includes(text));
  }

  /** Waits for the driver's end. */
  get outcome(): Promise<Outcome> {
    return this.driver.outcome;
  }

  private async until(what: string, condition: () => boolean): Promise<void> {
    let over = false;
    void this.driver.outcome.then(() => over = true);
    for (const end = Date.now() + PATIENCE; !condition(); await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (over || Date.now() > end) {
        const { stdout, stderr } = this.driver.output;
        throw new Error(`waited in vain for ${what}; so far: ${this.calls.join(', ')}\n${stdout}\n${stderr}`);
      }
    }
  }
}
