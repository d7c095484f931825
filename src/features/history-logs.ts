import { Duration } from 'cdk8s';
import { ConfReader } from '../conf/conf-reader';
import { ConfEntry, fromProp } from '../conf/origin';
import { sparkTime, wholeSeconds } from '../conf/units';
import { Problem } from '../findings/finding';
import { say, prop as named } from '../findings/say';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { EventLogDirectory } from '../props/event-log-directory';
import { HistoryCleanerOptions, HistoryRollingOptions } from '../props/history-server-options';

const FS = 'spark.history.fs.';
const DIRECTORY = `${FS}logDirectory`;
const UPDATE = `${FS}update.interval`;
const CLEANER = `${FS}cleaner.`;
const DRIVER_LOGS = `${FS}driverlog.cleaner.`;
const ROLLING = `${FS}eventLog.rolling.`;
const DRIVER_LOG_DIRECTORY = 'spark.driver.log.dfsDir';

/** Which logs a history server reads, how often it looks, and what becomes of them. */
export const historyLogs: Feature = {
  ownedKeys: {
    [DIRECTORY]: 'logDirectory',
    [UPDATE]: 'updateInterval',
    [`${CLEANER}enabled`]: 'cleaner',
    [`${CLEANER}maxAge`]: 'cleaner.maxAge',
    [`${CLEANER}maxNum`]: 'cleaner.maxNum',
    [`${CLEANER}interval`]: 'cleaner.interval',
    [`${DRIVER_LOGS}enabled`]: 'cleaner.driverLogs',
    [`${DRIVER_LOGS}maxAge`]: 'cleaner.driverLogMaxAge',
    [`${ROLLING}maxFilesToRetain`]: 'rolling.maxFilesToRetain',
    [`${ROLLING}onDemandLoadEnabled`]: 'rolling.onDemandLoad',
  },

  contribute({ props }: Application): Share {
    const { logDirectory, updateInterval, cleaner, rolling = {} } = props;
    return {
      conf: [
        ...(logDirectory === undefined ? [] : [fromProp(DIRECTORY, logDirectory.uri, 'logDirectory')]),
        ...time(UPDATE, updateInterval, 'updateInterval'),
        ...(cleaner === undefined ? [] : cleanerEntries(cleaner)),
        ...given(`${ROLLING}maxFilesToRetain`, rolling.maxFilesToRetain, 'rolling.maxFilesToRetain'),
        ...given(`${ROLLING}onDemandLoadEnabled`, rolling.onDemandLoad, 'rolling.onDemandLoad'),
      ],
      problems: [
        ...(logDirectory?._problems ?? []).map((one) => ({ ...one, prop: one.prop.replace(/^directory/, 'logDirectory') })),
        ...checkAccess(logDirectory),
        ...checkTime(updateInterval, 'updateInterval'),
        ...(cleaner === undefined ? [] : checkCleaner(cleaner)),
        ...checkRolling(rolling, logDirectory),
      ],
    };
  },

  settle({ props: { cleaner = {} } }: Application, { conf }: Settled): Share {
    return cleaner.driverLogs !== true || (conf.get(DRIVER_LOG_DIRECTORY) ?? '') !== '' ? {} : {
      problems: [problem('cleaner.driverLogs', true, `the server knows the directory of these logs by "${DRIVER_LOG_DIRECTORY}", and does not start its cleaner without it`,
        `Write sparkConf["${DRIVER_LOG_DIRECTORY}"], with what the jobs have as logging.driverLog.dfsDir`)],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const uri = conf.raw(DIRECTORY);
    const rolling: HistoryRollingOptions = defined({
      maxFilesToRetain: readKey(conf, `${ROLLING}maxFilesToRetain`, (key) => conf.integer(key)),
      onDemandLoad: readKey(conf, `${ROLLING}onDemandLoadEnabled`, (key) => conf.isTrue(key)),
    });
    return {
      ...(uri === undefined ? {} : { logDirectory: EventLogDirectory._written(uri) }),
      ...defined({ updateInterval: readTime(conf, UPDATE) }),
      ...(conf.has(`${CLEANER}enabled`) && conf.isTrue(`${CLEANER}enabled`) ? { cleaner: readCleaner(conf) } : {}),
      ...(Object.keys(rolling).length === 0 ? {} : { rolling }),
    };
  },
};

function cleanerEntries({ maxAge, maxNum, interval, driverLogs, driverLogMaxAge }: HistoryCleanerOptions): ConfEntry[] {
  return [
    fromProp(`${CLEANER}enabled`, 'true', 'cleaner'),
    ...time(`${CLEANER}maxAge`, maxAge, 'cleaner.maxAge'),
    ...given(`${CLEANER}maxNum`, maxNum, 'cleaner.maxNum'),
    ...time(`${CLEANER}interval`, interval, 'cleaner.interval'),
    // By itself Spark takes the switch of event logs for this one, too, and does not start without the directory.
    fromProp(`${DRIVER_LOGS}enabled`, String(driverLogs ?? false), 'cleaner.driverLogs'),
    ...time(`${DRIVER_LOGS}maxAge`, driverLogMaxAge, 'cleaner.driverLogMaxAge'),
  ];
}

function readCleaner(conf: ConfReader): HistoryCleanerOptions {
  return defined({
    maxAge: readTime(conf, `${CLEANER}maxAge`),
    maxNum: readKey(conf, `${CLEANER}maxNum`, (key) => conf.integer(key)),
    interval: readTime(conf, `${CLEANER}interval`),
    driverLogs: readKey(conf, `${DRIVER_LOGS}enabled`, (key) => conf.isTrue(key)),
    driverLogMaxAge: readTime(conf, `${DRIVER_LOGS}maxAge`),
  });
}

function readTime(conf: ConfReader, key: string): Duration | undefined {
  return readKey(conf, key, () => Duration.seconds(conf.time(key)));
}

function time(key: string, duration: Duration | undefined, prop: string): ConfEntry[] {
  return duration === undefined ? [] : [fromProp(key, sparkTime(duration), prop)];
}

function given(key: string, value: number | boolean | undefined, prop: string): ConfEntry[] {
  return value === undefined ? [] : [fromProp(key, String(value), prop)];
}

function defined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}

