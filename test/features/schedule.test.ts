import { Cron, Duration } from 'cdk8s';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SCHEDULED_SPARK_JOB } from '../../src/planner/kinds';
import { planOf } from '../support/plan';

const scheduled = (props: WorkloadProps = {}) => planOf({ schedule: '30 3 * * *', ...props }, {}, SCHEDULED_SPARK_JOB);
const findingsOf = (props: WorkloadProps) => scheduled(props).findings.map(({ code, prop }) => `${code} ${prop}`);

test('runs never overlap, unless it is said that they may', () => {
  expect(scheduled().carrier.cronJob).toMatchObject({ schedule: '30 3 * * *', concurrencyPolicy: 'Forbid' });
  expect(scheduled({ concurrencyPolicy: 'Allow' }).carrier.cronJob).toMatchObject({ concurrencyPolicy: 'Allow' });
});

test('what is not given is left to Kubernetes', () => {
  const given = Object.entries(scheduled().carrier.cronJob!).filter(([, value]) => value !== undefined).map(([field]) => field);
  expect(given).toEqual(['schedule', 'concurrencyPolicy']);
});

test('every prop has its field', () => {
  expect(scheduled({
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: 'Replace',
    startingDeadline: Duration.minutes(5),
    successfulJobsHistoryLimit: 2,
    failedJobsHistoryLimit: 0,
  }).carrier.cronJob).toMatchObject({
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: 'Replace',
    startingDeadlineSeconds: 300,
    successfulJobsHistoryLimit: 2,
    failedJobsHistoryLimit: 0,
  });
});

test('a schedule is a text, without the blanks around it, or cdk8s\' own object', () => {
  expect(scheduled({ schedule: ' 0 1 * * *\n' }).carrier.cronJob).toMatchObject({ schedule: '0 1 * * *' });
  expect(scheduled({ schedule: Cron.hourly() }).carrier.cronJob).toMatchObject({ schedule: '0 * * * *' });
});

test('every run is a Job like any other', () => {
  expect(scheduled({ backoffLimit: 2 }).carrier.job).toMatchObject({ backoffLimit: 2, podReplacementPolicy: 'Failed' });
  expect(planOf().carrier.cronJob).toEqual({});
});

test.each([
  [{ schedule: '' }, 'schedule'],
  [{ schedule: undefined }, 'schedule'],
  [{ schedule: 'every day' }, 'schedule'],
  [{ timeZone: 'Berlin' }, 'timeZone'],
  [{ startingDeadline: Duration.seconds(9) }, 'startingDeadline'],
  [{ successfulJobsHistoryLimit: -1 }, 'successfulJobsHistoryLimit'],
  [{ successfulJobsHistoryLimit: 0.5 }, 'successfulJobsHistoryLimit'],
  [{ failedJobsHistoryLimit: -1 }, 'failedJobsHistoryLimit'],
])('fails for %p', (props, prop) => {
  expect(findingsOf(props)).toEqual([`SPARK064 ${prop}`]);
});

test.each([
  { startingDeadline: Duration.seconds(10) },
  { successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 0 },
  { timeZone: 'Etc/UTC' },
])('the least passes: %p', (props) => {
  expect(findingsOf(props)).toEqual([]);
});
