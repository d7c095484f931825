import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { findingOf, Problem } from './findings/finding';
import { formatList } from './footprint/format-list';
import { sumOfQuotas } from './footprint/sum-of-quotas';
import { SparkFootprint } from './spark-footprint';
import { SparkJob } from './spark-job';
import { claimName } from './tree/claimed-names';
import { checkName, nameFromPath } from './tree/names';
import { report } from './tree/reporting';

const LONGEST_NAME = 63;

/** Props of `SparkResourceQuota`. */
export interface SparkResourceQuotaProps {
  /** The jobs that the namespace is for. All of them can then run at the same time. */
  readonly jobs: SparkJob[];

  /**
   * Name of the ResourceQuota.
   *
   * @default - from the path of the construct
   */
  readonly name?: string;

  /**
   * Namespace of the ResourceQuota; the jobs must run there.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;
}

/**
 * A ResourceQuota that has room for the given jobs with all their executors, and for nothing else.
 *
 * Limits are counted only where every container of every job has one: Kubernetes refuses pods
 * without a value that a quota counts.
 */
export class SparkResourceQuota extends Construct {
  /** Name of the ResourceQuota. */
  public readonly name: string;

  /** Namespace of the ResourceQuota, unless it is left to `kubectl apply --namespace`. */
  public readonly namespace?: string;

  /** The ResourceQuota. */
  public readonly resourceQuota: ApiObject;

  private readonly jobs: SparkJob[];
  private readonly problems: Problem[] = [];

  constructor(scope: Construct, id: string, props: SparkResourceQuotaProps) {
    super(scope, id);
    this.jobs = props.jobs;
    this.namespace = props.namespace ?? Chart.of(this).namespace;
    this.name = props.name ?? nameFromPath(this.node.path, LONGEST_NAME);
    this.problems.push(
      ...checkName(this.name, LONGEST_NAME, 'name'),
      ...claimName(this, { kind: 'ResourceQuota', namespace: this.namespace, name: this.name }, 'name'),
    );
    this.resourceQuota = new ApiObject(this, 'Resource', {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: this.name, namespace: this.namespace },
      spec: { hard: Lazy.any({ produce: () => this.hard() }) },
    });
    report(this, () => [...this.problems, ...this.jobs.flatMap((job) => this.checkJob(job))].map((problem) => findingOf(problem, this.node.path)));
  }

  private hard(): { [resource: string]: string } {
    return formatList(sumOfQuotas(this.jobs.map((job) => footprintOf(job)?._quota()).filter((quota) => quota !== undefined)));
  }

  private checkJob(job: SparkJob): Problem[] {
    const problems: Problem[] = [];
    if (job.namespace !== this.namespace) {
      problems.push({
        rule: 'NAMESPACE',
        prop: 'jobs',
        value: job.node.path,
        why: 'it runs in another namespace than the quota\'s, where the quota counts nothing of it',
        fix: 'Make a SparkResourceQuota for every namespace',
      });
    }
    const footprint = footprintOf(job);
    if (footprint !== undefined && footprint._quota() === undefined) {
      problems.push({
        rule: 'QUOTA_UNBOUNDED',
        prop: 'jobs',
        value: job.node.path,
        why: 'the number of its executors has no limit, and so has what it asks for',
        fix: 'Give it dynamicAllocation.maxExecutors',
      });
    }
    return problems;
  }
}

/** A job with errors has no footprint; it reports them itself. */
function footprintOf(job: SparkJob): SparkFootprint | undefined {
  try {
    return job.footprint();
  } catch {
    return undefined;
  }
}