/** Who writes and who reads are several pods. */
function checkAccess(directory: EventLogDirectory | undefined): Problem[] {
  const { name, accessMode } = directory?._claim ?? {};
  return claimProblems(name, accessMode === undefined ? [] : [accessMode]);
}

/** What access modes of a claim mean for a directory that several pods share. */
export function claimProblems(claim: string | undefined, modes: readonly string[]): Problem[] {
  if (modes.includes('ReadWriteMany') || modes.length === 0) {
    return [];
  }
  const value = modes.join(', ');
  return modes.every((mode) => mode === 'ReadWriteOncePod')
    ? [{ rule: 'HISTORY_CLAIM', prop: 'logDirectory.accessMode', value, why: `the claim "${claim}" lets in one pod only: while the server runs, no job can log to it`, fix: 'Use a claim that is ReadWriteMany' }]
    : [{ rule: 'HISTORY_NODES', prop: 'logDirectory.accessMode', value, why: `the claim "${claim}" is mounted by pods of one node only: jobs on others wait for it for ever`, fix: 'Use a claim that is ReadWriteMany, or hold server and drivers on one node, and acknowledge this' }];
}

function checkTime(duration: Duration | undefined, at: string): Problem[] {
  return duration === undefined || wholeSeconds(duration) >= 1 ? [] : [problem(at, duration.toHumanString(), 'Spark counts whole seconds, and this is none', 'Write a second or more')];
}

function checkCleaner({ maxAge, maxNum, interval, driverLogs, driverLogMaxAge }: HistoryCleanerOptions): Problem[] {
  return [
    ...Object.entries({ maxAge, interval, driverLogMaxAge }).flatMap(([name, duration]) => checkTime(duration, `cleaner.${name}`)),
    ...checkCount(maxNum, 'cleaner.maxNum'),
    ...(driverLogMaxAge !== undefined && driverLogs !== true
      ? [problem('cleaner.driverLogMaxAge', driverLogMaxAge.toHumanString(), say`${named('cleaner.driverLogs')} is not true, so none of these logs is deleted`, 'Write cleaner.driverLogs: true, or remove it')]
      : []),
  ];
}

function checkRolling({ maxFilesToRetain }: HistoryRollingOptions, directory: EventLogDirectory | undefined): Problem[] {
  return [
    ...checkCount(maxFilesToRetain, 'rolling.maxFilesToRetain'),
    ...(maxFilesToRetain !== undefined && directory?._writer.rolling?.enabled === false
      ? [problem('rolling.maxFilesToRetain', maxFilesToRetain, 'whoever logs to the directory writes one file for each application, as rolling.enabled of logDirectory says', 'Remove one of the two')]
      : []),
  ];
}

function checkCount(count: number | undefined, at: string): Problem[] {
  return count === undefined || (Number.isInteger(count) && count >= 1) ? [] : [problem(at, count, 'it is a whole number, at least 1', 'Write for example 10')];
}

function problem(at: string, value: unknown, why: Problem['why'], fix: string): Problem {
  return { rule: 'HISTORY_SERVER', prop: at, value, why, fix };
}
