import { Workload } from '../../src/plan/workload';
import { deadlineSection } from '../../src/report/deadline';

const workload = (kind: string) => ({ kind, name: 'daily', namespace: 'spark' }) as Workload;
const object = (kind: string, spec: object, namespace = 'spark') => ({ kind, metadata: { name: 'daily', namespace }, spec });
const NONE = 'None: where a pod cannot be made or started, for lack of a Secret, an image, room or a right, a run waits for it for ever';

test('a deadline is told', () => {
  expect(deadlineSection(workload('Job'), [object('Job', { activeDeadlineSeconds: 3600 })])).toBe('A run ends after `3600` seconds at the latest.\n');
  expect(deadlineSection(workload('CronJob'), [object('CronJob', { jobTemplate: { spec: { activeDeadlineSeconds: 60 } } })]))
    .toBe('A run ends after `60` seconds at the latest.\n');
});

test('a job without a deadline can wait for ever, whatever another one has', () => {
  const objects = [object('Job', { activeDeadlineSeconds: 3600 }, 'other'), object('CronJob', { activeDeadlineSeconds: 3600 }), object('Job', {})];
  expect(deadlineSection(workload('Job'), objects)).toBe(`${NONE}.\n`);
});

test('a scheduled job that waits for ever keeps the next runs from starting, unless they may run beside it', () => {
  expect(deadlineSection(workload('CronJob'), [object('CronJob', { concurrencyPolicy: 'Forbid', jobTemplate: { spec: {} } })]))
    .toBe(`${NONE}, and no other run starts in the meantime.\n`);
  expect(deadlineSection(workload('CronJob'), [object('CronJob', { concurrencyPolicy: 'Allow', jobTemplate: { spec: {} } })])).toBe(`${NONE}.\n`);
});

test('a server has no end', () => {
  expect(deadlineSection(workload('Deployment'), [object('Deployment', {})])).toBeUndefined();
});
