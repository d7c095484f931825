import { contributing, withFeature } from '../support/feature';
import { confOf, planOf } from '../support/plan';

test('Spark\'s connections are authenticated, unless the user says no', () => {
  expect(confOf(planOf())).toHaveProperty(['spark.authenticate'], 'true');
  const plan = planOf({ sparkConf: { 'spark.authenticate': 'false' } });
  expect(confOf(plan)).toHaveProperty(['spark.authenticate'], 'false');
  expect(plan.findings).toEqual([]);
});

test('it is a default, which gives way to another feature as well', () => {
  expect(planOf().conf.origin('spark.authenticate')).toEqual({ kind: 'default', name: 'authentication of Spark\'s own connections' });
  const plan = planOf({}, {}, withFeature(contributing({ 'spark.authenticate': 'false' })));
  expect(confOf(plan)).toHaveProperty(['spark.authenticate'], 'false');
  expect(plan.findings).toEqual([]);
});

test('the secret is Spark\'s own, made for every run: no manifest has one', () => {
  expect(confOf(planOf())).not.toHaveProperty(['spark.authenticate.secret']);
});
