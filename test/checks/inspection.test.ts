import { inspect } from '../../src/checks/inspection';
import { fromProp } from '../../src/conf/origin';
import { Workload } from '../../src/plan/workload';
import { Pod } from '../../src/pod/spark-pod';

const SECRET = { secretKeyRef: { name: 'a', key: 'k' } };
const CONF = [fromProp('spark.master', 'k8s://https://kubernetes.default.svc:443', 'x'), fromProp('spark.kubernetes.container.image', 'image', 'image')];

function inspectionOf(driver: Pod, executorTemplate: Pod = {}, conf = CONF) {
  const workload: Workload = { path: 'sales/daily', kind: 'Job', name: 'daily', namespace: 'spark', sparkVersion: '4.1.2', language: 'java', conf, driver, executorTemplate };
  return inspect(workload, () => workload);
}
const container = (name: string) => ({ name, env: [{ name: 'A', valueFrom: SECRET }], envFrom: [{ secretRef: { name: 'b' } }] });

test('every reference knows its role and its field, as explanations name it', () => {
  const { references } = inspectionOf(
    { spec: { serviceAccountName: 'd', imagePullSecrets: [{ name: 'p' }], containers: [container('spark-kubernetes-driver'), container('side')] } },
    { spec: { volumes: [{ name: 'v', secret: { secretName: 's' } }], containers: [container('spark-kubernetes-executor')] } },
  );
  expect(references.map(({ role, at }) => `${role} ${at}`)).toEqual([
    'driver spec.imagePullSecrets',
    'driver container.env[A]',
    'driver spec.containers[side].env[A]',
    'driver container.envFrom',
    'driver spec.containers[side].envFrom',
    'driver spec.serviceAccountName',
    'executor container.env[A]',
    'executor container.envFrom',
    'executor spec.volumes[v]',
  ]);
});

test('what Spark adds to the template counts', () => {
  const template = { spec: { containers: [{ name: 'spark-kubernetes-executor' }] } };
  const kinds = (conf = CONF) => inspectionOf({}, template, conf).references.map(({ kind, name }) => `${kind} ${name}`);
  expect(kinds()).toEqual([]);
  expect(kinds([...CONF, fromProp('spark.kubernetes.executor.secrets.tls', '/tls', 'x')])).toContain('Secret tls');
});

test('a template without a container has one in the end, which says nothing of its security', () => {
  expect(inspectionOf({}, { spec: {} }).violations('restricted').map(({ role, at }) => `${role} ${at}`)).toContain('executor container.securityContext.capabilities');
});

test('a workload that Spark would refuse has nothing to be looked at', () => {
  const { references, violations } = inspectionOf({}, {}, [fromProp('spark.kubernetes.executor.secretKeyRef.A', 'no key', 'x')]);
  expect([references, violations('restricted')]).toEqual([[], []]);
});

test('origins are asked for when somebody wants them, and once', () => {
  const explained = jest.fn(() => ({}) as Workload);
  const inspection = inspect({ conf: CONF, driver: {}, executorTemplate: {} } as unknown as Workload, explained);
  expect(explained).not.toHaveBeenCalled();
  expect(inspection.explained()).toBe(inspection.explained());
  expect(explained).toHaveBeenCalledTimes(1);
});
