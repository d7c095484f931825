import { versionOfImage } from './spark-image-version';
import { ConfEntry } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Workload } from '../plan/workload';
import { SparkLanguage } from '../props/spark-image';

/** Where the driver's pod comes from: `client` is the pod that spark-submit runs in, `cluster` one that Spark makes. */
export type DeployMode = 'client' | 'cluster';

/** What somebody has written for Spark, in a file, a command line or a manifest. What is not known of it is left out. */
export interface SparkInput {
  /** The file, the command or the object. */
  readonly path: string;
  /** The entries that count, each with its place in the input. */
  readonly conf: readonly ConfEntry[];
  /** The entries that count for nothing, because another one of the same key does. */
  readonly overridden: readonly Overridden[];
  readonly sparkVersion?: string;
  readonly language?: SparkLanguage;
  readonly deployMode?: DeployMode;
  /** Whether an operator submits it to the cluster that it is in. */
  readonly isSubmitted?: boolean;
  readonly mainClass?: string;
  readonly mainApplicationFile?: string;
  readonly arguments?: readonly string[];
  /** Variables with their plain values, by the role whose pods they are in. */
  readonly environment?: { readonly driver: Variables; readonly executor: Variables };
  /** Words of a command line that a shell puts more words in for, which nobody knows here. */
  readonly unread?: readonly string[];
  /** What is wrong with the way in which it was written, such as a field that does not exist. */
  readonly problems?: readonly Problem[];
  /** Where something of the input stands: its file and line. */
  readonly locate?: Locate;
  /** Findings that somebody has acknowledged where it was made: code and prop. */
  readonly acknowledged?: readonly { readonly code: string; readonly prop: string }[];
  /** Beginnings of keys that somebody has declared there. */
  readonly allowedKeys?: readonly string[];
  /** The whole workload, if the driver's pod is known. */
  readonly workload?: Workload;
}

/** A line of a file. */
export interface SourceLine {
  readonly file: string;
  /** From 1; absent for a file as a whole. */
  readonly line?: number;
}

/** Finds the line of something that is named by its place, its key of Spark, and its value. */
export type Locate = (what: { readonly place: string; readonly key?: string; readonly value?: string }) => SourceLine;

/** Variables of an environment, by name. */
export interface Variables {
  readonly [name: string]: string;
}

/** An entry that gives way to another one of the same key. */
export interface Overridden {
  readonly entry: ConfEntry;
  readonly by: ConfEntry;
}

/** Of entries with the same key the last one counts. Entries are in the order of their keys' first appearance. */
export function lastOfEachKey(entries: readonly ConfEntry[]): Pick<SparkInput, 'conf' | 'overridden'> {
  const last = new Map(entries.map((entry) => [entry.key, entry]));
  const overridden = entries.flatMap((entry) => {
    const by = last.get(entry.key);
    return by === undefined || by === entry ? [] : [{ entry, by }];
  });
  return { conf: [...last.values()], overridden };
}

/** An entry that somebody has written, with its place. */
export function written(key: string, value: string, place: string): ConfEntry {
  return { key, value, origin: { kind: 'sparkConf', name: place } };
}

/** How the driver is started, by the entries; as Spark does, `client` if nothing is said. */
export function deployModeOf(conf: readonly ConfEntry[]): DeployMode {
  return conf.some(({ key, value }) => key === 'spark.submit.deployMode' && value === 'cluster') ? 'cluster' : 'client';
}

/** The version of Spark that the image in a configuration says it has. */
export function imageVersionOf(conf: readonly ConfEntry[]): string | undefined {
  return versionOfImage(conf.find(({ key }) => key === 'spark.kubernetes.container.image')?.value);
}
