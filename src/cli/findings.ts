import { InputFinding } from './check-input';
import { Unread } from './input-files';
import { EXIT, Io } from './io';
import { sarifLog } from './sarif';
import { describe } from '../findings/finding';

/** How findings are printed. */
export type Format = 'text' | 'json' | 'sarif';

/** How findings are told, and when they are a failure. */
export interface FindingOptions {
  readonly format?: Format;
  readonly strict?: boolean;
}

/** What findings are from: so many inputs, and what was not read of them. */
export interface Looked {
  readonly inputs: number;
  readonly unread: readonly Unread[];
}

/** How many findings there are, and the exit code that they lead to. */
export function countsOf(findings: readonly InputFinding[], { strict }: FindingOptions): { errors: number; warnings: number; exitCode: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return { errors, warnings, exitCode: errors > 0 || (strict && warnings > 0) ? EXIT.findings : EXIT.success };
}

/** Prints the findings in some inputs, and tells the exit code. */
export function printFindings(findings: readonly InputFinding[], { inputs, unread }: Looked, options: FindingOptions, io: Io): number {
  const { errors, warnings, exitCode } = countsOf(findings, options);
  if (options.format === 'json') {
    const notRead = unread.map(({ isError, file, line, reason }) => ({ severity: isError ? 'error' : 'note', file, line, reason }));
    io.out(`${JSON.stringify({ findings: findings.map(plainFinding), notes: notRead, errors, warnings }, undefined, 2)}\n`);
  } else if (options.format === 'sarif') {
    io.out(`${JSON.stringify(sarifLog(findings, unread), undefined, 2)}\n`);
  } else if (inputs > 0) {
    io.out(`${inLines(findings)}${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(inputs, 'input')}\n`);
  }
  tell(unread, io);
  return exitCode;
}

/** Says what was not read. */
export function tell(unread: readonly Unread[], io: Io): void {
  const lines = unread.map(({ isError, file, line, reason }) => `${isError ? 'error' : 'note'}: ${file}${line === undefined ? '' : `:${line}`}: ${reason}\n`);
  new Set(lines).forEach((line) => io.err(line));
}

/** A finding as other programs read it. */
export function plainFinding({ severity, code, path, file, line, place, key, value, why, fix }: InputFinding): object {
  return { severity, code, path, file, line, place, key, value, why, fix };
}

/** Findings, one a line. */
export function inLines(findings: readonly InputFinding[]): string {
  return findings.map((finding) => `${finding.severity} ${describe({ ...finding, prop: whereIs(finding) })}\n`).join('');
}

/** The file with its line, then what it is in there: no word twice. */
function whereIs({ path, file, line, place, prop }: InputFinding): string {
  const at = file === undefined ? undefined : `${file}${line === undefined ? '' : `:${line}`}`;
  const inInput = place.startsWith(path) ? prop : `${path} ${prop}`;
  if (at === undefined || (place.startsWith(at) && inInput.includes(at))) {
    return inInput;
  }
  // A script or a properties file is the file itself, and a line of a file is told already.
  const rest = path === file ? prop : inInput;
  return `${at} ${place === at ? rest.replace(`${at} `, '') : rest}`;
}

function count(amount: number, word: string): string {
  return `${amount === 0 ? 'no' : amount} ${word}${amount === 1 ? '' : 's'}`;
}
