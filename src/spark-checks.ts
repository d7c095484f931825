import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { IConstruct } from 'constructs';
import { mebibytes } from './conf/units';
import { findingOf, Problem } from './findings/finding';
import { canBeAcknowledged, ruleOfCode } from './findings/rules';
import { checkLimitRangeSpec, checkQuotaSpec } from './pod/cluster-limits';
import { isKubernetesVersion } from './pod/kubernetes-version';
import { parseQuantity } from './pod/quantity';
import { checkValue } from './shapes/check-props';
import { findingsBelow, report } from './tree/reporting';
import { CheckSettings, declareAt } from './tree/settings';

/** Something that the library has against an input. */
export interface SparkFinding {
  /** Stable code of the rule, for example `SPARK020`. */
  readonly code: string;

  /** `error` fails the synthesis, `warning` does not. */
  readonly severity: string;

  /** Path of the construct. */
  readonly path: string;

  /** The prop to change, for example `driver.memory`. */
  readonly prop: string;

  /**
   * The offending value, unless it is a secret.
   *
   * @default - what is wrong is that there is none, or nobody may see it
   */
  readonly value?: string;

  /** Why it is wrong. */
  readonly why: string;

  /** What to write instead. */
  readonly fix: string;

  /**
   * The reason with which a warning was acknowledged.
   *
   * @default - not acknowledged
   */
  readonly acknowledged?: string;
}

/** The nodes of a cluster, for checks of what can run there. */
export interface LargestNodeOptions {
  /** CPU that pods can get on the largest node (`status.allocatable.cpu`). */
  readonly cpu: Cpu;

  /** Memory that pods can get on the largest node (`status.allocatable.memory`). */
  readonly memory: Size;

  /**
   * GPUs of the node, of any vendor (`status.allocatable["nvidia.com/gpu"]`).
   *
   * @default - GPUs are not checked
   */
  readonly gpus?: number;

  /**
   * Local disk that pods can get (`status.allocatable["ephemeral-storage"]`).
   *
   * @default - local disk is not checked
   */
  readonly ephemeralStorage?: Size;
}

/** Which findings of a code are acknowledged. */
export interface AcknowledgeOptions {
  /**
   * The prop that the finding names, for example `arguments[1]`.
   *
   * @default - all findings of the code
   */
  readonly prop?: string;
}

/** What a limit of a LimitRange is for. */
export type LimitRangeType = 'Container' | 'Pod' | 'PersistentVolumeClaim';

/** One of the `limits` of a LimitRange. All quantities as in a manifest, for example `500m` or `16Gi`. */
export interface LimitRangeItemOptions {
  /** What the limits are for: `Container`, `Pod` or `PersistentVolumeClaim` (`type`). */
  readonly type: LimitRangeType;

  /**
   * The largest request and limit, by resource.
   *
   * @default - no largest one
   */
  readonly max?: { [resource: string]: string };

  /**
   * The smallest request and limit, by resource.
   *
   * @default - no smallest one
   */
  readonly min?: { [resource: string]: string };

  /**
   * Limits of containers that have none, by resource.
   *
   * @default - `max`
   */
  readonly default?: { [resource: string]: string };

  /**
   * Requests of containers that have none, by resource.
   *
   * @default - `default`, or `min` without that
   */
  readonly defaultRequest?: { [resource: string]: string };

  /**
   * The largest limit as a multiple of the request, by resource.
   *
   * @default - any multiple
   */
  readonly maxLimitRequestRatio?: { [resource: string]: string };
}

/**
 * The checks of a construct and of all below it: what they found, and what their
 * readers know better.
 */
