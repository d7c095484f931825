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

/** The command line of Spark SQL, as a class: it runs the statements of a file. */
export const SQL_CLASS = 'org.apache.spark.sql.hive.thriftserver.SparkSQLCLIDriver';

/** Whether a main file is named by its path in a source. */
export function isInSource(file: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^\//i.test(file);
}

/** The program with the place of its file in the pods, and a file of SQL as the program that reads it. */
export function programOf(given: MainProgram, source: { readonly directory: string; readonly main?: string } | undefined): MainProgram {
  const named = given.mainApplicationFile ?? (given.mainClass === undefined ? source?.main : undefined);
  const file = named !== undefined && source !== undefined && isInSource(named) ? `local://${source.directory}/${named}` : named;
  if (file === undefined || !file.endsWith('.sql') || given.mainClass !== undefined) {
    return { mainClass: given.mainClass, mainApplicationFile: file, arguments: given.arguments };
  }
  // Hadoop, which opens it, knows no files of an image.
  return { mainClass: SQL_CLASS, arguments: ['-f', file.replace(/^local:(\/\/)?/, ''), ...given.arguments ?? []] };
}

/** The language by the file's extension, with spark-submit's own rule. */
export function languageOfFile(file: string | undefined): SparkLanguage | undefined {
  if (file === undefined || file === NO_FILE) {
    return 'java';
  }
  return file.endsWith('.jar') ? 'java' : file.endsWith('.py') ? 'python' : /\.[rR]$/.test(file) ? 'r' : undefined;
}
