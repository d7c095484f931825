import { Size } from 'cdk8s';
import { FEATURES } from '../../src/features';
import { contributing, propsFrom, withFeature } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

test('what the user writes arrives', () => {
  const plan = planOf({ sparkConf: { 'spark.sql.shuffle.partitions': '400' }, hadoopConf: { 'fs.s3a.endpoint': 'https://s3' } });
  expect(confOf(plan)).toMatchObject({ 'spark.sql.shuffle.partitions': '400', 'spark.hadoop.fs.s3a.endpoint': 'https://s3' });
  expect(plan.findings).toEqual([]);
});

test.each([
  ['a typed prop with another value', { executor: { memory: Size.gibibytes(8) }, sparkConf: { 'spark.executor.memory': '4g' } }, 'SPARK001'],
  ['a key that the library sets', { sparkConf: { 'spark.master': 'local[*]' } }, 'SPARK001'],
  ['a key of the command line', { sparkConf: { 'spark.driver.host': '10.0.0.1' } }, 'SPARK001'],
  ['the same key twice', { sparkConf: { 'spark.hadoop.a': '1' }, hadoopConf: { a: '2' } }, 'SPARK001'],
  ['a key with a prop of its own', { sparkConf: { 'spark.executor.instances': '4' } }, 'SPARK002'],
  ['a key of a family with a prop of its own', { sparkConf: { 'spark.executorEnv.A': '4' } }, 'SPARK002'],
  ['a key that must not be set at all', { sparkConf: { 'spark.local.dir': '/tmp' } }, 'SPARK002'],
  ['a key that Spark would ignore', { sparkConf: { 'fs.s3a.endpoint': 'x' } }, 'SPARK003'],
  ['a misspelt key', { sparkConf: { spark: 'x' } }, 'SPARK003'],
  ['a key with a space', { sparkConf: { 'spark.executor memory': 'x' } }, 'SPARK003'],
  ['blanks that Spark would drop', { sparkConf: { 'spark.sql.session.timeZone': 'UTC ' } }, 'SPARK102'],
  ['a prefix in hadoopConf', { hadoopConf: { 'spark.hadoop.fs.s3a.endpoint': 'x' } }, 'SPARK003'],
])('#1036 #1109: fails for %s', (_, props, code) => {
  expect(findingsOf(props).map((finding) => finding.split(' ')[0])).toEqual([code]);
});

test('repeating what a prop says is no mistake', () => {
  expect(findingsOf({ executor: { memory: Size.gibibytes(8) }, sparkConf: { 'spark.executor.memory': '8g' } })).toEqual([]);
});

test('every key that a plan sets from a prop is owned, so that sparkConf cannot go round the prop', () => {
  const owned = FEATURES.flatMap((feature) => Object.keys(feature.ownedKeys ?? {}));
  const plan = planOf({ deps: { packages: ['a:b:1'] }, executor: { labels: { a: 'b' }, offHeapMemory: Size.gibibytes(1) }, dynamicAllocation: {} });
  const set = plan.conf.entries().filter(({ origin }) => origin.kind !== 'default').map(({ key }) => key);
  expect(set.length).toBeGreaterThan(10);
  for (const key of set) {
    expect(owned.some((own) => own === key || (own.endsWith('.') && key.startsWith(own))) ? key : `${key} is not owned`).toBe(key);
  }
});

test.each(['', 'a b', 'spark.executor.memory'])('fails for the Hadoop key %p', (key) => {
  expect(findingsOf({ hadoopConf: { [key]: 'x' } })).toContain(`SPARK003 hadoopConf["${key}"]`);
});

test('the remedy names the key that was meant', () => {
  const fixOf = (props: Parameters<typeof planOf>[0]) => planOf(props).findings[0].fix;
  expect(fixOf({ sparkConf: { 'fs.s3a.endpoint': 'x' } })).toBe('Use hadoopConf for Hadoop\'s keys');
  expect(fixOf({ sparkConf: { spark: 'x' } })).toBe('Correct the key');
  expect(fixOf({ hadoopConf: { 'spark.hadoop.fs.s3a.endpoint': 'x' } })).toBe('Write "fs.s3a.endpoint"');
  expect(fixOf({ hadoopConf: { 'spark.sql.x': 'y' } })).toBe('Use sparkConf for Spark\'s keys');
});

test('every entry names its place', () => {
  const { conf } = planOf({ sparkConf: { 'spark.my.key': 'a' }, hadoopConf: { 'fs.x': 'b' } });
  expect(conf.origin('spark.my.key')).toEqual({ kind: 'sparkConf', name: 'sparkConf["spark.my.key"]' });
  expect(conf.origin('spark.hadoop.fs.x')).toEqual({ kind: 'sparkConf', name: 'hadoopConf["fs.x"]' });
});

test('a disagreement with another feature is told from the user\'s side, and the other one\'s value stays', () => {
  const plan = planOf({ sparkConf: { 'spark.my.key': 'a' } }, {}, withFeature(contributing({ 'spark.my.key': 'b' })));
  expect(plan.findings.map(({ code, prop }) => `${code} ${prop}`)).toEqual(['SPARK001 sparkConf["spark.my.key"]']);
  expect(confOf(plan)).toHaveProperty(['spark.my.key'], 'b');
});

test('everything that somebody has written for Spark is read back as it stands', () => {
  const written = { 'spark.executor.memory': '8g', 'spark.hadoop.fs.x': ' y ' };
  expect(propsFrom(written).sparkConf).toEqual(written);
});
