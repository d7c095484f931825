import { writeFileSync } from 'fs';
import { IConstruct } from 'constructs';
import { lookAgain } from './app-objects';
import { settingsFor } from './settings';
import { describe, Finding } from '../findings/finding';
import { canBeAcknowledged } from '../findings/rules';

/** A finding, and why somebody has acknowledged it. */
export interface ReportedFinding extends Finding {
  readonly acknowledged?: string;
}

const PRODUCERS = new WeakMap<IConstruct, (() => Finding[])[]>();
const TOLD = new WeakSet<IConstruct>();

/**
 * Makes a construct report what is wrong with it: errors fail the synthesis,
 * all of them at once; a warning is told once, unless it is acknowledged.
 */
export function report(construct: IConstruct, produce: () => Finding[]): void {
  const producers = PRODUCERS.get(construct);
  if (producers !== undefined) {
    producers.push(produce);
    return;
  }
  PRODUCERS.set(construct, [produce]);
  construct.node.addValidation({
    validate: () => {
      const findings = findingsAt(construct);
      tell(construct, findings.filter(({ severity, acknowledged }) => severity === 'warning' && acknowledged === undefined));
      writeAtExit(construct.node.root);
      return findings.filter(isError).map(describe);
    },
  });
}

/** All findings of a construct and of what is below it, also the acknowledged ones. */
export function findingsBelow(scope: IConstruct): ReportedFinding[] {
  lookAgain(scope);
  return scope.node.findAll().flatMap(findingsAt);
}

/** All findings of a construct itself. */
export function findingsAt(construct: IConstruct): ReportedFinding[] {
  const findings = (PRODUCERS.get(construct) ?? []).flatMap((produce) => produce());
  if (findings.length === 0) {
    return [];
  }
  const { acknowledged } = settingsFor(construct);
  return findings.map((finding) => {
    const reason = canBeAcknowledged(finding.rule)
      ? acknowledged.find(({ code, prop }) => code === finding.code && (prop === undefined || prop === finding.prop))?.reason
      : undefined;
    return reason === undefined ? finding : { ...finding, acknowledged: reason };
  });
}

/** Whether a finding fails the synthesis. */
export function isError({ severity, acknowledged }: ReportedFinding): boolean {
  return severity === 'error' && acknowledged === undefined;
}

/** Warnings are for the person who runs `cdk8s synth`, which names its output directory; tests ask for theirs. */
function tell(construct: IConstruct, warnings: ReportedFinding[]): void {
  if (warnings.length === 0 || TOLD.has(construct) || process.env.CDK8S_OUTDIR === undefined) {
    return;
  }
  TOLD.add(construct);
  for (const warning of warnings) {
    process.stderr.write(`warning ${warning.path}: ${describe(warning)}\n`);
  }
}

/** Read once: a look into the environment is dear, and this one would be made for every construct. */
const FINDINGS_FILE = process.env.CDK8S_SPARK_FINDINGS;
const ROOTS = new Set<IConstruct>();

/** For other programs: all findings as JSON in the file that the variable names, whether the synthesis fails or not. */
function writeAtExit(root: IConstruct): void {
  if (FINDINGS_FILE === undefined || ROOTS.has(root)) {
    return;
  }
  ROOTS.add(root);
  if (ROOTS.size === 1) {
    process.once('exit', () => writeFindings(FINDINGS_FILE));
  }
}

/** At the end of a program, an error would go by without a word. */
function writeFindings(file: string): void {
  try {
    writeFileSync(file, `${JSON.stringify([...ROOTS].flatMap(findingsBelow), undefined, 2)}\n`);
  } catch (error) {
    process.stderr.write(`error: the findings cannot be written to CDK8S_SPARK_FINDINGS: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
