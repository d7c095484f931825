import { Flaw } from './classes';
import { nearest } from './nearest';
import { Place } from './place';
import { remedyFor, remedyForFlaw } from './remedies';
import { Shape } from './shape';
import { dueIn, kindOf, valueOf, wordsIn } from './wording';
import { Problem } from '../findings/finding';

/** A value of which nothing can be used. */
export function wrongValue(shape: Shape, value: unknown, place: Place): Problem {
  if (shape.kind === 'words' && typeof value === 'string') {
    return wrongWord(shape.words, valueOf(shape, value, place), place);
  }
  return {
    rule: 'INVALID_TYPE',
    prop: place.path,
    ...givenValue(valueOf(shape, value, place)),
    why: value === undefined || value === null ? `it is ${value}` : `${dueIn(shape)} is due, not ${kindOf(value)}`,
    fix: remedyFor(shape, value, place),
  };
}

/** A field without which a struct means nothing. */
export function missingValue(shape: Shape, { path }: Place): Problem {
  return { rule: 'INVALID_TYPE', prop: path, why: 'it is missing', fix: `Give it ${dueIn(shape)}` };
}

/** An object of the right class with a part that nobody can use. */
export function flawedValue(className: string, flaw: Flaw, place: Place): Problem {
  const { part, value, is = kindOf(value) } = flaw;
  const shape: Shape = { kind: 'class', name: className };
  return {
    rule: 'INVALID_TYPE',
    prop: place.path,
    ...givenValue(valueOf(shape, value, place)),
    why: `its ${part} is ${is}`,
    fix: remedyForFlaw(className, flaw),
  };
}

function wrongWord(words: readonly string[], value: unknown, { path }: Place): Problem {
  const meant = typeof value === 'string' ? nearest(value, words) : undefined;
  return {
    rule: 'INVALID_WORD',
    prop: path,
    value,
    ...(meant === undefined || meant === ''
      ? { why: 'it takes no such word', fix: `Write one of ${wordsIn(words)}` }
      : { why: `it takes one of ${wordsIn(words)}`, fix: `Write "${meant}"` }),
  };
}

function givenValue(value: unknown): { value?: unknown } {
  return value === undefined ? {} : { value };
}
