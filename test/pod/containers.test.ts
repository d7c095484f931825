import { checkContainer, checkNames, FurtherContainer } from '../../src/pod/containers';
import { Container } from '../../src/pod/spark-pod';

const GOOD = { name: 'log-shipper', image: 'registry.example.com/ship:1' };

/** What is found, by the field. */
function found(container: Container, kind: FurtherContainer = 'sidecar'): string[] {
  return checkContainer(container, kind, 'driver.sidecars[0]').map(({ rule, prop }) => `${rule} ${prop.replace('driver.sidecars[0].', '')}`);
}

test('a container with a name and an image is enough', () => {
  for (const kind of ['init', 'sidecar', 'ordinary'] as const) {
    expect(found(GOOD, kind)).toEqual([]);
  }
});

test.each(['Log', 'log_shipper', '-log', 'log-', '', 'l'.repeat(64), undefined])('%p is no name', (name) => {
  expect(found({ ...GOOD, name })).toEqual(['INVALID_FIELD name']);
});

test.each([undefined, ''])('there is no image in %p', (image) => {
  expect(found({ ...GOOD, image })).toEqual(['INVALID_FIELD image']);
});

test('only a sidecar is always started again', () => {
  expect(found({ ...GOOD, restartPolicy: 'Always' })).toEqual([]);
  expect(found({ ...GOOD, restartPolicy: 'OnFailure' })).toEqual(['INVALID_FIELD restartPolicy']);
  expect(found({ ...GOOD, restartPolicy: 'Always' }, 'ordinary')).toEqual(['INVALID_FIELD restartPolicy']);
});

test('what ends before the others start has no probes and no hooks', () => {
  const probe = { exec: { command: ['true'] } };
  const container = { ...GOOD, livenessProbe: probe, readinessProbe: probe, startupProbe: probe, lifecycle: { preStop: probe } };
  expect(found(container)).toEqual([]);
  expect(found(container, 'init')).toEqual(['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'].map((field) => `INVALID_FIELD ${field}`));
});

test('a request is at most its limit', () => {
  const of = (cpu: string, limit?: string) => found({ ...GOOD, resources: { requests: { cpu }, limits: limit === undefined ? {} : { cpu: limit } } });
  expect(of('100m', '0.1')).toEqual([]);
  expect(of('4')).toEqual([]);
  expect(of('101m', '0.1')).toEqual(['REQUEST_ABOVE_LIMIT resources.requests["cpu"]']);
});

test('a name is there once, and Spark\'s own is taken', () => {
  const named = (...names: string[]) => checkNames(names.map((name, index) => ({ name, prop: `x[${index}]` })), 'spark').map(({ prop, why }) => `${prop}: ${why}`);
  expect(named('a', 'b')).toEqual([]);
  expect(named('a', 'b', 'a', 'a')).toEqual([2, 3].map((index) => `x[${index}].name: x[0] is called so, too, and Kubernetes refuses the pod`));
  expect(named('spark')).toEqual(['x[0].name: the container that Spark runs in is called so, too, and Kubernetes refuses the pod']);
});
