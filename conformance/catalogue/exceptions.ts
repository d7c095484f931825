import { isAtLeast } from '../../src/conf/versions';

const WORDS = 'a closed set of words, which the message about a wrong one does not list';
const CLASS = 'the name of a class, which must exist and have a certain parent';
const FORMAT = 'a format that Spark tries out';
const OTHER_PARSER = 'declared in a file of its own form, whose parser does not trim';

/**
 * Keys whose values Spark checks by code of its own, which asks more than a type
 * and a range. The catalogue marks them as opaque: the library checks nothing of
 * them but their type.
 */
const OPAQUE: { readonly [key: string]: string } = {
  'spark.deploy.appIdPattern': FORMAT,
  'spark.deploy.driverIdPattern': FORMAT,
  'spark.driver.log.redirectConsoleOutputs': WORDS,
  'spark.executor.logs.redirectConsoleOutputs': WORDS,
  'spark.kubernetes.executor.podNamePrefix': 'the form and the length of a name; the library checks it by itself',
  'spark.log.level': WORDS,
  'spark.sql.hive.metastore.version': 'a range of versions',
  'spark.sql.hive.version': 'the one version that Spark is built with',
  'spark.sql.parquet.output.committer.class': CLASS,
  'spark.sql.session.timeZone': 'the name of a time zone, as the Java that runs knows it',
  'spark.sql.sources.commitProtocolClass': CLASS,
  'spark.sql.sources.outputCommitterClass': CLASS,
  'spark.sql.streaming.multipleWatermarkPolicy': WORDS,
  'spark.sql.streaming.stateStore.encodingFormat': WORDS,
  'spark.sql.ui.explainMode': WORDS,
  'spark.storage.decommission.fallbackStorage.path': 'the end of a path',
  'spark.worker.idPattern': FORMAT,
};

/** The same for keys that only newer lines have, or check, by the first line that does. */
const OPAQUE_SINCE: ReadonlyArray<readonly [string, { readonly [key: string]: string }]> = [
  [
    '4.2',
    {
      'spark.history.fs.logDirectory': 'a list of directories that must not be empty',
      'spark.kubernetes.executor.pvc.resizeInterval': 'zero, or from a number on',
      'spark.sql.artifact.cacheStorageLevel': WORDS,
      'spark.sql.defaultPath': 'a list of qualified names',
    },
  ],
  [
    '4.3',
    {
      'spark.deploy.recoverySerializationFilter': FORMAT,
      'spark.sql.files.ignoredPathSegmentRegex': 'a regular expression',
      'spark.sql.optimizer.datasourceV2ExprFolding': OTHER_PARSER,
      'spark.sql.optimizer.maxIterations': OTHER_PARSER,
      'spark.sql.reflect.allowList': 'regular expressions',
      'spark.sql.shuffledHashJoinFactor': OTHER_PARSER,
      'spark.sql.ui.retainedExecutions': OTHER_PARSER,
      'spark.task.cpus': 'a decimal number in a range',
    },
  ],
];

/** The keys of a line of Spark that are opaque, each with the reason. */
export function opaqueIn(line: string): { readonly [key: string]: string } {
  return Object.assign({}, OPAQUE, ...OPAQUE_SINCE.filter(([since]) => isAtLeast(line, since)).map(([, keys]) => keys));
}
