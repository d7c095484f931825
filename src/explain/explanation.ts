import { Origin } from '../conf/origin';

/** Why a configuration entry, or a field of a pod, has its value. */
export interface Explanation {
  /** The key of Spark, or the field, for example `executor.container.resources.limits.memory`. */
  readonly subject: string;
  /** The value; undefined if it has none. */
  readonly value?: string;
  /** Who set it, in words: a prop, a default, Spark itself. */
  readonly origin: string;
  /** How the value was computed, unless it is the origin's own. */
  readonly formula?: string;
}

/** An origin in words. */
export function inWords({ kind, name }: Origin): string {
  switch (kind) {
    case 'library':
      return `the library: ${name}`;
    case 'default':
      return name.startsWith('the default of ') ? name : `the library's default: ${name}`;
    default:
      return name;
  }
}
