import { Duration } from 'cdk8s';
import { DecommissionOptions } from '../../src';
import { confOf, findingsOf, planOf } from '../support/plan';

const conf = (decommission: DecommissionOptions) =>
  Object.fromEntries(Object.entries(confOf(planOf({ executor: { decommission } }))).filter(([key]) => key.includes('ecommission')));

test('giving it turns on both of Spark\'s switches: one alone moves nothing', () => {
  expect(conf({})).toEqual({ 'spark.decommission.enabled': 'true', 'spark.storage.decommission.enabled': 'true' });
  expect(Object.keys(confOf(planOf())).filter((key) => key.includes('ecommission'))).toEqual([]);
});

test('every prop is its key', () => {
  const all: Required<DecommissionOptions> = {
    enabled: true,
    shuffleBlocks: false,
    rddBlocks: true,
    fallbackStorage: 's3a://lake/spill/',
    cleanUpFallbackStorage: true,
    forceKillTimeout: Duration.minutes(2),
    script: '/opt/leave.sh',
    label: 'leaving',
    labelValue: 'soon',
  };
  expect(conf(all)).toEqual({
    'spark.decommission.enabled': 'true',
    'spark.storage.decommission.enabled': 'true',
    'spark.storage.decommission.shuffleBlocks.enabled': 'false',
    'spark.storage.decommission.rddBlocks.enabled': 'true',
    'spark.storage.decommission.fallbackStorage.path': 's3a://lake/spill/',
    'spark.storage.decommission.fallbackStorage.cleanUp': 'true',
    'spark.executor.decommission.forceKillTimeout': '120s',
    'spark.kubernetes.decommission.script': '/opt/leave.sh',
    'spark.kubernetes.executor.decommissionLabel': 'leaving',
    'spark.kubernetes.executor.decommissionLabelValue': 'soon',
  });
});

test('a label that marks leaving executors needs the right to patch pods', () => {
  expect(planOf({ executor: { decommission: { label: 'leaving' } } }).rights.find(({ resource }) => resource === 'pods')?.verbs).toContain('patch');
});

test('a directory ends in a slash: Spark joins it and the file\'s name as they are', () => {
  expect(findingsOf({ executor: { decommission: { fallbackStorage: 's3a://lake/spill' } } })).toEqual(['SPARK102 executor.decommission.fallbackStorage']);
});

test('it can be switched off', () => {
  expect(conf({ enabled: false })).toEqual({ 'spark.decommission.enabled': 'false', 'spark.storage.decommission.enabled': 'false' });
});
