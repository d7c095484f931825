/** What kind of text a key takes, as Spark's own parsers know it. */
export type KeyType = 'boolean' | 'int' | 'long' | 'double' | 'decimal' | 'bytes' | 'time' | 'enum' | 'sequence' | 'string' | 'regex';

/** The unit of a number that is written without one. */
export type KeyUnit = 'b' | 'k' | 'm' | 'g' | 't' | 'p' | 'ns' | 'us' | 'ms' | 's' | 'min' | 'h' | 'd';

/**
 * How Spark compares a word with the values of a closed set: as it stands, after
 * it has put the word into one case, or without regard to case.
 */
export type Letters = 'exact' | 'upper' | 'lower' | 'ignored';

/** All that is known of one configuration key. Facts only, from a real Spark. */
export interface KeyFacts {
  readonly key: string;
  /** The part of Spark that declares the key, for example `core` or `kubernetes`. */
  readonly module: string;
  readonly type: KeyType;
  /** The type of a sequence's elements. */
  readonly element?: KeyType;
  /** The unit of a size or a time that is written without one. */
  readonly unit?: KeyUnit;
  /** The words that may follow the number of a size or a time. */
  readonly suffixes?: readonly string[];
  /** The closed set of values, if there is one. */
  readonly values?: readonly string[];
  readonly letters?: Letters;
  /** Whether spaces around a word do not matter. */
  readonly trimmed?: boolean;
  /** The smallest number, in `unit` if there is one. */
  readonly min?: number;
  readonly max?: number;
  /** One number that is accepted besides those from `min` to `max`. */
  readonly also?: number;
  /** Whether a double may not be `NaN`. */
  readonly notNan?: boolean;
  /** Spark checks the value with code of its own, which the catalogue does not know. */
  readonly opaque?: boolean;
  /** Spark's code reads the key without a declaration: nothing but its name is known. */
  readonly literal?: boolean;
  /** Spark's default, as text. */
  readonly default?: string;
  /** The key whose value is the default. */
  readonly defaultOf?: string;
  /** The default depends on where Spark runs. */
  readonly computed?: boolean;
  /** The version that brought the key. */
  readonly since?: string;
  /** Other names of the key. */
  readonly alternatives?: readonly string[];
  /** The key that this one is another name of; all other facts are that key's. */
  readonly alternativeOf?: string;
  /** Spark rewrites the value of this other name before it reads it. */
  readonly translated?: boolean;
  /** The key whose value Spark puts in front of this one's. */
  readonly prepended?: string;
  /** Not for users, by Spark's own declaration. */
  readonly internal?: boolean;
  /** A key of Spark SQL that cannot change while a session runs. */
  readonly static?: boolean;
  readonly deprecated?: { readonly since: string; readonly replacement?: string };
  /** A key that Spark refuses unless it has this one value. */
  readonly removed?: { readonly since: string; readonly onlyValue: string; readonly replacement?: string };
}
