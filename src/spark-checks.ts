import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { IConstruct } from 'constructs';
import { mebibytes } from './conf/units';
import { findingOf, Problem } from './findings/finding';
import { RULES } from './findings/rules';
import { checkLimitRangeSpec, checkQuotaSpec } from './pod/cluster-limits';
import { parseQuantity } from './pod/quantity';
import { findingsBelow, report } from './tree/reporting';
import { settingsAt } from './tree/settings';

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

  /** The offending value, unless it is a secret. */
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

/** What a limit of a LimitRange is for. */
export type LimitRangeType = 'Container' | 'Pod' | 'PersistentVolumeClaim';

/** One of the `limits` of a LimitRange. All quantities as in a manifest, for example `500m` or `16Gi`. */
export interface LimitRangeItemOptions {
  /** What the limits are for. */
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
   * Acknowledges a warning: it is no longer told. Errors cannot be acknowledged; SPARK080 says so at synth.
   *
   * @param code code of the warning, for example `SPARK101`
   * @param reason why it does not matter here; it stays in `findings()`
   */
  public acknowledge(code: string, reason: string): void {
    const rule = Object.values(RULES).find((candidate) => candidate.code === code);
    const isWarning = rule !== undefined && 'severity' in rule;
    if (isWarning && reason.trim() !== '') {
      settingsAt(this.scope).acknowledged.set(code, reason);
      return;
    }
    this.reportProblems([
      {
        rule: 'ACKNOWLEDGEMENT',
        prop: 'acknowledge',
        value: code,
        why: isWarning ? 'it has no reason' : rule === undefined ? 'there is no such code' : 'it is an error, which cannot be acknowledged',
        fix: isWarning ? 'Say why the warning does not matter here' : 'Name the code of a warning',
      },
    ]);
  }

  /**
   * Declares that keys of `sparkConf` which begin like this are known, for example those of a house's own plugin.
   *
   * @param prefix beginning of the keys, for example `spark.acme.`
   */
  public allowKeys(prefix: string): void {
    settingsAt(this.scope).allowedPrefixes.push(prefix);
  }

  /**
   * Declares the largest node that pods can get: pods that can never fit are then reported (SPARK117).
   *
   * @param node what pods can use of it
   */
  public declareLargestNode(node: LargestNodeOptions): void {
    const { cpu, memory, gpus, ephemeralStorage } = node;
    if (gpus !== undefined && !(Number.isInteger(gpus) && gpus >= 0)) {
      const fix = 'Write a whole number, at least 0';
      this.reportProblems([{ rule: 'CLUSTER_LIMITS', prop: 'largestNode.gpus', value: gpus, why: 'a node has a whole number of GPUs', fix }]);
      return;
    }
    settingsAt(this.scope).largestNode = {
      cpu: parseQuantity(cpu.amount) ?? 0,
      memory: mebibytes(memory),
      ...(gpus === undefined ? {} : { gpus }),
      ...(ephemeralStorage === undefined ? {} : { ephemeralStorage: mebibytes(ephemeralStorage) }),
    };
  }

  /**
   * Declares a ResourceQuota of the namespace that jobs run in. Reported is what it refuses even if a job is alone
   * there: pods that never fit (SPARK120), executors beyond it (SPARK121), and containers without a value that it
   * counts (SPARK122). Of several quotas, all hold.
   *
   * @param hard its `spec.hard`, for example `{ 'requests.cpu': '40', 'requests.memory': '160Gi' }`
   */
  public declareResourceQuota(hard: { [resource: string]: string }): void {
    this.declare(checkQuotaSpec({ hard }, 'resourceQuota'), () => settingsAt(this.scope).namespaceLimits.quotas.push({ hard }));
  }

  /**
   * Declares a LimitRange of the namespace that jobs run in: pods and claims that it refuses are then reported
   * (SPARK123), and its defaults are known to the checks of quotas.
   *
   * @param limits its `spec.limits`
   */
  public declareLimitRange(limits: LimitRangeItemOptions[]): void {
    this.declare(checkLimitRangeSpec({ limits }, 'limitRange'), () => settingsAt(this.scope).namespaceLimits.limitRanges.push({ limits }));
  }

  /** What cannot be read is reported, and nothing is checked against it. */
  private declare(problems: Problem[], accept: () => void): void {
    if (problems.length === 0) {
      accept();
    } else {
      this.reportProblems(problems);
    }
  }

  private reportProblems(problems: Problem[]): void {
    const findings = problems.map((problem) => findingOf(problem, this.scope.node.path));
    report(this.scope, () => findings);
  }
}
