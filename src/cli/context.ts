import { Io } from './io';

/** What every command gets besides its own options. */
export interface Context extends Io {
  /** The words after `--`: a command line of Spark. */
  readonly commandLine?: readonly string[];
  /** Sets the exit code. */
  end(code: number): void;
}
