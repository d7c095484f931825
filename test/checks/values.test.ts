import { EnvValue, ISecret } from 'cdk8s-plus-30';
import { catalogueFor } from '../../src/conf/catalogue';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SparkImage } from '../../src/props/spark-image';
import { findingsIn } from '../cli/call';
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

describe('of a typed prop', () => {
  const blanksOf = (props: WorkloadProps) => planOf(props).findings.filter(({ why }) => /blanks/.test(why)).map(({ code, prop }) => `${code} ${prop}`);

  test('a blank at an end is dropped too: of an annotation of executors', () => {
    expect(blanksOf({ executor: { annotations: { lead: ' x', trail: 'x ', both: '\tx ', none: 'x y', line: 'x\n' } } }))
      .toEqual(['both', 'lead', 'trail'].map((name) => `SPARK102 executor.annotations["${name}"]`));
  });

  test('of whatever else ends in the file', () => {
    expect(blanksOf({ imagePullSecrets: [{ name: 'registry ' } as ISecret] })).toEqual(['SPARK102 imagePullSecrets']);
    expect(blanksOf({ hadoopConf: { 'fs.defaultFS': ' s3a://bucket' } })).toEqual(['SPARK102 hadoopConf["fs.defaultFS"]']);
  });

  test('what is no part of the file keeps its blanks', () => {
    expect(blanksOf({
      driver: { annotations: { lead: ' x ' }, env: { A: EnvValue.fromValue(' x ') } },
      executor: { env: { A: EnvValue.fromValue(' x ') } },
      arguments: [' x '],
    })).toEqual([]);
  });

  test('it is told once where the prop has a rule of its own', () => {
    const [image, deps] = [SparkImage.custom('registry.example.com/app:1 ', { languages: ['java'] }), { jars: [' a.jar'], pyFiles: ['a.py '] }];
    const codes = planOf({ image, deps, executor: { labels: { team: ' a' } } }).findings.map(({ code, prop }) => `${code} ${prop}`);
    expect(codes.sort()).toEqual(['SPARK014 image', 'SPARK015 deps.jars[0]', 'SPARK015 deps.pyFiles[0]', 'SPARK041 executor.labels["team"]']);
  });

  test('around the options of a JVM they mean nothing', () => {
    expect(planOf({ driver: { javaOptions: ' -Xss1m ' }, executor: { javaOptions: '\t-Xss1m ' } }).findings).toEqual([]);
  });
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

describe('values that Spark checks only when it comes to them', () => {
  test.each(['1.2.1', '0.13.1', '2.4.0', '3.2.0', '5.0.0'])('a Hive metastore of version %s', (version) => {
    expect(findingOf('spark.sql.hive.metastore.version', version)).toMatchObject({ code: 'SPARK102' });
  });

  test.each(['2.3', '2.0.1', '2.3.10', '3.1.3', '4.0.1', '4.1.0'])('one of version %s is fine', (version) => {
    expect(findingOf('spark.sql.hive.metastore.version', version)).toBeUndefined();
  });

  test('a fallback storage without a slash at its end', () => {
    expect(findingsIn('spark.storage.decommission.fallbackStorage.path s3a://shuffle/spill\n')).toEqual([expect.stringContaining('SPARK102')]);
    expect(findingsIn('spark.storage.decommission.fallbackStorage.path s3a://shuffle/spill/\n')).toEqual([]);
  });
});

test.each(['toString', 'constructor', '__proto__'])('a key that is called like what every object has, %s, is no blunder', (key) => {
  expect(findingsIn(`${key} x\n`)).toEqual([expect.stringContaining('SPARK003')]);
});
