import { securityViolations } from '../../src/pod/pod-security';
import { planOf } from '../support/plan';
import { restrictedViolations } from '../support/restricted';

const STRICT = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const SAFE = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };

/** A pod that "restricted" has nothing against, but for what a test adds. */
const pod = (spec: object = {}, container: object = {}) =>
  ({ spec: { securityContext: SAFE, containers: [{ name: 'spark', securityContext: STRICT, ...container }], ...spec } });
const violations = (level: 'baseline' | 'restricted', spec?: object, container?: object) => securityViolations(pod(spec, container), level).map(({ what }) => what);

test('neither level has anything against a pod that says all it has to', () => {
  expect(violations('restricted')).toEqual([]);
  expect(violations('baseline')).toEqual([]);
});

test('"restricted" wants to be told, "baseline" does not', () => {
  expect(violations('restricted', { securityContext: undefined }, { securityContext: undefined })).toEqual([
    'allowPrivilegeEscalation != false',
    'unrestricted capabilities',
    'runAsNonRoot != true',
    'seccompProfile (neither "RuntimeDefault" nor "Localhost")',
  ]);
  expect(violations('baseline', { securityContext: undefined }, { securityContext: undefined })).toEqual([]);
});

test.each([
  ['host namespaces (hostNetwork=true)', { hostNetwork: true }],
  ['host namespaces (hostPID=true)', { hostPID: true }],
  ['host namespaces (hostIPC=true)', { hostIPC: true }],
  ['seccompProfile (type "Unconfined")', { securityContext: { ...SAFE, seccompProfile: { type: 'Unconfined' } } }],
])('both refuse a pod with %s', (what, spec) => {
  expect(violations('baseline', spec)).toEqual([what]);
  expect(violations('restricted', spec)).toEqual([what]);
});

test.each([
  ['privileged', { privileged: true }],
  ['non-default capabilities (NET_ADMIN)', { capabilities: { drop: ['ALL'], add: ['NET_ADMIN'] } }],
  ['seccompProfile (type "Unconfined")', { seccompProfile: { type: 'Unconfined' } }],
])('both refuse a container with %s', (what, securityContext) => {
  expect(violations('baseline', {}, { securityContext: { ...STRICT, ...securityContext } })).toEqual([what]);
  expect(violations('restricted', {}, { securityContext: { ...STRICT, ...securityContext } })).toContain(what);
});

test('a port of the node is refused, a port of the pod is not', () => {
  expect(violations('baseline', {}, { ports: [{ containerPort: 80 }, { containerPort: 80, hostPort: 0 }, { containerPort: 80, hostPort: 8080 }] })).toEqual(['hostPort (8080)']);
});

test.each([
  ['a capability that every container has anyway', { securityContext: { ...STRICT, capabilities: { drop: ['ALL'], add: ['CHOWN'] } } }, 'unrestricted capabilities'],
  ['a user that is root', { securityContext: { ...STRICT, runAsUser: 0 } }, 'runAsUser=0'],
  ['a container that may be root, whatever its pod says', { securityContext: { ...STRICT, runAsNonRoot: false } }, 'runAsNonRoot != true'],
])('"restricted" alone refuses %s', (_, container, what) => {
  expect(violations('baseline', {}, container)).toEqual([]);
  expect(violations('restricted', {}, container)).toEqual([what]);
});

test('"restricted" refuses the root of the pod, once', () => {
  expect(violations('restricted', { securityContext: { ...SAFE, runAsUser: 0 } })).toEqual(['runAsUser=0']);
});

test('the right to bind low ports may be added', () => {
  expect(violations('restricted', {}, { securityContext: { ...STRICT, capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } } })).toEqual([]);
});

test('a container may say what its pod does not', () => {
  expect(violations('restricted', { securityContext: {} }, { securityContext: { ...STRICT, ...SAFE } })).toEqual([]);
});

test('files of the node are refused by both, those of other machines by "restricted"', () => {
  const volumes = [{ name: 'node', hostPath: { path: '/' } }, { name: 'share', nfs: { server: 'a', path: '/' } }, { name: 'own', emptyDir: {} }, { name: 'claim', persistentVolumeClaim: { claimName: 'a' } }];
  expect(violations('baseline', { volumes })).toEqual(['hostPath volumes (volume "node")']);
  expect(violations('restricted', { volumes })).toEqual([
    'restricted volume types (volume "node" uses "hostPath")',
    'restricted volume types (volume "share" uses "nfs")',
  ]);
});

test('containers that run before count, too, and each says which it is', () => {
  const found = securityViolations(pod({ initContainers: [{ name: 'fetch', securityContext: { ...STRICT, privileged: true } }] }), 'baseline');
  expect(found).toEqual([{ container: 'fetch', field: 'securityContext.privileged', what: 'privileged' }]);
});

test.each([undefined, 'none'] as const)('pods of the library are judged as the tests of the library judge them: podSecurity %s', (podSecurity) => {
  const { driver, executor } = planOf({ podSecurity }).pods;
  for (const { spec } of [driver, executor]) {
    expect(securityViolations({ spec }, 'restricted').length === 0).toBe(restrictedViolations(spec).length === 0);
    expect(restrictedViolations(spec).length === 0).toBe(podSecurity === undefined);
  }
});
