import { checkLimitRangeSpec, checkQuotaSpec, readAmounts } from '../../src/pod/cluster-limits';

const quotaProps = (hard: { [resource: string]: string | number }) => checkQuotaSpec({ hard }, 'resourceQuota').map(({ rule, prop }) => `${rule} ${prop}`);

test.each([
  'pods',
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'requests.storage',
  'persistentvolumeclaims',
  'cpu',
  'memory',
  'ephemeral-storage',
  'configmaps',
  'secrets',
  'services',
  'services.nodeports',
  'services.loadbalancers',
  'replicationcontrollers',
  'resourcequotas',
  'hugepages-2Mi',
  'requests.hugepages-1Gi',
  'requests.nvidia.com/gpu',
  'count/jobs.batch',
  'gold.storageclass.storage.k8s.io/requests.storage',
])('a quota can count %s', (name) => {
  expect(quotaProps({ [name]: '1' })).toEqual([]);
});

test.each(['pod', 'request.cpu', 'limits.hugepages-2Mi', 'gpu', ''])('a quota counts nothing of the name %p', (name) => {
  expect(quotaProps({ [name]: '1' })).toEqual([`CLUSTER_LIMITS resourceQuota["${name}"]`]);
});

test.each(['many', '-1', '1 Gi', '', '1GB'])('the quantity %p cannot be read', (quantity) => {
  expect(quotaProps({ pods: quantity })).toEqual(['CLUSTER_LIMITS resourceQuota["pods"]']);
});

test.each(['0', 0, '8', '500m', '16Gi', '1e3'])('the quantity %p can', (quantity) => {
  expect(quotaProps({ pods: quantity })).toEqual([]);
});

test('a quota of nothing is none that is wrong', () => {
  expect(checkQuotaSpec({}, 'resourceQuota')).toEqual([]);
});

test.each(['Container', 'Pod', 'PersistentVolumeClaim'])('a range may be for a %s', (type) => {
  expect(checkLimitRangeSpec({ limits: [{ type, max: { cpu: '1' } }] }, 'limitRange')).toEqual([]);
});

test.each(['container', 'Node'])('and for nothing like a %s', (type) => {
  expect(checkLimitRangeSpec({ limits: [{ type: 'Pod' }, { type }] }, 'limitRange')).toMatchObject([{ prop: 'limitRange[1].type', value: type }]);
});

test.each(['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'])('quantities of %s are read', (field) => {
  expect(checkLimitRangeSpec({ limits: [{ type: 'Pod', [field]: { cpu: 'many' } }] }, 'limitRange').map(({ prop }) => prop))
    .toEqual([`limitRange[0].${field}["cpu"]`]);
});

test('amounts are those of the quantities that can be read', () => {
  expect(readAmounts({ pods: '3', nonsense: 'x' })).toEqual({ pods: 3 });
  expect(readAmounts(undefined)).toEqual({});
});
