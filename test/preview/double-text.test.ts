import { doubleText } from '../../src/preview/double-text';

test.each([
  [0, '0.0'],
  [1, '1.0'],
  [0.1, '0.1'],
  [0.001, '0.001'],
  [0.0005, '5.0E-4'],
  [0.00025, '2.5E-4'],
  [9999999, '9999999.0'],
  [12345678, '1.2345678E7'],
])('%p is written as Java writes it', (value, text) => {
  expect(doubleText(value)).toBe(text);
});
