import { ResourceList } from '../pod/quantities';

/** The sum of lists; what a list does not name is nothing. */
export function sum(lists: readonly ResourceList[]): ResourceList {
  return combine(lists, (a, b) => a + b);
}

/** The larger amount of every resource. */
export function largest(lists: readonly ResourceList[]): ResourceList {
  return combine(lists, Math.max);
}

/** A list so many times. */
export function times(list: ResourceList, factor: number): ResourceList {
  return Object.fromEntries(Object.entries(list).map(([name, amount]) => [name, amount * factor]));
}

/** The part of a list whose names pass a test. */
export function only(list: ResourceList, test: (resource: string) => boolean): ResourceList {
  return Object.fromEntries(Object.entries(list).filter(([name]) => test(name)));
}

function combine(lists: readonly ResourceList[], operation: (a: number, b: number) => number): ResourceList {
  const result = new Map<string, number>();
  for (const [name, amount] of lists.flatMap((list) => Object.entries(list))) {
    const present = result.get(name);
    result.set(name, present === undefined ? amount : operation(present, amount));
  }
  return Object.fromEntries(result);
}
