import * as fc from 'fast-check';
import { findSubmit, parseSubmit } from '../../src/submit/submit-command';
import { SUBMIT_OPTIONS } from '../../src/submit/submit-options';

/** The configuration of a command line, as an object. */
function confOf(...words: string[]): { [key: string]: string } {
  return Object.fromEntries(parseSubmit(['spark-submit', ...words, 'local:///a.py']).conf.map(({ key, value }) => [key, value]));
}

test('a whole command line', () => {
  const command = parseSubmit([
    '/opt/spark/bin/spark-submit', '--master', 'k8s://https://cluster:6443', '--deploy-mode=cluster', '--name', 'sales', '--class', 'com.example.Sales',
    '-c', 'spark.executor.instances=4', '--conf', 'spark.kubernetes.driver.annotation.a=b=c', '--properties-file', 'conf/sales.conf', '-v',
    'local:///opt/sales.jar', '--day', 'yesterday', '--conf', 'mine',
  ]);
  expect(command).toEqual({
    conf: [
      { key: 'spark.executor.instances', value: '4', origin: { kind: 'sparkConf', name: '-c' } },
      { key: 'spark.kubernetes.driver.annotation.a', value: 'b=c', origin: { kind: 'sparkConf', name: '--conf' } },
      { key: 'spark.master', value: 'k8s://https://cluster:6443', origin: { kind: 'sparkConf', name: '--master' } },
      { key: 'spark.submit.deployMode', value: 'cluster', origin: { kind: 'sparkConf', name: '--deploy-mode' } },
      { key: 'spark.app.name', value: 'sales', origin: { kind: 'sparkConf', name: '--name' } },
    ],
    overridden: [],
    mainClass: 'com.example.Sales',
    mainApplicationFile: 'local:///opt/sales.jar',
    arguments: ['--day', 'yesterday', '--conf', 'mine'],
    language: 'java',
    propertiesFile: 'conf/sales.conf',
    loadsDefaults: false,
  });
});

test.each(SUBMIT_OPTIONS.filter(({ key }) => key !== undefined))('$name sets $key', ({ name, key }) => {
  expect(confOf(name, 'x')).toEqual({ [key!]: 'x' });
  expect(confOf(`${name}=x`)).toEqual({ [key!]: 'x' });
});

test('an option counts more than --conf, wherever the two stand', () => {
  expect(confOf('--executor-memory', '4g', '--conf', 'spark.executor.memory=8g')).toEqual({ 'spark.executor.memory': '4g' });
  expect(confOf('--conf', 'spark.executor.memory=8g', '--executor-memory', '4g')).toEqual({ 'spark.executor.memory': '4g' });
});

test('of the driver\'s memory, options and class path, the last one counts', () => {
  expect(confOf('--driver-memory', '4g', '--conf', 'spark.driver.memory=8g')).toEqual({ 'spark.driver.memory': '8g' });
  expect(confOf('--conf', 'spark.driver.memory=8g', '--driver-memory', '4g')).toEqual({ 'spark.driver.memory': '4g' });
});

test('what does not count is named', () => {
  const { overridden } = parseSubmit(['spark-submit', '--executor-memory', '4g', '--conf', 'spark.executor.memory=8g', 'a.py']);
  expect(overridden.map(({ entry, by }) => `${entry.value} < ${by.value} of ${by.origin.name}`)).toEqual(['8g < 4g of --executor-memory']);
});

test.each([
  [['spark-submit', 'a.py', 'x'], 'python', 'a.py', ['x']],
  [['spark-submit', 'a.R'], 'r', 'a.R', []],
  [['spark-submit', '--class', 'A', 'spark-internal', 'x'], 'java', 'spark-internal', ['x']],
  [['spark-sql', '-e', 'select 1', '--conf', 'spark.a=1'], 'java', 'spark-internal', ['-e', 'select 1']],
  [['spark-shell', '-i', 'init.scala'], 'java', 'spark-shell', ['-i', 'init.scala']],
  [['pyspark'], 'python', 'pyspark-shell', []],
  [['/opt/spark/sbin/start-connect-server.sh', '--packages', 'a:b:1'], 'java', 'spark-internal', []],
  [['run-example', 'SparkPi', '10'], 'java', undefined, ['10']],
  [['driver', '--class', 'A', 'local:///a.jar', 'x'], 'java', 'local:///a.jar', ['x']],
])('%j', (words, language, mainApplicationFile, rest) => {
  expect(parseSubmit(words)).toMatchObject({ language, mainApplicationFile, arguments: rest });
});

