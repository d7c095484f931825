import { Problem } from './finding';
import { ConfEntry } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Application } from '../plan/application';

/** What a check reads: an application, and its finished configuration. */
export interface Checked {
  readonly application: Application;
  readonly conf: SparkConf;
}

/** A rule, or a few that belong together, over a finished plan. */
export type Check = (checked: Checked) => Problem[];

/** The entries that the user wrote in `sparkConf`. */
export function userEntries({ conf }: Checked): ConfEntry[] {
  return conf.entries().filter(({ key, origin }) => origin.kind === 'sparkConf' && origin.name === `sparkConf["${key}"]`);
}
