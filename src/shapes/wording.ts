import { isObject } from './classes';
import { isDeferred, isPlain } from './fits';
import { Place } from './place';
import { Shape } from './shape';
import { HIDDEN, shown } from '../findings/redaction';

/** Longest text that is repeated in a remedy. */
const LONGEST_CODE = 80;

/** What may stand in a place, in plain words. */
export function dueIn(shape: Shape): string {
  switch (shape.kind) {
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'words':
      return `one of ${wordsIn(shape.words)}`;
    case 'either':
      return shape.of.map(dueIn).join(' or ');
    case 'list':
      return `a list of ${severalOf(shape.of)}`;
    case 'map':
      return `an object with ${severalOf(shape.of)} by name`;
    case 'object':
      return 'an object';
    case 'struct':
      return `${withArticle(shape.name)} object`;
    case 'class':
      return withArticle(shape.name);
    case 'any':
      return 'a value';
  }
}

/** The words of a closed set, as one writes them. An empty one means the same as to leave it out. */
export function wordsIn(words: readonly string[]): string {
  return words.filter((word) => word !== '').map((word) => `"${word}"`).join(', ');
}

/** What was given, in plain words. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'string') {
    return 'a text';
  }
  if (!isObject(value)) {
    return `a ${typeof value}`;
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  const isPromise = typeof (value as { then?: unknown }).then === 'function';
  return isPromise ? 'a Promise' : isDeferred(value) ? 'a Lazy value' : isPlain(value) ? 'an object' : kindOfInstance(value);
}

/** What was given, as a finding may show it: the value of a secret to nobody, and an object by its kind. */
export function valueOf(shape: Shape, value: unknown, place: Place): unknown {
  switch (typeof value) {
    case 'string':
      return shownText(shape, value, place);
    case 'number':
    case 'bigint': {
      const text = String(value);
      const shownNumber = shownText(shape, text, place);
      return shownNumber === text && typeof value === 'number' ? value : shownNumber;
    }
    case 'boolean':
    case 'undefined':
      return value;
    default:
      return value === null ? null : kindOf(value);
  }
}

/** A text as people may see it. Where a secret is due, or several texts may be in one, less than elsewhere. */
export function shownText(shape: Shape, text: string, { name }: Place): string {
  const asSecret = isSecret(shape) ? HIDDEN : text;
  const asNamed = shown(name, asSecret);
  const isParted = shape.kind === 'list' || shape.kind === 'map' || shape.kind === 'struct';
  return asNamed === text && isParted ? shown(text, text) : asNamed;
}

/** A value as code, unless it is too long to repeat or nobody may see it. */
export function codeOf(shape: Shape, value: unknown, place: Place): string | undefined {
  const code = typeof value === 'string' ? JSON.stringify(value) : typeof value === 'number' ? String(value) : undefined;
  return code === undefined || code.length > LONGEST_CODE || valueOf(shape, value, place) !== value ? undefined : code;
}

/** Whether a place is for a secret, whatever its name. */
export function isSecret(shape: Shape): boolean {
  return 'name' in shape && (shape.name === 'SecretValue' || shape.name === 'ISecret');
}

export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

function severalOf(shape: Shape): string {
  switch (shape.kind) {
    case 'string':
      return 'texts';
    case 'number':
      return 'numbers';
    case 'words':
      return wordsIn(shape.words);
    case 'struct':
    case 'class':
      return `${shape.name} objects`;
    default:
      return 'values';
  }
}

function kindOfInstance(value: object): string {
  const { constructor } = Object.getPrototypeOf(value) as { constructor?: unknown };
  const name: unknown = typeof constructor === 'function' ? constructor.name : undefined;
  return typeof name === 'string' && /^\w+$/.test(name) ? withArticle(name) : 'an object';
}
