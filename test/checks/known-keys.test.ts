import { SparkVersion } from '../../src';
import { catalogueFor } from '../../src/conf/catalogue';
import { contributing, withFeature } from '../support/feature';
import { planOf } from '../support/plan';

const findingOf = (key: string, props: Parameters<typeof planOf>[0] = {}) =>
  planOf({ sparkConf: { [key]: 'true' }, ...props }).findings.find(({ code }) => /^SPARK10[01345]$/.test(code));

test.each([
  'driver',
  'executor',
  'kubernetes',
  'dynamicAllocation',
  'decommission',
  'eventLog',
  'history',
  'memory',
  'network',
  'rpc',
  'scheduler',
  'submit',
  'task',
  'ui',
])('no plugin has keys below spark.%s: an unknown one is a mistake', (name) => {
  expect(findingOf(`spark.${name}.zzzOfNobodyZzz`)).toMatchObject({ code: 'SPARK100', severity: 'error' });
});

test('elsewhere it may be a plugin\'s', () => {
  expect(findingOf('spark.acme.zzzOfNobodyZzz')).toMatchObject({ code: 'SPARK101', severity: 'warning' });
  expect(findingOf('spark.driverzzz.ofNobody')).toMatchObject({ code: 'SPARK101' });
});

test('a word that is nearly right is told', () => {
  expect(findingOf('spark.executor.memroy')).toMatchObject({ code: 'SPARK100', fix: 'Did you mean "spark.executor.memory"?' });
});

test('keys of Spark, of its families and of Hadoop pass', () => {
  for (const key of ['spark.sql.ansi.enabled', 'spark.hadoop.fs.anything', 'spark.kubernetes.executor.secrets.x']) {
    expect(findingOf(key)).toBeUndefined();
  }
});

test('a key that is none of Spark\'s at all is told once, elsewhere', () => {
  expect(planOf({ sparkConf: { 'fs.s3a.endpoint': 'x' } }).findings.map(({ code }) => code)).toEqual(['SPARK003']);
});

test('declared prefixes are somebody\'s own', () => {
  const surroundings = { allowedKeyPrefixes: ['spark.acme.', 'spark.driver.acme'], namespaceLimits: { quotas: [], limitRanges: [] } };
  const codesOf = (key: string) => planOf({ sparkConf: { [key]: 'x' } }, { surroundings }).findings.map(({ code }) => code);
  expect(codesOf('spark.acme.zzz')).toEqual([]);
  expect(codesOf('spark.driver.acmezzz')).toEqual([]);
  expect(codesOf('spark.other.acme.zzz')).toEqual(['SPARK101']);
});

/** Keys of the catalogue, so that the test holds with every generation of it. */
const CATALOGUE = catalogueFor('4.1.2');
const removed = (isReplaced: boolean) =>
  CATALOGUE.all().find((facts) => facts.removed !== undefined && (facts.removed.replacement !== undefined) === isReplaced)!;

test('a key that was removed is told, with what has taken its place', () => {
  const { key, removed: facts } = removed(true);
  expect(findingOf(key)).toMatchObject({ code: 'SPARK104', why: `Spark ${facts!.since} removed it`, fix: `Write "${facts!.replacement}"` });
  expect(findingOf(removed(false).key)).toMatchObject({ code: 'SPARK104', fix: 'Remove the entry' });
});

test('a key that is deprecated is told, with the key that it is another name of', () => {
  const other = CATALOGUE.all().map(({ key }) => CATALOGUE.find(key)!)
    .find(({ deprecated, alternativeOf }) => deprecated !== undefined && deprecated.replacement === undefined && alternativeOf !== undefined)!;
  expect(findingOf(other.key)).toMatchObject({ code: 'SPARK103', severity: 'warning', fix: `Write "${other.alternativeOf}"` });
});

test('a key of a newer Spark is told, where the image is older', () => {
  const newest = catalogueFor('99.0.0');
  const older = catalogueFor('4.1.0');
  const newer = newest.all().find(({ key, removed: gone, deprecated }) =>
    gone === undefined && deprecated === undefined && older.find(key) === undefined && older.family(key) === undefined)!;
  expect(findingOf(newer.key, { sparkVersion: SparkVersion.V4_1_0 })).toMatchObject({ code: 'SPARK105', fix: 'Remove the entry' });
});

test('only what the user has written is looked at', () => {
  expect(planOf({}, {}, withFeature(contributing({ 'spark.driver.zzzOfNobodyZzz': 'x' }))).findings).toEqual([]);
});
