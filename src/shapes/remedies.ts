import { classCode, FACTORIES } from './class-code';
import { Flaw, isObject, looksLike } from './classes';
import { fits, isDeferred } from './fits';
import { Place } from './place';
import { Shape, structOfShape } from './shape';
import { codeOf, dueIn, kindOf } from './wording';

const UNSET = 'a likely cause is an environment variable that is not set';

/** What to write instead of a value that is wrong. */
export function remedyFor(shape: Shape, value: unknown, place: Place): string {
  if (value === undefined || value === null) {
    return remedyForNothing(shape, value, place);
  }
  if (typeof value === 'function') {
    return 'Call it, and give what it returns';
  }
  if (isObject(value) && isDeferred(value)) {
    return kindOf(value) === 'a Promise' ? 'Await it, and give what comes' : `Give ${dueIn(shape)} that is known when the construct is made`;
  }
  const code = codeFor(shape, value, place);
  return code === undefined ? `Give it ${dueIn(shape)}` : `Write ${code}`;
}

/** What to write instead of an object that was made from something wrong. */
export function remedyForFlaw(className: string, { part, value }: Flaw): string {
  const remedy = FACTORIES[`${className}.${part}`] ?? FACTORIES[className];
  const isUnset = value === undefined || (typeof value === 'string' && value.startsWith('undefined'));
  return isUnset ? `${remedy}; ${UNSET}` : remedy;
}

function remedyForNothing(shape: Shape, value: undefined | null, place: Place): string {
  switch (place.as) {
    case 'requirement':
      return `Give it ${dueIn(shape)}`;
    case 'element':
      return `Give it a value, or leave it out${value === undefined ? `; ${UNSET}` : ''}`;
    case 'option':
      return 'Leave it out';
  }
}

/** The code that was probably meant. */
function codeFor(shape: Shape, value: unknown, place: Place): string | undefined {
  switch (shape.kind) {
    case 'string':
      return isObject(value) ? joined(shape, value, place) : textCode(shape, value, place);
    case 'number':
      return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? codeOf(shape, Number(value), place) : undefined;
    case 'boolean':
      return isObject(value) ? undefined : booleanCode(String(value));
    case 'list':
      return listCode(shape.of, value, place);
    case 'map':
      return value instanceof Map ? 'Object.fromEntries(map)' : undefined;
    case 'struct':
      return structCode(shape, value, place);
    case 'class':
      return classCode(shape, value, place);
    default:
      return undefined;
  }
}

function booleanCode(text: string): string | undefined {
  return /^(true|yes|on|1)$/i.test(text) ? 'true' : /^(false|no|off|0)$/i.test(text) ? 'false' : undefined;
}

function textCode(shape: Shape, value: unknown, place: Place): string | undefined {
  return typeof value === 'symbol' || Number.isNaN(value) ? undefined : codeOf(shape, String(value), place);
}

/** Several texts where one is due: Spark parts them at commas. */
function joined(shape: Shape, value: object, place: Place): string | undefined {
  const isSimple = Array.isArray(value) && value.every((element) => typeof element === 'string' || typeof element === 'number');
  return isSimple ? codeOf({ kind: 'list', of: shape }, value.join(','), place) : undefined;
}

function listCode(element: Shape, value: unknown, place: Place): string | undefined {
  if (isObject(value)) {
    const isIterable = Symbol.iterator in value && !(value instanceof Map);
    return isIterable ? '[...values]' : fits(element, value) ? '[ ... ] around it' : undefined;
  }
  const list: Shape = { kind: 'list', of: element };
  const text = String(value);
  const parts = text.split(place.name === 'arguments' ? /\s+/ : /\s*,\s*/).filter((part) => part !== '');
  const codes = parts.map((part) => (fits(element, part) ? codeOf(list, part, place) : codeFor(element, part, place)));
  const isShowable = parts.length > 0 && codeOf(list, text, place) !== undefined && codes.every((code) => code !== undefined);
  return isShowable ? `[${codes.join(', ')}]` : undefined;
}

/** A struct in which only one field must be, given by that field alone. */
function structCode(shape: Shape & { kind: 'struct' }, value: unknown, place: Place): string | undefined {
  if (shape.name === 'SecretValue') {
    const secret = looksLike('ISecret', value) ? '' : `: ${classCode({ kind: 'class', name: 'ISecret' }, value, place)}`;
    return `{ secret${secret}, key: "its-key" }`;
  }
  const required = [...structOfShape(shape).fields.values()].filter((field) => field.required);
  if (required.length === 0) {
    return value === true ? '{}' : undefined;
  }
  const [only] = required;
  const code = required.length === 1 && fits(only.shape, value) ? codeOf(shape, value, place) : undefined;
  return code === undefined ? undefined : `{ ${only.name}: ${code} }`;
}
