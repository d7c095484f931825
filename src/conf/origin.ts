/**
 * Who set a configuration entry.
 *
 * - `prop`: a typed prop that the user wrote.
 * - `library`: the mechanics of this library; the application cannot run with another value.
 * - `default`: a value that the library prefers to Spark's own; `sparkConf` may replace it.
 * - `sparkConf`: an entry of the user's `sparkConf` or `hadoopConf`.
 */
export type OriginKind = 'prop' | 'library' | 'default' | 'sparkConf';

/** Where a configuration entry comes from. */
export interface Origin {
  readonly kind: OriginKind;
  /** The prop's path (`executor.memory`), or the reason of a value that no prop has set. */
  readonly name: string;
}

/** One entry of Spark's configuration. */
export interface ConfEntry {
  readonly key: string;
  readonly value: string;
  readonly origin: Origin;
}

/** An entry that a typed prop has set. */
export function fromProp(key: string, value: string, prop: string): ConfEntry {
  return { key, value, origin: { kind: 'prop', name: prop } };
}

/** An entry that the application cannot run without. */
export function fromLibrary(key: string, value: string, reason: string): ConfEntry {
  return { key, value, origin: { kind: 'library', name: reason } };
}

/** An entry that the library prefers, and that `sparkConf` may replace. */
export function byDefault(key: string, value: string, reason: string): ConfEntry {
  return { key, value, origin: { kind: 'default', name: reason } };
}
