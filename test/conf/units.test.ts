import { Duration, Size } from 'cdk8s';
import { mebibytes, sparkSize, sparkTime, wholeSeconds } from '../../src/conf/units';

test('sizes are counted in mebibytes', () => {
  expect(mebibytes(Size.gibibytes(2))).toBe(2048);
  expect(mebibytes(Size.gibibytes(1.5))).toBe(1536);
  expect(mebibytes(Size.kibibytes(512))).toBe(0.5);
});

test.each([[1024, '1g'], [1536, '1536m'], [8192, '8g'], [512, '512m'], [0, '0m']])('%d mebibytes are %s to Spark', (size, text) => {
  expect(sparkSize(size)).toBe(text);
});

test.each([
  [Duration.minutes(2), '120s'],
  [Duration.millis(1500), '1500ms'],
  [Duration.seconds(0), '0s'],
])('times have a unit', (duration, text) => {
  expect(sparkTime(duration)).toBe(text);
});

test('Kubernetes gets whole seconds, never fewer than asked for', () => {
  expect(wholeSeconds(Duration.millis(1500))).toBe(2);
  expect(wholeSeconds(Duration.minutes(1))).toBe(60);
});
