import { CatalogueLines, noLines, readLines } from './catalogue-format';
import { KeyFacts } from './key-facts';
import { familyExpression, HAND_WRITTEN_FAMILIES, KeyFamily } from './key-families';
import { closest, editDistance } from './suggest';
import { isAtLeast } from './versions';

/** The configuration keys of one version of Spark. */
export class Catalogue {
  private readonly families: Array<KeyFamily & { readonly expression: RegExp }>;
  private readonly otherNames = new Map<string, string>();
  private suggestions?: Map<string, string>;
  private namesByKey?: Map<string, string[]>;

  /** @internal Use `catalogueFor`. */
  constructor(private readonly lines: CatalogueLines) {
    const generated = [...lines.families].map(([prefix, module]) => ({ pattern: `${prefix}<name>`, readBy: module }));
    this.families = [...generated, ...HAND_WRITTEN_FAMILIES].map((family) => ({ ...family, expression: familyExpression(family.pattern) }));
    for (const [key, facts] of lines.keys) {
      const suffixes = lines.words.get(facts.type);
      if (suffixes !== undefined) {
        lines.keys.set(key, { ...facts, suffixes });
      }
      facts.alternatives?.forEach((other) => this.otherNames.set(other, facts.key));
    }
  }

  /** How many keys there are, without other names of keys and without families. */
  get size(): number {
    return this.lines.keys.size;
  }

  /** The options that Spark puts in front of every executor's own. */
  get javaOptions(): readonly string[] {
    return this.lines.words.get('javaOptions') ?? [];
  }

  /** All keys, without other names and without families. */
  all(): KeyFacts[] {
    return [...this.lines.keys.values()];
  }

  /** The patterns of all families of keys. */
  get patterns(): readonly string[] {
    return this.families.map(({ pattern }) => pattern);
  }

  /** The facts of a key, also by another name of it: then `alternativeOf` is its real one. */
  find(key: string): KeyFacts | undefined {
    const own = this.lines.keys.get(key);
    const of = own?.alternativeOf ?? (own === undefined ? this.otherNames.get(key) : undefined);
    // Spark looks no further than one name.
    const main = of === undefined ? undefined : this.lines.keys.get(of);
    if (main === undefined || own?.translated) {
      return own;
    }
    const deprecated = own?.deprecated ?? main.deprecated;
    return { ...main, key, alternativeOf: main.key, ...(deprecated === undefined ? {} : { deprecated }) };
  }

  /** The other names under which Spark finds a key's value as it stands. */
  otherNamesOf(key: string): readonly string[] {
    if (this.namesByKey === undefined) {
      this.namesByKey = new Map();
      for (const { key: name, alternativeOf, translated } of this.lines.keys.values()) {
        if (alternativeOf !== undefined && !translated) {
          this.namesByKey.set(alternativeOf, [...this.namesByKey.get(alternativeOf) ?? [], name]);
        }
      }
    }
    return [...this.lines.keys.get(key)?.alternatives ?? [], ...this.namesByKey.get(key) ?? []];
  }

  /** The family that a key belongs to. */
  family(key: string): KeyFamily | undefined {
    const found = this.families.find(({ expression }) => expression.test(key));
    return found === undefined ? undefined : { pattern: found.pattern, readBy: found.readBy };
  }

  /** The key that was probably meant by one that Spark does not know. */
  suggest(key: string): string | undefined {
    return closest(key, this.likelyKeys()) ?? this.suggestOfFamily(key);
  }

  /** How many keys each module has. */
  countByModule(): { [module: string]: number } {
    const counts: { [module: string]: number } = {};
    for (const { module } of this.lines.keys.values()) {
      counts[module] = (counts[module] ?? 0) + 1;
    }
    return counts;
  }

  /** Keys worth suggesting: nothing of the past, and Spark's internal ones last. */
  private likelyKeys(): Map<string, string> {
    if (this.suggestions === undefined) {
      const current = this.all().filter((facts) => !facts.removed && !facts.deprecated && !facts.alternativeOf);
      const sorted = [...current.filter(({ internal }) => !internal), ...current.filter(({ internal }) => internal)];
      this.suggestions = new Map(sorted.map(({ key }) => [key.toLowerCase(), key]));
    }
    return this.suggestions;
  }

  /** A mistake in the part of a key that belongs to its family: `spark.kubernetes.driver.labels.team`. */
  private suggestOfFamily(key: string): string | undefined {
    const words = key.split('.');
    for (const prefix of this.lines.families.keys()) {
      const length = prefix.split('.').length - 1;
      const start = `${words.slice(0, length).join('.')}.`;
      const near = words.length > length && editDistance(start.toLowerCase(), prefix.toLowerCase(), 3) <= 2;
      // What is the beginning of other keys is no misspelt family: `spark.sql.` is not `spark.ssl.`.
      if (near && ![...this.likelyKeys().values()].some((candidate) => candidate.startsWith(start))) {
        return prefix + words.slice(length).join('.');
      }
    }
    return undefined;
  }
}

/** By the version that somebody asked for, and by the one whose data fits it. */
const CATALOGUES = new Map<string, Catalogue>();

/**
 * The catalogue that fits a version of Spark: that of the newest patch of its line. A line that is older than all has
 * the oldest one's, and one that is newer the newest one's.
 *
 * The data is read at the first call: a user whose `sparkConf` is empty pays nothing.
 */
export function catalogueFor(sparkVersion: string): Catalogue {
  const catalogue = CATALOGUES.get(sparkVersion) ?? load(sparkVersion);
  CATALOGUES.set(sparkVersion, catalogue);
  return catalogue;
}

function load(sparkVersion: string): Catalogue {
  // The data is large and most programs never ask for it: an import would load it with the library.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { BASE_VERSION, BASE, CHANGES } = require('./catalogue-data') as typeof import('./catalogue-data');
  const changes = CHANGES.filter(({ version }) => isAtLeast(sparkVersion, version));
  const kind = changes.at(-1)?.version ?? BASE_VERSION;
  const present = CATALOGUES.get(kind);
  if (present !== undefined) {
    return present;
  }
  const lines = noLines();
  [BASE, ...changes.map(({ text }) => text)].forEach((text) => readLines(text, lines));
  const catalogue = new Catalogue(lines);
  CATALOGUES.set(kind, catalogue);
  return catalogue;
}
