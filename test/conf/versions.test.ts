import { isAtLeast, isNewerThanKnown, isOlderThanKnown, isVersion, lineOf } from '../../src/conf/versions';

test('a version is compared by its major and minor number', () => {
  expect(isAtLeast('4.3.0', '4.2')).toBe(true);
  expect(isAtLeast('4.2.0', '4.2')).toBe(true);
  expect(isAtLeast('4.1.4', '4.2')).toBe(false);
  expect(isAtLeast('4.10.0', '4.2')).toBe(true);
  expect(isAtLeast('5.0.0', '4.2')).toBe(true);
  expect(isAtLeast('3.9.0', '4.2')).toBe(false);
});

test.each([
  ['4.1.4', '4.1'], ['4.2.0', '4.2'], ['4.3.1-SNAPSHOT', '4.3'], ['3.5.1', '4.1'], ['5.0.0', '4.3'], ['latest', '4.1'],
])('Spark %s is treated like %s', (version, line) => {
  expect(lineOf(version).line).toBe(line);
});

test.each([
  ['3.5.1', { isOlder: true, isNewer: false }],
  ['4.1.0', { isOlder: false, isNewer: false }],
  ['4.3.9', { isOlder: false, isNewer: false }],
  ['4.4.0', { isOlder: false, isNewer: true }],
])('Spark %s is %j', (version, { isOlder, isNewer }) => {
  expect([isOlderThanKnown(version), isNewerThanKnown(version)]).toEqual([isOlder, isNewer]);
});

test.each([['4.1.2', true], ['4.2.0-preview5', true], ['4.3.0-SNAPSHOT', true], ['4.1', false], ['v4.1.2', false], ['latest', false]])('%s as a version: %s', (text, is) => {
  expect(isVersion(text)).toBe(is);
});
