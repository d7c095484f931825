/** A Kubernetes object as it stands in a manifest. */
export interface Manifest {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string; readonly labels?: { readonly [name: string]: string } };
  readonly [field: string]: any;
}

/** Finds objects in lists of them, which nobody changes: each list is gone through once, however often it is asked. */
export class ManifestIndex<M extends object = Manifest> {
  private readonly known = new WeakMap<readonly M[], Map<string, M[]>>();

  /** @param keysOf what an object is found by */
  constructor(private readonly keysOf: (object: M) => readonly string[]) {}

  /** The objects of a list that are found by a key, in their order. */
  find(objects: readonly M[], key: string): readonly M[] {
    let found = this.known.get(objects);
    if (found === undefined) {
      found = this.index(objects);
      this.known.set(objects, found);
    }
    return found.get(key) ?? [];
  }

  private index(objects: readonly M[]): Map<string, M[]> {
    const found = new Map<string, M[]>();
    for (const object of objects) {
      for (const key of this.keysOf(object)) {
        const others = found.get(key);
        if (others === undefined) {
          found.set(key, [object]);
        } else {
          others.push(object);
        }
      }
    }
    return found;
  }
}

const BY_KIND = new ManifestIndex(({ kind, metadata }) => [keyOf(kind, metadata?.namespace)]);
const BY_NAME = new ManifestIndex(({ kind, metadata }) => [keyOf(kind, metadata?.namespace, metadata?.name)]);

/** The objects of a kind that belong to a namespace. */
export function ofKind(objects: readonly Manifest[], kind: string, namespace: string | undefined): readonly Manifest[] {
  return BY_KIND.find(objects, keyOf(kind, namespace));
}

/** The object of a kind, a namespace and a name; the first one, if there are several. */
export function named(objects: readonly Manifest[], kind: string, namespace: string | undefined, name: string | undefined): Manifest | undefined {
  return BY_NAME.find(objects, keyOf(kind, namespace, name))[0];
}

/** Nothing is another namespace, or name, than any text. */
function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts);
}
