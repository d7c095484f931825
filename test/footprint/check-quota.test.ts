import { always, container, footprintWith } from './parts';
import { checkQuota } from '../../src/footprint/check-quota';
import { podResources } from '../../src/footprint/pod-resources';

const SIZES = {
  driver: { requests: { cpu: '1' }, limits: { memory: '2Gi' } },
  executor: { requests: { cpu: '4' }, limits: { memory: '10Gi' } },
};

const FIXED = footprintWith(SIZES, always(3));
const DYNAMIC = footprintWith(SIZES, { minimum: 0, start: 0, maximum: 10 });
const UNBOUNDED = footprintWith(SIZES, { minimum: 2, start: 2 });

/** Rule and prop of what is found. */
function found(...request: Parameters<typeof checkQuota>): string[] {
  return checkQuota(...request).map(({ rule, prop }) => `${rule} ${prop}`);
}

test.each([
  ['pods', '4', '3'],
  ['count/pods', '4', '3'],
  ['requests.cpu', '13', '12999m'],
  ['cpu', '13', '12'],
  ['requests.memory', '32Gi', '31Gi'],
  ['memory', '32Gi', '31Gi'],
  ['limits.memory', '32Gi', '34359738367'],
  ['configmaps', '1', '0'],
  ['count/configmaps', '1', '0'],
])('%s: %s are enough, %s are not', (name, enough, tooFew) => {
  expect(found(FIXED, { hard: { [name]: enough } })).toEqual([]);
  expect(found(FIXED, { hard: { [name]: tooFew } })).toEqual(['QUOTA_TOO_SMALL executor.instances']);
});

test('numbers of a parsed manifest are quantities, too', () => {
  expect(found(FIXED, { hard: { pods: 4, cpu: 12 } })).toEqual(['QUOTA_TOO_SMALL executor.instances']);
});

test('GPUs and claims are counted', () => {
  const claims = [{ storageClass: 'gold', bytes: 2 ** 30 }];
  const executor = podResources({ spec: { containers: [container('e', { limits: { 'nvidia.com/gpu': '2' } })] } }, claims);
  const footprint = footprintWith(SIZES, always(3), { executor });
  for (const name of ['requests.nvidia.com/gpu', 'persistentvolumeclaims', 'requests.storage', 'gold.storageclass.storage.k8s.io/requests.storage']) {
    expect(found(footprint, { hard: { [name]: '1' } })).toEqual(['QUOTA_TOO_SMALL executor.instances']);
    expect(found(footprint, { hard: { [name]: '3Gi' } })).toEqual([]);
  }
  expect(found(footprint, { hard: { 'silver.storageclass.storage.k8s.io/requests.storage': '1' } })).toEqual([]);
});

test('a container beside Spark\'s has a prop of its own, unless Spark\'s lacks something, too', () => {
  const sidecar = { ...container('log', {}), restartPolicy: 'Always' };
  const of = (limits: { [resource: string]: string }) =>
    footprintWith(SIZES, always(0), { driver: podResources({ spec: { initContainers: [sidecar], containers: [container('spark', { limits })] } }) });
  expect(found(of({ cpu: '1' }), { hard: { 'limits.cpu': '9' } })).toEqual(['QUOTA_VALUE_MISSING driver.sidecars', 'QUOTA_VALUE_MISSING executor.coreLimit']);
  expect(found(of({}), { hard: { 'limits.cpu': '9' } })).toEqual(['QUOTA_VALUE_MISSING driver.coreLimit', 'QUOTA_VALUE_MISSING executor.coreLimit']);
});

test('one finding names everything that is too small', () => {
  const [{ value, why, fix }] = checkQuota(FIXED, { hard: { 'pods': '10', 'requests.cpu': '8', 'requests.memory': '16Gi' } });
  expect(value).toBe('requests.cpu 13 of 8, requests.memory 32Gi of 16Gi');
  expect(why).toBe('the quota never has room for the driver and 3 executors: the API server refuses the pods beyond it');
  expect(fix).toBe('Make them fewer or smaller, or the quota larger');
});

