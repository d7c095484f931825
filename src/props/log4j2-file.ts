import { readFileSync } from 'fs';
import { Problem } from '../findings/finding';

/**
 * A configuration of Log4j 2 in its properties format, as it stands in a `log4j2.properties`.
 */
export class Log4j2File {
  /**
   * A configuration by its text.
   *
   * @param text what stands in the file
   */
  public static fromText(text: string): Log4j2File {
    return new Log4j2File(text);
  }

  /**
   * A configuration from a file of the machine that synthesizes.
   *
   * @param path path of the file, which is read at once; one that cannot be read is an error at synth (SPARK140)
   */
  public static fromPath(path: string): Log4j2File {
    try {
      return new Log4j2File(readFileSync(path, 'utf8'), path);
    } catch (error) {
      const problem: Problem = {
        rule: 'LOGGING',
        prop: 'logging.log4j2',
        value: path,
        why: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        fix: 'Correct the path, which is relative to where the program is run',
      };
      return new Log4j2File('', path, [problem]);
    }
  }

  /** What stands in the file. */
  public readonly text: string;

  /** Where it was read. */
  public readonly path?: string;

  /**
   * Why it could not be read. There is no construct yet that could tell: the workload does.
   *
   * @internal
   */
  public readonly _problems: readonly Problem[];

  private constructor(text: string, path?: string, problems: readonly Problem[] = []) {
    this.text = text;
    this.path = path;
    this._problems = problems;
  }
}
