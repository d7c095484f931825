import { Size } from 'cdk8s';
import { EventLogOptions } from '../../src/props/event-log-options';
import { propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

const PREFIX = 'spark.eventLog.';
const DIR = 's3a://logs/events';

const keysOf = (plan: ReturnType<typeof planOf>) => Object.fromEntries(Object.entries(confOf(plan)).filter(([key]) => key.startsWith(PREFIX)));

test('nothing is written unless somebody wants it', () => {
  expect(keysOf(planOf())).toEqual({});
});

test.each<[EventLogOptions, { [key: string]: string }]>([
  [{ dir: DIR }, {}],
  [{ dir: DIR, compress: false, logStageExecutorMetrics: true }, { compress: 'false', logStageExecutorMetrics: 'true' }],
  [{ dir: DIR, compress: true, compressionCodec: 'lz4' }, { 'compress': 'true', 'compression.codec': 'lz4' }],
  [{ dir: DIR, rolling: { enabled: false } }, { 'rolling.enabled': 'false' }],
  [{ dir: DIR, rolling: { enabled: true, maxFileSize: Size.mebibytes(64) } }, { 'rolling.enabled': 'true', 'rolling.maxFileSize': '64m' }],
  [{ dir: DIR, rolling: { maxFileSize: Size.gibibytes(1) } }, { 'rolling.maxFileSize': '1g' }],
])('%j ends in its keys, and is read back', (eventLog, expected) => {
  const entries = Object.fromEntries(Object.entries({ enabled: 'true', dir: DIR, ...expected }).map(([name, value]) => [PREFIX + name, value]));
  const plan = planOf({ eventLog });
  expect(keysOf(plan)).toEqual(entries);
  expect(plan.findings).toEqual([]);
  const { eventLog: read } = propsFrom(entries);
  expect(keysOf(planOf({ eventLog: read }))).toEqual(entries);
});

test.each(['logs/events', 'events', 'file:events', './events', ''])('fails for the directory %p, which is relative', (dir) => {
  expect(findingsOf({ eventLog: { dir } })).toEqual(['SPARK142 eventLog.dir']);
});

test.each(['s3a://logs/events', 'hdfs:///events', 'abfss://logs@account.dfs.core.windows.net/events', 'gs://logs'])('%s may be the directory', (dir) => {
  expect(findingsOf({ eventLog: { dir } })).toEqual([]);
});


test.each<[Partial<EventLogOptions>, string]>([
  [{ rolling: { maxFileSize: Size.mebibytes(1) } }, 'eventLog.rolling.maxFileSize'],
  [{ rolling: { maxFileSize: Size.kibibytes(2500) } }, 'eventLog.rolling.maxFileSize'],
  [{ rolling: { enabled: false, maxFileSize: Size.mebibytes(64) } }, 'eventLog.rolling.maxFileSize'],
  [{ compress: false, compressionCodec: 'zstd' }, 'eventLog.compressionCodec'],
])('fails for %j', (options, prop) => {
  expect(findingsOf({ eventLog: { dir: DIR, ...options } })).toEqual([`SPARK142 ${prop}`]);
});

test('the smallest file that Spark takes passes', () => {
  expect(findingsOf({ eventLog: { dir: DIR, rolling: { maxFileSize: Size.mebibytes(2) } } })).toEqual([]);
});

test('a log that is switched off is none', () => {
  expect(propsFrom({ [`${PREFIX}enabled`]: 'false', [`${PREFIX}dir`]: DIR }).eventLog).toBeUndefined();
  expect(propsFrom({ [`${PREFIX}dir`]: DIR }).eventLog).toBeUndefined();
});

test('without a directory it is read as Spark\'s own, and what cannot be read is left out', () => {
  expect(propsFrom({ [`${PREFIX}enabled`]: 'true', [`${PREFIX}rolling.maxFileSize`]: 'large', [`${PREFIX}compression.codec`]: 'com.example.Codec' }).eventLog)
    .toEqual({ dir: '/tmp/spark-events' });
});
