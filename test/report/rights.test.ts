import { Workload } from '../../src/plan/workload';
import { Manifest } from '../../src/pod/manifest';
import { rightsSection } from '../../src/report/rights';

const WORKLOAD = {
  namespace: 'spark',
  driver: { spec: { serviceAccountName: 'driver' } },
  executorTemplate: { spec: { serviceAccountName: 'executor', automountServiceAccountToken: false } },
} as Workload;

const role = (rules: object[] | undefined, kind = 'Role'): Manifest => ({ kind, metadata: { name: 'runner', ...(kind === 'Role' ? { namespace: 'spark' } : {}) }, rules });
const binding = (subjects: object[] | undefined, roleKind = 'Role', kind = 'RoleBinding'): Manifest =>
  ({ kind, metadata: { name: 'binding', namespace: 'spark' }, roleRef: { kind: roleKind, name: 'runner' }, subjects });
const DRIVER = { kind: 'ServiceAccount', name: 'driver', namespace: 'spark' };
const PODS = { apiGroups: [''], resources: ['pods', 'services'], verbs: ['get', 'create'] };
const ROW = '| `driver` | Role `runner` | `pods`, `services` | get, create |';

const section = (objects: Manifest[], workload = WORKLOAD) => rightsSection(workload, workload.executorTemplate ?? {}, objects).split('\n');
const rowsOf = (objects: Manifest[], workload = WORKLOAD) => section(objects, workload).filter((line) => line.startsWith('| `'));

test('the accounts of both roles are told, with their tokens', () => {
  expect(section([role([PODS]), binding([DRIVER])]).slice(0, 2)).toEqual([
    '- driver: ServiceAccount `driver`, with a token',
    '- executors: ServiceAccount `executor`, without a token, no rights',
  ]);
});

test('pods that name no account have the default one', () => {
  expect(section([], { namespace: 'spark', driver: {} } as Workload)).toEqual([
    '- driver: ServiceAccount `default`, with a token, no rights',
    '- executors: ServiceAccount `default`, with a token, no rights',
    '',
    'No Role in these manifests is bound to them.',
    '',
  ]);
});

test('every rule of a bound Role is told', () => {
  const apps = { apiGroups: ['apps'], resources: ['statefulsets'], verbs: ['*'] };
  expect(rowsOf([role([PODS, apps]), binding([DRIVER])])).toEqual([ROW, '| `driver` | Role `runner` | `statefulsets.apps` | * |']);
});

test('an account that both roles have is told once', () => {
  const executorTemplate = { spec: { serviceAccountName: 'driver' } };
  expect(rowsOf([role([PODS]), binding([DRIVER])], { ...WORKLOAD, executorTemplate })).toEqual([ROW]);
});

test('a subject without a namespace is in the workload\'s', () => {
  expect(rowsOf([role([PODS]), binding([{ kind: 'ServiceAccount', name: 'driver' }])])).toEqual([ROW]);
});

test.each([
  ['another account', [{ ...DRIVER, name: 'other' }]],
  ['an account in another namespace', [{ ...DRIVER, namespace: 'other' }]],
  ['a user of that name', [{ ...DRIVER, kind: 'User' }]],
  ['nobody', undefined],
])('a Role that is bound to %s gives no rights', (_whom, subjects) => {
  expect(rowsOf([role([PODS]), binding(subjects)])).toEqual([]);
});

test.each(['RoleBinding', 'ClusterRoleBinding'])('a %s may bind a ClusterRole', (kind) => {
  expect(rowsOf([role([PODS], 'ClusterRole'), binding([DRIVER], 'ClusterRole', kind)])).toEqual(['| `driver` | ClusterRole `runner` | `pods`, `services` | get, create |']);
});

test('a Role that is not there is told, too', () => {
  expect(rowsOf([binding([DRIVER])])).toEqual(['| `driver` | Role `runner` | not in these manifests |  |']);
  expect(rowsOf([{ ...role([PODS]), metadata: { name: 'runner', namespace: 'other' } }, binding([DRIVER])])).toEqual(['| `driver` | Role `runner` | not in these manifests |  |']);
});

test('what a rule is limited to is told', () => {
  const one = { apiGroups: ['', 'apps'], resources: ['secrets'], resourceNames: ['mine'], verbs: ['get'] };
  expect(rowsOf([role([one]), binding([DRIVER])])).toEqual(['| `driver` | Role `runner` | `secrets`, `secrets.apps` (only `mine`) | get |']);
});

test('the executors\' account is that of their pod', () => {
  expect(rightsSection(WORKLOAD, { spec: { serviceAccountName: 'from-conf' } }, [])).toContain('- executors: ServiceAccount `from-conf`');
});
