import { originsOf, propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

test('labels and annotations: the driver\'s in the manifest, the executors\' through Spark', () => {
  const plan = planOf({
    driver: { labels: { team: 'a' }, annotations: { 'example.com/note': 'b' } },
    executor: { labels: { 'app.kubernetes.io/part-of': 'c' }, annotations: { 'example.com/app': '{{APP_ID}}' } },
  });
  expect(plan.driver.labels).toMatchObject({ 'team': 'a', 'spark-role': 'driver', 'spark-app-name': 'sales-daily' });
  expect(plan.driver.annotations).toEqual({ 'example.com/note': 'b' });
  expect(confOf(plan)).toMatchObject({
    'spark.kubernetes.executor.label.app.kubernetes.io/part-of': 'c',
    'spark.kubernetes.executor.annotation.example.com/app': '{{APP_ID}}',
  });
});

test('each goes to the role it was written for, and to no other', () => {
  const plan = planOf({ driver: { labels: { of: 'driver' }, annotations: { of: 'driver' } } });
  expect(Object.keys(confOf(plan)).filter((key) => /\.(label|annotation)\./.test(key))).toEqual([]);
  expect(plan.executor).toMatchObject({ labels: {}, annotations: {} });
  const other = planOf({ executor: { labels: { of: 'executor' }, annotations: { of: 'executor' } } });
  expect(other.driver.labels).not.toHaveProperty('of');
  expect(other.driver.annotations).toEqual({});
  expect(other.executor).toMatchObject({ labels: {}, annotations: {} });
});

test('fails for labels that Spark keeps to itself', () => {
  expect(findingsOf({ driver: { labels: { 'spark-role': 'x' } }, executor: { labels: { 'spark-exec-id': 'x' } } })).toEqual([
    'SPARK040 driver.labels["spark-role"]',
    'SPARK040 executor.labels["spark-exec-id"]',
  ]);
});

const RESERVED_BY_ALL = ['spark-version', 'spark-app-selector', 'spark-app-name', 'spark-role'];
const RESERVED_BY_EXECUTORS = ['spark-exec-id', 'spark-exec-resourceprofile-id'];

test.each([
  ...RESERVED_BY_ALL.map((key) => ['driver', key]),
  ...[...RESERVED_BY_ALL, ...RESERVED_BY_EXECUTORS].map((key) => ['executor', key]),
])('fails for the label of the %s\'s own, %s', (role, key) => {
  const plan = planOf({ [role]: { labels: { [key]: 'x' } } });
  expect(plan.findings.map(({ code, prop }) => `${code} ${prop}`)).toEqual([`SPARK040 ${role}.labels["${key}"]`]);
  expect(plan.driver.labels).toEqual(planOf().driver.labels);
});

test.each(RESERVED_BY_EXECUTORS)('the driver may have the label %s', (key) => {
  const plan = planOf({ driver: { labels: { [key]: 'x' } } });
  expect(plan.findings).toEqual([]);
  expect(plan.driver.labels).toHaveProperty(key, 'x');
});

test('an annotation of the same name is nobody\'s but the user\'s', () => {
  const plan = planOf({ driver: { annotations: { 'spark-role': 'x' } }, executor: { annotations: { 'spark-role': 'y' } } });
  expect(plan.findings).toEqual([]);
  expect(plan.driver.annotations).toEqual({ 'spark-role': 'x' });
  expect(confOf(plan)).toHaveProperty(['spark.kubernetes.executor.annotation.spark-role'], 'y');
});

test('fails for what Kubernetes would refuse', () => {
  expect(findingsOf({ driver: { labels: { team: 'a b' } }, executor: { annotations: { 'a b': 'x' } } })).toEqual([
    'SPARK041 driver.labels["team"]',
    'SPARK041 executor.annotations["a b"]',
  ]);
});

test('every one of them names its prop', () => {
  const plan = planOf({
    driver: { labels: { team: 'a' }, annotations: { note: 'b' } },
    executor: { labels: { team: 'c' }, annotations: { note: 'd' } },
  });
  expect(originsOf(plan)).toMatchObject({
    'driver.metadata.labels.team': 'prop driver.labels["team"]',
    'driver.metadata.annotations.note': 'prop driver.annotations["note"]',
  });
  expect(plan.conf.origin('spark.kubernetes.executor.label.team')).toEqual({ kind: 'prop', name: 'executor.labels["team"]' });
  expect(plan.conf.origin('spark.kubernetes.executor.annotation.note')).toEqual({ kind: 'prop', name: 'executor.annotations["note"]' });
});

test('what is written in Spark\'s keys is read back by role', () => {
  expect(propsFrom({
    'spark.kubernetes.driver.label.team': 'a',
    'spark.kubernetes.driver.annotation.example.com/note': 'b',
    'spark.kubernetes.executor.label.team': 'c',
    'spark.kubernetes.executor.annotation.note': 'd',
  })).toMatchObject({
    driver: { labels: { team: 'a' }, annotations: { 'example.com/note': 'b' } },
    executor: { labels: { team: 'c' }, annotations: { note: 'd' } },
  });
});
