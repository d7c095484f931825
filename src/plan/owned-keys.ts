import { Feature, LIBRARY } from './feature';
import { ConfEntry } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';

/** Which feature sets a Spark key, exactly or by the family it belongs to. */
export class OwnedKeys {
  private readonly exact = new Map<string, string | typeof LIBRARY>();
  private readonly families: [string, string | typeof LIBRARY][] = [];

  constructor(features: readonly Feature[]) {
    for (const [key, owner] of features.flatMap((feature) => Object.entries(feature.ownedKeys ?? {}))) {
      if (key.endsWith('.')) {
        this.families.push([key, owner]);
      } else {
        this.exact.set(key, owner);
      }
    }
  }

  /** Who sets a key, if a feature does. */
  ownerOf(key: string): string | typeof LIBRARY | undefined {
    return this.exact.get(key) ?? this.families.find(([family]) => key.startsWith(family))?.[1];
  }

  /**
   * Reports the user's entries whose key belongs to a feature. An entry that
   * repeats what a typed prop says does no harm; one that contradicts it has
   * already been reported as a conflict.
   */
  check(userEntries: ConfEntry[], conf: SparkConf): Problem[] {
    return userEntries.flatMap((entry) => {
      const owner = this.ownerOf(entry.key);
      const setter = conf.origin(entry.key);
      if (owner === undefined || setter?.kind === 'prop' || setter?.kind === 'library') {
        return [];
      }
      return [problem(entry, owner)];
    });
  }
}

function problem(entry: ConfEntry, owner: string | typeof LIBRARY): Problem {
  const mine = owner === LIBRARY;
  return {
    rule: 'OWNED_CONF',
    prop: entry.origin.name,
    value: shown(entry.key, entry.value),
    why: mine ? 'the library sets this key itself, to make the manifests fit together' : `this setting has a prop of its own, ${owner}`,
    fix: mine ? 'Remove the entry' : `Write ${owner} instead`,
  };
}
