/** A Kubernetes object as it stands in a manifest. */
export interface Manifest {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string; readonly labels?: { readonly [name: string]: string } };
  readonly [field: string]: any;
}

/** The objects of a kind that belong to a namespace. */
export function ofKind(objects: readonly Manifest[], kind: string, namespace: string | undefined): Manifest[] {
  return objects.filter((object) => object.kind === kind && object.metadata?.namespace === namespace);
}
