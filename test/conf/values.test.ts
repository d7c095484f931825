import { catalogueFor } from '../../src/conf/catalogue';
import { equalsIgnoreCase, parseDouble, parseInteger, parseLong, trim } from '../../src/conf/java-text';
import { checkValue } from '../../src/conf/values';

const catalogue = catalogueFor('4.1.4');

function check(key: string, text: string): string | undefined {
  return checkValue(catalogue.find(key)!, text);
}

describe('accepted', () => {
  test.each([
    ['spark.executor.memory', '4g'],
    ['spark.executor.memory', ' 512M '],
    ['spark.executor.memory', '1024'],
    ['spark.executor.memory', '-1g'],
    ['spark.network.timeout', '2min'],
    ['spark.network.timeout', '120S'],
    ['spark.network.timeout', '120'],
    ['spark.dynamicAllocation.enabled', ' TRUE'],
    ['spark.dynamicAllocation.enabled', 'fal\u017fe'],
    ['spark.executor.cores', '+4'],
    ['spark.executor.cores', '\u0664'],
    ['spark.memory.fraction', '6e-1'],
    ['spark.memory.fraction', '0.5f'],
    ['spark.memory.fraction', '0x1p-1'],
    ['spark.scheduler.mode', ' fair '],
    ['spark.sql.parquet.compression.codec', 'SNAPPY'],
    ['spark.io.encryption.keySizeBits', '256'],
    ['spark.kubernetes.container.image.pullSecrets', 'a, b,,'],
    ['spark.redaction.regex', '(?i)secret|password'],
    ['spark.redaction.regex', '[(]'],
    ['spark.sql.avro.deflate.level', '-1'],
    ['spark.app.name', 'anything'],
    ['spark.log.level', 'what only Spark knows'],
    ['spark.executor.cores', '${spark.driver.cores}'],
    ['spark.sql.fromJsonForceNullableSchema', 'true'],
  ])('%s = %j', (key, text) => {
    expect(check(key, text)).toBeUndefined();
  });
});

describe('refused', () => {
  test.each([
    ['spark.executor.memory', '1.5g', 'is not a size, such as 512m or 4g'],
    ['spark.executor.memory', '4Gi', 'is not a size, such as 512m or 4g'],
    ['spark.executor.memory', '4 g', 'is not a size, such as 512m or 4g'],
    ['spark.executor.memory', '', 'is not a size, such as 512m or 4g'],
    ['spark.executor.memory', '9223372036854775807p', 'is not a size, such as 512m or 4g'],
    ['spark.shuffle.file.buffer', '2g', 'is above 2097151k'],
    ['spark.network.timeout', '10 min', 'is not a time, such as 30s or 5min'],
    ['spark.network.timeout', '1.5s', 'is not a time, such as 30s or 5min'],
    ['spark.kubernetes.allocation.batch.delay', '100', 'is below 101ms'],
    ['spark.kubernetes.allocation.batch.delay', '100us', 'is below 101ms'],
    ['spark.kubernetes.allocation.batch.size', '0', 'is below 1'],
    ['spark.kubernetes.configMap.maxSize', '1048577', 'is above 1048576'],
    ['spark.dynamicAllocation.enabled', 'yes', 'is neither true nor false'],
    ['spark.dynamicAllocation.enabled', '\u00a0true', 'is neither true nor false'],
    ['spark.executor.cores', '2.0', 'is not a whole number of 32 bits'],
    ['spark.executor.cores', '2147483648', 'is not a whole number of 32 bits'],
    ['spark.executor.memoryOverheadFactor', '0', 'is not above 0'],
    ['spark.executor.memoryOverheadFactor', '-0.1', 'is not above 0'],
    ['spark.executor.memoryOverheadFactor', '10%', 'is not a number'],
    ['spark.executor.memoryOverheadFactor', 'NaN', 'is not a number'],
    ['spark.kubernetes.container.image.pullPolicy', 'always', 'is not one of Always, IfNotPresent, Never'],
    ['spark.io.encryption.keySizeBits', '512', 'is not one of 128, 192, 256'],
    ['spark.sql.avro.deflate.level', '0', 'is below 1'],
    ['spark.redaction.regex', '(secret', 'is not a regular expression: a bracket has no partner'],
    ['spark.redaction.regex', 'a\\', 'is not a regular expression: it ends in a backslash'],
    ['spark.redaction.regex', '*.key', 'is not a regular expression: a quantifier has nothing before it'],
    ['spark.sql.fromJsonForceNullableSchema', 'false', 'was removed in Spark 3.0.0'],
    ['spark.yarn.executor.memoryOverhead', 'much', 'is not a size, such as 512m or 4g'],
  ])('%s = %j: %s', (key, text, reason) => {
    expect(check(key, text)).toBe(reason);
  });
});

test('every default is accepted', () => {
  const refused = ['4.1.4', '4.3.0'].flatMap((version) => catalogueFor(version).all())
    .filter((facts) => facts.default !== undefined && checkValue(facts, facts.default) !== undefined);
  expect(refused).toEqual([]);
});

describe('texts as Java reads them', () => {
  test('trim knows control characters, and no other spaces', () => {
    expect(trim('\u0000\t a \n\u001f')).toBe('a');
    expect(trim('\u00a0a\u2003')).toBe('\u00a0a\u2003');
  });

  test('letters are compared in upper and in lower case', () => {
    expect(equalsIgnoreCase('ROCKSDB', 'roc\u212asdb')).toBe(true);
    expect(equalsIgnoreCase('DISK', 'd\u0130sk')).toBe(true);
    expect(equalsIgnoreCase('stra\u00dfe', 'STRASSE')).toBe(false);
  });

  test('whole numbers have digits of every script, in 16 bits', () => {
    expect(parseLong('-\uff11\u0662')).toBe(-12n);
    expect(parseLong('\ud835\udfd8')).toBeUndefined();
    expect(parseLong('9223372036854775808')).toBeUndefined();
    expect(parseInteger('-2147483648')).toBe(-2147483648n);
  });

  test('doubles have suffixes, names and hexadecimal forms', () => {
    expect(parseDouble('1.5D')).toBe(1.5);
    expect(parseDouble('-Infinity')).toBe(-Infinity);
    expect(parseDouble('NaN')).toBeNaN();
    expect(parseDouble('0x.8p1')).toBe(1);
    expect(parseDouble('0x1')).toBeUndefined();
    expect(parseDouble('1e')).toBeUndefined();
  });
});
