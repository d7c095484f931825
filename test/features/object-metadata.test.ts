import { confOf, findingsOf, planOf } from '../support/plan';

test.each([
  [{ labels: { 'a b': 'x' } }, 'SPARK041 labels["a b"]'],
  [{ labels: { team: 'a b' } }, 'SPARK041 labels["team"]'],
  [{ annotations: { 'a b': 'x' } }, 'SPARK041 annotations["a b"]'],
])('fails for %p, which Kubernetes would refuse', (props, finding) => {
  expect(findingsOf(props)).toEqual([finding]);
});

test('what an annotation says is free text', () => {
  expect(findingsOf({ annotations: { note: 'any text, of any kind\n' } })).toEqual([]);
});

test('objects are no pods of Spark: its labels are nothing special there', () => {
  expect(findingsOf({ labels: { 'spark-role': 'x', 'spark-version': 'y' } })).toEqual([]);
});

test('an object is not one of many: a placeholder of executors is no value', () => {
  expect(findingsOf({ labels: { app: '{{APP_ID}}' } })).toEqual(['SPARK041 labels["app"]']);
});

test('pods have labels of their own', () => {
  const plan = planOf({ labels: { team: 'a' }, annotations: { note: 'b' } });
  expect(plan.driver.labels).not.toHaveProperty('team');
  expect(plan.driver.annotations).toEqual({});
  expect(confOf(plan)).toEqual(confOf(planOf()));
});
