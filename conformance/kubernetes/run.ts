import { Manifest } from '../manifests';
import { Synthesized } from './app';
import { FollowedLog } from './followed-log';
import { apply, objectsOf } from './kubectl';
import { PodWatch, SeenPod } from './pod-watch';
import { Amounts, largest, sumOf, sumOfClaims } from './resources';
import { becomes } from './wait';

/** How a Job stands. */
export type End = 'Complete' | 'Failed' | 'unfinished';

/** Names of the ConfigMaps that Spark makes. */
const SPARKS_CONFIG_MAP = /^spark-exec-/;

/** An application on the cluster, and all that is seen of it. */
export class Run {
  /** The most that its pods have asked for at a time. */
  peak: Amounts = {};
  /** The Job, as it was when it was last looked at. */
  job?: Manifest;
  jobPresent = false;
  /** ConfigMaps of Spark's: those that are there, and how many there have been at a time. */
  configMaps: Manifest[] = [];
  mostConfigMaps = 0;
  /** Warnings of Kubernetes, `Reason: message`, each once. */
  warnings: string[] = [];
  /** When its objects were deleted, its Role among them. */
  deletedAt?: Date;
  /** What a case has seen that is wrong, in sentences. */
  readonly notes: string[] = [];
  private readonly logs = new Map<string, FollowedLog>();
  private readonly watch: PodWatch;

  constructor(readonly app: Synthesized) {
    this.watch = new PodWatch(app.namespace, (pods) => this.podsChanged(pods));
  }

  get namespace(): string {
    return this.app.namespace;
  }

  get drivers(): SeenPod[] {
    return this.podsOf('driver');
  }

  get executors(): SeenPod[] {
    return this.podsOf('executor');
  }

  get presentExecutors(): SeenPod[] {
    return this.executors.filter(({ present }) => present);
  }

  /** The executors that run and are not on their way out. */
  get running(): SeenPod[] {
    return this.presentExecutors.filter(({ last }) =>
      last.status.containerStatuses?.[0]?.state?.running !== undefined && last.metadata.deletionTimestamp === undefined);
  }

  /** The driver of the last try. */
  get driver(): SeenPod {
    const driver = this.drivers.at(-1);
    if (driver === undefined) {
      throw new Error('there has been no driver');
    }
    return driver;
  }

  get end(): End {
    const conditions: any[] = this.job?.status?.conditions ?? [];
    const reached = (type: End) => conditions.some((condition) => condition.type === type && condition.status === 'True');
    return reached('Complete') ? 'Complete' : reached('Failed') ? 'Failed' : 'unfinished';
  }

  /** The logs of all drivers, one after the other. */
  get log(): string {
    return this.drivers.map(({ name }) => this.logs.get(name)?.text ?? '').join('');
  }

  /** The exit code of the last driver, when it has ended. */
  get exitCode(): number | undefined {
    return exitCodeOf(this.driver.last);
  }

  /** Applies the application; gives back what kubectl had to warn of. */
  async start(): Promise<string[]> {
    const { status, stderr } = await apply(this.app.yaml, '--namespace', this.namespace);
    if (status !== 0) {
      throw new Error(`kubectl apply ended with ${status}:\n${stderr}`);
    }
    return stderr.split('\n').filter((line) => line !== '');
  }

  /** Waits until something is so, and looks once a second. */
  async until(what: string, condition: () => boolean, seconds = 60): Promise<void> {
    if (!await this.within(seconds, condition)) {
      throw new Error(`waited ${seconds} s in vain until ${what}.\n${this.story()}`);
    }
  }

  /** Whether something is so within a time. */
  async within(seconds: number, condition: () => boolean): Promise<boolean> {
    return becomes(async () => {
      await this.look();
      return condition();
    }, seconds);
  }

  /** Waits until no pod and no ConfigMap of Spark's is left. */
  async untilNothingIsLeft(seconds = 30): Promise<void> {
    await this.until('no pod and no ConfigMap of Spark\'s is left', () =>
      this.configMaps.length === 0 && this.presentExecutors.length === 0 && this.drivers.every(({ present }) => !present), seconds);
  }

  /** Looks at what is not followed. */
  async look(): Promise<void> {
    const objects = await objectsOf(this.namespace, 'jobs,configmaps,persistentvolumeclaims');
    this.peak = largest(this.peak, sumOfClaims(objects));
    const job = objects.find(({ kind }) => kind === 'Job');
    this.jobPresent = job !== undefined;
    this.job = job ?? this.job;
    this.configMaps = objects.filter(({ kind, metadata }) => kind === 'ConfigMap' && SPARKS_CONFIG_MAP.test(metadata.name));
    this.mostConfigMaps = Math.max(this.mostConfigMaps, this.configMaps.length);
  }

  /** Waits for the logs, and asks for the warnings that Kubernetes has had. */
  async collect(): Promise<void> {
    const ended = this.drivers.filter(({ last }) => exitCodeOf(last) !== undefined).map(({ name }) => name);
    await Promise.all(ended.map(async (name) => this.logs.get(name)?.finish()));
    const events = await objectsOf(this.namespace, 'events');
    this.warnings = [...new Set(events.filter(({ type }) => type !== 'Normal').map(({ reason, message }) => `${reason}: ${message}`))];
  }

  /** Ends all that follows the application. */
  stop(): void {
    this.watch.stop();
    this.logs.forEach((log) => log.stop());
  }

  /** What a person wants to know of a run that went wrong. */
  story(): string {
    const pods = this.watch.pods.map(({ last, present }) => `  ${last.metadata.name}: ${present ? '' : 'gone, '}${stateOf(last)}`);
    return [`Job: ${this.end}. Pods:`, ...pods, 'End of the driver\'s log:', ...this.log.trimEnd().split('\n').slice(-15).map((line) => `  ${line.slice(0, 300)}`)].join('\n');
  }

  private podsOf(role: string): SeenPod[] {
    return this.watch.pods.filter(({ first }) => first.metadata.labels?.['spark-role'] === role);
  }

  private podsChanged(pods: readonly SeenPod[]): void {
    this.peak = largest(this.peak, sumOf(pods.filter(({ present }) => present).map(({ last }) => last)));
    for (const { name, last } of pods) {
      const { running, terminated } = last.status.containerStatuses?.[0]?.state ?? {};
      if (last.metadata.labels?.['spark-role'] === 'driver' && !this.logs.has(name) && (running ?? terminated) !== undefined) {
        this.logs.set(name, new FollowedLog(this.namespace, name));
      }
    }
  }
}

/** The exit code of a pod's first container. */
export function exitCodeOf(pod: Manifest): number | undefined {
  return pod.status.containerStatuses?.[0]?.state?.terminated?.exitCode;
}

/** Why a container waits, or how it ended. */
export function stateOf(pod: Manifest): string {
  const state = pod.status.containerStatuses?.[0]?.state;
  return `${pod.status.phase}${state === undefined ? '' : ` ${JSON.stringify(state).slice(0, 200)}`}`;
}
