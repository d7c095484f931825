import { log4j2Properties } from '../../src/conf/log4j2-properties';

const settingsOf = (text: string) => new Map(text.trimEnd().split('\n').map((line) => line.split(' = ') as [string, string]));
const levelsOf = (text: string) => {
  const settings = settingsOf(text);
  return Object.fromEntries([...settings].filter(([key]) => /^logger\..*name$/.test(key)).map(([key, name]) => [name, settings.get(key.replace(/name$/, 'level'))]));
};

test('it is Spark\'s own configuration, where nothing else is asked for', () => {
  expect(log4j2Properties({ level: 'info', loggers: {}, format: 'text' })).toMatchInlineSnapshot(`
"rootLogger.level = info
rootLogger.appenderRef.stdout.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{yy/MM/dd HH:mm:ss} %p %c{1}: %m%n%ex
logger.logger1.name = org.sparkproject.jetty
logger.logger1.level = warn
logger.logger2.name = org.sparkproject.jetty.util.component.AbstractLifeCycle
logger.logger2.level = error
logger.logger3.name = org.apache.hadoop.hive.metastore.RetryingHMSHandler
logger.logger3.level = fatal
logger.logger4.name = org.apache.hadoop.hive.ql.exec.FunctionRegistry
logger.logger4.level = error
logger.logger5.name = org.apache.parquet.CorruptStatistics
logger.logger5.level = error
logger.logger6.name = parquet.CorruptStatistics
logger.logger6.level = error
"
`);
});

test('the root has its level, and every logger its own', () => {
  const text = log4j2Properties({ level: 'warn', loggers: { 'com.example': 'debug', 'org.apache.spark.sql': 'off' }, format: 'text' });
  expect(settingsOf(text).get('rootLogger.level')).toBe('warn');
  expect(levelsOf(text)).toMatchObject({ 'com.example': 'debug', 'org.apache.spark.sql': 'off', 'org.sparkproject.jetty': 'warn' });
});

test('a level that is asked for counts more than the quiet of Spark\'s own', () => {
  const text = log4j2Properties({ level: 'info', loggers: { 'org.sparkproject.jetty': 'debug' }, format: 'text' });
  expect(levelsOf(text)['org.sparkproject.jetty']).toBe('debug');
  expect(text.match(/= org\.sparkproject\.jetty$/gm)).toHaveLength(1);
});

test('JSON is written by the layout that Spark brings', () => {
  const settings = settingsOf(log4j2Properties({ level: 'info', loggers: {}, format: 'json' }));
  expect(settings.get('appender.console.layout.type')).toBe('JsonTemplateLayout');
  expect(settings.get('appender.console.layout.eventTemplateUri')).toBe('classpath:org/apache/spark/SparkLayout.json');
  expect(settings.get('appender.console.layout.pattern')).toBeUndefined();
});
