import { Catalogue, catalogueFor } from './catalogue';
import { parseDouble, parseInteger, trim } from './java-text';
import { KeyFacts } from './key-facts';
import { PrefixIndex } from './prefixes';
import { checkValue, parseBytes, parseTime } from './values';

/**
 * Reads a configuration as Spark does: other names of a key, references to other
 * entries, units, and Spark's own defaults, all by the catalogue of its version.
 */
export class ConfReader {
  private readonly catalogue: Catalogue;
  private index?: PrefixIndex<readonly [key: string, value: string]>;

  constructor(private readonly entries: ReadonlyMap<string, string>, public readonly sparkVersion: string) {
    this.catalogue = catalogueFor(sparkVersion);
  }

  /** Whether a key, or another name of it, is set. */
  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  /** The text of an entry as it was written, or undefined if there is none. */
  raw(key: string): string | undefined {
    const own = this.entries.get(key);
    return own ?? this.catalogue.otherNamesOf(key).map((name) => this.entries.get(name)).find((value) => value !== undefined);
  }

  /** The effective text of a key: the entry, else that of the key whose value is the default, else the default. */
  get(key: string): string | undefined {
    const facts = this.catalogue.find(key);
    const own = this.raw(key);
    const before = facts?.prepended === undefined ? undefined : this.raw(facts.prepended);
    const given = [before, own].filter((text) => text !== undefined);
    if (given.length > 0) {
      // Spark joins paths as the machine does, lists by commas, and options by blanks.
      return this.substitute(given.join(key.endsWith('Path') ? ':' : facts?.type === 'sequence' ? ',' : ' '));
    }
    return facts?.defaultOf === undefined ? facts?.default : this.get(facts.defaultOf);
  }

  /** The effective text of a key that must have one. Throws what Spark refuses. */
  text(key: string): string {
    return this.checked(key).text;
  }

  /** Throws for a key whose value Spark cannot read. */
  check(...keys: string[]): void {
    keys.filter((key) => this.get(key) !== undefined).forEach((key) => this.text(key));
  }

  /** A key of Spark's type boolean. */
  isTrue(key: string): boolean {
    return this.get(key) !== undefined && trim(this.text(key)).toLowerCase() === 'true';
  }

  /** A key that holds a number. */
  number(key: string): number {
    return this.parsed(key, (_facts, text) => parseDouble(trim(text)));
  }

  /** A key that holds a whole number. */
  integer(key: string): number {
    return this.parsed(key, (_facts, text) => Number(parseInteger(trim(text)) ?? NaN));
  }

  /** The whole number of an entry that Spark reads without its declaration: no blanks, and a default of the reader's own. */
  plainInteger(key: string, otherwise: number): number {
    const text = this.raw(key);
    const value = text === undefined ? BigInt(otherwise) : parseInteger(text);
    if (value === undefined) {
      throw this.unreadable(key, text ?? '', 'is not a whole number');
    }
    return Number(value);
  }

  /** A size, in the unit of its key. */
  size(key: string): number {
    return this.parsed(key, (facts, text) => Number(parseBytes(facts, text) ?? NaN));
  }

  /** A time, in the unit of its key. */
  time(key: string): number {
    return this.parsed(key, (facts, text) => Number(parseTime(facts, text) ?? NaN));
  }

  /** A comma-separated list. */
  list(key: string): string[] {
    return (this.get(key) ?? '').split(',').map(trim).filter((element) => element !== '');
  }

  /** All entries whose key begins with a prefix, by the rest of the key, as they were written. */
  withPrefix(prefix: string): Map<string, string> {
    this.index ??= new PrefixIndex([...this.entries].map((entry) => [entry[0], entry]));
    return new Map(this.index.below(prefix).map(([key, value]) => [key.slice(prefix.length), value]));
  }

  /** All entries. */
  all(): ReadonlyMap<string, string> {
    return this.entries;
  }

  private parsed(key: string, parse: (facts: KeyFacts, text: string) => number | undefined): number {
    const { facts, text } = this.checked(key);
    const value = parse(facts, text);
    if (value === undefined || Number.isNaN(value)) {
      throw this.unreadable(key, text, 'is not a number');
    }
    return value;
  }

  private checked(key: string): { facts: KeyFacts; text: string } {
    const text = this.get(key);
    if (text === undefined) {
      throw new Error(`Spark needs a value of "${key}"`);
    }
    const facts: KeyFacts = this.catalogue.find(key) ?? { key, module: '', type: 'string' };
    const reason = checkValue(facts, text);
    if (reason !== undefined) {
      throw this.unreadable(key, text, reason);
    }
    return { facts, text };
  }

  private unreadable(key: string, text: string, reason: string): Error {
    return new Error(`Spark cannot read "${key}" = "${text}": it ${reason}`);
  }

  /** The text that a reference to a key stands for: other names of the key do not count here. */
  private entryOrDefault(key: string): string | undefined {
    const facts = this.catalogue.find(key);
    return this.entries.get(key) ?? (facts?.defaultOf === undefined ? facts?.default : this.entryOrDefault(facts.defaultOf));
  }

  /** Spark puts in the values of other entries; what it cannot find stays as it is. */
  private substitute(text: string, seen: readonly string[] = []): string {
    return text.replace(/\$\{(spark\.[^ \t\n\v\f\r}]+)\}/g, (reference, key: string) => {
      const value = this.entryOrDefault(key);
      if (value === undefined) {
        return reference;
      }
      if (seen.includes(key)) {
        throw new Error(`Spark cannot read "${text}": "${key}" refers to itself`);
      }
      return this.substitute(value, [...seen, key]);
    });
  }
}
