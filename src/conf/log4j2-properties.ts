/** What is logged, and how. */
export interface Log4j2Settings {
  readonly level: string;
  readonly loggers: { readonly [logger: string]: string };
  readonly format: 'text' | 'json';
}

/** What Spark's own configuration makes quieter than the rest, because it is of no use to anybody. */
const QUIET: { readonly [logger: string]: string } = {
  'org.sparkproject.jetty': 'warn',
  'org.sparkproject.jetty.util.component.AbstractLifeCycle': 'error',
  'org.apache.hadoop.hive.metastore.RetryingHMSHandler': 'fatal',
  'org.apache.hadoop.hive.ql.exec.FunctionRegistry': 'error',
  'org.apache.parquet.CorruptStatistics': 'error',
  'parquet.CorruptStatistics': 'error',
};

/** The layouts of Spark's own two configurations. */
const LAYOUTS: { readonly [format in Log4j2Settings['format']]: readonly string[] } = {
  text: [
    'appender.console.layout.type = PatternLayout',
    'appender.console.layout.pattern = %d{yy/MM/dd HH:mm:ss} %p %c{1}: %m%n%ex',
  ],
  json: [
    'appender.console.layout.type = JsonTemplateLayout',
    'appender.console.layout.eventTemplateUri = classpath:org/apache/spark/SparkLayout.json',
  ],
};

/** A `log4j2.properties` that differs from Spark's own in what it is told, and in nothing else. */
export function log4j2Properties({ level, loggers, format }: Log4j2Settings): string {
  const lines = [
    `rootLogger.level = ${level}`,
    'rootLogger.appenderRef.stdout.ref = console',
    'appender.console.type = Console',
    'appender.console.name = console',
    'appender.console.target = SYSTEM_ERR',
    ...LAYOUTS[format],
    ...Object.entries({ ...QUIET, ...loggers }).flatMap(([name, own], index) => [`logger.logger${index + 1}.name = ${name}`, `logger.logger${index + 1}.level = ${own}`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
