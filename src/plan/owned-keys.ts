import { Feature, LIBRARY } from './feature';
import { ConfEntry } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';

type Owner = string | typeof LIBRARY;
type OwnerOf = (key: string) => Owner | undefined;

/** The lists of features are constants, and asked about for every workload. */
const KNOWN = new WeakMap<readonly Feature[], OwnerOf>();

/**
 * Reports the user's entries whose key belongs to a feature. An entry that
 * repeats what a typed prop says does no harm; one that contradicts it has
 * already been reported as a conflict.
 */
export function checkOwnedKeys(features: readonly Feature[], userEntries: readonly ConfEntry[], conf: SparkConf): Problem[] {
  const ownerOf = KNOWN.get(features) ?? ownersOf(features);
  KNOWN.set(features, ownerOf);
  return userEntries.flatMap((entry) => {
    const owner = ownerOf(entry.key);
    const setter = conf.origin(entry.key);
    return owner === undefined || setter?.kind === 'prop' || setter?.kind === 'library' ? [] : [problem(entry, owner)];
  });
}

/** Who sets a key, exactly or by the family it belongs to. */
function ownersOf(features: readonly Feature[]): OwnerOf {
  const entries = features.flatMap(({ ownedKeys = {} }) => Object.entries(ownedKeys));
  const exact = new Map(entries);
  const families = entries.filter(([key]) => key.endsWith('.'));
  return (key) => exact.get(key) ?? families.find(([family]) => key.startsWith(family))?.[1];
}

function problem(entry: ConfEntry, owner: Owner): Problem {
  const mine = owner === LIBRARY;
  return {
    rule: 'OWNED_CONF',
    prop: entry.origin.name,
    value: shown(entry.key, entry.value),
    why: mine ? 'the library sets this key itself, to make the manifests fit together' : `this setting has a prop of its own, ${owner}`,
    fix: mine ? 'Remove the entry' : `Write ${owner} instead`,
  };
}
