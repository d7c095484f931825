import { fieldPath } from './field-path';

/** The value of one field of an object: a text, a number, a truth value, or an empty list or map. */
export interface Leaf {
  /** Path of the field, for example `spec.containers[spark].env[LOG_LEVEL].value`. */
  readonly path: string;
  readonly value: unknown;
}

/** What the elements of a list are known by, if they have it. */
const NAMES = ['name', 'mountPath', 'key', 'uid'];

/** All fields of an object that hold a value. Elements of lists are written by their names, where they have one. */
export function leaves(value: unknown, path = ''): Leaf[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((element, index) => {
      const name = nameOf(element, index, value);
      const at = `${path}[${name?.text ?? index}]`;
      const inner = leaves(element, at);
      const further = inner.filter((leaf) => leaf.path !== `${at}.${name?.field}`);
      // What an element is known by stands in its path already.
      return further.length === 0 ? inner : further;
    });
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined);
    return entries.flatMap(([field, inner]) => leaves(inner, fieldPath(path, field)));
  }
  return [{ path, value }];
}

function nameOf(element: unknown, index: number, siblings: unknown[]): { field: string; text: string } | undefined {
  // Two mounts of one volume have the same name, but not the same path.
  const field = NAMES.find((name) => {
    const text = textOf(element, name);
    return text !== undefined && siblings.every((sibling, at) => at === index || textOf(sibling, name) !== text);
  });
  return field === undefined ? undefined : { field, text: textOf(element, field) ?? '' };
}

function textOf(element: unknown, name: string): string | undefined {
  const value = typeof element === 'object' && element !== null ? (element as { [field: string]: unknown })[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
