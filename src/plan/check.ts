import { Application } from './application';
import { CarrierPiece, PodPieces } from './share';
import { Workload } from './workload';
import { ConfEntry } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';

/** What a check reads: an application, and its finished configuration. */
export interface Checked {
  readonly application: Application;
  readonly conf: SparkConf;
  /** The entries that the user wrote as they are, in `sparkConf` or `hadoopConf`. */
  readonly userEntries: readonly ConfEntry[];
  /** What the pods were merged from, if the library has made them. */
  readonly pieces?: PodPieces;
  /** What the application wants of the object that carries its pod, if the library makes that. */
  readonly carrier?: CarrierPiece;
  /** The application with its pods; made when a check asks for it. */
  readonly workload: () => Workload;
}

/** A rule, or a few that belong together, over a finished plan. */
export type Check = (checked: Checked) => readonly Problem[];

/** Runs checks over an application, its configuration and its pods. */
export function runChecks(checks: readonly Check[], checked: Omit<Checked, 'userEntries'>): Problem[] {
  const userEntries = checked.conf.entries().filter(({ origin }) => origin.kind === 'sparkConf');
  const all: Checked = { ...checked, userEntries };
  return checks.flatMap((check) => check(all));
}
