import { basename } from 'path';
import { SparkLanguage } from '../props/spark-image';
import { MAIN_CLASSES } from '../sizing/spark-constants';

/** A program of Spark that takes the options of spark-submit. */
export interface Program {
  readonly mainClass?: string;
  /** The main application file, if it is always the same. */
  readonly mainApplicationFile?: string;
  readonly language?: SparkLanguage;
  /** Whether its own words may stand between the options. */
  readonly takesMixedWords?: boolean;
  /** Whether the first word after the options is an example of Spark. */
  readonly isExample?: boolean;
}

const INTERNAL = { mainApplicationFile: 'spark-internal', language: 'java', takesMixedWords: true } as const;

const PROGRAMS: { readonly [name: string]: Program } = {
  'spark-submit': {},
  // The library's own script, which hands all its words on.
  'spark-submit.sh.template': {},
  'spark-sql': { ...INTERNAL, mainClass: 'org.apache.spark.sql.hive.thriftserver.SparkSQLCLIDriver' },
  'spark-shell': { mainApplicationFile: 'spark-shell', mainClass: 'org.apache.spark.repl.Main', language: 'java', takesMixedWords: true },
  'pyspark': { mainApplicationFile: 'pyspark-shell', language: 'python', takesMixedWords: true },
  'sparkR': { mainApplicationFile: 'sparkr-shell', language: 'r', takesMixedWords: true },
  'run-example': { isExample: true, language: 'java' },
  'start-thriftserver.sh': { ...INTERNAL, mainClass: 'org.apache.spark.sql.hive.thriftserver.HiveThriftServer2' },
  'start-connect-server.sh': { ...INTERNAL, mainClass: 'org.apache.spark.sql.connect.service.SparkConnectServer' },
  'start-history-server.sh': { ...INTERNAL, mainClass: MAIN_CLASSES.historyServer },
  // What the programs above start in the end.
  [MAIN_CLASSES.historyServer]: { ...INTERNAL, mainClass: MAIN_CLASSES.historyServer },
  'org.apache.spark.deploy.SparkSubmit': {},
};

/** The program at a place among words: one of Spark's by its file's name, or the verb of Apache's entry point. */
export function programOf(words: readonly string[], index: number): Program | undefined {
  const name = basename(words[index] ?? '');
  if (Object.hasOwn(PROGRAMS, name)) {
    return PROGRAMS[name];
  }
  const isVerb = words[index] === 'driver' && (index === 0 || /(^|\/)entrypoint\.sh$/.test(words[index - 1]));
  return isVerb ? PROGRAMS['spark-submit'] : undefined;
}
