import { RuleName, RULES, Severity, severityOf } from './rules';
import { Dialect, inWordsOf, PROPS, Words } from './say';

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
  readonly why: Words;
  /** What to write instead. */
  readonly fix: Words;
}

/** A problem of one construct, in the words of its reader. */
export interface Finding extends Omit<Problem, 'why' | 'fix'> {
  readonly why: string;
  readonly fix: string;
  readonly code: string;
  readonly severity: Severity;
  /** The path of the construct in the tree, for example `sales/daily`. */
  readonly path: string;
}

/** Adds code and severity of its rule, and the construct's path, to a problem, and puts it into words. */
export function findingOf(problem: Problem, path: string, dialect: Dialect = PROPS): Finding {
  const { rule, why, fix } = problem;
  return { ...problem, why: inWordsOf(dialect, why), fix: inWordsOf(dialect, fix), code: RULES[rule].code, severity: severityOf(rule), path };
}

/**
 * The text of a finding, in the order in which a person needs it: code, prop,
 * value, reason, remedy. The path is left to the reporter: cdk8s prints it in
 * front of every validation error.
 */
export function describe(finding: Finding): string {
  const value = finding.value === undefined ? '' : ` = ${show(finding.value)}`;
  return `${finding.code} ${finding.prop}${value}: ${sentences(finding)}`;
}

/** The reason and the remedy of a finding, as sentences. */
export function sentences({ why, fix }: Pick<Finding, 'why' | 'fix'>): string {
  return `${why}. ${fix}${fix.endsWith('?') ? '' : '.'}`;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
