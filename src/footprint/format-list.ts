import { formatAmount, ResourceList } from '../pod/quantities';

/** The order of the resources that most applications have; others come after them, by name. */
const ORDER = ['pods', ...['cpu', 'memory', 'ephemeral-storage'].flatMap((resource) => [resource, `requests.${resource}`, `limits.${resource}`])];

/** Amounts as a manifest has them, in the order in which people read them. */
export function formatList(list: ResourceList): { [resource: string]: string } {
  return Object.fromEntries(inOrder(Object.keys(list)).map((resource) => [resource, formatAmount(resource, list[resource])]));
}

/** Names of resources in the order in which people read them. */
export function inOrder(resources: readonly string[]): string[] {
  return [...resources].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function rank(resource: string): number {
  const place = ORDER.indexOf(resource);
  return place < 0 ? ORDER.length : place;
}
