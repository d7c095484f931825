import { catalogueFor } from '../../src/conf/catalogue';
import { contributing, withFeature } from '../support/feature';
import { planOf } from '../support/plan';

const findingOf = (key: string, value: string) => planOf({ sparkConf: { [key]: value } }).findings.find(({ code }) => code === 'SPARK102');

test.each([
  ['spark.sql.ansi.enabled', 'yes'],
  ['spark.task.maxFailures', 'few'],
  ['spark.kubernetes.allocation.batch.size', '0'],
  ['spark.network.timeout', '2 minutes and a half'],
  ['spark.kryoserializer.buffer.max', '64 megabytes'],
])('fails for %s = %s', (key, value) => {
  expect(findingOf(key, value)).toMatchObject({ prop: `sparkConf["${key}"]`, value });
});

test.each([
  ['spark.sql.ansi.enabled', 'true'],
  ['spark.task.maxFailures', '1'],
  ['spark.network.timeout', '2m'],
  ['spark.kryoserializer.buffer.max', '64m'],
  ['spark.my.key', 'anything'],
])('passes %s = %s', (key, value) => {
  expect(findingOf(key, value)).toBeUndefined();
});

test.each([' x', 'x ', '\tx', 'x\t', '\u0000x'])('fails for a blank at an end, which Spark drops: %j', (value) => {
  expect(findingOf('spark.my.key', value)).toMatchObject({ fix: 'Remove them' });
});

test.each(['x y', 'x\r', 'x\n', '\nx', ''])('passes %j', (value) => {
  expect(findingOf('spark.my.key', value)).toBeUndefined();
});

test('the remedy is the closed set, else Spark\'s default', () => {
  expect(findingOf('spark.task.maxFailures', 'few')!.fix).toBe('Write it like Spark\'s default, "4"');
  const { key, values } = catalogueFor('4.1.2').all().find((facts) => facts.values !== undefined && facts.default !== undefined && facts.removed === undefined)!;
  expect(findingOf(key, 'zzz')!.fix).toBe(`Write one of ${values!.join(', ')}`);
});

test('of a key that was removed, the value does not matter', () => {
  const { key } = catalogueFor('4.1.2').all().find(({ removed, type }) => removed !== undefined && type === 'boolean')
    ?? catalogueFor('4.1.2').all().find(({ removed }) => removed !== undefined)!;
  expect(findingOf(key, 'zzz')).toBeUndefined();
});

test('a secret is not shown', () => {
  expect(findingOf('spark.my.password', 'swordfish ')!.value).toBe('(a secret, not shown)');
});

test('what the library and its features write is theirs to know', () => {
  expect(planOf({}, {}, withFeature(contributing({ 'spark.task.maxFailures': 'few' }))).findings).toEqual([]);
});
