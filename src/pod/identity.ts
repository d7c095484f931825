/** What the elements of a list are known by, where it is not their `name`. */
const FIELDS: { readonly [list: string]: string } = {
  volumeMounts: 'mountPath',
  volumeDevices: 'devicePath',
  hostAliases: 'ip',
  ownerReferences: 'uid',
};

/** Lists whose elements have no identity: all of them count, as often as they differ. */
const WITHOUT = ['tolerations', 'topologySpreadConstraints', 'envFrom'];

/** What an element of a pod's list is known by in its list; undefined if it has no such name. */
export function identityIn(list: string, element: unknown): string | undefined {
  if (WITHOUT.includes(list) || typeof element !== 'object' || element === null) {
    return undefined;
  }
  const name = (element as { [field: string]: unknown })[FIELDS[list] ?? 'name'];
  return typeof name === 'string' ? name : undefined;
}
