import { FEATURES } from '../features';
import { Dialect } from '../findings/say';

/** Spark's keys by the props that set them; a prop may set more than one. */
const KEYS_OF_PROPS = new Map<string, string[]>();
for (const [key, prop] of FEATURES.flatMap(({ ownedKeys = {} }) => Object.entries(ownedKeys))) {
  if (typeof prop === 'string') {
    KEYS_OF_PROPS.set(prop, [...KEYS_OF_PROPS.get(prop) ?? [], key]);
  }
}

/** The keys that a prop sets; one that ends in a dot stands for all that begin with it. */
export function keysOfProp(prop: string): readonly string[] {
  return KEYS_OF_PROPS.get(prop) ?? [];
}

/** The words of those who write Spark's keys, and no props. */
export const KEYS: Dialect = {
  prop: (path) => keysOfProp(path)[0] ?? path,
  mebibytes: (amount) => `${amount}m`,
  seconds: (amount) => `${amount}s`,
  either: ({ inKeys }) => inKeys,
};
