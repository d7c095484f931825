import { FailurePolicyOptions } from '../../src';
import { SCHEDULED_SPARK_JOB } from '../../src/planner/kinds';
import { findingsOf, planOf } from '../support/plan';

const policyOf = (failurePolicy?: FailurePolicyOptions) => planOf({ failurePolicy }).carrier.job?.podFailurePolicy;

test('#2118: a driver that was lost to its node is started again without counting as a failure', () => {
  expect(policyOf({ retryDisruptions: true })).toEqual({
    rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] }],
  });
});

test('an application can say that another try is in vain', () => {
  expect(policyOf({ retryDisruptions: true, failOnExitCodes: [64, 3, 64] })?.rules.slice(1)).toEqual([
    { action: 'FailJob', onExitCodes: { containerName: 'spark-kubernetes-driver', operator: 'In', values: [3, 64] } },
  ]);
});

test('every failure counts, unless somebody says otherwise', () => {
  expect(policyOf()).toBeUndefined();
  expect(policyOf({})).toBeUndefined();
  expect(policyOf({ retryDisruptions: false, failOnExitCodes: [] })).toBeUndefined();
});

test('the Jobs of a schedule have it, too', () => {
  const plan = planOf({ schedule: '@daily', failurePolicy: { retryDisruptions: true } }, {}, SCHEDULED_SPARK_JOB);
  expect(plan.carrier.job?.podFailurePolicy?.rules).toHaveLength(1);
});

test.each([[0], [256], [1.5], [-1]])('%d is no exit code of a failure', (code) => {
  expect(findingsOf({ failurePolicy: { failOnExitCodes: [code] } })).toEqual(['SPARK060 failurePolicy.failOnExitCodes']);
});
