import { KeyFacts } from './key-facts';

/**
 * The text form of the catalogue: a line a key, under the line of its module
 * (`[core]`). Columns are parted by tabs: the key without its `spark.`, the type
 * with its unit or element (`bytes:m`), the default, the version, and whatever
 * else is known (`min=1 internal`). What ends at the end of a line is left out.
 *
 * - A default begins with `=` (a text), `@` (the key that has it) or `*` (computed).
 * - A name that ends in a dot is a family: all keys that begin with it.
 * - A line `!bytes b|k` is a list of words: those that may follow a number of a type, or `javaOptions`.
 * - In a list of changes, `-name` removes what was there.
 */
export interface CatalogueLines {
  readonly keys: Map<string, KeyFacts>;
  /** The module of each family, by the family's prefix. */
  readonly families: Map<string, string>;
  /** Lists of words: what may follow a number, by type, and `javaOptions`, which Spark gives to every JVM. */
  readonly words: Map<string, readonly string[]>;
}

export function noLines(): CatalogueLines {
  return { keys: new Map(), families: new Map(), words: new Map() };
}

const PREFIX = 'spark.';

/** Reads a text into lines that may be there already: what it says of a key replaces what was known. */
export function readLines(text: string, into: CatalogueLines): void {
  let module = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('[')) {
      module = line.slice(1, -1);
    } else if (line.startsWith('!')) {
      const [name, words] = line.slice(1).split(' ');
      into.words.set(name, words.split('|'));
    } else if (line.startsWith('-')) {
      into.keys.delete(PREFIX + line.slice(1));
      into.families.delete(PREFIX + line.slice(1));
    } else if (line.endsWith('.')) {
      into.families.set(PREFIX + line, module);
    } else if (line !== '') {
      const facts = readLine(line, module);
      into.keys.set(facts.key, facts);
    }
  }
}

const FLAGS = new Set(['trimmed', 'notNan', 'opaque', 'literal', 'translated', 'internal', 'static']);
const NUMBERS = new Set(['min', 'max', 'also']);
const LISTS = new Set(['values', 'alternatives']);

function readLine(line: string, module: string): KeyFacts {
  const [name, type = 'string', standard = '', since, more] = line.split('\t');
  const [kind, detail] = type.split(':');
  const facts: { [fact: string]: unknown } = { key: PREFIX + name, module, type: kind };
  if (detail !== undefined) {
    facts[kind === 'sequence' ? 'element' : 'unit'] = detail;
  }
  if (standard === '*') {
    facts.computed = true;
  } else if (standard !== '') {
    facts[standard.startsWith('@') ? 'defaultOf' : 'default'] = (standard.startsWith('@') ? PREFIX : '') + standard.slice(1);
  }
  if (since) {
    facts.since = since;
  }
  if (more) {
    readExtras(more, facts);
  }
  return facts as unknown as KeyFacts;
}

function readExtras(more: string, facts: { [fact: string]: unknown }): void {
  const rest: { [name: string]: string } = {};
  for (const extra of more.split(' ')) {
    const [name] = extra.split('=', 1);
    const value = extra.slice(name.length + 1);
    if (FLAGS.has(name)) {
      facts[name] = true;
    } else if (NUMBERS.has(name)) {
      facts[name] = Number(value);
    } else if (LISTS.has(name)) {
      facts[name] = value.split('|').map((each) => (name === 'values' ? each : PREFIX + each));
    } else if (name === 'letters') {
      facts.letters = value;
    } else if (name === 'alternativeOf' || name === 'prepended') {
      facts[name] = PREFIX + value;
    } else {
      rest[name] = value;
    }
  }
  const replacement = rest.replacement === undefined ? {} : { replacement: PREFIX + rest.replacement };
  if (rest.deprecated !== undefined) {
    facts.deprecated = { since: rest.deprecated, ...replacement };
  }
  if (rest.removed !== undefined) {
    facts.removed = { since: rest.removed, onlyValue: rest.onlyValue, ...replacement };
  }
}
