import { originsOf } from '../support/feature';
import { planOf } from '../support/plan';

const PLACEMENT = {
  nodeSelector: { pool: 'spot' },
  tolerations: [{ key: 'spot', operator: 'Exists' }],
  affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
  priorityClassName: 'batch',
};

test('#195 #1315 #2537: placement goes to the role it was written for, and to no other', () => {
  const placement = PLACEMENT;
  const onExecutors = planOf({ executor: placement });
  expect(onExecutors.executor.spec).toMatchObject(placement);
  for (const field of Object.keys(placement)) {
    expect(onExecutors.driver.spec).not.toHaveProperty(field);
  }
  const onDriver = planOf({ driver: placement });
  expect(onDriver.driver.spec).toMatchObject(placement);
  for (const field of Object.keys(placement)) {
    expect(onDriver.executor.spec).not.toHaveProperty(field);
  }
});

test('nothing is placed unless somebody asks for it', () => {
  const { driver, executor } = planOf();
  for (const field of Object.keys(PLACEMENT)) {
    expect(driver.spec).not.toHaveProperty(field);
    expect(executor.spec).not.toHaveProperty(field);
  }
});

test('a parser\'s map is as good as any other', () => {
  const nodeSelector = Object.assign(Object.create(null), { pool: 'spot' });
  const selector = planOf({ driver: { nodeSelector } }).driver.spec.nodeSelector!;
  expect(selector).toEqual({ pool: 'spot' });
  expect(Object.getPrototypeOf(selector)).toBe(Object.prototype);
});

test.each(['driver', 'executor'])('every field of the %s names its prop', (role) => {
  expect(originsOf(planOf({ [role]: PLACEMENT }))).toMatchObject({
    [`${role}.spec.nodeSelector.pool`]: `prop ${role}.nodeSelector`,
    [`${role}.spec.tolerations[spot].operator`]: `prop ${role}.tolerations`,
    [`${role}.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution`]: `prop ${role}.affinity`,
    [`${role}.spec.topologySpreadConstraints[0].maxSkew`]: `prop ${role}.topologySpreadConstraints`,
    [`${role}.spec.priorityClassName`]: `prop ${role}.priorityClassName`,
  });
});
