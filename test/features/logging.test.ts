import { Log4j2File } from '../../src';
import { LoggingOptions } from '../../src/props/logging-options';
import { propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

const STRUCTURED = 'spark.log.structuredLogging.enabled';

const planWith = (logging: LoggingOptions, props = {}) => planOf({ logging, ...props });
const fileOf = (logging: LoggingOptions) => planWith(logging).configFiles['log4j2.properties'];

test('without a word about it, everything is left to Spark', () => {
  for (const plan of [planOf(), planWith({})]) {
    expect(Object.keys(plan.configFiles)).toEqual(['spark-defaults.conf', 'executor-pod.yaml.template']);
    expect(confOf(plan)).not.toHaveProperty([STRUCTURED]);
  }
});

test.each<[LoggingOptions, RegExp]>([
  [{ level: 'warn' }, /^rootLogger\.level = warn$/m],
  [{ loggers: { 'org.apache.spark.scheduler': 'debug' } }, /^rootLogger\.level = info$[^]*^logger\.(\w+)\.name = org\.apache\.spark\.scheduler\nlogger\.\1\.level = debug$/m],
  [{ format: 'json' }, /JsonTemplateLayout/],
  [{ format: 'text' }, /PatternLayout/],
])('it ends in the file that Spark hands to the executors: %p', (logging, line) => {
  expect(fileOf(logging)).toMatch(line);
  expect(planWith(logging).findings).toEqual([]);
});

test('the format is a key of Spark\'s too, which makes it hand over the fields of its messages', () => {
  expect(confOf(planWith({ format: 'json' }))[STRUCTURED]).toBe('true');
  expect(confOf(planWith({ format: 'text' }))[STRUCTURED]).toBe('false');
  expect(confOf(planWith({ level: 'warn' }))).not.toHaveProperty([STRUCTURED]);
});

test('the ConfigMap has another name when the level has changed', () => {
  expect(planWith({ level: 'warn' }).configMapName).not.toBe(planWith({ level: 'error' }).configMapName);
});

test('a configuration of one\'s own is given as it is', () => {
  const text = '# ours\r\nrootLogger.level = error\n\nappender.x.type=Console\n';
  expect(fileOf({ log4j2: Log4j2File.fromText(text) })).toBe(text);
  expect(planWith({ log4j2: Log4j2File.fromText(text), format: 'json' }).findings).toEqual([]);
  expect(confOf(planWith({ log4j2: Log4j2File.fromText(text), format: 'json' }))[STRUCTURED]).toBe('true');
});

test('fails for a configuration of one\'s own beside levels', () => {
  const log4j2 = Log4j2File.fromText('rootLogger.level = error');
  expect(findingsOf({ logging: { log4j2, level: 'warn', loggers: { a: 'off' } } })).toEqual(['SPARK140 logging.level', 'SPARK140 logging.loggers']);
});

test.each([
  ['<Configuration/>', 'XML'],
  ['{ "configuration": {} }', 'JSON'],
  ['log4j.rootCategory=INFO, console', 'Log4j 1'],
  ['', 'nothing in it'],
  ['# rootLogger.level = info\n\n', 'nothing in it'],
])('fails for a configuration that Log4j would pass over: %p', (text, word) => {
  const [finding, ...others] = planWith({ log4j2: Log4j2File.fromText(text) }).findings;
  expect([finding.code, finding.prop, others]).toEqual(['SPARK140', 'logging.log4j2', []]);
  expect(finding.why).toContain(word);
});

test.each(['', 'root', 'rootLogger', 'a b', 'a=b', 'a\nb', '${env:X}'])('fails for a logger called %p', (name) => {
  expect(findingsOf({ logging: { loggers: { [name]: 'warn' } } })).toEqual([`SPARK140 logging.loggers["${name}"]`]);
});

test.each(['org.apache.spark', 'org.apache.spark.repl.SparkIMain$exprTyper', 'my-logger', 'rooted'])('a logger may be called %s', (name) => {
  expect(findingsOf({ logging: { loggers: { [name]: 'warn' } } })).toEqual([]);
});

test.each(['driver', 'executor'])('fails where the JVM of the %s is told of another file', (role) => {
  const javaOptions = '-XX:+UseG1GC -Dlog4j2.configurationFile=file:///opt/log4j2.xml';
  expect(findingsOf({ [role]: { javaOptions }, logging: { level: 'warn' } })).toEqual([`SPARK140 ${role}.javaOptions`]);
  expect(findingsOf({ [role]: { javaOptions } })).toEqual([]);
});

test('warns where executors do not get the file', () => {
  const sparkConf = { 'spark.kubernetes.executor.disableConfigMap': 'true' };
  expect(findingsOf({ logging: { level: 'warn' }, sparkConf })).toEqual(['SPARK141 sparkConf["spark.kubernetes.executor.disableConfigMap"]']);
  expect(findingsOf({ sparkConf })).toEqual([]);
  expect(findingsOf({ logging: {}, sparkConf })).toEqual([]);
});

test('Spark\'s own key of the level is not for sparkConf: two levels would be one too many', () => {
  expect(findingsOf({ sparkConf: { 'spark.log.level': 'WARN' } })).toEqual(['SPARK002 sparkConf["spark.log.level"]']);
});

test.each([
  [{ 'spark.log.level': 'WARN' }, { level: 'warn' }],
  [{ 'spark.log.level': 'debug', [STRUCTURED]: 'true' }, { format: 'json', level: 'debug' }],
  [{ [STRUCTURED]: 'false' }, { format: 'text' }],
  [{ 'spark.log.level': 'LOUD' }, undefined],
  [{ [STRUCTURED]: 'yes' }, undefined],
  [{}, undefined],
])('it is read back: %p', (conf, logging) => {
  expect(propsFrom(conf as { [key: string]: string }).logging).toEqual(logging);
});
