import { Outcome } from './running-process';

/** What a driver of `java/` or `python/` tells of itself. */
export interface Report {
  /** All of `SparkConf`. */
  readonly conf: { [key: string]: string };
  /** The application's arguments. */
  readonly arguments: string[];
  /** The options of the JVM; only from Java. */
  readonly javaOptions?: string[];
}

const MARK = 'CONFORMANCE ';

/** Reads the report out of a driver's output, or says what the driver said instead. */
export function reportOf(outcome: Outcome): Report {
  const line = outcome.stdout.split('\n').find((candidate) => candidate.startsWith(MARK));
  if (line === undefined) {
    throw new Error(`the driver has not come to its report (exit code ${outcome.exitCode}):\n${outcome.stderr}`);
  }
  return JSON.parse(line.slice(MARK.length));
}
