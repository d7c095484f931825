/** Java's largest int, beyond which a share of the heap does not grow. */
const LARGEST = 2 ** 31 - 1;

/** Memory outside the heap by Spark's formula, in mebibytes: a share of the heap, but not less than a minimum. */
export function overheadByFactor(factor: number, heap: number, minimum: number): number {
  return Math.max(Math.min(Math.trunc(factor * heap), LARGEST), minimum);
}
