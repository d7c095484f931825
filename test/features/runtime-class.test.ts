import { planOf } from '../support/plan';

test('a RuntimeClass goes to the role it was written for, and to no other', () => {
  const { driver, executor, pieces } = planOf({ executor: { runtimeClassName: 'gvisor' } });
  expect(executor.spec.runtimeClassName).toBe('gvisor');
  expect(driver.spec).not.toHaveProperty('runtimeClassName');
  expect(pieces.executor.find(({ spec }) => spec?.runtimeClassName !== undefined)?.origin).toEqual({ kind: 'prop', name: 'executor.runtimeClassName' });
  expect(planOf({ driver: { runtimeClassName: 'gvisor' } }).driver.spec.runtimeClassName).toBe('gvisor');
});
