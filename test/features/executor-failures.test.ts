import { Duration } from 'cdk8s';
import { confOf, findingsOf, planOf } from '../support/plan';

const conf = (failures: object) => confOf(planOf({ executor: { failures } }));

test('an application gives up after so many lost executors, and forgets old losses', () => {
  expect(conf({ maximum: 10, countedFor: Duration.hours(1) })).toMatchObject({
    'spark.executor.maxNumFailures': '10',
    'spark.executor.failuresValidityInterval': '3600s',
  });
});

test('pods of executors stay for a look at what went wrong', () => {
  expect(conf({ keepPods: true })).toHaveProperty(['spark.kubernetes.executor.deleteOnTermination'], 'false');
  expect(conf({ keepPods: false })).toHaveProperty(['spark.kubernetes.executor.deleteOnTermination'], 'true');
  expect(planOf({ executor: { failures: { keepPods: true } } }).rights.find(({ resource }) => resource === 'pods')?.verbs).toContain('patch');
});

test('without it, everything is as Spark has it', () => {
  expect(Object.keys(conf({})).filter((key) => /deleteOnTermination|Failures|failures/.test(key))).toEqual(['spark.kubernetes.driver.service.deleteOnTermination']);
});

test('a number that is none is found', () => {
  expect(findingsOf({ executor: { failures: { maximum: 1.5 } } })).toEqual(['SPARK102 executor.failures.maximum']);
});
