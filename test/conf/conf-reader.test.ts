import { readerOf } from '../support/executor-step';

describe('entries', () => {
  const conf = readerOf({ 'spark.app.name': ' sales ', 'spark.driver.host': '${spark.app.name}' });

  test('an entry is given as it was written, with its blanks and references', () => {
    expect(conf.raw('spark.app.name')).toBe(' sales ');
    expect(conf.raw('spark.driver.host')).toBe('${spark.app.name}');
  });

  test('a key without an entry has no text, even with a default', () => {
    expect(conf.raw('spark.executor.cores')).toBeUndefined();
    expect(conf.has('spark.executor.cores')).toBe(false);
    expect(conf.has('spark.app.name')).toBe(true);
  });

  test('entries below a prefix are found by the rest of their keys, as they were written', () => {
    const labels = readerOf({ 'spark.label.b': '${spark.x}', 'spark.label.a.b': '1', 'spark.other': '2' }).withPrefix('spark.label.');
    expect([...labels]).toEqual([['b', '${spark.x}'], ['a.b', '1']]);
  });

  test('all entries can be had', () => {
    expect([...readerOf({ 'spark.a': '1' }).all()]).toEqual([['spark.a', '1']]);
  });

  test('another name of a key counts, but the key itself comes first', () => {
    const [other, key] = ['spark.unsafe.offHeap', 'spark.memory.offHeap.enabled'];
    expect(readerOf({ [other]: 'true' }).has(key)).toBe(true);
    expect(readerOf({ [other]: 'true' }).get(key)).toBe('true');
    expect(readerOf({ [other]: 'true', [key]: 'false' }).get(key)).toBe('false');
  });

  test('a name of the past counts as well', () => {
    expect(readerOf({ 'spark.yarn.executor.memoryOverhead': '700' }).get('spark.executor.memoryOverhead')).toBe('700');
  });
});

describe('defaults', () => {
  test('without an entry Spark\'s default holds', () => {
    expect(readerOf({}).get('spark.executor.memory')).toBe('1g');
  });

  test('a key may take the value of another one', () => {
    expect(readerOf({ 'spark.kubernetes.container.image': 'spark:1' }).get('spark.kubernetes.executor.container.image')).toBe('spark:1');
    expect(readerOf({}).get('spark.dynamicAllocation.initialExecutors')).toBe('0');
  });

  test('Spark puts one key\'s value in front of another\'s', () => {
    const key = 'spark.executor.extraJavaOptions';
    expect(readerOf({ 'spark.executor.defaultJavaOptions': '-Da', [key]: '-Db' }).get(key)).toBe('-Da -Db');
    expect(readerOf({ 'spark.executor.defaultJavaOptions': '-Da' }).get(key)).toBe('-Da');
    expect(readerOf({ [key]: '-Db' }).get(key)).toBe('-Db');
  });

  test('paths are joined as the machine joins them', () => {
    expect(readerOf({ 'spark.executor.defaultExtraClassPath': '/a', 'spark.executor.extraClassPath': '/b' }).get('spark.executor.extraClassPath')).toBe('/a:/b');
  });

  test('defaults are those of the version', () => {
    expect(readerOf({}, '4.1.4').get('spark.kubernetes.executor.securityContext.allowPrivilegeEscalation')).toBeUndefined();
    expect(readerOf({}, '4.3.0').get('spark.kubernetes.executor.securityContext.allowPrivilegeEscalation')).toBe('false');
  });
});

describe('references', () => {
  const get = (entries: { [key: string]: string }) => readerOf(entries).get('spark.driver.host');

  test('a reference stands for the value of another entry, wherever it is in the text', () => {
    expect(get({ 'spark.driver.host': 'a-${spark.x}-${spark.x}', 'spark.x': '$1' })).toBe('a-$1-$1');
  });

  test('a reference stands for a default, too', () => {
    expect(get({ 'spark.driver.host': '${spark.executor.memory}' })).toBe('1g');
  });

  test('what a reference stands for may have references', () => {
    expect(get({ 'spark.driver.host': '${spark.x}', 'spark.x': '${spark.y}', 'spark.y': 'z' })).toBe('z');
  });

  test.each(['${spark.unknown}', '${other.key}', '${env:HOME}', '${system:user.name}', '$spark.x', '${}'])('%s stays as it is', (text) => {
    expect(get({ 'spark.driver.host': text, 'spark.x': 'x' })).toBe(text);
  });

  test('a reference to itself is refused', () => {
    expect(() => get({ 'spark.driver.host': '${spark.driver.host}' }))
      .toThrow('Spark cannot read "${spark.driver.host}": "spark.driver.host" refers to itself');
    expect(() => get({ 'spark.driver.host': '${spark.x}', 'spark.x': '${spark.y}', 'spark.y': '${spark.x}' }))
      .toThrow('Spark cannot read "${spark.x}": "spark.x" refers to itself');
  });
});

