import { identityIn } from '../../src/pod/identity';

const ALL = { name: 'n', mountPath: '/m', devicePath: '/d', ip: '10.0.0.1', uid: 'u' };

test.each([
  ['env', 'n'],
  ['volumes', 'n'],
  ['ports', 'n'],
  ['containers', 'n'],
  ['imagePullSecrets', 'n'],
  ['volumeMounts', '/m'],
  ['volumeDevices', '/d'],
  ['hostAliases', '10.0.0.1'],
  ['ownerReferences', 'u'],
  ['tolerations', undefined],
  ['topologySpreadConstraints', undefined],
  ['envFrom', undefined],
])('an element of %s is known by %p', (list, identity) => {
  expect(identityIn(list, ALL)).toBe(identity);
});

test.each(['text', 1, null, undefined, {}, { name: 1 }])('%p has no name', (element) => {
  expect(identityIn('env', element)).toBeUndefined();
});
