import { PROP_SHAPES, StructName } from './prop-shapes.generated';

/**
 * What may stand in one place. In the generated file it is written as
 *
 * - `string`, `number`, `boolean`, `object` for any object that is no list, or `any` for whatever;
 * - `=Always|Never` for words;
 * - `Cron|string` for one of several;
 * - `string[]` for a list, and `{string}` for an object whose names the user chooses;
 * - the name of a struct of the generated file, or else of a class, for example `Size`.
 */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'object' | 'any' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'either'; readonly of: readonly Shape[] }
  | { readonly kind: 'list' | 'map'; readonly of: Shape }
  | { readonly kind: 'struct'; readonly name: StructName }
  | { readonly kind: 'class'; readonly name: string };

/** A field of a struct. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
}

/** A struct, with what it inherits. */
export interface Struct {
  readonly name: StructName;
  readonly fields: ReadonlyMap<string, Field>;
  /** How many fields must be given. */
  readonly required: number;
  /** Names that somebody else has added, and that are not near those of the fields. */
  readonly strangers: Set<string>;
}

/** Where the generated file names the structs that one extends. */
const BASES = '<';

const SHAPES = new Map<string, Shape>();
const STRUCTS = new Map<StructName, Struct>();

/** Reads the notation; the same text gives the same shape. */
export function shapeOf(notation: string): Shape {
  const known = SHAPES.get(notation);
  if (known !== undefined) {
    return known;
  }
  const shape = parse(notation);
  SHAPES.set(notation, shape);
  return shape;
}

/** The fields of a struct. Read when it is first asked for: an app uses few of them. */
export function structOf(name: StructName): Struct {
  const known = STRUCTS.get(name);
  if (known !== undefined) {
    return known;
  }
  const fields = fieldsOf(name);
  const required = [...fields.values()].filter((field) => field.required).length;
  const struct = { name, fields, required, strangers: new Set<string>() };
  STRUCTS.set(name, struct);
  return struct;
}

function fieldsOf(name: StructName): Map<string, Field> {
  const { [BASES]: bases, ...own } = PROP_SHAPES[name];
  const inherited = (bases?.split(' ') ?? []).flatMap((base) => [...fieldsOf(base as StructName)]);
  return new Map([...inherited, ...Object.entries(own).map(([field, notation]) => [field, fieldOf(field, notation)] as const)]);
}

function fieldOf(name: string, notation: string): Field {
  const required = !notation.endsWith('?');
  return { name, shape: shapeOf(required ? notation : notation.slice(0, -1)), required };
}

function parse(notation: string): Shape {
  switch (notation) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'object':
    case 'any':
      return { kind: notation };
  }
  if (notation.endsWith('[]')) {
    return { kind: 'list', of: shapeOf(notation.slice(0, -2)) };
  }
  if (notation.startsWith('{')) {
    return { kind: 'map', of: shapeOf(notation.slice(1, -1)) };
  }
  if (notation.startsWith('=')) {
    return { kind: 'words', words: notation.slice(1).split('|') };
  }
  if (notation.includes('|')) {
    return { kind: 'either', of: notation.split('|').map(shapeOf) };
  }
  return notation in PROP_SHAPES ? { kind: 'struct', name: notation as StructName } : { kind: 'class', name: notation };
}
