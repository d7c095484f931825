import { SCHEDULED_SPARK_JOB, STREAMING_SPARK_JOB } from '../../src/planner/kinds';
import { planOf } from '../support/plan';

test.each([true, false])('a Job waits, if suspend is %p', (suspend) => {
  expect(planOf({ suspend }).carrier).toMatchObject({ job: { suspend }, cronJob: {} });
  expect(planOf({ suspend }).carrier.cronJob).not.toHaveProperty('suspend');
});

test.each([true, false])('of a schedule, the CronJob does, and not its Jobs: %p', (suspend) => {
  const { carrier } = planOf({ schedule: '@daily', suspend }, {}, SCHEDULED_SPARK_JOB);
  expect(carrier.cronJob).toHaveProperty('suspend', suspend);
  expect(carrier.job).not.toHaveProperty('suspend');
});

test('otherwise it begins at once', () => {
  expect(planOf().carrier.job!.suspend).toBeUndefined();
  expect(planOf({ schedule: '@daily' }, {}, SCHEDULED_SPARK_JOB).carrier.cronJob!.suspend).toBeUndefined();
});

test.each([[true, 0], [false, 1], [undefined, 1]])('a stream has no driver, if suspend is true: %p', (suspend, replicas) => {
  expect(planOf({ suspend }, {}, STREAMING_SPARK_JOB).carrier.statefulSet).toHaveProperty('replicas', replicas);
});
