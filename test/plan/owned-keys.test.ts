import { ConfEntry, fromLibrary, fromProp } from '../../src/conf/origin';
import { SparkConf } from '../../src/conf/spark-conf';
import { Feature, LIBRARY } from '../../src/plan/feature';
import { checkOwnedKeys } from '../../src/plan/owned-keys';

const FEATURES: readonly Feature[] = [
  { ownedKeys: { 'spark.one': 'one', 'spark.all.': 'all', 'spark.all.mine': LIBRARY } },
  {},
  { ownedKeys: { 'spark.two': LIBRARY } },
];

const written = (key: string, value = 'x'): ConfEntry => ({ key, value, origin: { kind: 'sparkConf', name: `sparkConf["${key}"]` } });

function problemsOf(entries: ConfEntry[], others: ConfEntry[] = []) {
  const { conf } = SparkConf.merge([...others, ...entries]);
  return checkOwnedKeys(FEATURES, entries, conf);
}

test('a key with a prop of its own', () => {
  expect(problemsOf([written('spark.one')])).toEqual([
    {
      rule: 'OWNED_CONF',
      prop: 'sparkConf["spark.one"]',
      value: 'x',
      why: 'this setting has a prop of its own, one',
      fix: 'Write one instead',
    },
  ]);
});

test('a key of the library\'s', () => {
  expect(problemsOf([written('spark.two')])).toMatchObject([
    { why: 'the library sets this key itself, to make the manifests fit together', fix: 'Remove the entry' },
  ]);
});

test('a family has every key that begins like it, unless one of them has an owner of its own', () => {
  expect(problemsOf([written('spark.all.x'), written('spark.all.x.y'), written('spark.all.mine')]).map(({ fix }) => fix))
    .toEqual(['Write all instead', 'Write all instead', 'Remove the entry']);
});

test.each(['spark.on', 'spark.one.x', 'spark.all', 'spark.allx'])('%s is nobody\'s', (key) => {
  expect(problemsOf([written(key)])).toEqual([]);
});

test('repeating what a prop or the library says is no mistake, and contradicting it is told elsewhere', () => {
  for (const value of ['x', 'y']) {
    expect(problemsOf([written('spark.one')], [fromProp('spark.one', value, 'one')])).toEqual([]);
    expect(problemsOf([written('spark.two')], [fromLibrary('spark.two', value, 'a reason')])).toEqual([]);
  }
});

test('a default is not what a prop says', () => {
  expect(problemsOf([written('spark.one')], [{ key: 'spark.one', value: 'x', origin: { kind: 'default', name: 'x' } }])).toHaveLength(1);
});

test('a secret is not shown', () => {
  expect(problemsOf([written('spark.all.password', 'swordfish')])[0].value).toBe('(a secret, not shown)');
});
