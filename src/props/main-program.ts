import { SparkLanguage } from './spark-image';

/** The program of an application. */
export interface MainProgram {
  readonly mainClass?: string;
  /** The jar, `.py` or `.R` file; none if the class is on Spark's own class path. */
  readonly mainApplicationFile?: string;
  readonly arguments?: readonly string[];
}

/** Spark's word for an application without a file of its own. */
export const NO_FILE = 'spark-internal';

/** The language by the file's extension, with spark-submit's own rule. */
export function languageOfFile(file: string | undefined): SparkLanguage | undefined {
  if (file === undefined || file === NO_FILE) {
    return 'java';
  }
  return file.endsWith('.jar') ? 'java' : file.endsWith('.py') ? 'python' : /\.[rR]$/.test(file) ? 'r' : undefined;
}
