import * as fc from 'fast-check';
import { closest, editDistance } from '../../src/conf/suggest';

/** As it is defined, step by step, without any short cut. */
function steps(from: string, to: string): number {
  const table = Array.from({ length: from.length + 1 }, (_, row) => Array.from({ length: to.length + 1 }, (__, column) => row + column));
  for (let row = 1; row <= from.length; row++) {
    for (let column = 1; column <= to.length; column++) {
      const [a, b] = [from[row - 1], to[column - 1]];
      const swapped = row > 1 && column > 1 && a === to[column - 2] && from[row - 2] === b ? table[row - 2][column - 2] + 1 : Infinity;
      table[row][column] = Math.min(table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + (a === b ? 0 : 1), swapped);
    }
  }
  return table[from.length][to.length];
}

const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 10 }).map((letters) => letters.join(''));

test('counts steps, and no further than it has to', () => {
  fc.assert(fc.property(word, word, fc.constantFrom(1, 2, 3, 4, Infinity), (from, to, limit) => {
    expect(editDistance(from, to, limit)).toBe(Math.min(steps(from, to), limit));
  }), { numRuns: 2000 });
});

const KEYS = new Map(['spark.executor.memory', 'spark.executor.cores', 'spark.driver.memory', 'spark.sql.shuffle.partitions', 'spark.local.dir']
  .map((key) => [key.toLowerCase(), key]));

test.each([
  ['spark.executor.Memory', 'spark.executor.memory'],
  ['spark.executor.memroy', 'spark.executor.memory'],
  ['spark.executor.core', 'spark.executor.cores'],
  ['spark.kubernetes.executor.cores', 'spark.executor.cores'],
  ['executor.memory', 'spark.executor.memory'],
  ['spark.sql.shufflepartitions', 'spark.sql.shuffle.partitions'],
  ['spark.acme.memory', undefined],
])('takes %s for %s', (written, meant) => {
  expect(closest(written, KEYS)).toBe(meant);
});
