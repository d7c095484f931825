import { Workload } from '../../src/plan/workload';
import { Pod } from '../../src/pod/spark-pod';
import { secretsSection } from '../../src/report/secrets';

const rowsOf = (spec: Pod['spec'], executor: Pod['spec'] = {}) => secretsSection({ driver: { spec } } as Workload, { spec: executor }).split('\n').slice(2, -1);

test('pods without Secrets have none', () => {
  expect(secretsSection({ driver: {} } as Workload, {})).toBe('None.\n');
});

test('Secrets of both pods are told', () => {
  const spec = { imagePullSecrets: [{ name: 'registry' }] };
  expect(rowsOf(spec, spec)).toEqual([
    '| `registry` |  | driver | credentials of the registry |',
    '| `registry` |  | executors | credentials of the registry |',
  ]);
});

test('a variable has one key', () => {
  const env = [{ name: 'LOG_LEVEL', value: 'info' }, { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'credentials', key: 'password' } } }];
  expect(rowsOf({ containers: [{ env }] })).toEqual(['| `credentials` | `password` | driver | variable `PASSWORD` |']);
});

test('all keys of a Secret may be variables', () => {
  expect(rowsOf({ containers: [{ envFrom: [{ configMapRef: { name: 'settings' } }, { secretRef: { name: 'credentials' } }] }] }))
    .toEqual(['| `credentials` | all | driver | variables |']);
});

test('containers that run before count, too', () => {
  const initContainers = [{ name: 'fetch', envFrom: [{ secretRef: { name: 'credentials' } }] }];
  expect(rowsOf({ initContainers })).toEqual(['| `credentials` | all | driver | variables |']);
});

test('a volume may be a Secret, or have one among its sources', () => {
  const volumes = [
    { name: 'scratch', emptyDir: {} },
    { name: 'certificates', secret: { secretName: 'tls' } },
    { name: 'vault', csi: { driver: 'secrets-store.csi.k8s.io', nodePublishSecretRef: { name: 'vault-login' } } },
    { name: 'all', projected: { sources: [{ configMap: { name: 'settings' } }, { secret: { name: 'token' } }] } },
  ];
  expect(rowsOf({ volumes })).toEqual([
    '| `tls` | all | driver | volume `certificates` |',
    '| `vault-login` | all | driver | volume `vault` |',
    '| `token` | all | driver | volume `all` |',
  ]);
});
