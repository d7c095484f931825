import { Origin } from '../conf/origin';

/** Where a field of the driver's pod, or of the executors' template, comes from. */
export interface FieldOrigin {
  readonly role: 'driver' | 'executor';
  /** Path of the field, or the beginning of it; `container` is the container that Spark runs in. */
  readonly field: string;
  readonly origin: Origin;
  /** How the value was computed, unless it is the prop's own. */
  readonly formula?: string;
}

type Role = FieldOrigin['role'];

/** A field that a typed prop has set. */
export function fieldFromProp(role: Role, field: string, prop: string, formula?: string): FieldOrigin {
  return { role, field, origin: { kind: 'prop', name: prop }, ...(formula === undefined ? {} : { formula }) };
}

/** A field that the application cannot run without. */
export function fieldFromLibrary(role: Role, field: string, reason: string): FieldOrigin {
  return { role, field, origin: { kind: 'library', name: reason } };
}

/** A field of a prop that nobody has written. */
export function fieldByDefault(role: Role, field: string, prop: string, formula?: string): FieldOrigin {
  return { role, field, origin: { kind: 'default', name: `the default of ${prop}` }, ...(formula === undefined ? {} : { formula }) };
}

/** A field of a prop that has a default. */
export function fieldOf(role: Role, field: string, prop: string, given: unknown, formula?: string): FieldOrigin {
  return given === undefined ? fieldByDefault(role, field, prop, formula) : fieldFromProp(role, field, prop, formula);
}

/** The same for both pods. */
export function ofBoth(make: (role: Role) => FieldOrigin[]): FieldOrigin[] {
  return (['driver', 'executor'] as const).flatMap(make);
}
