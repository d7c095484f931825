import { Size } from 'cdk8s';
import { checkMemory, heapOf, overheadOf } from '../../src/sizing/memory';

const memory = Size.gibibytes(8);

test('the heap is one gibibyte unless it is given', () => {
  expect(heapOf(undefined)).toBe(1024);
  expect(heapOf({ memory })).toBe(8192);
});

test.each([
  ['a tenth for the JVM', { memory }, 'java' as const, 819],
  ['four tenths for Python', { memory }, 'python' as const, 3276],
  ['four tenths for R', { memory }, 'r' as const, 3276],
  ['at least 384Mi', { memory: Size.gibibytes(1) }, 'java' as const, 384],
  ['at least 384Mi for Python too', { memory: Size.mebibytes(512) }, 'python' as const, 384],
  ['its own factor', { memory, memoryOverheadFactor: 0.25 }, 'java' as const, 2048],
  ['a factor of zero', { memory, memoryOverheadFactor: 0 }, 'python' as const, 384],
  ['its own size, even a small one', { memory, memoryOverhead: Size.mebibytes(100) }, 'python' as const, 100],
])('overhead: %s', (_, role, language, expected) => {
  expect(overheadOf(role, language)).toBe(expected);
});

const rulesOf = (role: object) => checkMemory(role, 'driver').map(({ rule, prop }) => `${rule} ${prop}`);

test.each([
  ['below Spark\'s minimum', { memory: Size.mebibytes(464) }, ['MEMORY driver.memory']],
  ['not a whole number of mebibytes', { memory: Size.kibibytes(1024 * 512 + 1) }, ['MEMORY driver.memory']],
  ['overhead not whole', { memoryOverhead: Size.kibibytes(1) }, ['MEMORY driver.memoryOverhead']],
  ['overhead of nothing', { memoryOverhead: Size.mebibytes(0) }, ['OVERHEAD_AMOUNT driver.memoryOverhead']],
  ['overhead twice', { memoryOverhead: memory, memoryOverheadFactor: 0.2 }, ['MEMORY_OVERHEAD driver.memoryOverheadFactor']],
  ['negative factor', { memoryOverheadFactor: -0.1 }, ['MEMORY_OVERHEAD driver.memoryOverheadFactor']],
  ['no number', { memoryOverheadFactor: NaN }, ['MEMORY_OVERHEAD driver.memoryOverheadFactor']],
  ['the least that starts', { memory: Size.mebibytes(465) }, []],
])('fails: %s', (_, role, expected) => {
  expect(rulesOf(role)).toEqual(expected);
});

test('a factor that was meant in per cent would make pods many times as large', () => {
  const told = (memoryOverheadFactor: number) => checkMemory({ memoryOverheadFactor }, 'executor').map(({ rule, fix }) => [rule, fix]);
  expect(told(40)).toEqual([['OVERHEAD_AMOUNT', 'Write 0.4, if 40 per cent are meant']]);
  expect(told(10)).toEqual([['OVERHEAD_AMOUNT', 'Write 0.1, if 10 per cent are meant']]);
  expect(told(4)).toEqual([]);
});

test('an overhead of nothing, which Spark takes, was refused', () => {
  const told = checkMemory({ memoryOverhead: Size.mebibytes(0) }, 'driver');
  expect(told).toMatchObject([{ rule: 'OVERHEAD_AMOUNT', prop: 'driver.memoryOverhead', value: '0Mi' }]);
});
