import { parseHeap } from '../../src/sizing/java-memory';

test.each([
  ['2g', 2 ** 31],
  ['512M', 2 ** 29],
  ['1k', 1024],
  ['1T', 2 ** 40],
  ['1024', 1024],
  ['2gb', undefined],
  ['', undefined],
  ['-1g', undefined],
])('%p is %p bytes', (text, bytes) => {
  expect(parseHeap(text)).toBe(bytes);
});
