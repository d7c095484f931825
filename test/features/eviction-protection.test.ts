import { evictionProtection } from '../../src/features/eviction-protection';
import { planOf } from '../support/plan';

const PROTECTED = { driver: { evictionProtection: true } };

test('a drain waits for the driver, and autoscalers leave its node alone', () => {
  const plan = planOf(PROTECTED);
  expect(plan.driver.annotations).toMatchObject({ 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false', 'karpenter.sh/do-not-disrupt': 'true' });
  expect(plan.executor.annotations).toEqual({});
  const [{ kind, name, spec }] = evictionProtection.objects!(plan.application);
  expect({ kind, name, spec: spec!(plan) }).toEqual({
    kind: 'PodDisruptionBudget',
    name: 'sales-daily',
    spec: { minAvailable: 1, selector: { matchLabels: { 'spark-role': 'driver', 'spark-app-name': 'sales-daily' } } },
  });
});

test('the budget finds the driver\'s pod, and no executor\'s', () => {
  const plan = planOf(PROTECTED);
  const { selector } = evictionProtection.objects!(plan.application)[0].spec!(plan) as any;
  expect(plan.driver.labels).toMatchObject(selector.matchLabels);
});

test('nobody gets it unasked', () => {
  expect(evictionProtection.objects!(planOf().application)).toEqual([]);
  expect(evictionProtection.objects!(planOf({ driver: { evictionProtection: false } }).application)).toEqual([]);
  expect(planOf().driver.annotations).toEqual({});
});
