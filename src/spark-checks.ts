import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { IConstruct } from 'constructs';
import { findingOf } from './checks/finding';
import { findingsBelow, report } from './checks/reporting';
import { RULES } from './checks/rules';
import { settingsAt } from './checks/settings';
import { mebibytes } from './conf/units';
import { parseQuantity } from './pod/quantity';

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
export interface LargestNode {
  /** CPU that pods can get on the largest node (`status.allocatable.cpu`). */
  readonly cpu: Cpu;

  /** Memory that pods can get on the largest node (`status.allocatable.memory`). */
  readonly memory: Size;
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
  public suppress(code: string, reason: string): void {
    const rule = Object.values(RULES).find((candidate) => candidate.code === code);
    const isWarning = rule !== undefined && 'severity' in rule;
    if (isWarning && reason.trim() !== '') {
      settingsAt(this.scope).acknowledged.set(code, reason);
      return;
    }
    const finding = findingOf(
      {
        rule: 'ACKNOWLEDGEMENT',
        prop: 'suppress',
        value: code,
        why: isWarning ? 'it has no reason' : rule === undefined ? 'there is no such code' : 'it is an error, which cannot be acknowledged',
        fix: isWarning ? 'Say why the warning does not matter here' : 'Name the code of a warning',
      },
      this.scope.node.path,
    );
    report(this.scope, () => [finding]);
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
  public largestNode(node: LargestNode): void {
    settingsAt(this.scope).largestNode = { cpu: parseQuantity(node.cpu.amount) ?? 0, memory: mebibytes(node.memory) };
  }
}
