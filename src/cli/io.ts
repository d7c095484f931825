/** The world outside of a command, so that tests can give it another one. */
export interface Io {
  /** The directory to which paths are relative. */
  readonly cwd: string;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** All of standard input. */
  stdin(): string;
}

/** How a command ends: what scripts and pipelines can rely on. */
export const EXIT = {
  /** Nothing is wrong, or nothing but warnings. */
  success: 0,
  /** There are findings. */
  findings: 1,
  /** The input could not be read, or the command was called wrongly. */
  usage: 2,
} as const;
