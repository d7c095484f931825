import { isAtLeast } from '../../src/conf/versions';
import { DEFAULT_KUBERNETES_VERSION, isKubernetesVersion } from '../../src/pod/kubernetes-version';

test.each(['1.30', '1.9', '1.0', '1.102'])('%s is a version', (text) => {
  expect(isKubernetesVersion(text)).toBe(true);
});

test.each(['', '1', '1.', '1.3x', 'v1.30', '1.30.4', '1.030', ' 1.30', '1.30\n', '2.0', '1.30-eks', '1.-1'])('%p is none', (text) => {
  expect(isKubernetesVersion(text)).toBe(false);
});

test('versions are compared by number, not by text', () => {
  expect(isAtLeast('1.30', '1.9')).toBe(true);
  expect(isAtLeast('1.9', DEFAULT_KUBERNETES_VERSION)).toBe(false);
  expect(isAtLeast(DEFAULT_KUBERNETES_VERSION, '1.30')).toBe(true);
});
