import { Size } from 'cdk8s';
import { isAbsolute } from '../conf/addresses';
import { ConfReader } from '../conf/conf-reader';
import { ConfEntry, fromProp } from '../conf/origin';
import { mebibytes, sparkSize } from '../conf/units';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { mebibytesOf, prop, say, Words } from '../findings/say';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { LogTarget } from '../plan/log-target';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { EventLogCodec, EventLogOptions } from '../props/event-log-options';

const PREFIX = 'spark.eventLog.';

/** Spark's key for every prop, with the prefix left out. */
const KEYS = {
  dir: 'dir',
  compress: 'compress',
  compressionCodec: 'compression.codec',
  logStageExecutorMetrics: 'logStageExecutorMetrics',
} as const;
const ROLLING = 'rolling.enabled';
const MAX_FILE_SIZE = 'rolling.maxFileSize';

/** In mebibytes; smaller ones Spark refuses. */
const SMALLEST_FILE = 2;

const CODECS: readonly EventLogCodec[] = ['zstd', 'lz4', 'lzf', 'snappy'];

/** A record of the application, for a history server. */
export const eventLog: Feature = {
  ownedKeys: {
    [`${PREFIX}enabled`]: 'eventLog',
    ...Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [PREFIX + key, `eventLog.${name}`])),
    [PREFIX + ROLLING]: 'eventLog.rolling.enabled',
    [PREFIX + MAX_FILE_SIZE]: 'eventLog.rolling.maxFileSize',
  },

  contribute({ props: { eventLog: own }, namespace, logTargets = [] }: Application): Share {
    const all = [
      ...(own === undefined ? [] : [{ options: own, at: (name: string) => (name === '' ? 'eventLog' : `eventLog.${name}`) }]),
      ...logTargets.map(({ call, directory: { uri, _writer: writer } }) => ({ options: { dir: uri, ...writer }, at: () => call })),
    ];
    return all.length === 0 ? {} : {
      // A log that has no place is none, and nothing more is to be said of it.
      conf: all.every(({ options }) => options.dir === undefined) ? [] : all.flatMap(({ options, at }) => entries(options, at)),
      problems: [...(own === undefined ? [] : check(own, logTargets.length > 0)), ...logTargets.flatMap((target) => checkTarget(target, namespace))],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    return conf.isTrue(`${PREFIX}enabled`) ? { eventLog: readOptions(conf) } : {};
  },
};

/** A claim is of one namespace. */
function checkTarget({ call, directory: { _claim: claim }, namespace: theirs }: LogTarget, own: string | undefined): Problem[] {
  return claim === undefined || own === theirs ? [] : [
    {
      rule: 'HISTORY_TARGET',
      prop: call,
      value: claim.name,
      why: `the claim is in ${theirs === undefined ? 'the history server\'s namespace' : `namespace "${theirs}"`}, and a pod mounts those of its own namespace only`,
      fix: 'Put both into one namespace, or let both use an object store',
    },
  ];
}

/** The entries of an event log; who has named an option, `at` tells. */
function entries(options: EventLogOptions, at: (name: string) => string): ConfEntry[] {
  const { rolling = {} } = options;
  const values: [name: string, key: string, value: unknown][] = [
    ...Object.entries(KEYS).map(([name, key]): [string, string, unknown] => [name, key, options[name as keyof typeof KEYS]]),
    ['rolling.enabled', ROLLING, rolling.enabled],
    ['rolling.maxFileSize', MAX_FILE_SIZE, rolling.maxFileSize && sparkSize(Math.floor(mebibytes(rolling.maxFileSize)))],
  ];
  return [
    fromProp(`${PREFIX}enabled`, 'true', at('')),
    ...values.filter(([, , value]) => value !== undefined).map(([name, key, value]) => fromProp(PREFIX + key, String(value), at(name))),
  ];
}

function check({ dir, rolling, compress, compressionCodec }: EventLogOptions, hasTarget: boolean): Problem[] {
  const problem = (at: string, value: unknown, why: Words, fix: Words): Problem => ({ rule: 'EVENT_LOG', prop: `eventLog.${at}`, value, why, fix });
  const problems: Problem[] = [];
  // The address of a file has a slash after its scheme; without one it is relative, and Spark fails over it.
  if (dir === undefined && !hasTarget) {
    problems.push(problem('dir', undefined, 'nobody has said where the log is to be', 'Name the directory, or call logTo with a history server'));
  } else if (dir !== undefined && !isAbsolute(dir)) {
    problems.push(problem('dir', shown('', dir), 'a relative path depends on where Spark was started, and there is no such directory',
      'Write an absolute path such as "/var/log/spark-events", or a URI such as "s3a://logs/events"'));
  }
  const size = rolling?.maxFileSize;
  if (size !== undefined && !(Number.isInteger(mebibytes(size)) && mebibytes(size) >= SMALLEST_FILE)) {
    problems.push(problem('rolling.maxFileSize', size.asString(), `Spark wants files of at least ${SMALLEST_FILE}Mi, and whole mebibytes are written`,
      say`Write for example ${mebibytesOf(128)}`));
  }
  if (size !== undefined && rolling?.enabled === false) {
    problems.push(problem('rolling.maxFileSize', size.asString(), say`${prop('eventLog.rolling.enabled')} is false, so there is one file of any size`, 'Remove one of the two'));
  }
  if (compressionCodec !== undefined && compress === false) {
    problems.push(problem('compressionCodec', compressionCodec, say`${prop('eventLog.compress')} is false`, 'Remove one of the two'));
  }
  return problems;
}

function readOptions(conf: ConfReader): EventLogOptions {
  const flag = (key: string) => readKey(conf, PREFIX + key, (one) => conf.isTrue(one));
  const given = <T extends object>(options: T) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const rolling = given({
    enabled: flag(ROLLING),
    // Spark counts it in bytes. One that is none at all, other checks tell.
    maxFileSize: readKey(conf, PREFIX + MAX_FILE_SIZE, (key) => Size.mebibytes(conf.size(key) / 2 ** 20)),
  });
  return {
    // Without an entry, Spark has a directory of its own.
    dir: conf.text(PREFIX + KEYS.dir),
    ...given({
      rolling: Object.keys(rolling).length === 0 ? undefined : rolling,
      compress: flag(KEYS.compress),
      compressionCodec: CODECS.find((codec) => codec === conf.raw(PREFIX + KEYS.compressionCodec)),
      logStageExecutorMetrics: flag(KEYS.logStageExecutorMetrics),
    }),
  };
}
