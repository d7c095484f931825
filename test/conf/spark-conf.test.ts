import { byDefault, ConfEntry, fromLibrary, fromProp } from '../../src/conf/origin';
import { SparkConf } from '../../src/conf/spark-conf';

const fromUser = (key: string, value: string): ConfEntry => ({ key, value, origin: { kind: 'sparkConf', name: `sparkConf["${key}"]` } });

test('every entry keeps its origin', () => {
  const { conf } = SparkConf.merge([fromProp('spark.executor.memory', '8g', 'executor.memory')]);
  expect(conf.get('spark.executor.memory')).toBe('8g');
  expect(conf.origin('spark.executor.memory')).toEqual({ kind: 'prop', name: 'executor.memory' });
  expect(conf.get('spark.executor.cores')).toBeUndefined();
  expect(conf.origin('spark.executor.cores')).toBeUndefined();
});

test('entries come sorted by key, whatever their order', () => {
  const { conf } = SparkConf.merge([fromUser('spark.b', '1'), fromUser('spark.a', '2'), fromUser('spark.B', '3')]);
  expect(conf.entries().map(({ key }) => key)).toEqual(['spark.B', 'spark.a', 'spark.b']);
});

test('a default gives way to the user, without a problem', () => {
  const { conf, problems } = SparkConf.merge([byDefault('spark.authenticate', 'true', 'safety'), fromUser('spark.authenticate', 'false')]);
  expect(conf.get('spark.authenticate')).toBe('false');
  expect(problems).toEqual([]);
});

test('a default never replaces another entry', () => {
  const { conf, problems } = SparkConf.merge([fromUser('spark.authenticate', 'false'), byDefault('spark.authenticate', 'true', 'safety')]);
  expect(conf.get('spark.authenticate')).toBe('false');
  expect(problems).toEqual([]);
});

test('two writers who agree are no problem', () => {
  const { problems } = SparkConf.merge([fromProp('spark.x', '1', 'x'), fromUser('spark.x', '1')]);
  expect(problems).toEqual([]);
});

test.each([
  ['prop first', [fromProp('spark.x', '1', 'typed.x'), fromUser('spark.x', '2')]],
  ['user first', [fromUser('spark.x', '2'), fromProp('spark.x', '1', 'typed.x')]],
])('two writers who disagree are both named: %s', (_, entries) => {
  const { problems } = SparkConf.merge(entries);
  expect(problems).toEqual([
    expect.objectContaining({
      rule: 'CONFLICTING_CONF',
      prop: 'sparkConf["spark.x"]',
      value: '2',
      why: expect.stringContaining('"1", set by typed.x'),
      fix: expect.stringContaining('typed.x'),
    }),
  ]);
});

test('what the library needs cannot be replaced', () => {
  const { conf, problems } = SparkConf.merge([fromLibrary('spark.master', 'k8s://x', 'client mode'), fromUser('spark.master', 'local')]);
  expect(conf.get('spark.master')).toBe('k8s://x');
  expect(problems).toEqual([expect.objectContaining({ fix: 'Remove the entry' })]);
});

test('booleans are read as Spark reads them', () => {
  const { conf } = SparkConf.merge([fromUser('spark.on', ' TRUE '), fromUser('spark.off', 'false')]);
  expect(conf.isTrue('spark.on', false)).toBe(true);
  expect(conf.isTrue('spark.off', true)).toBe(false);
  expect(conf.isTrue('spark.absent', true)).toBe(true);
});
