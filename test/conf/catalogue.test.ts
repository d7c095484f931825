import { catalogueFor } from '../../src/conf/catalogue';
import { editDistance } from '../../src/conf/suggest';

const catalogue = catalogueFor('4.1.2');

describe('facts', () => {
  test('of a size with a unit', () => {
    expect(catalogue.find('spark.executor.memory')).toMatchObject({
      key: 'spark.executor.memory', module: 'core', type: 'bytes', unit: 'm', default: '1g', since: '0.7.0',
    });
  });

  test('of a time with a bound', () => {
    expect(catalogue.find('spark.kubernetes.allocation.batch.delay')).toMatchObject({
      module: 'kubernetes', type: 'time', unit: 'ms', min: 101, default: '1s',
    });
  });

  test('of a closed set of words', () => {
    expect(catalogue.find('spark.kubernetes.container.image.pullPolicy')).toMatchObject({
      type: 'enum', values: ['Always', 'IfNotPresent', 'Never'], letters: 'exact', default: 'IfNotPresent',
    });
    expect(catalogue.find('spark.kubernetes.driver.service.ipFamilies')?.values).toContain('IPv4,IPv6');
  });

  test('of a sequence', () => {
    expect(catalogue.find('spark.kubernetes.container.image.pullSecrets')).toMatchObject({ type: 'sequence', element: 'string', default: '' });
  });

  test('of a default that another key has', () => {
    expect(catalogue.find('spark.kubernetes.driver.container.image')).toMatchObject({
      type: 'string', defaultOf: 'spark.kubernetes.container.image',
    });
  });

  test.each(['spark.driver.host', 'spark.sql.warehouse.dir', 'spark.sql.session.timeZone'])('of a default that depends on the machine: %s', (key) => {
    expect(catalogue.find(key)).toMatchObject({ computed: true });
    expect(catalogue.find(key)?.default).toBeUndefined();
  });

  test('of a key that is known by its name only', () => {
    expect(catalogue.find('spark.app.name')).toEqual({ key: 'spark.app.name', module: 'core', type: 'string', literal: true });
    expect(catalogue.find('spark.master')).toMatchObject({ literal: true });
  });

  test('of internal and static keys', () => {
    expect(catalogue.find('spark.kubernetes.submitInDriver')).toMatchObject({ internal: true, default: 'false' });
    expect(catalogue.find('spark.sql.catalogImplementation')).toMatchObject({ static: true });
    expect(catalogue.find('spark.sql.ansi.enabled')?.static).toBeUndefined();
  });

  test('of fractions above zero and below one', () => {
    expect(catalogue.find('spark.memory.storageFraction')).toMatchObject({ type: 'double', default: '0.5' });
    expect(catalogue.find('spark.dynamicAllocation.executorAllocationRatio')).toMatchObject({ type: 'double' });
  });
});

describe('keys of the past', () => {
  test('another name that the entry has', () => {
    expect(catalogue.find('spark.network.timeout')).toMatchObject({ type: 'time' });
    expect(catalogue.find('spark.yarn.executor.memoryOverhead')).toMatchObject({
      alternativeOf: 'spark.executor.memoryOverhead', type: 'bytes', unit: 'm', deprecated: { since: '2.3' },
    });
  });

  test('another name whose value Spark rewrites has no type', () => {
    expect(catalogue.find('spark.kryoserializer.buffer.mb')).toMatchObject({
      type: 'string', translated: true, alternativeOf: 'spark.kryoserializer.buffer',
    });
  });

  test('a deprecated key with its replacement', () => {
    expect(catalogue.find('spark.blacklist.enabled')?.deprecated).toEqual({ since: '3.1.0', replacement: 'spark.excludeOnFailure.enabled' });
    expect(catalogue.find('spark.sql.execution.arrow.enabled')).toMatchObject({
      type: 'boolean', deprecated: { since: '3.0', replacement: 'spark.sql.execution.arrow.pyspark.enabled' },
    });
    expect(catalogue.find('spark.scheduler.executorTaskBlacklistTime')?.deprecated).toEqual({ since: '2.1.0' });
  });

  test('a removed key with the one value that it may have', () => {
    expect(catalogue.find('spark.sql.fromJsonForceNullableSchema')?.removed).toEqual({ since: '3.0.0', onlyValue: 'true' });
  });
});

