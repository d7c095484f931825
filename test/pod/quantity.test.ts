import { parseQuantity } from '../../src/pod/quantity';

test.each([
  ['2', 2], ['500m', 0.5], ['0.5', 0.5], ['.5', 0.5], ['1Gi', 2 ** 30], ['1G', 1e9], ['1e3', 1000], ['12E2', 1200], ['100u', 1e-4], ['+1k', 1000],
])('%s', (text, number) => {
  expect(parseQuantity(text)).toBeCloseTo(number, 9);
});

test.each(['', 'two', '1 Gi', '1gi', '1MB', 'Gi', '1.2.3'])('%p is not a quantity', (text) => {
  expect(parseQuantity(text)).toBeUndefined();
});
