/**
 * Who set a configuration entry or a field of a pod.
 *
 * - `prop`: a typed prop that the user wrote.
 * - `library`: the mechanics of this library; the application cannot run with another value.
 * - `default`: a value that the library prefers to Spark's own; `sparkConf` may replace it.
 * - `sparkConf`: an entry of the user's `sparkConf` or `hadoopConf`.
 * - `patch`: a JSON patch of an emitted object.
 */
export type OriginKind = 'prop' | 'library' | 'default' | 'sparkConf' | 'patch';

/** Where a configuration entry, or a field of a pod, comes from. */
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

/** A typed prop. */
export function propOrigin(prop: string): Origin {
  return { kind: 'prop', name: prop };
}

/** What the application cannot run without, and why. */
export function libraryOrigin(reason: string): Origin {
  return { kind: 'library', name: reason };
}

/** A prop that has a default: the prop if it is given, else its default, which gives way to anything else. */
export function givenOrDefault(prop: string, given: unknown): Origin {
  return given === undefined ? { kind: 'default', name: `the default of ${prop}` } : propOrigin(prop);
}

/** An entry that a typed prop has set. */
export function fromProp(key: string, value: string, prop: string): ConfEntry {
  return { key, value, origin: propOrigin(prop) };
}

/** An entry of a prop that has a default. */
export function fromPropOrDefault(key: string, value: string, prop: string, given: unknown): ConfEntry {
  return { key, value, origin: givenOrDefault(prop, given) };
}

/** An entry that the application cannot run without. */
export function fromLibrary(key: string, value: string, reason: string): ConfEntry {
  return { key, value, origin: libraryOrigin(reason) };
}

/** An entry that the library prefers, and that `sparkConf` may replace. */
export function byDefault(key: string, value: string, reason: string): ConfEntry {
  return { key, value, origin: { kind: 'default', name: reason } };
}

/** An origin as a message names it. */
export function originInWords({ kind, name }: Origin): string {
  return kind === 'library' ? `the library (${name})` : name;
}
