import { JvmProfile } from '../../src';
import { confOf, findingsOf, planOf } from '../support/plan';

const KEYS = ['spark.driver.defaultJavaOptions', 'spark.executor.defaultJavaOptions'];
const optionsOf = (jvmProfile?: JvmProfile) => KEYS.map((key) => confOf(planOf({ jvmProfile }))[key]);

test('JVMs of short runs have the first compiler only', () => {
  expect(optionsOf('shortLived')).toEqual(['-XX:TieredStopAtLevel=1', '-XX:TieredStopAtLevel=1']);
  expect(optionsOf('steady')).toEqual([undefined, undefined]);
  expect(optionsOf()).toEqual([undefined, undefined]);
});

test('options of one\'s own stay beside it, and come after it', () => {
  const plan = planOf({ jvmProfile: 'shortLived', driver: { javaOptions: '-XX:+UseSerialGC' }, executor: { javaOptions: '-XX:TieredStopAtLevel=4' } });
  expect(confOf(plan)).toMatchObject({ 'spark.driver.extraJavaOptions': '-XX:+UseSerialGC', 'spark.executor.extraJavaOptions': '-XX:TieredStopAtLevel=4' });
  expect(plan.conf.origin(KEYS[0])).toEqual({ kind: 'prop', name: 'jvmProfile' });
  expect(plan.findings).toEqual([]);
});

test('the keys stay free for those who do not choose', () => {
  const sparkConf = { [KEYS[0]]: '-Da=b' };
  expect(findingsOf({ sparkConf })).toEqual([]);
  expect(findingsOf({ sparkConf, jvmProfile: 'shortLived' })).toEqual([`SPARK001 sparkConf["${KEYS[0]}"]`]);
});
