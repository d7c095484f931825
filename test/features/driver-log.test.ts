import { DriverLogOptions } from '../../src/props/logging-options';
import { propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

const PREFIX = 'spark.driver.log.';

const confWith = (driverLog: DriverLogOptions) =>
  Object.fromEntries(Object.entries(confOf(planOf({ logging: { driverLog } }))).filter(([key]) => key.startsWith(PREFIX)));

test('nothing is said of a copy that nobody wants', () => {
  expect(Object.keys(confOf(planOf({ logging: {} }))).filter((key) => key.startsWith(PREFIX))).toEqual([]);
});

test.each<[DriverLogOptions, { [key: string]: string }]>([
  [{ localDir: '/tmp/log' }, { localDir: '/tmp/log' }],
  [{ dfsDir: 's3a://logs/drivers' }, { 'dfsDir': 's3a://logs/drivers', 'persistToDfs.enabled': 'true' }],
  [
    { localDir: '/tmp/log', dfsDir: 'hdfs:///logs', layout: '%m%n', allowErasureCoding: true },
    { 'localDir': '/tmp/log', 'dfsDir': 'hdfs:///logs', 'persistToDfs.enabled': 'true', 'layout': '%m%n', 'allowErasureCoding': 'true' },
  ],
])('%p', (driverLog, expected) => {
  const entries = Object.fromEntries(Object.entries(expected).map(([name, value]) => [PREFIX + name, value]));
  expect(confWith(driverLog)).toEqual(entries);
  expect(planOf({ logging: { driverLog } }).findings).toEqual([]);
  expect(propsFrom(entries).logging).toEqual({ driverLog });
});

test.each<[DriverLogOptions, string]>([
  [{}, 'logging.driverLog'],
  [{ layout: '%m%n' }, 'logging.driverLog'],
  [{ localDir: 'logs' }, 'logging.driverLog.localDir'],
  [{ localDir: 'file:///logs' }, 'logging.driverLog.localDir'],
  [{ dfsDir: 'logs/drivers' }, 'logging.driverLog.dfsDir'],
  [{ localDir: '/tmp', allowErasureCoding: true }, 'logging.driverLog.allowErasureCoding'],
])('fails for %p', (driverLog, prop) => {
  expect(findingsOf({ logging: { driverLog } })).toEqual([`SPARK140 ${prop}`]);
});

test.each(['/logs', 'file:/logs', 'file:///logs', 's3a://logs/drivers'])('the log may be copied to %s', (dfsDir) => {
  expect(findingsOf({ logging: { driverLog: { dfsDir } } })).toEqual([]);
});

test('a directory to which nothing is copied is no copy', () => {
  expect(propsFrom({ 'spark.driver.log.dfsDir': 's3a://logs/drivers', 'spark.driver.log.layout': '%m' }).logging).toBeUndefined();
});
