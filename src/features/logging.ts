import { log4j2Properties } from '../conf/log4j2-properties';
import { ConfEntry, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Words } from '../findings/say';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { Log4j2File } from '../props/log4j2-file';
import { LoggingOptions, LogLevel } from '../props/logging-options';

/** Spark hands it to the executors with all text files of the driver's configuration directory. */
const FILE = 'log4j2.properties';

const STRUCTURED = 'spark.log.structuredLogging.enabled';
const LEVEL = 'spark.log.level';
const NO_CONFIG_MAP = 'spark.kubernetes.executor.disableConfigMap';

const LEVELS: readonly LogLevel[] = ['all', 'trace', 'debug', 'info', 'warn', 'error', 'fatal', 'off'];

/** What driver and executors log, and how: one file for both. */
export const logging: Feature = {
  // The level stands in the file, where it counts from the first message on.
  ownedKeys: { [STRUCTURED]: 'logging.format', [LEVEL]: 'logging.level' },

  contribute({ props, roles }: Application): Share {
    const text = textOf(props.logging);
    return text === undefined && props.logging?.format === undefined ? {} : {
      conf: structured(props.logging),
      files: text === undefined ? {} : { [FILE]: text },
      problems: [
        ...checkFile(props.logging),
        ...checkLoggers(props.logging?.loggers),
        ...roles.flatMap(({ options, prop }) => checkJavaOptions(options.javaOptions, prop('javaOptions'))),
      ],
    };
  },

  settle({ props }: Application, { conf }: Settled): Share {
    return textOf(props.logging) === undefined || !conf.isTrue(NO_CONFIG_MAP, false) ? {} : {
      problems: [
        {
          rule: 'LOGGING_OF_EXECUTORS',
          prop: conf.origin(NO_CONFIG_MAP)?.name ?? NO_CONFIG_MAP,
          value: 'true',
          why: `executors get their ${FILE} in the ConfigMap that this leaves out, so logging holds for the driver only`,
          fix: `Remove it, or have a ${FILE} in the image`,
        },
      ],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const format = readKey(conf, STRUCTURED, (key) => (conf.isTrue(key) ? 'json' as const : 'text' as const));
    const level = LEVELS.find((one) => one === conf.raw(LEVEL)?.toLowerCase());
    const read: LoggingOptions = { ...(format === undefined ? {} : { format }), ...(level === undefined ? {} : { level }) };
    return Object.keys(read).length === 0 ? {} : { logging: read };
  },
};

function structured({ format }: LoggingOptions = {}): ConfEntry[] {
  return format === undefined ? [] : [fromProp(STRUCTURED, String(format === 'json'), 'logging.format')];
}

/** The file, if there is anything to say that Spark does not say by itself. */
function textOf({ level, loggers, format, log4j2 }: LoggingOptions = {}): string | undefined {
  const isAsked = [level, loggers, format].some((option) => option !== undefined);
  return log4j2?.text ?? (isAsked ? log4j2Properties({ level: level ?? 'info', loggers: loggers ?? {}, format: format ?? 'text' }) : undefined);
}

function checkFile({ log4j2, level, loggers }: LoggingOptions = {}): Problem[] {
  if (log4j2 === undefined) {
    return [];
  }
  const problem = (prop: string, why: Words, fix: string): Problem => ({ rule: 'LOGGING', prop, why, fix });
  const others = Object.entries({ level, loggers }).filter(([, value]) => value !== undefined);
  return [
    ...(log4j2._problems ?? []),
    ...others.map(([name]) => problem(`logging.${name}`, 'logging.log4j2 is given too, and is used as it is', 'Write it in that file, or remove logging.log4j2')),
    ...(log4j2._problems?.length > 0 ? [] : checkText(log4j2).map(([why, fix]) => problem('logging.log4j2', why, fix))),
  ];
}

/** What Log4j would read as a configuration without anything in it, and so log errors only. */
function checkText({ text }: Log4j2File): [why: string, fix: string][] {
  if (/^\s*[<{]/.test(text)) {
    return [['the file is read as properties, and this is XML or JSON', 'Write it in the properties format of Log4j 2']];
  }
  if (/^\s*log4j\.\w/m.test(text)) {
    return [['it is in the notation of Log4j 1, which Log4j 2 passes over', 'Write "rootLogger.level = info" in place of "log4j.rootCategory=INFO, console", and the rest likewise']];
  }
  return /^\s*[^#!\s]/m.test(text) ? [] : [['there is nothing in it', 'Write a configuration, or remove it']];
}

function checkLoggers(loggers: LoggingOptions['loggers'] = {}): Problem[] {
  return Object.keys(loggers).flatMap((name): Problem[] => {
    const prop = `logging.loggers["${name}"]`;
    if (/^(root|rootLogger)?$/i.test(name)) {
      return [{ rule: 'LOGGING', prop, why: 'Log4j knows no logger of this name but the root', fix: 'Write logging.level for the level of everything' }];
    }
    return /^[\w$.-]+$/.test(name) ? [] : [
      { rule: 'LOGGING', prop, value: name, why: 'the name of a logger is that of a class or a package', fix: 'Write for example "org.apache.spark.scheduler"' },
    ];
  });
}

/** A JVM that is told of another file does not look for this one. */
function checkJavaOptions(options: string | undefined, prop: string): Problem[] {
  const [option] = /-Dlog4j2?\.configurationFile=\S*/.exec(options ?? '') ?? [];
  return option === undefined ? [] : [
    {
      rule: 'LOGGING',
      prop,
      value: option,
      why: 'a JVM with this option does not read the file that logging makes',
      fix: 'Remove the option and give the file as logging.log4j2, or remove logging',
    },
  ];
}
