import { ConfEntry } from '../conf/origin';
import { Workload } from '../plan/workload';
import { ManifestIndex } from '../pod/manifest';

/**
 * The file, beside the manifests, in which a synthesized app leaves what it knows of its workloads: one of them a line,
 * as JSON. `kubectl apply --filename <directory>` takes no file of this ending for a manifest.
 */
export const WORKLOADS_FILE = 'spark-workloads.jsonl';

/** What the app of a workload knows better than the checks. */
export interface KnownBetter {
  /** The findings that somebody has acknowledged: code and prop. */
  readonly acknowledged?: readonly { readonly code: string; readonly prop: string }[];
  /** Beginnings of keys that are somebody's own. */
  readonly allowedKeys?: readonly string[];
}

/** A workload as its app has left it. */
export interface KnownWorkload extends Workload, KnownBetter {}

/** The text of such a file. */
export function formatWorkloads(workloads: readonly KnownWorkload[]): string {
  return workloads.map((workload) => `${JSON.stringify(workload)}\n`).join('');
}

/** Reads such a file. */
export function parseWorkloads(text: string): KnownWorkload[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as KnownWorkload);
}

const BY_OBJECT = new ManifestIndex<Workload>((workload) => [objectOf(workload)]);

function objectOf({ kind, namespace, name }: Workload): string {
  return JSON.stringify([kind, namespace, name]);
}

/**
 * A workload as its manifests show it, with the names that its app knows: the path
 * of the construct, and the props behind what has not been changed since.
 */
export function withKnown(read: Workload, known: readonly Workload[]): Workload {
  const same = knownOf(read, known);
  if (same === undefined) {
    return read;
  }
  const { path, sparkVersion, language, fields } = same;
  const origins = new Map(same.conf.map((entry) => [entry.key, entry]));
  const conf = read.conf.map((entry): ConfEntry => {
    const planned = origins.get(entry.key);
    return planned?.value === entry.value ? planned : entry;
  });
  return { ...read, path, sparkVersion, language, conf, ...(fields === undefined ? {} : { fields }) };
}

/** What an app has left of a workload. */
export function knownOf<T extends Workload>(read: Workload, known: readonly T[]): T | undefined {
  return BY_OBJECT.find(known, objectOf(read))[0] as T | undefined;
}
