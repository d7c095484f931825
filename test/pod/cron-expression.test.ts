import { checkExpression } from '../../src/pod/cron-expression';

const reasonOf = (expression: string) => checkExpression(expression, 'schedule').map(({ why }) => why)[0];

test.each([
  '30 3 * * *',
  '*/15 8-18 * * 1-5',
  '0 0 1 JAN *',
  '0 0 * * SUN',
  '0 0 * * 0',
  '0 7 7,17 7 *',
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
  '@every 1h30m',
  '@every 500ms',
  '@every 1.5s',
])('Kubernetes takes %s', (expression) => {
  expect(checkExpression(expression, 'schedule')).toEqual([]);
});

test.each([
  ['@reboot', 'Kubernetes knows only'],
  ['@Daily', 'Kubernetes knows only'],
  ['@every', 'Kubernetes knows only'],
  ['@every 1d', 'Kubernetes knows only'],
  ['TZ=Europe/Berlin 0 3 * * *', 'a field of its own, timeZone'],
  ['CRON_TZ=Europe/Berlin 0 3 * * *', 'a field of its own, timeZone'],
  ['0 0 L * *', 'other cron programs'],
  ['0 0 15W * *', 'other cron programs'],
  ['0 0 * * 5#2', 'other cron programs'],
  ['0 0 * * 7', 'weekdays go from 0 (Sunday) to 6'],
  ['0 0 * * 1-7', 'weekdays go from 0 (Sunday) to 6'],
  ['0 0 30 2 *', 'that day never comes'],
  ['0 0 * *', 'it is no cron expression'],
  ['0 0 * * * *', 'it is no cron expression'],
  ['60 0 * * *', 'it is no cron expression'],
  ['', 'it is no cron expression'],
])('fails for %p, because of "%s"', (expression, why) => {
  expect(reasonOf(expression)).toContain(why);
});

test('a finding names its prop and what to write', () => {
  expect(checkExpression('never', 'schedule')).toMatchObject([{ rule: 'SCHEDULE', prop: 'schedule', value: 'never', fix: expect.stringContaining('30 3 * * *') }]);
});