export class SparkChecks {
  /** The checks of a job, a chart, or a whole app. */
  public static of(scope: IConstruct): SparkChecks {
    return new SparkChecks(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** Everything that was found, errors and warnings, also the acknowledged ones. */
  public findings(): SparkFinding[] {
    return findingsBelow(this.scope).map(({ code, severity, path, prop, value, why, fix, acknowledged }) => ({
      code,
      severity,
      path,
      prop,
      ...(value === undefined ? {} : { value: String(value) }),
      why,
      fix,
      ...(acknowledged === undefined ? {} : { acknowledged }),
    }));
  }

  /**
   * Acknowledges a finding: it is no longer told, and does not fail the synthesis. This is for warnings, and for errors that
   * are judgements, such as that of a secret in plain text (SPARK070). Of another error SPARK080 says so at synth.
   *
   * @param code code of the finding, for example `SPARK101`
   * @param reason why it does not matter here; it stays in `findings()`
   * @param options which findings of the code are meant, if not all
   */
  public acknowledge(code: string, reason: string, options: AcknowledgeOptions = {}): void {
    const rule = ruleOfCode(code);
    const isPossible = rule !== undefined && canBeAcknowledged(rule);
    const { value } = this.right<AcknowledgeOptions>('AcknowledgeOptions', options, 'acknowledge');
    if (isPossible && typeof reason === 'string' && reason.trim() !== '') {
      this.declare((settings) => settings.acknowledged.push({ code, reason, prop: value?.prop }));
      return;
    }
    this.reportProblems([
      {
        rule: 'ACKNOWLEDGEMENT',
        prop: 'acknowledge',
        value: code,
        why: isPossible ? 'it has no reason' : rule === undefined ? 'there is no such code' : 'it is an error that is no matter of judgement',
        fix: isPossible ? 'Say why it does not matter here' : 'Name the code of a warning, or of an error that can be acknowledged',
      },
    ]);
  }

  /**
   * Declares that keys of `sparkConf` which begin like this are known, for example those of a house's own plugin.
   *
   * @param prefix beginning of the keys, for example `spark.acme.`
   */
  public allowKeys(prefix: string): void {
    const { value } = this.right<string>('string', prefix, 'allowKeys');
    if (value !== undefined) {
      this.declare((settings) => settings.allowedPrefixes.push(value));
    }
  }

  /**
   * Declares the largest node that pods can get: pods that can never fit are then reported (SPARK117).
   *
   * @param node what pods can use of it
   */
  public declareLargestNode(node: LargestNodeOptions): void {
    const { value } = this.right<LargestNodeOptions>('LargestNodeOptions', node, 'largestNode');
    if (value === undefined) {
      return;
    }
    const { cpu, memory, gpus, ephemeralStorage } = value;
    if (gpus !== undefined && !(Number.isInteger(gpus) && gpus >= 0)) {
      const fix = 'Write a whole number, at least 0';
      this.reportProblems([{ rule: 'CLUSTER_LIMITS', prop: 'largestNode.gpus', value: gpus, why: 'a node has a whole number of GPUs', fix }]);
      return;
    }
    const largestNode = {
      cpu: parseQuantity(cpu.amount) ?? 0,
      memory: mebibytes(memory),
      ...(gpus === undefined ? {} : { gpus }),
      ...(ephemeralStorage === undefined ? {} : { ephemeralStorage: mebibytes(ephemeralStorage) }),
    };
    this.declare((settings) => Object.assign(settings, { largestNode }));
  }

  /**
   * Declares a ResourceQuota of the namespace that jobs run in (one that is in the app needs none). Reported is
   * what it refuses even if a job is alone there: pods that never fit (SPARK120), executors beyond it (SPARK121), and
   * containers without a value that it counts (SPARK122). Of several quotas, all hold.
   *
   * @param hard its `spec.hard`, for example `{ 'requests.cpu': '40', 'requests.memory': '160Gi' }`
   */
  public declareResourceQuota(hard: { [resource: string]: string }): void {
    const { value = {} } = this.right<{ [resource: string]: string }>('{string}', hard, 'resourceQuota');
    this.declareChecked(checkQuotaSpec({ hard: value }, 'resourceQuota'), ({ namespaceLimits }) => namespaceLimits.quotas.push({ hard: value }));
  }

  /**
   * Declares a LimitRange of the namespace that jobs run in (one that is in the app needs none). Pods and
   * claims that it refuses are then reported (SPARK123), and its defaults are known to the checks of quotas.
   *
   * @param limits its `spec.limits`
   */
  public declareLimitRange(limits: LimitRangeItemOptions[]): void {
    const { value = [] } = this.right<LimitRangeItemOptions[]>('LimitRangeItemOptions[]', limits, 'limitRange');
    this.declareChecked(checkLimitRangeSpec({ limits: value }, 'limitRange'), ({ namespaceLimits }) => namespaceLimits.limitRanges.push({ limits: value }));
  }

  /**
   * Declares the version of Kubernetes that the manifests are for, the oldest one if there are several clusters. Reported are
   * fields of pods, Jobs, CronJobs and Deployments that this version does not have, or has switched off (SPARK046), and that it
   * is older than the oldest one which Spark documents (SPARK048). Without a declaration, the fields of 1.30 hold. The
   * declaration that is nearest to a workload counts.
   *
   * @param version `1.` and the minor number, for example `1.34`; anything else is reported (SPARK119)
   */
  public declareKubernetesVersion(version: string): void {
    const { value } = this.right<string>('string', version, 'kubernetesVersion');
    if (value === undefined) {
      return;
    }
    const problems: Problem[] = isKubernetesVersion(value) ? [] : [
      { rule: 'CLUSTER_LIMITS', prop: 'kubernetesVersion', value, why: 'it is no version of Kubernetes', fix: 'Write 1. and the minor number, for example 1.34' },
    ];
    this.declareChecked(problems, (settings) => Object.assign(settings, { kubernetesVersion: value }));
  }

  /** What is right of a parameter; the rest is reported. */
  private right<T>(notation: string, given: unknown, prop: string): { value?: T } {
    const { value, problems } = checkValue<T>(notation, given, prop);
    this.reportProblems(problems);
    return { value };
  }

  /** What cannot be read is reported, and nothing is checked against it. */
  private declareChecked(problems: readonly Problem[], change: (settings: CheckSettings) => void): void {
    if (problems.length === 0) {
      this.declare(change);
    } else {
      this.reportProblems(problems);
    }
  }

  private declare(change: (settings: CheckSettings) => void): void {
    declareAt(this.scope, change);
  }

  private reportProblems(problems: readonly Problem[]): void {
    if (problems.length === 0) {
      return;
    }
    const findings = problems.map((problem) => findingOf(problem, this.scope.node.path));
    report(this.scope, () => findings);
  }
}
