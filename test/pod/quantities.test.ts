import * as fc from 'fast-check';
import { formatAmount, parseAmount } from '../../src/pod/quantities';

test.each([
  ['cpu', '500m', 500], ['cpu', '1.5', 1500], ['cpu', '1.1', 1100], ['cpu', '0.07', 70], ['cpu', 2, 2000], ['cpu', '100u', 1],
  ['memory', '1Gi', 2 ** 30], ['memory', '1.5Gi', 1.5 * 2 ** 30], ['memory', '100k', 100000], ['memory', '1e3', 1000], ['memory', '0.1Gi', 107374183],
  ['requests.cpu', '4', 4000], ['limits.memory', '1Ki', 1024], ['hugepages-2Mi', '4Mi', 2 ** 22],
  ['gold.storageclass.storage.k8s.io/requests.storage', '1Ti', 2 ** 40], ['requests.nvidia.com/gpu', '3', 3], ['pods', '1k', 1000],
])('%s: %p is %p', (resource, quantity, amount) => {
  expect(parseAmount(resource, quantity)).toBe(amount);
});

test.each(['two', '-1', '', '1GiB'])('%p is no amount', (quantity) => {
  expect(parseAmount('memory', quantity)).toBeUndefined();
});

test.each([
  ['cpu', 2000, '2'], ['cpu', 1500, '1500m'], ['limits.cpu', 250, '250m'], ['cpu', 0, '0'],
  ['memory', 1408 * 2 ** 20, '1408Mi'], ['memory', 2 ** 31, '2Gi'], ['memory', 1000, '1000'], ['memory', 0, '0'],
  ['requests.storage', 100 * 2 ** 30, '100Gi'], ['requests.ephemeral-storage', 2 ** 40, '1Ti'], ['requests.nvidia.com/gpu', 4, '4'], ['pods', 1024, '1024'],
])('%s: %d is written as %s', (resource, amount, quantity) => {
  expect(formatAmount(resource, amount)).toBe(quantity);
});

test.each(['cpu', 'memory', 'pods', 'requests.nvidia.com/gpu', 'limits.ephemeral-storage'])('what is written of %s is read back exactly', (resource) => {
  fc.assert(fc.property(fc.maxSafeNat(), (amount) => {
    const rounded = resource === 'cpu' ? amount % 1e9 : amount;
    expect(parseAmount(resource, formatAmount(resource, rounded))).toBe(rounded);
  }));
});

test('decimal fractions of a core are not rounded up by their binary noise', () => {
  fc.assert(fc.property(fc.nat(10_000_000), (millis) => {
    expect(parseAmount('cpu', (millis / 1000).toFixed(3))).toBe(millis);
  }));
});