describe('values', () => {
  test('a size is in the unit of its key', () => {
    expect(readerOf({ 'spark.executor.memory': '4g' }).size('spark.executor.memory')).toBe(4096);
    expect(readerOf({ 'spark.executor.memory': '512' }).size('spark.executor.memory')).toBe(512);
    expect(readerOf({ 'spark.memory.offHeap.size': '1k' }).size('spark.memory.offHeap.size')).toBe(1024);
  });

  test('a time is in the unit of its key', () => {
    const key = 'spark.kubernetes.executor.terminationGracePeriodSeconds';
    expect(readerOf({ [key]: '2min' }).time(key)).toBe(120);
    expect(readerOf({ [key]: '45' }).time(key)).toBe(45);
  });

  test('numbers may have blanks around them', () => {
    expect(readerOf({ 'spark.executor.cores': ' 4 ' }).integer('spark.executor.cores')).toBe(4);
    expect(readerOf({ 'spark.executor.memoryOverheadFactor': ' 2.5e-1 ' }).number('spark.executor.memoryOverheadFactor')).toBe(0.25);
  });

  test('where Spark reads a number without its declaration, the default is the reader\'s and blanks are refused', () => {
    const key = 'spark.blockManager.port';
    expect(readerOf({}).plainInteger(key, 7079)).toBe(7079);
    expect(readerOf({ [key]: '0' }).plainInteger(key, 7079)).toBe(0);
    expect(() => readerOf({ [key]: ' 8000' }).plainInteger(key, 7079)).toThrow('Spark cannot read "spark.blockManager.port" = " 8000": it is not a whole number');
    expect(() => readerOf({ [key]: '${spark.x}', 'spark.x': '8000' }).plainInteger(key, 7079)).toThrow('= "${spark.x}": it is not a whole number');
  });

  test.each([['true', true], [' TRUE ', true], ['false', false], [undefined, false]])('%j as a truth value', (text, value) => {
    expect(readerOf(text === undefined ? {} : { 'spark.decommission.enabled': text }).isTrue('spark.decommission.enabled')).toBe(value);
  });

  test('a key that nobody has set, and that has no default, is not true', () => {
    expect(readerOf({}, '4.3.0').isTrue('spark.kubernetes.allocation.recoveryMode.enabled')).toBe(false);
  });

  test('a list has no blanks and no empty elements', () => {
    expect(readerOf({ 'spark.kubernetes.container.image.pullSecrets': ' a, ,b,' }).list('spark.kubernetes.container.image.pullSecrets')).toEqual(['a', 'b']);
    expect(readerOf({}).list('spark.kubernetes.container.image.pullSecrets')).toEqual([]);
  });

  test('a text has its references put in', () => {
    expect(readerOf({ 'spark.driver.host': '${spark.x}', 'spark.x': 'x' }).text('spark.driver.host')).toBe('x');
  });
});

describe('what Spark cannot read is refused', () => {
  test('a text that is not of the key\'s type', () => {
    expect(() => readerOf({ 'spark.executor.memory': '4Gi' }).size('spark.executor.memory'))
      .toThrow('Spark cannot read "spark.executor.memory" = "4Gi": it is not a size, such as 512m or 4g');
    expect(() => readerOf({ 'spark.executor.cores': 'two' }).integer('spark.executor.cores')).toThrow('it is not a whole number of 32 bits');
    expect(() => readerOf({ 'spark.decommission.enabled': 'yes' }).isTrue('spark.decommission.enabled')).toThrow('it is neither true nor false');
    expect(() => readerOf({ 'spark.kubernetes.container.image.pullPolicy': 'Sometimes' }).text('spark.kubernetes.container.image.pullPolicy'))
      .toThrow('it is not one of Always, IfNotPresent, Never');
  });

  test('a number outside of the key\'s range', () => {
    expect(() => readerOf({ 'spark.executor.memoryOverheadFactor': '-1' }).number('spark.executor.memoryOverheadFactor')).toThrow('it is not above 0');
  });

  test('a number that a reference does not lead to', () => {
    expect(() => readerOf({ 'spark.executor.cores': '${spark.unknown}' }).integer('spark.executor.cores'))
      .toThrow('Spark cannot read "spark.executor.cores" = "${spark.unknown}": it is not a number');
  });

  test('one of several keys, but not those that have no value', () => {
    const conf = readerOf({ 'spark.executor.memory': '4Gi', 'spark.executor.cores': '2' });
    expect(() => conf.check('spark.app.name', 'spark.executor.cores')).not.toThrow();
    expect(() => conf.check('spark.executor.cores', 'spark.executor.memory')).toThrow('Spark cannot read "spark.executor.memory" = "4Gi"');
  });

  test('nothing, where Spark has no default', () => {
    expect(() => readerOf({}).text('spark.app.name')).toThrow('Spark needs a value of "spark.app.name"');
    expect(() => readerOf({}).size('spark.executor.memoryOverhead')).toThrow('Spark needs a value of "spark.executor.memoryOverhead"');
  });
});

test('a reference follows the key that has the default', () => {
  const conf = readerOf({ 'spark.kubernetes.container.image': 'spark:1', 'spark.driver.host': '${spark.kubernetes.executor.container.image}' });
  expect(conf.get('spark.driver.host')).toBe('spark:1');
});

test('what Spark puts in front of an entry is joined as the entry is', () => {
  const conf = readerOf({
    'spark.plugins.defaultList': 'a',
    'spark.plugins': 'b',
    'spark.executor.defaultExtraClassPath': '/a',
    'spark.executor.extraClassPath': '/b',
    'spark.executor.defaultJavaOptions': '-Da',
    'spark.executor.extraJavaOptions': '-Db',
  });
  expect(['spark.plugins', 'spark.executor.extraClassPath', 'spark.executor.extraJavaOptions'].map((key) => conf.get(key))).toEqual(['a,b', '/a:/b', '-Da -Db']);
});
