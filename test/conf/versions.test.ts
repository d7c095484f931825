import { isAtLeast } from '../../src/conf/versions';

test('a version is compared by its major and minor number', () => {
  expect(isAtLeast('4.3.0', '4.2')).toBe(true);
  expect(isAtLeast('4.2.0', '4.2')).toBe(true);
  expect(isAtLeast('4.1.4', '4.2')).toBe(false);
  expect(isAtLeast('4.10.0', '4.2')).toBe(true);
  expect(isAtLeast('5.0.0', '4.2')).toBe(true);
  expect(isAtLeast('3.9.0', '4.2')).toBe(false);
});
