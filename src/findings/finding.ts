import { RuleName, RULES, Severity, severityOf } from './rules';

/**
 * Something that is wrong, as a feature or a check reports it: without the
 * construct's path, which only the plan knows.
 */
export interface Problem {
  readonly rule: RuleName;
  /** The prop that the user has to change, for example `driver.memory`. */
  readonly prop: string;
  /** The offending value, as the user would recognise it. */
  readonly value?: unknown;
  /** Why the value is wrong. */
  readonly why: string;
  /** What to write instead. */
  readonly fix: string;
}

/** A problem of one construct. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
  /** The path of the construct in the tree, for example `sales/daily`. */
  readonly path: string;
}

/** Adds code and severity of its rule, and the construct's path, to a problem. */
export function findingOf(problem: Problem, path: string): Finding {
  return { ...problem, code: RULES[problem.rule].code, severity: severityOf(problem.rule), path };
}

/**
 * The text of a finding, in the order in which a person needs it: code, prop,
 * value, reason, remedy. The path is left to the reporter: cdk8s prints it in
 * front of every validation error.
 */
export function describe(finding: Finding): string {
  const value = finding.value === undefined ? '' : ` = ${show(finding.value)}`;
  return `${finding.code} ${finding.prop}${value}: ${finding.why}. ${finding.fix}.`;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
