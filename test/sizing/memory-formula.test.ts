import { memoryFormula } from '../../src/sizing/memory-formula';

test('heap and overhead add up', () => {
  expect(memoryFormula({ heap: 8192, overhead: 2048, factor: { factor: 0.25, minimum: 384 } })).toBe('10240Mi = 8g heap + max(0.25 × 8g, 384Mi) overhead');
});

test('an overhead that was given as a size has no factor', () => {
  expect(memoryFormula({ heap: 1000, overhead: 700 })).toBe('1700Mi = 1000m heap + 700Mi overhead');
});

test('memory outside of the heap is told only if there is some', () => {
  expect(memoryFormula({ heap: 1024, overhead: 384, offHeap: 1024, pyspark: 512 }))
    .toBe('2944Mi = 1g heap + 384Mi overhead + 1g off the heap + 512m of Python processes');
  expect(memoryFormula({ heap: 1024, overhead: 384, offHeap: 0, pyspark: 0 })).toBe('1408Mi = 1g heap + 384Mi overhead');
});
