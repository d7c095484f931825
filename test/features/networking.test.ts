import { originsOf } from '../support/feature';
import { findingsOf, planOf } from '../support/plan';

const NETWORK = {
  hostAliases: [{ ip: '10.0.0.7', hostnames: ['warehouse', 'warehouse.example.com'] }, { ip: 'fd00::7' }],
  dnsPolicy: 'None' as const,
  dnsConfig: { nameservers: ['10.0.0.10'], searches: ['example.com'], options: [{ name: 'ndots', value: '2' }] },
  hostNetwork: false,
  subdomain: 'workers',
};

test.each(['driver', 'executor'] as const)('the network of the %s is what its props say, and of the other role what Kubernetes does', (role) => {
  const plan = planOf({ [role]: NETWORK });
  expect(plan.findings).toEqual([]);
  expect(plan[role].spec).toMatchObject(NETWORK);
  const other = plan[role === 'driver' ? 'executor' : 'driver'];
  for (const field of Object.keys(NETWORK)) {
    expect(other.spec).not.toHaveProperty(field);
  }
});

test.each(['driver', 'executor'])('every field of the %s names its prop', (role) => {
  expect(originsOf(planOf({ [role]: NETWORK }))).toMatchObject({
    [`${role}.spec.hostAliases[0].hostnames[0]`]: `prop ${role}.hostAliases`,
    [`${role}.spec.dnsPolicy`]: `prop ${role}.dnsPolicy`,
    [`${role}.spec.dnsConfig.nameservers[0]`]: `prop ${role}.dnsConfig`,
    [`${role}.spec.hostNetwork`]: `prop ${role}.hostNetwork`,
    [`${role}.spec.subdomain`]: `prop ${role}.subdomain`,
  });
});

describe('in the node\'s network', () => {
  test('a pod still asks the cluster\'s DNS, without which it would not find the API server', () => {
    const plan = planOf({ driver: { hostNetwork: true } });
    expect(plan.driver.spec).toMatchObject({ hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' });
    expect(originsOf(plan)['driver.spec.dnsPolicy']).toMatch(/^default /);
    expect(plan.executor.spec).not.toHaveProperty('dnsPolicy');
  });

  test('a policy that somebody gives counts', () => {
    const plan = planOf({ executor: { hostNetwork: true, dnsPolicy: 'Default' } });
    expect(plan.executor.spec.dnsPolicy).toBe('Default');
    expect(plan.findings).toEqual([]);
  });
});

test('a driver that cannot find the API server ends before it begins: UnknownHostException', () => {
  expect(findingsOf({ driver: { hostNetwork: true, dnsPolicy: 'ClusterFirst' } })).toEqual(['SPARK135 driver.dnsPolicy']);
  expect(findingsOf({ driver: { dnsPolicy: 'Default' } })).toEqual(['SPARK135 driver.dnsPolicy']);
  // Executors find the driver by its address.
  expect(findingsOf({ executor: { hostNetwork: true, dnsPolicy: 'Default' } })).toEqual([]);
});

test('what the API server would refuse is found', () => {
  expect(findingsOf({
    driver: { hostAliases: [{ ip: 'warehouse', hostnames: ['Ware_house'] }], dnsPolicy: 'None', subdomain: 'workers.spark' },
    executor: { hostAliases: [{ hostnames: ['warehouse'] }], dnsConfig: { nameservers: ['8.8.8.8', '8.8.4.4', '1.1.1.1', 'dns'], searches: Array(33).fill('example.com') } },
  })).toEqual([
    'SPARK130 driver.hostAliases[0].ip',
    'SPARK050 driver.hostAliases[0].hostnames[0]',
    'SPARK130 driver.dnsPolicy',
    'SPARK050 driver.subdomain',
    'SPARK130 executor.hostAliases[0].ip',
    'SPARK130 executor.dnsConfig.nameservers[3]',
    'SPARK130 executor.dnsConfig.nameservers',
    'SPARK130 executor.dnsConfig.searches',
  ]);
});
