import { contributing, endingWith, settling, withFeature } from '../support/feature';
import { confOf, planOf } from '../support/plan';

const SERVICE = 'spark.kubernetes.driver.service.deleteOnTermination';
const OWN = 'spark.kubernetes.driver.ownPersistentVolumeClaim';
const REUSE = 'spark.kubernetes.driver.reusePersistentVolumeClaim';
const CLAIM = { 'spark.kubernetes.executor.volumes.persistentVolumeClaim.data.mount.path': '/data' };

test('a driver looks for nothing that Spark has not made', () => {
  const plan = planOf();
  expect(confOf(plan)).toMatchObject({ [SERVICE]: 'false', [OWN]: 'false', [REUSE]: 'false' });
  expect(plan.conf.origin(SERVICE)).toEqual({ kind: 'default', name: 'Spark makes no Service in client mode' });
  expect(plan.conf.origin(OWN)).toEqual({ kind: 'default', name: 'no executor has a PersistentVolumeClaim' });
  expect(plan.conf.origin(REUSE)).toEqual({ kind: 'default', name: 'no executor has a PersistentVolumeClaim' });
});

test.each([SERVICE, OWN, REUSE])('what the user says of %s counts', (key) => {
  const plan = planOf({ sparkConf: { [key]: 'true' } });
  expect(confOf(plan)).toHaveProperty([key], 'true');
  expect(plan.findings).toEqual([]);
});

test('claims of executors are left to Spark\'s own defaults', () => {
  const conf = confOf(planOf({ sparkConf: CLAIM }));
  expect(conf).not.toHaveProperty([OWN]);
  expect(conf).not.toHaveProperty([REUSE]);
  expect(conf).toHaveProperty([SERVICE], 'false');
});

test.each([
  'spark.kubernetes.executor.volumes.emptyDir.data.mount.path',
  'spark.kubernetes.driver.volumes.persistentVolumeClaim.data.mount.path',
])('%s is no claim of executors', (key) => {
  expect(confOf(planOf({ sparkConf: { [key]: '/data' } }))).toMatchObject({ [OWN]: 'false', [REUSE]: 'false' });
});

test('a claim that another feature contributes, or has settled before, counts like the user\'s', () => {
  expect(confOf(planOf({}, {}, endingWith(contributing(CLAIM))))).not.toHaveProperty([OWN]);
  expect(confOf(planOf({}, {}, withFeature(settling(CLAIM))))).not.toHaveProperty([OWN]);
});
