import { SPARK_JOB } from '../../src/planner/kinds';
import { executorPod } from '../../src/preview/executor-pod';
import { originsOf } from '../support/feature';
import { confOf, planOf } from '../support/plan';

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

describe('the scheduler', () => {
  const KEY = 'spark.kubernetes.executor.scheduler.name';

  test('of executors is a key, which would win over the template', () => {
    const { conf, executor, driver, findings } = planOf({ executor: { schedulerName: 'volcano' } });
    expect(confOf({ conf })[KEY]).toBe('volcano');
    expect(conf.origin(KEY)).toEqual({ kind: 'prop', name: 'executor.schedulerName' });
    expect(executor.spec).not.toHaveProperty('schedulerName');
    expect(driver.spec).not.toHaveProperty('schedulerName');
    expect(findings).toEqual([]);
    const entries = Object.entries({ ...confOf({ conf }), 'spark.kubernetes.executor.podNamePrefix': 'pi' });
    const pod = executorPod({ conf: new Map(entries), sparkVersion: '4.1.2', template: { spec: { schedulerName: 'of-the-template' } } }).pod;
    expect(pod.spec?.schedulerName).toBe('volcano');
  });

  test('of the driver is the pod\'s own, unless Spark makes it', () => {
    const plan = planOf({ driver: { schedulerName: 'volcano' } });
    expect(plan.driver.spec.schedulerName).toBe('volcano');
    expect(originsOf(plan)['driver.spec.schedulerName']).toBe('prop driver.schedulerName');
    expect(Object.keys(confOf(plan)).filter((key) => key.includes('scheduler.name'))).toEqual([]);
    const submitted = planOf({ driver: { schedulerName: 'volcano' } }, {}, { ...SPARK_JOB, roles: [{ name: 'driver', madeBy: 'spark' }] });
    expect(confOf(submitted)['spark.kubernetes.driver.scheduler.name']).toBe('volcano');
    expect(submitted.driver.spec).not.toHaveProperty('schedulerName');
  });

  test('a key for both, which reaches executors only, is refused for the two props', () => {
    const { findings } = planOf({ sparkConf: { 'spark.kubernetes.scheduler.name': 'volcano' } });
    expect(findings).toEqual([expect.objectContaining({ code: 'SPARK002', fix: 'Write driver.schedulerName and executor.schedulerName instead' })]);
  });

  test('who writes the driver\'s key is told of the prop, and once', () => {
    const { findings } = planOf({ sparkConf: { 'spark.kubernetes.driver.scheduler.name': 'volcano' } });
    expect(findings).toEqual([expect.objectContaining({ code: 'SPARK002', fix: 'Write driver.schedulerName instead' })]);
  });
});