describe('families', () => {
  test.each([
    ['spark.executorEnv.AWS_REGION', 'spark.executorEnv.<name>'],
    ['spark.hadoop.fs.s3a.endpoint', 'spark.hadoop.<name>'],
    ['spark.kubernetes.driver.label.team', 'spark.kubernetes.driver.label.<name>'],
    ['spark.kubernetes.executor.volumes.nfs.data.mount.path', 'spark.kubernetes.executor.volumes.<name>'],
    ['spark.sql.catalog.lake.uri', 'spark.sql.catalog.<name>'],
    ['spark.executor.resource.gpu.amount', 'spark.{driver|executor|worker}.resource.<name>.{amount|discoveryScript|vendor}'],
    ['spark.org.example.Filter.param.user', 'spark.<filter class>.param.<name>'],
    ['spark.ssl.ui.enabled', 'spark.ssl.<name>'],
  ])('%s', (key, pattern) => {
    expect(catalogue.family(key)).toMatchObject({ pattern });
  });

  test.each([
    'spark.executor.memory', 'spark.task.resource.gpu.vendor', 'spark.hadoop.', 'spark.kubernetes.driver.labels.team', 'spark.sql.x', 'spark.port.x',
  ])('not %s', (key) => {
    expect(catalogue.family(key)).toBeUndefined();
  });
});

describe('suggestions', () => {
  test.each([
    ['spark.executor.memoryOverheadFacto', 'spark.executor.memoryOverheadFactor'],
    ['spark.dynamicallocation.enabled', 'spark.dynamicAllocation.enabled'],
    ['spark.kubernetes.executor.memoryOverhead', 'spark.executor.memoryOverhead'],
    ['spark.exectuor.memory', 'spark.executor.memory'],
    ['spark.executor.instance', 'spark.executor.instances'],
    ['spark.sql.shuffle.partition', 'spark.sql.shuffle.partitions'],
    ['spark.kubernetes.namespaces', 'spark.kubernetes.namespace'],
    ['SPARK.UI.PORT', 'spark.ui.port'],
    ['executor.memory', 'spark.executor.memory'],
    ['spark.eventlog.dir', 'spark.eventLog.dir'],
    ['spark.kubernetes.driver.labels.team', 'spark.kubernetes.driver.label.team'],
    ['spark.executorenv.AWS_REGION', 'spark.executorEnv.AWS_REGION'],
  ])('%s: %s', (key, meant) => {
    expect(catalogue.suggest(key)).toBe(meant);
  });

  test.each(['spark.acme.frobnicate.level', 'spark', '', 'org.example.setting', 'spark.rapids.sql.enabled'])('none for %p', (key) => {
    expect(catalogue.suggest(key)).toBeUndefined();
  });

  test('only keys that are of today', () => {
    expect(catalogue.suggest('spark.blacklist.enable')).not.toBe('spark.blacklist.enabled');
  });

  test('the distance counts swapped neighbours once', () => {
    expect(editDistance('executor', 'exectuor')).toBe(1);
    expect(editDistance('abc', '')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('kitten', 'sitting', 2)).toBe(2);
  });
});

describe('versions', () => {
  test('every 4.1 has the keys of the newest one', () => {
    expect(catalogueFor('4.1.0')).toBe(catalogueFor('4.1.4'));
  });

  test('a newer Spark has newer keys', () => {
    expect(catalogue.find('spark.kubernetes.executor.pvc.resizeInterval')).toBeUndefined();
    expect(catalogueFor('4.2.0').find('spark.kubernetes.executor.pvc.resizeInterval')).toMatchObject({ since: '4.2.0' });
    expect(catalogueFor('4.2.0').find('spark.shuffle.streaming.writerConnectionTimeout')).toBeUndefined();
    expect(catalogueFor('4.3.0').find('spark.shuffle.streaming.writerConnectionTimeout')).toMatchObject({ since: '4.3.0' });
  });

  test('a newer Spark has other facts', () => {
    expect(catalogue.find('spark.task.cpus')?.type).toBe('int');
    expect(catalogueFor('4.3.0').find('spark.task.cpus')?.type).toBe('decimal');
    expect(catalogue.find('spark.driver.memory')?.suffixes).not.toContain('gi');
    expect(catalogueFor('4.3.0').find('spark.driver.memory')?.suffixes).toContain('gi');
  });
});

test('there are as many keys as a Spark has', () => {
  const counts = catalogue.countByModule();
  const atLeast = { core: 600, sql: 690, kubernetes: 80, connect: 40, streaming: 30, hive: 15, yarn: 55 };
  for (const [module, least] of Object.entries(atLeast)) {
    expect([module, counts[module] >= least]).toEqual([module, true]);
  }
  expect(catalogue.size).toBeGreaterThan(1600);
  expect(catalogueFor('4.3.0').size).toBeGreaterThan(catalogue.size);
});
