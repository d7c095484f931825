import { commonOverheadFactor, driverSize } from '../../src/sizing/driver-size';
import { driverInput } from '../support/driver-step';

const sizeOf = (conf: { [key: string]: string } = {}, language: 'java' | 'python' | 'r' = 'java') => driverSize(driverInput(conf).conf, language);

test('a driver has a core, a gibibyte and the least overhead by default', () => {
  expect(sizeOf()).toEqual({ cores: 1, heap: 1024, overhead: 384, memory: 1408 });
});

test('the overhead is a share of the heap, larger outside the JVM', () => {
  const conf = { 'spark.driver.memory': '8g' };
  expect(sizeOf(conf).overhead).toBe(819);
  expect(sizeOf(conf, 'python').overhead).toBe(3276);
  expect(sizeOf(conf, 'r').overhead).toBe(3276);
});

test('the driver\'s own factor comes before the common one, and a size before both', () => {
  const common = { 'spark.driver.memory': '8g', 'spark.kubernetes.memoryOverheadFactor': '0.2' };
  const own = { ...common, 'spark.driver.memoryOverheadFactor': '0.5' };
  expect(sizeOf(common).overhead).toBe(1638);
  expect(sizeOf(common, 'python').overhead).toBe(1638);
  expect(sizeOf(own, 'python').overhead).toBe(4096);
  expect(sizeOf({ ...own, 'spark.driver.memoryOverhead': '100m' }).overhead).toBe(100);
});

test('the least overhead can be changed', () => {
  expect(sizeOf({ 'spark.driver.minMemoryOverhead': '1g' }).overhead).toBe(1024);
});

test('the common factor does not know the driver\'s own', () => {
  const { conf } = driverInput({ 'spark.driver.memoryOverheadFactor': '0.5' });
  expect(commonOverheadFactor(conf, 'java')).toBe(0.1);
  expect(commonOverheadFactor(conf, 'python')).toBe(0.4);
});

test('the overhead stops at the largest number that Spark can count to', () => {
  expect(sizeOf({ 'spark.driver.memoryOverheadFactor': '1e9' }).overhead).toBe(2147483647);
});