test('an application needs an executor to do anything', () => {
  expect(found(DYNAMIC, { hard: { pods: '1' } })).toEqual(['QUOTA_TOO_SMALL executor']);
  expect(found(footprintWith({ driver: {} }, always(0)), { hard: { pods: '1' } })).toEqual([]);
  expect(found(footprintWith({ driver: {} }, always(0)), { hard: { pods: '0' } })).toEqual(['QUOTA_TOO_SMALL driver']);
});

test('#633 #690 #810: a driver that is admitted must have room for its executors', () => {
  expect(found(UNBOUNDED, { hard: { pods: '2' } })).toEqual(['QUOTA_TOO_SMALL dynamicAllocation.minExecutors']);
});

test('a quota below the maximum is told with the number of executors that fit', () => {
  expect(found(DYNAMIC, { hard: { pods: '11', cpu: '41' } })).toEqual([]);
  const [problem, ...others] = checkQuota(DYNAMIC, { hard: { 'pods': '10', 'requests.cpu': '20', 'requests.memory': '100Gi' } });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule: 'QUOTA_BELOW_MAXIMUM', prop: 'dynamicAllocation.maxExecutors', value: 10, fix: 'Set it to 4, or make the quota larger' });
  expect(problem.why).toContain('requests.cpu (20) has room for 4');
});

test('no number of executors without a limit fits into a quota', () => {
  const [problem] = checkQuota(UNBOUNDED, { hard: { 'requests.memory': '100Gi' } });
  expect(problem).toMatchObject({ rule: 'QUOTA_BELOW_MAXIMUM', value: 'no limit', fix: 'Set it to 9, or make the quota larger' });
  expect(checkQuota(UNBOUNDED, { hard: { services: '1', configmaps: '1' } })).toEqual([]);
});

test('#633 #690 #810: a quota wants the values that it counts', () => {
  const [driver, executor] = checkQuota(FIXED, { hard: { 'limits.cpu': '100' } });
  expect(driver).toMatchObject({ rule: 'QUOTA_VALUE_MISSING', prop: 'driver.coreLimit' });
  expect(driver.why).toContain('"spark-kubernetes-driver"');
  expect(executor).toMatchObject({ prop: 'executor.coreLimit' });
});

test('it wants them of every container, and names those without', () => {
  const containers = [container('spark', SIZES.driver), container('agent', {}), container('proxy', {})];
  const driver = podResources({ spec: { containers, initContainers: [container('fetch', SIZES.driver)] } });
  const [problem, ...others] = checkQuota(footprintWith(SIZES, always(1), { driver }), { hard: { memory: '100Gi' } });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule: 'QUOTA_VALUE_MISSING', prop: 'driver.memory', fix: 'Give them one, or the namespace a LimitRange with a default' });
  expect(problem.why).toMatch(/: "agent", "proxy"$/);
});

test('local disk and devices may be missing', () => {
  expect(found(FIXED, { hard: { 'limits.ephemeral-storage': '1Gi', 'requests.ephemeral-storage': '1Gi', 'requests.nvidia.com/gpu': '1' } })).toEqual([]);
});

test('the default of a LimitRange gives them, and is counted', () => {
  const ranges = [{ limits: [{ type: 'Container', default: { cpu: '8' } }] }];
  expect(found(FIXED, { hard: { 'limits.cpu': '32' } }, ranges)).toEqual([]);
  expect(found(FIXED, { hard: { 'limits.cpu': '31' } }, ranges)).toEqual(['QUOTA_TOO_SMALL executor.instances']);
  expect(found(FIXED, { hard: { 'limits.cpu': '32' } }, [{ limits: [{ type: 'Pod', default: { cpu: '8' } }] }])).toHaveLength(2);
});

test('a quota for some pods only is left to the cluster', () => {
  expect(found(FIXED, { hard: { pods: '0' }, scopes: ['BestEffort'] })).toEqual([]);
  expect(found(FIXED, { hard: { pods: '0' }, scopeSelector: { matchExpressions: [] } })).toEqual([]);
  expect(found(FIXED, { hard: { pods: '0' }, scopes: [] })).toHaveLength(1);
});

test('what cannot be read is not checked', () => {
  expect(found(FIXED, { hard: { pods: 'few' } })).toEqual([]);
  expect(found(FIXED, {})).toEqual([]);
});
