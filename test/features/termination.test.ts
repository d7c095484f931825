import { Duration } from 'cdk8s';
import { SPARK_JOB } from '../../src/planner/kinds';
import { originsOf, propsFrom } from '../support/feature';
import { confOf, planOf } from '../support/plan';

const KEY = 'spark.kubernetes.executor.terminationGracePeriodSeconds';

test('Spark has time to stop', () => {
  expect(planOf().driver.spec.terminationGracePeriodSeconds).toBe(60);
  const plan = planOf({ driver: { terminationGracePeriod: Duration.minutes(5) }, executor: { terminationGracePeriod: Duration.seconds(90) } });
  expect(plan.driver.spec.terminationGracePeriodSeconds).toBe(300);
  expect(confOf(plan)).toHaveProperty(['spark.kubernetes.executor.terminationGracePeriodSeconds'], '90s');
});

test('each time goes to the role it was written for, and to no other', () => {
  const ofDriver = planOf({ driver: { terminationGracePeriod: Duration.minutes(5) } });
  expect(confOf(ofDriver)).not.toHaveProperty([KEY]);
  const ofExecutors = planOf({ executor: { terminationGracePeriod: Duration.minutes(5) } });
  expect(ofExecutors.driver.spec.terminationGracePeriodSeconds).toBe(60);
  expect(ofExecutors.executor.spec).not.toHaveProperty('terminationGracePeriodSeconds');
});

test('Kubernetes counts whole seconds', () => {
  expect(planOf({ driver: { terminationGracePeriod: Duration.millis(1500) } }).driver.spec.terminationGracePeriodSeconds).toBe(2);
});

test('the time of the driver is a default until it is given', () => {
  const field = 'driver.spec.terminationGracePeriodSeconds';
  expect(originsOf(planOf())).toHaveProperty([field], 'default the default of driver.terminationGracePeriod');
  const given = planOf({ driver: { terminationGracePeriod: Duration.minutes(5) }, executor: { terminationGracePeriod: Duration.minutes(5) } });
  expect(originsOf(given)).toHaveProperty([field], 'prop driver.terminationGracePeriod');
  expect(given.conf.origin(KEY)).toEqual({ kind: 'prop', name: 'executor.terminationGracePeriod' });
});

test('what is written in Spark\'s key is read back, in seconds unless it says otherwise', () => {
  expect(propsFrom({ [KEY]: '90' }).executor!.terminationGracePeriod!.toSeconds()).toBe(90);
  expect(propsFrom({ [KEY]: '2m' }).executor!.terminationGracePeriod!.toSeconds()).toBe(120);
  expect(propsFrom({ [KEY]: 'long' }).executor).not.toHaveProperty('terminationGracePeriod');
  expect(propsFrom({}).executor).not.toHaveProperty('terminationGracePeriod');
});

test('it is a matter of the role, whoever makes its pods', () => {
  const props = { driver: { terminationGracePeriod: Duration.minutes(5) } };
  const bySpark = planOf(props, {}, { ...SPARK_JOB, roles: [{ name: 'driver', madeBy: 'spark' }, { name: 'executor', madeBy: 'spark' }] });
  expect(bySpark.driver.spec.terminationGracePeriodSeconds).toBe(300);
  const byLibrary = planOf(props, {}, { ...SPARK_JOB, roles: [{ name: 'driver', madeBy: 'library' }, { name: 'executor', madeBy: 'library' }] });
  expect(byLibrary.executor.spec).not.toHaveProperty('terminationGracePeriodSeconds');
});
