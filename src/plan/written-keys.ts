import { ConfReader } from '../conf/conf-reader';
import { MainProgram } from '../props/main-program';
import { SparkLanguage } from '../props/spark-image';
import { RoleName } from '../sizing/spark-constants';

/** What somebody has written for Spark without this library: keys, a program, variables. */
export interface WrittenKeys {
  readonly conf: ConfReader;
  readonly main: MainProgram;
  readonly language: SparkLanguage;
  /** Whether Spark makes the driver's pod, or only the executors'. */
  readonly deployMode: 'client' | 'cluster';
  /** Variables with their plain values. */
  readonly environment: { readonly [role in RoleName]?: { readonly [name: string]: string } };
}

/** The value of a key that is set and can be read. */
export function readKey<T>(conf: ConfReader, key: string, read: (key: string) => T): T | undefined {
  try {
    return conf.has(key) ? read(key) : undefined;
  } catch {
    // The checks of values tell what is wrong with it.
    return undefined;
  }
}
