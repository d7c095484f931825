import { newFieldsOf } from '../../src/pod/kubernetes-fields';
import { NEW_FIELDS, NEWEST_KUBERNETES_VERSION, OLDEST_KUBERNETES_VERSION } from '../../src/pod/kubernetes-fields.generated';
import { DEFAULT_KUBERNETES_VERSION } from '../../src/pod/kubernetes-version';

const inPod = (spec: object) => newFieldsOf('Pod', { spec }).map(({ path, word, history: { known, on } }) => ({ path, word, known, on }));

test('a field is found with the versions that know it and have it switched on', () => {
  expect(inPod({ hostUsers: false })).toEqual([{ path: 'spec.hostUsers', word: undefined, known: undefined, on: '1.33' }]);
  expect(inPod({ resources: { limits: { cpu: '1' } } })).toEqual([{ path: 'spec.resources', word: undefined, known: '1.32', on: '1.34' }]);
});

test('an element of a list is known by its name, if it has one', () => {
  const claims = { resources: { claims: [{ name: 'gpu' }] } };
  expect(inPod({ containers: [{ name: 'spark', ...claims }, claims] }).map(({ path }) => path))
    .toEqual(['spec.containers[spark].resources.claims', 'spec.containers[1].resources.claims']);
});

test('a word can be newer than its field', () => {
  const toleration = (operator: string) => inPod({ tolerations: [{ key: 'a', operator }] }).map(({ path, word }) => [path, word]);
  expect(toleration('Exists')).toEqual([]);
  expect(toleration('Lt')).toEqual([['spec.tolerations[0].operator', 'Lt']]);
  const policy = (seLinuxChangePolicy: string) => inPod({ securityContext: { seLinuxChangePolicy } }).map(({ word }) => word);
  expect(policy('Recursive')).toEqual([undefined]);
  expect(policy('MountOption')).toEqual([undefined, 'MountOption']);
});

test('a native sidecar is old enough, other restart policies of a container are not', () => {
  const policy = (list: string, restartPolicy: string) => inPod({ [list]: [{ name: 'a', restartPolicy }] });
  expect(policy('initContainers', 'Always')).toEqual([]);
  expect(policy('initContainers', 'Never')).toHaveLength(1);
  expect(policy('containers', 'Never')).toHaveLength(1);
});

test('what is the same as nothing is no field', () => {
  expect(inPod({ hostUsers: undefined, resourceClaims: [], resources: null })).toEqual([]);
});

test('objects are searched with those that stand in them', () => {
  const template = { spec: { hostUsers: false } };
  const inAll = (kind: string, spec: object) => newFieldsOf(kind, { spec }).map(({ path, field, kind: of }) => `${path} ${of} ${field}`);
  expect(inAll('Job', { managedBy: 'x', template })).toEqual(expect.arrayContaining(['spec.managedBy Job spec.managedBy', 'spec.template.spec.hostUsers Pod spec.hostUsers']));
  expect(inAll('CronJob', { jobTemplate: { spec: { managedBy: 'x', template } } })).toEqual(expect.arrayContaining([
    'spec.jobTemplate.spec.managedBy Job spec.managedBy', 'spec.jobTemplate.spec.template.spec.hostUsers Pod spec.hostUsers',
  ]));
  expect(inAll('Deployment', { template })).toEqual(['spec.template.spec.hostUsers Pod spec.hostUsers']);
});

test('of a kind that nobody knows, nothing is known', () => {
  expect(newFieldsOf('SparkApplication', { spec: { hostUsers: false } })).toEqual([]);
});

describe('the table', () => {
  const later = (version: string) => Number(version.split('.')[1]);

  test('begins at the default version', () => {
    expect(OLDEST_KUBERNETES_VERSION).toBe(DEFAULT_KUBERNETES_VERSION);
    expect(later(NEWEST_KUBERNETES_VERSION)).toBeGreaterThanOrEqual(37);
  });

  test('has nothing that the oldest version has switched on, and nothing that is switched on before it is known', () => {
    for (const { known = OLDEST_KUBERNETES_VERSION, on = '1.9999' } of NEW_FIELDS as readonly { known?: string; on?: string }[]) {
      expect(later(on)).toBeGreaterThan(later(OLDEST_KUBERNETES_VERSION));
      expect(later(on)).toBeGreaterThanOrEqual(later(known));
    }
  });

  // As a Kubernetes 1.34 answered, asked with a dry run.
  test.each([
    ['hostUsers', { hostUsers: false }, true],
    ['resources', { resources: { requests: { cpu: '1' } } }, true],
    ['resourceClaims', { resourceClaims: [{ name: 'gpu' }] }, true],
    ['recursiveReadOnly', { containers: [{ volumeMounts: [{ recursiveReadOnly: 'IfPossible' }] }] }, true],
    ['supplementalGroupsPolicy', { securityContext: { supplementalGroupsPolicy: 'Strict' } }, true],
    ['hostnameOverride', { hostnameOverride: 'x' }, false],
    ['stopSignal', { containers: [{ lifecycle: { stopSignal: 'SIGUSR1' } }] }, false],
    ['restartPolicyRules', { containers: [{ restartPolicyRules: [{ action: 'Restart' }] }] }, false],
    ['fileKeyRef', { containers: [{ env: [{ name: 'A', valueFrom: { fileKeyRef: { key: 'a' } } }] }] }, false],
    ['an image volume', { volumes: [{ name: 'a', image: { reference: 'x:1' } }] }, false],
  ])('says of %s what a 1.34 said', (_, spec, isKept) => {
    const [{ on = '1.9999' }] = inPod(spec);
    expect(later(on) <= 34).toBe(isKept);
  });
});
