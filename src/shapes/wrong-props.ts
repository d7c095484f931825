import { flawOf, looksLike } from './classes';
import { fits, isPlain, isStruct, namesOf } from './fits';
import { elementPlace, entryPlace, fieldPlace, Place, propPlace } from './place';
import { StructName } from './prop-shapes.generated';
import { Field, Shape, Struct, structOf, structOfShape } from './shape';
import { unknownProp } from './unknown-props';
import { flawedValue, missingValue, wrongValue } from './wrong-value';
import { Problem } from '../findings/finding';

/** Nothing of a value is right. */
const NOTHING = Symbol('nothing');

/** Separates what is right of a struct from what is wrong. */
export function separateProps(
  struct: StructName,
  given: unknown,
  { prop, open = false }: { prop?: string; open?: boolean },
): { props: object; problems: Problem[] } {
  const separation = new Separation();
  const place = prop === undefined ? undefined : propPlace(prop);
  const props = separation.rightFields(structOf(struct), given, place, open);
  return { props: props ?? {}, problems: separation.problems };
}

/** Separates what is right of a single value from what is wrong. */
export function separateValue(shape: Shape, given: unknown, prop: string): { value?: unknown; problems: Problem[] } {
  const separation = new Separation();
  const value = separation.right(shape, given, propPlace(prop));
  return { ...(value === NOTHING ? {} : { value }), problems: separation.problems };
}

/** One way through what was given. */
class Separation {
  readonly problems: Problem[] = [];

  /** What is right of a value: the value itself, if all of it is, or `NOTHING`. */
  right(shape: Shape, value: unknown, place: Place): unknown {
    if (fits(shape, value)) {
      return value;
    }
    if (shape.kind === 'struct') {
      const struct = structOfShape(shape);
      const fields = this.rightFields(struct, value, place);
      // Without a field that must be there, nobody can use the others.
      return fields !== undefined && hasRequired(struct, fields) ? fields : NOTHING;
    }
    if (shape.kind === 'list' && Array.isArray(value)) {
      const elements: readonly unknown[] = Array.from(value);
      return elements.map((element, index) => this.right(shape.of, element, elementPlace(place, index, elements))).filter(isRight);
    }
    if (shape.kind === 'map' && isPlain(value)) {
      const entries = Object.entries(value).map(([name, entry]) => [name, this.right(shape.of, entry, entryPlace(place, name))] as const);
      return Object.fromEntries(entries.filter(([, entry]) => isRight(entry)));
    }
    const flaw = shape.kind === 'class' && looksLike(shape.name, value) ? flawOf(shape.name, value) : undefined;
    this.problems.push(flaw !== undefined && shape.kind === 'class' ? flawedValue(shape.name, flaw, place) : wrongValue(shape, value, place));
    return NOTHING;
  }

  /**
   * The fields of a struct that are right; the whole struct, if nothing is wrong with it.
   *
   * @param open whether somebody else may have added fields
   */
  rightFields(struct: Struct, value: unknown, place: Place | undefined, open: boolean = false): object | undefined {
    if (!isStruct(struct, value)) {
      this.problems.push(wrongValue({ kind: 'struct', name: struct.name }, value, place ?? propPlace()));
      return undefined;
    }
    const before = this.problems.length;
    const right: { [name: string]: unknown } = {};
    // In the order in which they were given, then what is missing.
    for (const name of new Set([...namesOf(value), ...struct.fields.keys()])) {
      const field = struct.fields.get(name);
      const given = field === undefined ? this.unknown(struct, name, value[name], place, open) : this.rightField(field, value[name], place);
      if (isRight(given)) {
        right[name] = given;
      }
    }
    return this.problems.length === before ? value : right;
  }

  private rightField({ name, shape, required }: Field, value: unknown, struct: Place | undefined): unknown {
    const place = fieldPlace(struct, name, required ? 'requirement' : 'option');
    if (value !== undefined) {
      return this.right(shape, value, place);
    }
    this.problems.push(...(required ? [missingValue(shape, place)] : []));
    return NOTHING;
  }

  private unknown(struct: Struct, name: string, value: unknown, place: Place | undefined, open: boolean): typeof NOTHING {
    const problem = value === undefined ? undefined : unknownProp(struct, name, value, place, open);
    this.problems.push(...(problem === undefined ? [] : [problem]));
    return NOTHING;
  }
}

function isRight(value: unknown): boolean {
  return value !== NOTHING;
}

function hasRequired(struct: Struct, fields: object): boolean {
  return [...struct.fields.values()].every(({ name, required }) => !required || (fields as { [name: string]: unknown })[name] !== undefined);
}
