import { Duration } from 'cdk8s';
import { findingsOf, planOf } from '../support/plan';

test('times are whole seconds', () => {
  const { carrier } = planOf({ activeDeadline: Duration.millis(1500), ttlAfterFinished: Duration.seconds(0) });
  expect(carrier.job).toMatchObject({ activeDeadlineSeconds: 2, ttlSecondsAfterFinished: 0 });
});

test('a job runs once, unless it is told to try again, and never twice at a time', () => {
  expect(planOf().carrier.job).toMatchObject({ backoffLimit: 0, podReplacementPolicy: 'Failed' });
  expect(planOf({ backoffLimit: 3 }).carrier.job).toMatchObject({ backoffLimit: 3 });
});

test.each([
  [{ backoffLimit: -1 }, 'SPARK060 backoffLimit'],
  [{ backoffLimit: 0.5 }, 'SPARK060 backoffLimit'],
  [{ activeDeadline: Duration.seconds(0) }, 'SPARK060 activeDeadline'],
])('fails for %p', (limits, finding) => {
  expect(findingsOf(limits)).toEqual([finding]);
});

test('limits within their range pass', () => {
  expect(findingsOf({ backoffLimit: 0, activeDeadline: Duration.seconds(1), ttlAfterFinished: Duration.seconds(0) })).toEqual([]);
});

test('a time to live is a whole number of seconds, too', () => {
  expect(planOf({ ttlAfterFinished: Duration.millis(1500) }).carrier.job).toMatchObject({ ttlSecondsAfterFinished: 2 });
});

test('what is not given is left to Kubernetes', () => {
  const { job } = planOf().carrier;
  expect(job!.activeDeadlineSeconds).toBeUndefined();
  expect(job!.ttlSecondsAfterFinished).toBeUndefined();
});

test('it is a matter of the Job, not of its pods', () => {
  const limits = { backoffLimit: 3, activeDeadline: Duration.hours(1), ttlAfterFinished: Duration.days(1) };
  expect(planOf(limits).pods).toEqual(planOf().pods);
  expect(planOf(limits).configFiles).toEqual(planOf().configFiles);
});
