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
