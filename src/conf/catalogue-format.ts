import { KeyFacts } from './key-facts';

/**
 * The text form of the catalogue: a line a key, under the line of its module
 * (`[core]`). Columns are parted by tabs: the key without its `spark.`, the type
 * with its unit or element (`bytes:m`), the default, the version, and whatever
 * else is known (`min=1 internal`). What ends at the end of a line is left out.
 *
 * - A default begins with `=` (a text), `@` (the key that has it) or `*` (computed).
 * - A name that ends in a dot is a family: all keys that begin with it.
 * - A line `!bytes b|k` has the words that may follow a number of a type.
 * - In a list of changes, `-name` removes what was there.
 */
export interface CatalogueLines {
  readonly keys: Map<string, KeyFacts>;
  /** The module of each family, by the family's prefix. */
  readonly families: Map<string, string>;
  /** What may follow a number, by type. */
  readonly suffixes: Map<string, readonly string[]>;
}

export function noLines(): CatalogueLines {
  return { keys: new Map(), families: new Map(), suffixes: new Map() };
}

const PREFIX = 'spark.';

/** Reads a text into lines that may be there already: what it says of a key replaces what was known. */
export function readLines(text: string, into: CatalogueLines, wanted: (facts: KeyFacts) => boolean = () => true): void {
  let module = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('[')) {
      module = line.slice(1, -1);
    } else if (line.startsWith('!')) {
      const [type, words] = line.slice(1).split(' ');
      into.suffixes.set(type, words.split('|'));
    } else if (line.startsWith('-')) {
      into.keys.delete(PREFIX + line.slice(1));
      into.families.delete(PREFIX + line.slice(1));
    } else if (line.endsWith('.')) {
      into.families.set(PREFIX + line, module);
    } else if (line !== '') {
      const facts = readLine(line, module);
      if (wanted(facts)) {
        into.keys.set(facts.key, facts);
      }
    }
  }
}

function readLine(line: string, module: string): KeyFacts {
  const [name, type = 'string', standard = '', since = '', more = ''] = line.split('\t');
  const [kind, detail] = type.split(':');
  const extras = new Map(more.split(' ').map((extra) => [extra.split('=', 1)[0], extra.slice(extra.indexOf('=') + 1)]));
  const flags = ['trimmed', 'notNan', 'opaque', 'literal', 'translated', 'internal', 'static'].filter((flag) => extras.has(flag));
  const numbers = ['min', 'max', 'also'].filter((number) => extras.has(number));
  const facts: { [fact: string]: unknown } = {
    key: PREFIX + name,
    module,
    type: kind,
    [kind === 'sequence' ? 'element' : 'unit']: detail,
    values: extras.get('values')?.split('|'),
    letters: extras.get('letters'),
    ...Object.fromEntries(numbers.map((number) => [number, Number(extras.get(number))])),
    ...Object.fromEntries(flags.map((flag) => [flag, true])),
    default: standard.startsWith('=') ? standard.slice(1) : undefined,
    defaultOf: standard.startsWith('@') ? PREFIX + standard.slice(1) : undefined,
    computed: standard === '*' || undefined,
    since: since || undefined,
    alternatives: extras.get('alternatives')?.split('|').map((other) => PREFIX + other),
    alternativeOf: key(extras.get('alternativeOf')),
    prepended: key(extras.get('prepended')),
    deprecated: extras.has('deprecated') ? withReplacement({ since: extras.get('deprecated') }, extras) : undefined,
    removed: extras.has('removed')
      ? withReplacement({ since: extras.get('removed'), onlyValue: extras.get('onlyValue') }, extras)
      : undefined,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as unknown as KeyFacts;
}

function withReplacement(facts: object, extras: Map<string, string>): object {
  return extras.has('replacement') ? { ...facts, replacement: key(extras.get('replacement')) } : facts;
}

function key(name: string | undefined): string | undefined {
  return name === undefined ? undefined : PREFIX + name;
}