test('an example of Spark is a class', () => {
  expect(parseSubmit(['run-example', '--name', 'pi', 'SparkPi', '10']).mainClass).toBe('org.apache.spark.examples.SparkPi');
});

test('a program of Spark is found behind other words', () => {
  expect(findSubmit(['tini', '-s', '--', '/opt/spark/bin/spark-submit', 'a.py'])).toEqual(['/opt/spark/bin/spark-submit', 'a.py']);
  expect(findSubmit(['HOME=/tmp', 'exec', 'spark-sql'])).toEqual(['spark-sql']);
  expect(findSubmit(['/opt/entrypoint.sh', 'driver', 'a.py'])).toEqual(['driver', 'a.py']);
  expect(findSubmit(['java', '-cp', '/x', 'org.apache.spark.deploy.SparkSubmit', 'a.py'])).toEqual(['org.apache.spark.deploy.SparkSubmit', 'a.py']);
  expect(findSubmit(['taxi', 'driver'])).toBeUndefined();
  expect(findSubmit(['toString'])).toBeUndefined();
});

test.each([
  [['spark-submit', '--exector-memory', '4g', 'a.py'], 'spark-submit has no option "--exector-memory"; did you mean "--executor-memory"?'],
  [['spark-submit', '--day', 'x', 'a.py'], 'the options of spark-submit come before the application\'s file'],
  [['spark-submit', '--conf', 'spark.a'], '--conf "spark.a" has no "="; write it as key=value'],
  [['spark-submit', '--master'], 'the option --master has no value'],
  [['a.py'], '"a.py" is no program of Spark; write the whole command line'],
])('%j is refused', (words, message) => {
  expect(() => parseSubmit(words)).toThrow(message);
});

test('entries of --conf are read back, whatever their values are', () => {
  const key = fc.stringMatching(/^spark\.[a-z.]{1,10}$/);
  fc.assert(fc.property(fc.dictionary(key, fc.string({ unit: 'grapheme' })), (conf) => {
    const words = Object.entries(conf).flatMap(([name, value]) => ['--conf', `${name}=${value}`]);
    expect(confOf(...words)).toEqual(conf);
  }));
});

describe('a variable before the options was taken for the application, and all behind it was not read', () => {
  test.each([
    [['$SPARK_OPTS', '--conf', 'spark.a=1', 'a.py', 'x'], ['$SPARK_OPTS'], 'a.py', ['x']],
    [['${ARGS[@]}', '--conf', 'spark.a=1', 'a.py'], ['${ARGS[@]}'], 'a.py', []],
    [['--conf', 'spark.a=1', '${EXTRA:-}', '$(options)', 'local:///a.jar', 'x'], ['${EXTRA:-}', '$(options)'], 'local:///a.jar', ['x']],
    [['--conf', 'spark.a=1', '--conf', '$ONE', '--conf', '$KEY=2', 'a.py'], ['$ONE', '$KEY=2'], 'a.py', []],
    [['--conf', 'spark.a=1', '$APP'], undefined, '$APP', []],
    [['--conf', 'spark.a=1', '$APP', '--day', 'today'], undefined, '$APP', ['--day', 'today']],
    [['--conf', 'spark.a=1', 'a.py', '$DAY'], undefined, 'a.py', ['$DAY']],
  ])('%j', (words, unread, mainApplicationFile, rest) => {
    const command = parseSubmit(['spark-submit', ...words]);
    expect(command.conf.map(({ key }) => key)).toEqual(['spark.a']);
    expect(command).toMatchObject({ mainApplicationFile, arguments: rest });
    expect(command.unread).toEqual(unread);
  });
});
