import { CLASSES } from './classes';
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
  | { readonly kind: 'struct'; readonly name: StructName; readonly inManifest?: true }
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

/** What a manifest has in the place of an object of a class. */
const PLAIN_VALUES: { readonly [className: string]: string } = { 'Date': 'string', 'k8s.IntOrString': 'number|string', 'k8s.Quantity': 'number|string' };

/** What Kubernetes wants, and Spark adds to its templates. */
const LEFT_TO_SPARK = ['k8s.PodSpec.containers', 'k8s.Container.name'];

const MANIFEST_STRUCTS = new Map<StructName, Struct>();
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

/** The struct of a shape: as props have it, or as a manifest does. */
export function structOfShape({ name, inManifest }: Shape & { readonly kind: 'struct' }): Struct {
  return inManifest ? manifestStructOf(name) : structOf(name);
}

/** A struct of Kubernetes as a manifest has it: with the manifest's names of fields, and plain values where `k8s` has classes. */
export function manifestStructOf(name: StructName): Struct {
  const known = MANIFEST_STRUCTS.get(name);
  if (known !== undefined) {
    return known;
  }
  const { MANIFEST_NAMES } = kubernetesShapes();
  const fields = new Map([...structOf(name).fields.values()].map((field) => {
    const place = `${name}.${field.name}`;
    const ownName = MANIFEST_NAMES[place] ?? field.name;
    return [ownName, { name: ownName, shape: manifestShape(field.shape), required: field.required && !LEFT_TO_SPARK.includes(place) }] as const;
  }));
  const struct = { name, fields, required: [...fields.values()].filter((field) => field.required).length, strangers: new Set<string>() };
  MANIFEST_STRUCTS.set(name, struct);
  return struct;
}

function manifestShape(shape: Shape): Shape {
  switch (shape.kind) {
    case 'struct':
      return { ...shape, inManifest: true };
    case 'list':
    case 'map':
      return { kind: shape.kind, of: manifestShape(shape.of) };
    case 'class':
      return shapeOf(PLAIN_VALUES[shape.name] ?? shape.name);
    default:
      return shape;
  }
}

function fieldsOf(name: StructName): Map<string, Field> {
  const { [BASES]: bases, ...own } = isOfKubernetes(name) ? kubernetesShapes().KUBERNETES_SHAPES[name] : PROP_SHAPES[name];
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
  const isStruct = isOfKubernetes(notation) ? !(notation in CLASSES) : notation in PROP_SHAPES;
  return isStruct ? { kind: 'struct', name: notation as StructName } : { kind: 'class', name: notation };
}

function isOfKubernetes(name: string): boolean {
  return name.startsWith('k8s.');
}

/** Loaded when somebody gives one of them: they are many. */
function kubernetesShapes() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./kubernetes-shapes.generated') as typeof import('./kubernetes-shapes.generated');
}
