import { Duration, Size } from 'cdk8s';
import { ConnectLimitOptions } from '../../src/props/connect-options';
import { propsFrom } from '../support/feature';
import { confOf } from '../support/plan';
import { codesOf, connectOf } from '../support/servers';

const LIMITS: Required<ConnectLimitOptions> = {
  maxMessageSize: Size.mebibytes(256),
  maxMetadataSize: Size.kibibytes(8),
  maxArrowBatchSize: Size.mebibytes(64),
  maxPlanSize: Size.gibibytes(1),
  sessionTimeout: Duration.hours(8),
  detachedTimeout: Duration.minutes(10),
  retainedSessions: 50,
  retainedStatements: 500,
  stackTraces: false,
};

const ENTRIES = {
  'spark.connect.grpc.maxInboundMessageSize': '256m',
  'spark.connect.grpc.maxMetadataSize': '8k',
  'spark.connect.grpc.arrow.maxBatchSize': '64m',
  'spark.connect.maxPlanSize': '1g',
  'spark.connect.session.manager.defaultSessionTimeout': '28800s',
  'spark.connect.execute.manager.detachedTimeout': '600s',
  'spark.sql.connect.ui.retainedSessions': '50',
  'spark.sql.connect.ui.retainedStatements': '500',
  'spark.sql.connect.serverStacktrace.enabled': 'false',
};

const written = (limits?: ConnectLimitOptions) => Object.fromEntries(Object.entries(confOf(connectOf({ limits }))).filter(([key]) => key in ENTRIES));

test('each limit is a key of Spark\'s, and nothing is written of itself', () => {
  expect(written(LIMITS)).toEqual(ENTRIES);
  expect(written()).toEqual({});
  expect(codesOf(connectOf({ limits: LIMITS }))).toEqual([]);
});

test('they are read back, in Spark\'s own program only', () => {
  const main = { mainClass: 'org.apache.spark.sql.connect.service.SparkConnectServer' };
  expect(written(propsFrom(ENTRIES, { main }).limits)).toEqual(ENTRIES);
  expect(propsFrom(ENTRIES)).not.toHaveProperty('limits');
  expect(propsFrom({}, { main })).not.toHaveProperty('limits');
});

test('what Spark would refuse is found', () => {
  expect(codesOf(connectOf({ limits: { retainedSessions: 1.5 } }))).toEqual(['SPARK102 limits.retainedSessions']);
});

test('a key of theirs in sparkConf is told its prop', () => {
  const [{ code, fix }] = connectOf({ sparkConf: { 'spark.connect.maxPlanSize': '1g' } }).findings;
  expect([code, fix]).toEqual(['SPARK002', 'Write limits.maxPlanSize instead']);
});
