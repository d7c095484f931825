import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { Finding, findingOf, Problem } from './findings/finding';
import { formatList } from './footprint/format-list';
import { sumOfQuotas } from './footprint/sum-of-quotas';
import { checkProps } from './shapes/check-props';
import { SparkFootprint } from './spark-footprint';
import { ISparkWorkload } from './spark-workload';
import { leaveOut } from './tree/app-objects';
import { claimName } from './tree/claimed-names';
import { checkName, LONGEST_NAME, nameFromPath } from './tree/names';
import { report } from './tree/reporting';

/** Props of `SparkResourceQuota`. */
export interface SparkResourceQuotaProps {
  /** The workloads that the namespace is for. All of them can then run at the same time. */
  readonly workloads: ISparkWorkload[];

  /**
   * Name of the ResourceQuota.
   *
   * @default - from the path of the construct
   */
  readonly name?: string;

  /**
   * Namespace of the ResourceQuota (`metadata.namespace`), in which the workloads must run.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;
}

/**
 * A ResourceQuota that has room for the given workloads with all their executors, and for nothing else.
 *
 * Limits are counted only where every container of every workload has one: Kubernetes refuses pods
 * without a value that a quota counts.
 */
export class SparkResourceQuota extends Construct {
  /** Name of the ResourceQuota. */
  public readonly name: string;

  /** Namespace of the ResourceQuota, unless it is left to `kubectl apply --namespace`. */
  public readonly namespace?: string;

  /** The ResourceQuota. */
  public readonly resourceQuota: ApiObject;

  readonly #workloads: readonly ISparkWorkload[];
  readonly #problems: Problem[] = [];

  constructor(scope: Construct, id: string, given: SparkResourceQuotaProps) {
    super(scope, id);
    const open = this.constructor !== SparkResourceQuota;
    const { props, problems } = checkProps<SparkResourceQuotaProps>('SparkResourceQuotaProps', given, { open });
    this.#problems.push(...problems);
    this.#workloads = props.workloads ?? [];
    this.namespace = props.namespace ?? Chart.of(this).namespace;
    this.name = props.name ?? nameFromPath(this.node.path, LONGEST_NAME);
    this.#problems.push(
      ...checkName(this.name, LONGEST_NAME, 'name'),
      ...claimName(this, { kind: 'ResourceQuota', namespace: this.namespace, name: this.name }, 'name'),
    );
    this.resourceQuota = new ApiObject(this, 'Resource', {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: this.name, namespace: this.namespace },
      spec: { hard: Lazy.any({ produce: () => this.#hard() }) },
    });
    // It has room for its workloads, and follows from them.
    leaveOut(this.resourceQuota);
    report(this, () => this.#findings());
  }

  #findings(): Finding[] {
    const problems = [...this.#problems, ...this.#workloads.flatMap((workload) => this.#checkWorkload(workload))];
    return problems.map((problem) => findingOf(problem, this.node.path));
  }

  #hard(): { [resource: string]: string } {
    return formatList(sumOfQuotas(this.#workloads.map((workload) => footprintOf(workload)?._quota()).filter((quota) => quota !== undefined)));
  }

  #checkWorkload(workload: ISparkWorkload): Problem[] {
    const problems: Problem[] = [];
    if (workload.namespace !== this.namespace) {
      problems.push({
        rule: 'NAMESPACE',
        prop: 'workloads',
        value: workload.node.path,
        why: 'it runs in another namespace than the quota\'s, where the quota counts nothing of it',
        fix: 'Make a SparkResourceQuota for every namespace',
      });
    }
    const footprint = footprintOf(workload);
    if (footprint !== undefined && footprint._quota() === undefined) {
      problems.push({
        rule: 'QUOTA_UNBOUNDED',
        prop: 'workloads',
        value: workload.node.path,
        why: 'the number of its executors has no limit, and so has what it asks for',
        fix: 'Give it dynamicAllocation.maxExecutors',
      });
    }
    return problems;
  }
}

/** A workload with errors has no footprint; it reports them itself. */
function footprintOf(workload: ISparkWorkload): SparkFootprint | undefined {
  try {
    return workload.footprint();
  } catch {
    return undefined;
  }
}
