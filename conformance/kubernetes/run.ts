import { Manifest } from '../manifests';
import { Synthesized } from './app';
import { FollowedLog } from './followed-log';
import { Answer, apply, kubectl, objectsOf } from './kubectl';
import { PREPARED } from './namespace';
import { PodWatch, SeenPod } from './pod-watch';
import { Amounts, largest, sumOf, sumOfClaims } from './resources';
import { becomes } from './wait';

/** How a Job stands, or all that there are. */
export type End = 'Complete' | 'Failed' | 'unfinished';

/** Names of the ConfigMaps that Spark makes. */
const SPARKS_CONFIG_MAP = /^spark-exec-/;

/** An application on the cluster, and all that is seen of it. */
export class Run {
  /** The most that its pods have asked for at a time. */
  peak: Amounts = {};
  jobPresent = false;
  /** ConfigMaps of Spark's: those that are there, and how many there have been at a time. */
  configMaps: Manifest[] = [];
  mostConfigMaps = 0;
  /** Warnings of Kubernetes, `Reason: message`, each once. */
  warnings: string[] = [];
  /** When its objects were deleted for the first time, its Role among them. */
  deletedAt?: Date;
  /** What a case has seen that is wrong, in sentences. */
  readonly notes: string[] = [];
  /** The Jobs that there have been, by name, as they were when they were last looked at. */
  private readonly jobs = new Map<string, Manifest>();
  /** One for every container of a driver that has been started; the pods of a StatefulSet all have the same name. */
  private readonly logs: { readonly pod: SeenPod; readonly restarts: number; readonly log: FollowedLog }[] = [];
  private readonly watch: PodWatch;
  private readonly applied: string[] = [];

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
    const ends = [...this.jobs.values()].map(endOf);
    return ends.length === 0 || ends.includes('unfinished') ? 'unfinished' : ends.includes('Failed') ? 'Failed' : 'Complete';
  }

  /** The logs of all drivers, one after the other. */
  get log(): string {
    return this.drivers.map((driver) => this.logsWith((pod) => pod === driver)).join('');
  }

  /** The exit code of the last driver, when it has ended. */
  get exitCode(): number | undefined {
    return exitCodeOf(this.driver.last);
  }

  /** The log of one driver, and of all its tries if its container has been started again. */
  logOf(driver: string): string {
    return this.logsWith(({ name }) => name === driver);
  }

  /** Applies the application; gives back what kubectl had to warn of. */
  async start(): Promise<string[]> {
    const { status, stderr } = await this.apply(this.app);
    if (status !== 0) {
      throw new Error(`kubectl apply ended with ${status}:\n${stderr}`);
    }
    return stderr.split('\n').filter((line) => line !== '');
  }

  /** Applies a version of the application. */
  async apply({ yaml }: Synthesized): Promise<Answer> {
    this.applied.push(yaml);
    return apply(yaml, '--namespace', this.namespace);
  }

  /** Deletes all that was applied, and nothing else. */
  async delete(): Promise<Answer> {
    this.deletedAt ??= new Date();
    return kubectl(['delete', '--filename', '-', '--namespace', this.namespace, '--ignore-not-found', '--wait=false'], this.applied.join('\n---\n'));
  }

  /**
   * Waits until something is so, and looks once a second. An application starts in 20 seconds on two idle cores, and in more than a
   * minute on two that others use too: what is asserted is that it comes, not how soon.
   */
  async until(what: string, condition: () => boolean, seconds = 120): Promise<void> {
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
    this.peak = largest(this.peak, sumOfClaims(objects.filter(({ metadata }) => metadata.labels?.[PREPARED] === undefined)));
    const jobs = objects.filter(({ kind }) => kind === 'Job');
    this.jobPresent = jobs.length > 0;
    jobs.forEach((job) => this.jobs.set(job.metadata.name, job));
    this.configMaps = objects.filter(({ kind, metadata }) => kind === 'ConfigMap' && SPARKS_CONFIG_MAP.test(metadata.name));
    this.mostConfigMaps = Math.max(this.mostConfigMaps, this.configMaps.length);
  }

  /** Waits for the logs, and asks for the warnings that Kubernetes has had. */
  async collect(): Promise<void> {
    const ended = this.drivers.filter(({ last }) => exitCodeOf(last) !== undefined);
    await Promise.all(this.logs.filter(({ pod }) => ended.includes(pod)).map(async ({ log }) => log.finish()));
    const events = await objectsOf(this.namespace, 'events');
    this.warnings = [...new Set(events.filter(({ type }) => type !== 'Normal').map(({ reason, message }) => `${reason}: ${message}`))];
  }

  /** Ends all that follows the application. */
  stop(): void {
    this.watch.stop();
    this.logs.forEach(({ log }) => log.stop());
  }

  /** What a person wants to know of a run that went wrong. */
  story(): string {
    const pods = this.watch.pods.map(({ last, present }) => `  ${last.metadata.name}: ${present ? '' : 'gone, '}${stateOf(last)}`);
    return [`Job: ${this.end}. Pods:`, ...pods, 'End of the driver\'s log:', ...this.log.trimEnd().split('\n').slice(-15).map((line) => `  ${line.slice(0, 300)}`)].join('\n');
  }

  private logsWith(isMeant: (pod: SeenPod) => boolean): string {
    return this.logs.filter(({ pod }) => isMeant(pod)).map(({ log }) => log.text).join('');
  }

  private podsOf(role: string): SeenPod[] {
    return this.watch.pods.filter(({ first }) => first.metadata.labels?.['spark-role'] === role);
  }

  private podsChanged(pods: readonly SeenPod[]): void {
    // Clients, and what else a case brings, are no part of the application.
    const counted = pods.filter(({ present, first }) => present && first.metadata.labels?.['spark-role'] !== undefined);
    this.peak = largest(this.peak, sumOf(counted.map(({ last }) => last)));
    for (const pod of pods) {
      const { name, last } = pod;
      const { state, restartCount: restarts } = last.status.containerStatuses?.[0] ?? {};
      const isFollowed = this.logs.some((followed) => followed.pod === pod && followed.restarts === restarts);
      if (last.metadata.labels?.['spark-role'] === 'driver' && !isFollowed && (state?.running ?? state?.terminated) !== undefined) {
        this.logs.push({ pod, restarts, log: new FollowedLog(this.namespace, name) });
      }
    }
  }
}

function endOf({ status }: Manifest): End {
  const conditions: any[] = status?.conditions ?? [];
  const reached = (type: End) => conditions.some((condition) => condition.type === type && condition.status === 'True');
  return reached('Complete') ? 'Complete' : reached('Failed') ? 'Failed' : 'unfinished';
}

/** Whether a pod is ready: what a Service sends its clients to. */
export function isReady({ status }: Manifest): boolean {
  return (status.conditions ?? []).some((condition: any) => condition.type === 'Ready' && condition.status === 'True');
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
