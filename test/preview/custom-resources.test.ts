import { customResources } from '../../src/preview/custom-resources';
import { Entries, readerOf } from '../support/executor-step';

const limitsOf = (entries: Entries) => customResources(readerOf(entries), 'executor');
const GPU = 'spark.executor.resource.gpu';

test('without entries there are no limits', () => {
  expect(limitsOf({})).toEqual({});
});

test('a limit has the vendor and the name of the resource', () => {
  expect(limitsOf({ [`${GPU}.amount`]: '2', [`${GPU}.vendor`]: 'nvidia.com', [`${GPU}.discoveryScript`]: '/opt/find.sh' })).toEqual({ 'nvidia.com/gpu': '2' });
});

test('every resource has its own limit', () => {
  const fpga = { 'spark.executor.resource.fpga.amount': '1', 'spark.executor.resource.fpga.vendor': 'xilinx.com' };
  expect(limitsOf({ [`${GPU}.amount`]: '1', [`${GPU}.vendor`]: 'amd.com', ...fpga })).toEqual({ 'amd.com/gpu': '1', 'xilinx.com/fpga': '1' });
});

test('a role has only its own resources', () => {
  const entries = { 'spark.driver.resource.gpu.amount': '1', 'spark.driver.resource.gpu.vendor': 'nvidia.com' };
  expect(limitsOf(entries)).toEqual({});
  expect(customResources(readerOf(entries), 'driver')).toEqual({ 'nvidia.com/gpu': '1' });
});

test.each(['0', '-1'])('an amount of %s is no limit, and needs no vendor', (amount) => {
  expect(limitsOf({ [`${GPU}.amount`]: amount })).toEqual({});
});

test('a resource without an amount is refused', () => {
  expect(() => limitsOf({ [`${GPU}.vendor`]: 'nvidia.com' })).toThrow(/^Spark needs a whole number in "spark.executor.resource.gpu.amount"$/);
});

test.each(['0.5', ' 1', '${spark.x}'])('the amount %j is refused', (amount) => {
  expect(() => limitsOf({ [`${GPU}.amount`]: amount })).toThrow(`Spark needs a whole number in "spark.executor.resource.gpu.amount", not "${amount}"`);
});

const NO_VENDOR: Entries[] = [{}, { [`${GPU}.vendor`]: '' }];
test.each(NO_VENDOR)('a resource without a vendor is refused: %j', (vendor) => {
  expect(() => limitsOf({ [`${GPU}.amount`]: '1', ...vendor }))
    .toThrow('Spark needs "spark.executor.resource.gpu.vendor", such as nvidia.com: it is the first part of the resource\'s name in Kubernetes');
});
