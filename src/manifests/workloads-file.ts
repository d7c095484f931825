import { ConfEntry } from '../conf/origin';
import { Workload } from '../plan/workload';
import { ManifestIndex } from '../pod/manifest';

/**
 * The file, beside the manifests, in which a synthesized app leaves what it knows of its workloads: one of them a line,
 * as JSON. `kubectl apply --filename <directory>` takes no file of this ending for a manifest.
 */
export const WORKLOADS_FILE = 'spark-workloads.jsonl';

/** The text of such a file. */
export function formatWorkloads(workloads: readonly Workload[]): string {
  return workloads.map((workload) => `${JSON.stringify(workload)}\n`).join('');
}

/** Reads such a file. */
export function parseWorkloads(text: string): Workload[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Workload);
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
  const [same] = BY_OBJECT.find(known, objectOf(read));
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
