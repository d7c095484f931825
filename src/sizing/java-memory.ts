const FACTORS: { readonly [unit: string]: number } = { '': 1, 'k': 2 ** 10, 'm': 2 ** 20, 'g': 2 ** 30, 't': 2 ** 40 };

/** The bytes of a size as options of a JVM have it, such as `2g`; undefined if it is none. */
export function parseHeap(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d+)([kmgt])?$/i.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * FACTORS[unit.toLowerCase()];
}
