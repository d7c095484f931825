import { driverAnnotations, driverLabels } from '../../src/preview/driver-labels';
import { driverInput } from '../support/driver-step';

const { run } = driverInput();

test('a driver has Spark\'s own labels', () => {
  expect(driverLabels(driverInput({ 'spark.app.name': 'Sales Daily' }).conf, run)).toEqual({
    'spark-version': '4.1.4',
    'spark-app-selector': run.applicationId,
    'spark-app-name': 'sales-daily',
    'spark-role': 'driver',
  });
});

test('an application without a name is called spark', () => {
  expect(driverLabels(driverInput().conf, run)).toMatchObject({ 'spark-app-name': 'spark' });
});

test('the application\'s id is put into the user\'s labels and annotations, and no id of an executor', () => {
  const { conf } = driverInput({
    'spark.kubernetes.driver.label.run': 'r-{{APP_ID}}{{EXECUTOR_ID}}',
    'spark.kubernetes.driver.annotation.example.com/run': '{{APP_ID}}',
    'spark.kubernetes.executor.label.other': 'x',
  });
  expect(driverLabels(conf, run)).toMatchObject({ run: `r-${run.applicationId}` });
  expect(driverLabels(conf, run)).not.toHaveProperty('other');
  expect(driverAnnotations(conf, run)).toEqual({ 'example.com/run': run.applicationId });
});

test('a label of Spark\'s own is refused', () => {
  const { conf } = driverInput({ 'spark.kubernetes.driver.label.spark-role': 'mine' });
  expect(() => driverLabels(conf, run)).toThrow('Spark sets the label "spark-role" itself; remove "spark.kubernetes.driver.label.spark-role"');
});

test('the labels that only executors have are free', () => {
  const { conf } = driverInput({ 'spark.kubernetes.driver.label.spark-exec-id': '7' });
  expect(driverLabels(conf, run)).toMatchObject({ 'spark-exec-id': '7' });
});
