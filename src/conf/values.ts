import { equalsIgnoreCase, isDecimal, parseDouble, parseInteger, parseLong, trim } from './java-text';
import { KeyFacts, KeyType } from './key-facts';

/**
 * Whether Spark takes a text as a key's value: undefined if it does, else a short
 * reason. The decisions are those of Spark's own parsers (the conformance tests
 * compare the two), with two exceptions, in which a wrong value may pass, but a
 * right one is never refused:
 *
 * - What Spark checks by code of its own (`opaque`) is not checked beyond its type.
 * - Of a regular expression only plain mistakes are seen: brackets without their
 *   partner, a quantifier with nothing before it, a backslash at the end.
 */
export function checkValue(facts: KeyFacts, text: string): string | undefined {
  if (facts.removed !== undefined) {
    return text === facts.removed.onlyValue ? undefined : `was removed in Spark ${facts.removed.since}`;
  }
  // Spark puts in the values of other keys and of environment variables, which nobody knows here.
  if (REFERENCE.test(text)) {
    return undefined;
  }
  if (facts.type !== 'sequence') {
    return checkOne(facts, facts.type, text);
  }
  const elements = text.split(',').map(trim).filter((element) => element !== '');
  return elements.map((element) => checkOne(facts, facts.element ?? 'string', element)).find((reason) => reason !== undefined);
}

/** A reference to another value, as `ConfigReader` of Spark finds it. */
const REFERENCE = /\$\{(?:[A-Za-z0-9_]+?:)?[^ \t\n\v\f\r]+?\}/;

function checkOne(facts: KeyFacts, type: KeyType, text: string): string | undefined {
  switch (type) {
    case 'boolean':
      return ['true', 'false'].some((word) => equalsIgnoreCase(trim(text), word)) ? undefined : 'is neither true nor false';
    case 'int':
      return checkRange(facts, parseInteger(trim(text)), 'is not a whole number of 32 bits');
    case 'long':
      return checkRange(facts, parseLong(trim(text)), 'is not a whole number');
    case 'bytes':
      return checkRange(facts, parseBytes(facts, text), 'is not a size, such as 512m or 4g');
    case 'time':
      return checkRange(facts, parseTime(facts, text), 'is not a time, such as 30s or 5min');
    case 'double':
      return checkDouble(facts, text);
    case 'decimal':
      return isDecimal(trim(text)) ? undefined : 'is not a number';
    case 'enum':
      return isWord(facts, text) ? undefined : `is not one of ${facts.values?.join(', ')}`;
    case 'regex':
      return checkRegularExpression(text);
    default:
      return undefined;
  }
}

function checkRange(facts: KeyFacts, value: bigint | undefined, wrong: string): string | undefined {
  if (value === undefined) {
    return wrong;
  }
  if (facts.values !== undefined) {
    return facts.values.includes(String(value)) ? undefined : `is not one of ${facts.values.join(', ')}`;
  }
  if (facts.also !== undefined && value === BigInt(facts.also)) {
    return undefined;
  }
  const unit = facts.unit ?? '';
  if (facts.min !== undefined && value < BigInt(facts.min)) {
    return `is below ${facts.min}${unit}`;
  }
  return facts.max !== undefined && value > BigInt(facts.max) ? `is above ${facts.max}${unit}` : undefined;
}

function checkDouble(facts: KeyFacts, text: string): string | undefined {
  const value = parseDouble(trim(text));
  if (value === undefined || (facts.notNan && Number.isNaN(value))) {
    return 'is not a number';
  }
  if (facts.min !== undefined && value < facts.min) {
    // The smallest number above zero stands for "more than zero".
    return facts.min === Number.MIN_VALUE ? 'is not above 0' : `is below ${facts.min}`;
  }
  if (facts.max !== undefined && value > facts.max) {
    return facts.max === 1 - Number.EPSILON / 2 ? 'is not below 1' : `is above ${facts.max}`;
  }
  return undefined;
}

function isWord(facts: KeyFacts, text: string): boolean {
  const word = facts.trimmed ? trim(text) : text;
  const values = facts.values ?? [];
  switch (facts.letters) {
    case 'upper':
      return values.includes(word.toUpperCase());
    case 'lower':
      return values.includes(word.toLowerCase());
    case 'ignored':
      return values.some((value) => equalsIgnoreCase(value, word));
    default:
      return values.includes(word);
  }
}

const MAX_LONG = 2n ** 63n - 1n;
const BYTES: { readonly [suffix: string]: bigint } = { b: 1n, k: 2n ** 10n, m: 2n ** 20n, g: 2n ** 30n, t: 2n ** 40n, p: 2n ** 50n };
const NANOSECONDS: { readonly [suffix: string]: bigint } = {
  ns: 1n, us: 1000n, ms: 1000000n, s: 10n ** 9n, min: 60n * 10n ** 9n, h: 3600n * 10n ** 9n, d: 86400n * 10n ** 9n,
};

/** A size in its key's unit, as `JavaUtils.byteStringAs` of Spark reads it; the minus is `ConfigHelpers`'s. */
export function parseBytes({ unit = 'b', suffixes = [] }: KeyFacts, text: string): bigint | undefined {
  const negative = text.startsWith('-');
  const match = /^([0-9]+)([a-z]+)?$/.exec(trim((negative ? text.slice(1) : text).toLowerCase()));
  const value = match === null ? undefined : parseLong(match[1]);
  const suffix = match?.[2];
  if (value === undefined || (suffix !== undefined && !suffixes.includes(suffix))) {
    return undefined;
  }
  // The letters after the first one, as in "kb", change nothing.
  const factor = BYTES[suffix?.[0] ?? unit];
  if (factor > BYTES[unit] && value > MAX_LONG / (factor / BYTES[unit])) {
    return undefined;
  }
  const converted = value * factor / BYTES[unit];
  return negative ? -converted : converted;
}

/** A time in its key's unit, as `JavaUtils.timeStringAs` of Spark reads it. */
export function parseTime({ unit = 'ms', suffixes = [] }: KeyFacts, text: string): bigint | undefined {
  const match = /^(-?[0-9]+)([a-z]+)?$/.exec(trim(text.toLowerCase()));
  const value = match === null ? undefined : parseLong(match[1]);
  const suffix = match?.[2];
  if (value === undefined || (suffix !== undefined && !suffixes.includes(suffix))) {
    return undefined;
  }
  const factor = NANOSECONDS[suffix === 'm' ? 'min' : suffix ?? unit];
  const converted = value * factor / NANOSECONDS[unit];
  // Java's time units stop at the largest number instead of overflowing.
  return converted > MAX_LONG ? MAX_LONG : converted < -MAX_LONG - 1n ? -MAX_LONG - 1n : converted;
}

/** Mistakes that make a regular expression invalid whatever the rest of it says. */
function checkRegularExpression(text: string): string | undefined {
  if (!text.includes('\\Q') && /(?:^|[^\\])(?:\\\\)*\\$/.test(text)) {
    return 'is not a regular expression: it ends in a backslash';
  }
  // Classes, quotations and flags change what the other characters mean.
  if (/[[\]\\#]|\(\?/.test(text)) {
    return undefined;
  }
  if (/^[*+?]|[(|][*+?]/.test(text)) {
    return 'is not a regular expression: a quantifier has nothing before it';
  }
  let open = 0;
  for (const character of text) {
    open += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (open < 0) {
      break;
    }
  }
  return open === 0 ? undefined : 'is not a regular expression: a bracket has no partner';
}
