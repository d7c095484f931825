import { InputFinding } from './check-input';
import { EXIT, Io } from './io';
import { describe } from '../findings/finding';

/** How findings are told, and when they are a failure. */
export interface FindingOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** How many findings there are, and the exit code that they lead to. */
export function countsOf(findings: readonly InputFinding[], { strict }: FindingOptions): { errors: number; warnings: number; exitCode: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return { errors, warnings, exitCode: errors > 0 || (strict && warnings > 0) ? EXIT.findings : EXIT.success };
}

/** Prints the findings in so many inputs, and tells the exit code. */
export function printFindings(findings: readonly InputFinding[], inputs: number, options: FindingOptions, io: Io): number {
  const { errors, warnings, exitCode } = countsOf(findings, options);
  io.out(options.json
    ? `${JSON.stringify({ findings: findings.map(plainFinding), errors, warnings }, undefined, 2)}\n`
    : `${inLines(findings)}${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(inputs, 'input')}\n`);
  return exitCode;
}

/** A finding as other programs read it. */
export function plainFinding({ severity, code, path, place, key, value, why, fix }: InputFinding): object {
  return { severity, code, path, place, key, value, why, fix };
}

/** Findings, one a line. */
export function inLines(findings: readonly InputFinding[]): string {
  return findings.map((finding) => {
    const { severity, path, place, prop } = finding;
    // A place in a file begins with the file already.
    return `${severity} ${describe({ ...finding, prop: place.startsWith(path) ? prop : `${path} ${prop}` })}\n`;
  }).join('');
}

function count(amount: number, word: string): string {
  return `${amount === 0 ? 'no' : amount} ${word}${amount === 1 ? '' : 's'}`;
}
