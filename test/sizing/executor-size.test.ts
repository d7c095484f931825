import { executorSize, isPython, overheadFactor } from '../../src/sizing/executor-size';
import { Entries, readerOf } from '../support/executor-step';

const sizeOf = (entries: Entries = {}) => executorSize(readerOf(entries));
const EIGHT_GIBIBYTES = { 'spark.executor.memory': '8g' };
const OFF_HEAP = { 'spark.memory.offHeap.enabled': 'true' };
const PYTHON = { 'spark.kubernetes.resource.type': 'python' };

test('an executor has a core, a gibibyte and the least overhead by default', () => {
  expect(sizeOf()).toEqual({ cores: 1, heap: 1024, overhead: 384, offHeap: 0, pyspark: 0, memory: 1408 });
});

test('the memory is the sum of all its parts', () => {
  const entries = { ...EIGHT_GIBIBYTES, ...OFF_HEAP, ...PYTHON, 'spark.executor.cores': '4', 'spark.memory.offHeap.size': '1g', 'spark.executor.pyspark.memory': '2g' };
  expect(sizeOf(entries)).toEqual({ cores: 4, heap: 8192, overhead: 819, offHeap: 1024, pyspark: 2048, memory: 12083 });
});

test('there may be no overhead at all', () => {
  expect(sizeOf({ 'spark.executor.memoryOverhead': '0' }).memory).toBe(1024);
});

test.each(['spark.executor.memory', 'spark.executor.memoryOverhead', 'spark.executor.pyspark.memory'])('%s cannot be negative', (key) => {
  expect(() => sizeOf({ [key]: '-1g' })).toThrow(`Spark refuses "${key}" = "-1g"; write a size, such as 512m or 4g`);
});

describe('overhead', () => {
  test('is a whole number of mebibytes, rounded down', () => {
    expect(sizeOf({ 'spark.executor.memory': '1000m', 'spark.executor.memoryOverheadFactor': '0.4999' }).overhead).toBe(499);
  });

  test('is a share of the heap: the executors\' own factor comes before the common one', () => {
    const common = { ...EIGHT_GIBIBYTES, 'spark.kubernetes.memoryOverheadFactor': '0.4' };
    expect(sizeOf(common).overhead).toBe(3276);
    expect(sizeOf({ ...common, 'spark.executor.memoryOverheadFactor': '0.2' }).overhead).toBe(1638);
  });

  test('stops at the largest number that Spark can count to', () => {
    expect(sizeOf({ 'spark.executor.memoryOverheadFactor': '1e10' }).overhead).toBe(2147483647);
  });

  test('knows where its factor comes from', () => {
    expect(overheadFactor(readerOf({}))).toEqual({ key: 'spark.kubernetes.memoryOverheadFactor', factor: 0.1 });
    expect(overheadFactor(readerOf({ 'spark.executor.memoryOverheadFactor': '0.2' }))).toEqual({ key: 'spark.executor.memoryOverheadFactor', factor: 0.2 });
  });

  test('is at least the least one', () => {
    expect(sizeOf({ 'spark.executor.minMemoryOverhead': '1g' }).overhead).toBe(1024);
  });

  test('has a factor that Spark reads even where a size is given', () => {
    expect(() => sizeOf({ 'spark.executor.memoryOverhead': '1g', 'spark.executor.memoryOverheadFactor': 'x' })).toThrow('it is not a number');
  });

  test('may be given as a size, which may be below the least one', () => {
    expect(sizeOf({ 'spark.executor.memoryOverhead': '100', 'spark.executor.memoryOverheadFactor': '0.9' }).overhead).toBe(100);
  });
});

describe('memory off the heap', () => {
  test('counts only if it is enabled, in whole mebibytes', () => {
    expect(sizeOf({ 'spark.memory.offHeap.size': '1g' }).offHeap).toBe(0);
    expect(sizeOf({ ...OFF_HEAP, 'spark.memory.offHeap.size': '2097151' }).offHeap).toBe(1);
  });

  test.each(['0', '1048575'])('%s bytes of it are refused', (size) => {
    expect(() => sizeOf({ ...OFF_HEAP, 'spark.memory.offHeap.size': size }))
      .toThrow('Spark refuses "spark.memory.offHeap.enabled" without a mebibyte or more in "spark.memory.offHeap.size"');
  });
});

describe('memory of Python processes', () => {
  test('counts only if Spark knows that the application is a Python one', () => {
    expect(sizeOf({ 'spark.executor.pyspark.memory': '1g' }).pyspark).toBe(0);
    expect(sizeOf({ ...PYTHON, 'spark.executor.pyspark.memory': '1g' }).pyspark).toBe(1024);
    expect(sizeOf(PYTHON).pyspark).toBe(0);
  });

  test('an application is a Python one by the type of its file', () => {
    expect(isPython(readerOf(PYTHON))).toBe(true);
    expect(isPython(readerOf({ 'spark.kubernetes.resource.type': 'r' }))).toBe(false);
    expect(isPython(readerOf({}))).toBe(false);
  });
});
