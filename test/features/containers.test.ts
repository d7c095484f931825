import { k8s } from 'cdk8s-plus-30';
import { footprintOf } from '../../src/footprint/footprint';
import { SPARK_CONNECT_SERVER } from '../../src/planner/kinds';
import { workloadOf } from '../../src/workload/from-plan';
import { previewExecutor } from '../../src/workload/preview';
import { originsOf } from '../support/feature';
import { findingsOf, planOf } from '../support/plan';
import { restrictedViolations } from '../support/restricted';

const cpu = (amount: string) => ({ requests: { cpu: k8s.Quantity.fromString(amount) } });
const INIT = { name: 'fetch', image: 'registry.example.com/fetch:1', resources: cpu('100m') };
const SIDECAR = { name: 'log-shipper', image: 'registry.example.com/ship:1', resources: cpu('50m') };
const ROLES = ['driver', 'executor'] as const;

test.each(ROLES)('the %s\'s sidecars are native ones, and start after its init containers', (role) => {
  const plan = planOf({ [role]: { sidecars: [SIDECAR], initContainers: [INIT] } });
  expect(plan.findings).toEqual([]);
  expect(plan[role].spec.initContainers).toMatchObject([
    { ...INIT, resources: { requests: { cpu: '100m' } } },
    { ...SIDECAR, restartPolicy: 'Always', resources: { requests: { cpu: '50m' } } },
  ]);
  expect(plan[role].spec.initContainers![0]).not.toHaveProperty('restartPolicy');
  expect(plan[role].spec.containers).toHaveLength(1);
  expect(plan[role === 'driver' ? 'executor' : 'driver'].spec).not.toHaveProperty('initContainers');
});

test('a sidecar that init containers need stands among them', () => {
  const proxy = { ...SIDECAR, name: 'proxy', restartPolicy: 'Always' };
  const { driver, findings } = planOf({ driver: { initContainers: [proxy, INIT], sidecars: [SIDECAR] } });
  expect(findings).toEqual([]);
  expect(driver.spec.initContainers!.map(({ name, restartPolicy }) => [name, restartPolicy])).toEqual([
    ['proxy', 'Always'], ['fetch', undefined], ['log-shipper', 'Always'],
  ]);
});

test('Spark keeps them in the pods of executors', () => {
  const plan = planOf({ executor: { initContainers: [INIT], sidecars: [SIDECAR] } });
  const { initContainers } = previewExecutor({ ...workloadOf(plan) }).pod.spec!;
  expect(initContainers).toEqual(plan.executor.spec.initContainers);
});

describe('a namespace that enforces "restricted"', () => {
  test.each(ROLES)('accepts containers of the %s that say nothing of it, or something else', (role) => {
    const sidecar = { ...SIDECAR, securityContext: { runAsUser: 65532, readOnlyRootFilesystem: true } };
    const plan = planOf({ [role]: { initContainers: [INIT], sidecars: [sidecar] } });
    expect(restrictedViolations(plan[role].spec)).toEqual([]);
    expect(plan[role].spec.initContainers![1].securityContext).toMatchObject({ runAsUser: 65532, readOnlyRootFilesystem: true });
  });

  test('what a container says of it counts, also if the profile is given', () => {
    const own = { allowPrivilegeEscalation: true, capabilities: { drop: ['NET_RAW'] } };
    const { driver, findings } = planOf({ podSecurity: 'restricted', driver: { sidecars: [{ ...SIDECAR, securityContext: own }] } });
    expect(findings).toEqual([]);
    expect(driver.spec.initContainers![0].securityContext).toEqual(own);
  });

  test('one that is left to the cluster gets nothing', () => {
    const { driver } = planOf({ podSecurity: 'none', driver: { sidecars: [SIDECAR] } });
    expect(driver.spec.initContainers![0]).not.toHaveProperty('securityContext');
  });
});

test.each(ROLES)('every field of the %s\'s containers has an origin', (role) => {
  expect(originsOf(planOf({ [role]: { initContainers: [INIT], sidecars: [SIDECAR] } }))).toMatchObject({
    [`${role}.spec.initContainers[fetch].image`]: `prop ${role}.initContainers[0]`,
    [`${role}.spec.initContainers[log-shipper].restartPolicy`]: `prop ${role}.sidecars[0]`,
    [`${role}.spec.initContainers[log-shipper].securityContext.allowPrivilegeEscalation`]: 'default the default of podSecurity',
  });
});

test('the footprint counts them: a sidecar with Spark, an init container before', () => {
  const requests = (options: object) => footprintOf(workloadOf(planOf({ driver: options, executor: { instances: 2, ...options } }))).maximum!['requests.cpu'];
  expect(requests({})).toBe(3000);
  expect(requests({ sidecars: [SIDECAR] })).toBe(3150);
  expect(requests({ sidecars: [SIDECAR], initContainers: [INIT] })).toBe(3150);
  expect(requests({ initContainers: [{ ...INIT, resources: cpu('2') }] })).toBe(6000);
});

test('what the API server would refuse is found', () => {
  expect(findingsOf({
    driver: { sidecars: [{ name: 'Log' }, { ...SIDECAR, restartPolicy: 'Never', livenessProbe: {}, lifecycle: { preStop: {} } }] },
    executor: { initContainers: [{ ...INIT, livenessProbe: { exec: { command: ['true'] } } }] },
  })).toEqual([
    'SPARK130 driver.sidecars[0].name',
    'SPARK130 driver.sidecars[0].image',
    'SPARK130 driver.sidecars[1].restartPolicy',
    'SPARK130 driver.sidecars[1].lifecycle.preStop',
    'SPARK130 driver.sidecars[1].livenessProbe',
    'SPARK130 executor.initContainers[0].livenessProbe',
  ]);
});

test('a name that is taken is one finding, and never a mixture of two containers', () => {
  const plan = planOf({
    driver: { initContainers: [INIT, { name: 'spark-kubernetes-driver', image: 'x' }], sidecars: [{ ...INIT, image: 'another' }] },
    executor: { sidecars: [{ name: 'spark-kubernetes-executor', image: 'x' }] },
  });
  expect(plan.findings.map(({ code, prop }) => `${code} ${prop}`)).toEqual([
    'SPARK045 driver.initContainers[1].name', 'SPARK045 driver.sidecars[0].name', 'SPARK045 executor.sidecars[0].name',
  ]);
  expect(plan.driver.spec.initContainers).toHaveLength(1);
  expect(plan.driver.spec.initContainers![0]).not.toHaveProperty('restartPolicy');
});

test('a sidecar does not listen where Spark does', () => {
  const ports = [{ containerPort: 15002 }];
  const { findings } = planOf({ driver: { sidecars: [{ ...SIDECAR, ports }] } }, {}, SPARK_CONNECT_SERVER);
  expect(findings.map(({ code, prop }) => `${code} ${prop}`)).toEqual(['SPARK045 driver.sidecars[0]']);
  expect(findingsOf({ driver: { initContainers: [{ ...INIT, ports }] } })).toEqual([]);
});
