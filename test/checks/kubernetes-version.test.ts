import { planOf } from '../support/plan';

const NO_LIMITS = { quotas: [], limitRanges: [] };
const declared = (kubernetesVersion?: string) =>
  planOf({}, { surroundings: { allowedKeyPrefixes: [], namespaceLimits: NO_LIMITS, kubernetesVersion } }).findings;

test('a version that is older than what Spark documents is warned of', () => {
  expect(declared('1.31')).toEqual([expect.objectContaining({
    code: 'SPARK048', severity: 'warning', prop: 'kubernetesVersion', value: '1.31', why: expect.stringContaining('documents Kubernetes 1.32 and newer'),
  })]);
  expect(declared('1.9').map(({ code }) => code)).toEqual(['SPARK048']);
});

test.each(['1.32', '1.34', '1.100'])('%s is none to warn of', (version) => {
  expect(declared(version)).toEqual([]);
});

test('nobody is warned of a default', () => {
  expect(declared()).toEqual([]);
});
