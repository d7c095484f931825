import { checkDns, checkFindsService, checkHostAliases, checkSubdomain } from '../../src/pod/network';

const prop = (option: string) => `driver.${option}`;

test.each(['10.0.0.7', '::1', 'fd00::1:7'])('%s is an address', (ip) => {
  expect(checkHostAliases([{ ip }], 'hostAliases')).toEqual([]);
});

test.each(['', '10.0.0', '10.0.0.0/8', 'localhost', undefined])('%p is none', (ip) => {
  expect(checkHostAliases([{ ip }], 'hostAliases')).toEqual([expect.objectContaining({ rule: 'INVALID_FIELD', prop: 'hostAliases[0].ip', value: ip })]);
});

test.each(['a', 'a-b.example.com', '0a', 'a'.repeat(63), `${'a'.repeat(63)}.`.repeat(3) + 'a'.repeat(61)])('%s is a host name', (name) => {
  expect(checkHostAliases([{ ip: '::1', hostnames: [name] }], 'hostAliases')).toEqual([]);
});

test.each(['A', 'a_b', 'a..b', '-a', 'a.', 'a'.repeat(64), `${'a'.repeat(63)}.`.repeat(3) + 'a'.repeat(62)])('%s is none', (name) => {
  expect(checkHostAliases([{ ip: '::1', hostnames: [name] }], 'hostAliases')).toEqual([expect.objectContaining({ rule: 'INVALID_NAME', value: name })]);
});

test('three servers and 32 domains are enough for Kubernetes', () => {
  const config = { nameservers: Array(3).fill('10.0.0.10'), searches: Array(32).fill('example.com') };
  expect(checkDns('None', config, prop)).toEqual([]);
  expect(checkDns(undefined, { ...config, nameservers: Array(4).fill('10.0.0.10') }, prop)).toEqual([expect.objectContaining({ value: '4 entries' })]);
});

test('a pod that asks nobody is refused, any other policy needs no servers', () => {
  expect(checkDns('None', undefined, prop)).toEqual([expect.objectContaining({ prop: 'driver.dnsPolicy', fix: 'Name the servers in driver.dnsConfig.nameservers' })]);
  expect(checkDns('Default', {}, prop)).toEqual([]);
  expect(checkDns(undefined, undefined, prop)).toEqual([]);
});

test('a subdomain is one label', () => {
  expect(checkSubdomain('workers', 'x')).toEqual([]);
  expect(checkSubdomain(undefined, 'x')).toEqual([]);
  expect(checkSubdomain('workers.spark.svc', 'x')).toEqual([expect.objectContaining({ rule: 'INVALID_NAME', prop: 'x', value: 'workers.spark.svc' })]);
});

test('a pod that asks its node for a Service of the cluster asks in vain', () => {
  const found = (sources: Parameters<typeof checkFindsService>[0]) => checkFindsService(sources, 'kubernetes.default.svc', 'x').map(({ value, fix }) => `${value}: ${fix}`);
  const isFine = [
    {}, { hostNetwork: true }, { dnsPolicy: 'ClusterFirst' }, { hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' }, { dnsPolicy: 'None' },
    { dnsPolicy: 'Default', hostAliases: [{ ip: '10.0.0.1', hostnames: ['kubernetes.default.svc'] }] },
  ];
  expect(isFine.flatMap(found)).toEqual([]);
  expect(found({ dnsPolicy: 'Default' })).toEqual(['Default: Leave it out, or acknowledge the finding if that DNS knows them']);
  expect(found({ hostNetwork: true, dnsPolicy: 'ClusterFirst' })).toEqual(['ClusterFirst: Leave it out, or write "ClusterFirstWithHostNet"']);
});
