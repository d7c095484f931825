import { flawOf, isObject, looksLike } from './classes';
import { Shape, Struct, structOfShape } from './shape';

/**
 * Whether nothing is wrong with a value. It only says so, and makes nothing, because it is asked for every job, and
 * nearly always nothing is wrong; `wrong-props.ts` finds out what is.
 */
export function fits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === shape.kind;
    case 'words':
      return shape.words.includes(value as string);
    case 'either':
      return shape.of.some((one) => fits(one, value));
    case 'struct':
      return structFits(structOfShape(shape), value);
    case 'class':
      return looksLike(shape.name, value) && flawOf(shape.name, value) === undefined;
    case 'list':
      return Array.isArray(value) && listFits(shape.of, value);
    case 'object':
      return isPlain(value) || (isObject(value) && isInstance(value));
    case 'map':
      return isPlain(value) && mapFits(shape.of, value as { [name: string]: unknown });
    case 'any':
      return true;
  }
}

/**
 * Whether nothing is wrong with a struct.
 *
 * @param open whether somebody else may have added fields
 */
export function structFits(struct: Struct, value: unknown, open: boolean = false): boolean {
  return isPlain(value)
    ? plainStructFits(struct, value as { [name: string]: unknown }, open)
    : isStruct(struct, value) && instanceFits(struct, value);
}

/** An object that is nothing but its own entries, of whatever realm: neither of a class, nor a Map, nor a list. */
export function isPlain(value: unknown): value is object {
  if (!isObject(value)) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether a value stands for a struct: a plain object, or one of somebody's own class, whose props may be getters. */
export function isStruct(struct: Struct, value: unknown): value is { readonly [name: string]: unknown } {
  if (isPlain(value)) {
    return true;
  }
  // Anything else, a Size for example, has other fields.
  return isObject(value) && isInstance(value) && [...struct.fields.keys()].some((field) => field in value);
}

/** Whether an object can have fields: a list or a Map has elements. */
function isInstance(value: object): boolean {
  return !(Symbol.iterator in value) && !isDeferred(value);
}

/** The names that somebody has given to a struct. What an object of a class keeps for itself is no prop. */
export function namesOf(value: object): string[] {
  return isPlain(value) ? Object.keys(value) : Object.keys(value).filter((name) => !name.startsWith('_'));
}

/** A value that is not there yet: cdk8s resolves what it writes, but nobody resolves what is read from props. */
export function isDeferred(value: object): boolean {
  const { produce, resolve, then } = value as { [name: string]: unknown };
  return [produce, resolve, then].some((method) => typeof method === 'function');
}

/** A plain object usually has a few of many fields. */
function plainStructFits(struct: Struct, value: { readonly [name: string]: unknown }, open: boolean): boolean {
  let missing = struct.required;
  for (const name of Object.keys(value)) {
    const given = value[name];
    if (given !== undefined) {
      const field = struct.fields.get(name);
      if (field === undefined ? !(open && struct.strangers.has(name)) : !fits(field.shape, given)) {
        return false;
      }
      missing -= field?.required ? 1 : 0;
    }
  }
  return missing === 0;
}

function instanceFits(struct: Struct, value: { readonly [name: string]: unknown }): boolean {
  return namesOf(value).every((name) => value[name] === undefined || struct.fields.has(name)) && fieldsFit(struct, value);
}

function fieldsFit(struct: Struct, value: { readonly [name: string]: unknown }): boolean {
  for (const { name, shape, required } of struct.fields.values()) {
    const given = value[name];
    if (given === undefined ? required : !fits(shape, given)) {
      return false;
    }
  }
  return true;
}

/** By number, because a list has holes where nothing was ever put. */
function listFits(element: Shape, list: readonly unknown[]): boolean {
  for (let index = 0; index < list.length; index++) {
    if (!fits(element, list[index])) {
      return false;
    }
  }
  return true;
}

function mapFits(entry: Shape, map: { readonly [name: string]: unknown }): boolean {
  for (const name of Object.keys(map)) {
    if (!fits(entry, map[name])) {
      return false;
    }
  }
  return true;
}
