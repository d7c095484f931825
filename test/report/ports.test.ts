import { Workload } from '../../src/plan/workload';
import { Manifest } from '../../src/pod/manifest';
import { Pod } from '../../src/pod/spark-pod';
import { portsSection } from '../../src/report/ports';

const EXECUTOR: Pod = { spec: { containers: [{ name: 'sidecar' }, { ports: [{ name: 'blockmanager', containerPort: 7079 }] }] } };
const DRIVER: Pod = { metadata: { labels: { app: 'sales', role: 'driver' } }, spec: { containers: [{ ports: [{ name: 'driver-rpc-port', containerPort: 7078, protocol: 'TCP' }] }] } };
const rowsOf = (objects: Manifest[], driver = DRIVER, executor = EXECUTOR) => portsSection({ driver, namespace: 'spark' } as Workload, executor, objects).split('\n').slice(2, -1);

const service = (selector: object | undefined, others = {}, namespace = 'spark'): Manifest =>
  ({ kind: 'Service', metadata: { name: 'ui', namespace }, spec: { selector, ports: [{ port: 80, name: 'http' }, { port: 53, protocol: 'UDP' }], ...others } });

test('ports of all containers are told', () => {
  expect(rowsOf([])).toEqual(['| driver | 7078/TCP | `driver-rpc-port` |', '| executors | 7079/TCP | `blockmanager` |']);
});

test('those of sidecars too, which stand among the init containers', () => {
  const driver = { spec: { containers: [{}], initContainers: [{ name: 'tls-proxy', restartPolicy: 'Always', ports: [{ name: 'tls', containerPort: 15443 }] }] } };
  expect(rowsOf([], driver, {})).toEqual(['| driver | 15443/TCP | `tls` |']);
});

test('a port needs no name', () => {
  expect(rowsOf([], { spec: { containers: [{ ports: [{ containerPort: 53, protocol: 'UDP' }] }] } }, {})).toEqual(['| driver | 53/UDP |  |']);
});

test('pods without ports have none', () => {
  expect(portsSection({ driver: {}, namespace: 'spark' } as Workload, {}, [])).toBe('None.\n');
});

describe('a Service', () => {
  test('is told with its ports if it selects the driver', () => {
    expect(rowsOf([service({ role: 'driver' }, { type: 'NodePort' })]).slice(2)).toEqual(['| Service `ui` (NodePort) | 80/TCP | `http` |', '| Service `ui` (NodePort) | 53/UDP |  |']);
  });

  test('is of type ClusterIP unless it says otherwise', () => {
    expect(rowsOf([service({ app: 'sales', role: 'driver' })])[2]).toContain('Service `ui` (ClusterIP)');
  });

  test.each([
    ['selects other pods', service({ app: 'sales', role: 'executor' })],
    ['selects nothing', service({})],
    ['has no selector', service(undefined)],
    ['is in another namespace', service({ role: 'driver' }, {}, 'other')],
    ['is another object', { ...service({ role: 'driver' }), kind: 'Ingress' }],
  ])('is not told if it %s', (_reason, object) => {
    expect(rowsOf([object])).toHaveLength(2);
  });
});
