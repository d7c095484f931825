import { ConfEntry, Origin, originInWords } from './origin';
import { PrefixIndex } from './prefixes';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';

/**
 * Spark's configuration of one application. Every entry keeps its origin.
 *
 * Entries are merged by one rule: a default gives way to anything else, and two
 * other writers of the same key must agree. Nothing is overridden in silence.
 */
export class SparkConf {
  /** Merges entries; the second result names every disagreement. */
  static merge(entries: Iterable<ConfEntry>, before?: SparkConf): { conf: SparkConf; problems: Problem[] } {
    const merged = new Map<string, ConfEntry>(before?.byKey);
    const problems: Problem[] = [];
    for (const entry of entries) {
      const present = merged.get(entry.key);
      if (present === undefined || present.origin.kind === 'default') {
        // Of two defaults the later one counts: features are ordered from general to special.
        merged.set(entry.key, entry);
      } else if (entry.origin.kind !== 'default' && entry.value !== present.value) {
        problems.push(conflict(present, entry));
      }
    }
    return { conf: new SparkConf(merged), problems };
  }

  private sorted?: ConfEntry[];
  private index?: PrefixIndex<ConfEntry>;

  private constructor(private readonly byKey: ReadonlyMap<string, ConfEntry>) {}

  /** The value of a key, or undefined when Spark's own default holds. */
  get(key: string): string | undefined {
    return this.byKey.get(key)?.value;
  }

  /** Whether a key is set to `true`; an absent key has the given default of Spark. */
  isTrue(key: string, sparkDefault: boolean): boolean {
    const value = this.get(key);
    return value === undefined ? sparkDefault : value.trim().toLowerCase() === 'true';
  }

  /** Who set a key. */
  origin(key: string): Origin | undefined {
    return this.byKey.get(key)?.origin;
  }

  /** Whether a key is set that begins with a prefix, and the rest of which passes a test. */
  hasBelow(prefix: string, test: (rest: string) => boolean = () => true): boolean {
    for (const key of this.byKey.keys()) {
      if (key.startsWith(prefix) && test(key.slice(prefix.length))) {
        return true;
      }
    }
    return false;
  }

  /** All entries whose key begins with a prefix, sorted by key. */
  below(prefix: string): ConfEntry[] {
    this.index ??= new PrefixIndex(this.entries().map((entry) => [entry.key, entry]));
    return this.index.below(prefix);
  }

  /** All entries, sorted by key. */
  entries(): ConfEntry[] {
    // Without a function of its own, the engine sorts texts several times as fast.
    this.sorted ??= [...this.byKey.keys()].sort().map((key) => this.byKey.get(key)!);
    return this.sorted;
  }
}

function conflict(first: ConfEntry, second: ConfEntry): Problem {
  const [typed, raw] = first.origin.kind === 'sparkConf' ? [second, first] : [first, second];
  const byLibrary = typed.origin.kind === 'library';
  const setter = originInWords(typed.origin);
  return {
    rule: 'CONFLICTING_CONF',
    prop: raw.origin.name,
    value: shown(raw.key, raw.value),
    why: `Spark key "${raw.key}" is already ${JSON.stringify(shown(typed.key, typed.value))}, set by ${setter}`,
    fix: byLibrary ? 'Remove the entry' : `Keep one of the two, preferably ${setter}`,
  };
}
