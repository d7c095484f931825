import { podAnnotations, podLabels, withIds } from '../../src/preview/labels';
import { Entries, executorInput } from '../support/executor-step';

const inputOf = (entries: Entries = {}, role: 'driver' | 'executor' = 'executor') => ({ ...executorInput(entries, { applicationId: 'spark-1', executorId: '7' }), role });
const IDS = '{{APP_ID}}-{{EXECUTOR_ID}}-{{APP_ID}}';

test('Spark\'s own labels name the run and the executor', () => {
  expect(podLabels(inputOf({ 'spark.app.name': 'Daily Sales' }))).toEqual({
    'spark-version': '4.1.4',
    'spark-exec-id': '7',
    'spark-app-selector': 'spark-1',
    'spark-app-name': 'daily-sales',
    'spark-role': 'executor',
    'spark-exec-resourceprofile-id': '0',
  });
});

test('a driver is no executor', () => {
  expect(podLabels(inputOf({}, 'driver'))).toEqual({ 'spark-version': '4.1.4', 'spark-app-selector': 'spark-1', 'spark-app-name': 'spark', 'spark-role': 'driver' });
});

test('the user\'s labels have ids in the place of their names, but references stay', () => {
  const entries = { 'spark.kubernetes.executor.label.run': IDS, 'spark.kubernetes.executor.label.example.com/team': '${spark.app.name}' };
  expect(podLabels(inputOf(entries))).toMatchObject({ 'run': 'spark-1-7-spark-1', 'example.com/team': '${spark.app.name}' });
});

test('the id of an executor is an empty text for a driver', () => {
  expect(podLabels(inputOf({ 'spark.kubernetes.driver.label.run': IDS }, 'driver'))).toMatchObject({ run: 'spark-1--spark-1' });
});

const COMMON = ['spark-version', 'spark-app-selector', 'spark-app-name', 'spark-role'];
test.each([
  ...COMMON.map((label) => ['driver', label] as const),
  ...[...COMMON, 'spark-exec-id', 'spark-exec-resourceprofile-id'].map((label) => ['executor', label] as const),
])('for a %s the label %s is Spark\'s', (role, label) => {
  const key = `spark.kubernetes.${role}.label.${label}`;
  expect(() => podLabels(inputOf({ [key]: 'x' }, role))).toThrow(`Spark sets the label "${label}" itself; remove "${key}"`);
});

test('annotations are the user\'s alone, with ids', () => {
  const entries = { 'spark.kubernetes.executor.annotation.run': IDS, 'spark.kubernetes.driver.annotation.run': 'x' };
  expect(podAnnotations(inputOf(entries))).toEqual({ run: 'spark-1-7-spark-1' });
  expect(podAnnotations(inputOf(entries, 'driver'))).toEqual({ run: 'x' });
});

test('a text may have no ids', () => {
  expect(withIds('{APP_ID} {{app_id}}', inputOf().run)).toBe('{APP_ID} {{app_id}}');
});
