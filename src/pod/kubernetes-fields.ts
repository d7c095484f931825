import { fieldPath } from './field-path';
import { NEW_FIELDS } from './kubernetes-fields.generated';

/** When a field, or a word of a field, came to Kubernetes. */
export interface FieldHistory {
  /** The first version that knows it; undefined if all do. */
  readonly known?: string;
  /** The first version that has it switched on; undefined if none has. */
  readonly on?: string;
  /** The feature gate that it is behind in older versions. */
  readonly gate?: string;
}

/** A field of an object that not every version of Kubernetes has switched on. */
export interface NewField {
  /** Where it stands in the object, for example `spec.template.spec.containers[spark].restartPolicyRules`. */
  readonly path: string;
  /** The same in the pod, the Job or whatever else it is a field of, without the names of elements. */
  readonly field: string;
  /** The kind that it is a field of. */
  readonly kind: string;
  /** Its word, if the field takes others in every version. */
  readonly word?: string;
  readonly history: FieldHistory;
}

/** A field in which new ones can stand, or that is new itself, or that takes new words. */
interface Place {
  readonly inner: Map<string, Place>;
  readonly words: Map<string, FieldHistory>;
  history?: FieldHistory;
  /** The kind of object that begins here, if another one does. */
  kind?: string;
}

/** Fields that have the same history, by the kinds that they are fields of; a word stands behind a "=". */
interface NewFields extends FieldHistory {
  readonly fields: { readonly [kind: string]: readonly string[] | undefined };
}

/** The objects in which others stand, and where. */
const TEMPLATES: readonly (readonly [outer: string, field: string, inner: string])[] = [
  ['Job', 'spec.template', 'Pod'],
  ['CronJob', 'spec.jobTemplate', 'Job'],
  ['Deployment', 'spec.template', 'Pod'],
  ['StatefulSet', 'spec.template', 'Pod'],
];

const PLACES = placesOf(NEW_FIELDS);

/** The fields of an object, and of the objects in it, that are newer than the oldest version in the table. */
export function newFieldsOf(kind: string, object: object): NewField[] {
  const place = PLACES.get(kind);
  const found: NewField[] = [];
  if (place !== undefined && hasNew(place, object)) {
    findBelow(place, object, { path: '', field: '', kind }, found);
  }
  return found;
}

/** Whether there is any: hardly ever, and then no paths have to be put together. */
function hasNew(place: Place, value: unknown): boolean {
  if (place.history !== undefined || place.words.size > 0) {
    return true;
  }
  return Array.isArray(value) ? value.some((element) => hasNewBelow(place, element)) : hasNewBelow(place, value);
}

function hasNewBelow({ inner }: Place, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  for (const name of Object.keys(value)) {
    const place = inner.get(name);
    const field: unknown = place === undefined ? undefined : (value as { [name: string]: unknown })[name];
    if (place !== undefined && !isNothing(field) && hasNew(place, field)) {
      return true;
    }
  }
  return false;
}

type At = Pick<NewField, 'path' | 'field' | 'kind'>;

function findAt(place: Place, value: unknown, at: At, found: NewField[]): void {
  if (place.history !== undefined) {
    found.push({ ...at, history: place.history });
  }
  if (place.words.size > 0) {
    for (const word of [value].flat()) {
      const history = typeof word === 'string' ? place.words.get(word) : undefined;
      if (history !== undefined) {
        found.push({ ...at, word: String(word), history });
      }
    }
  }
  findBelow(place, value, at, found);
}

function findBelow(place: Place, value: unknown, at: At, found: NewField[]): void {
  if (place.inner.size === 0 || typeof value !== 'object' || value === null) {
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((element, index) => findBelow(place, element, { ...at, path: `${at.path}[${nameOf(element) ?? index}]` }, found));
    return;
  }
  for (const name of Object.keys(value)) {
    const inner = place.inner.get(name);
    const field: unknown = inner === undefined ? undefined : (value as { [name: string]: unknown })[name];
    if (inner !== undefined && !isNothing(field)) {
      const path = fieldPath(at.path, name);
      findAt(inner, field, inner.kind === undefined ? { path, field: fieldPath(at.field, name), kind: at.kind } : { path, field: '', kind: inner.kind }, found);
    }
  }
}

/** What is the same to Kubernetes as a field that is left out. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** What a reader knows an element of a list by. */
function nameOf(element: unknown): string | undefined {
  const name = typeof element === 'object' && element !== null ? (element as { name?: unknown }).name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function placesOf(table: readonly NewFields[]): ReadonlyMap<string, Place> {
  const places = new Map(['Pod', 'Job', 'CronJob', 'Deployment', 'StatefulSet'].map((kind): [string, Place] => [kind, newPlace()]));
  for (const { fields, ...history } of table) {
    for (const [kind, names] of Object.entries(fields)) {
      for (const name of names ?? []) {
        const [field, word] = name.split('=');
        const place = placeAt(places.get(kind)!, field);
        if (word === undefined) {
          place.history = history;
        } else {
          place.words.set(word, history);
        }
      }
    }
  }
  for (const [outer, field, kind] of TEMPLATES) {
    const { inner } = places.get(kind)!;
    const path = field.split('.');
    placeAt(places.get(outer)!, path.slice(0, -1).join('.')).inner.set(path.at(-1)!, { ...newPlace(), inner, kind });
  }
  return places;
}

function placeAt(root: Place, field: string): Place {
  return field.split('.').reduce((place, name) => {
    const inner = place.inner.get(name) ?? newPlace();
    place.inner.set(name, inner);
    return inner;
  }, root);
}

function newPlace(): Place {
  return { inner: new Map(), words: new Map() };
}
