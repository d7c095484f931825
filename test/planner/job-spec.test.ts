import { Duration } from 'cdk8s';
import { checkJobLimits, jobSpec } from '../../src/planner/job-spec';
import { planOf } from '../support/plan';

test('times are whole seconds', () => {
  const spec = jobSpec(planOf().driver, { activeDeadline: Duration.millis(1500), ttlAfterFinished: Duration.seconds(0) });
  expect(spec).toMatchObject({ activeDeadlineSeconds: 2, ttlSecondsAfterFinished: 0 });
});

test('the template is the driver\'s pod', () => {
  const { driver } = planOf({ driver: { labels: { team: 'a' } } });
  expect(jobSpec(driver, {}).template).toMatchObject({ metadata: { labels: { team: 'a' } }, spec: driver.spec });
});

test.each([
  [{ backoffLimit: -1 }, 'backoffLimit'],
  [{ backoffLimit: 0.5 }, 'backoffLimit'],
  [{ activeDeadline: Duration.seconds(0) }, 'activeDeadline'],
])('fails for %p', (limits, prop) => {
  expect(checkJobLimits(limits).map((problem) => problem.prop)).toEqual([prop]);
});

test('limits within their range pass', () => {
  expect(checkJobLimits({ backoffLimit: 0, activeDeadline: Duration.seconds(1), ttlAfterFinished: Duration.seconds(0) })).toEqual([]);
});
