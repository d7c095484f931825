import { k8s } from 'cdk8s-plus-30';
import { checkLifecycle, checkProbe } from '../../src/pod/probes';

const port = k8s.IntOrString.fromNumber(4040);

test.each<k8s.Probe>([{ exec: { command: ['true'] } }, { grpc: { port: 15002 } }, { httpGet: { port } }, { tcpSocket: { port }, successThreshold: 1 }])('%j is a probe', (probe) => {
  expect(checkProbe('livenessProbe', probe, 'x')).toEqual([]);
});

test('no probe is no mistake', () => {
  expect(checkProbe('livenessProbe', undefined, 'x')).toEqual([]);
  expect(checkLifecycle({}, 'x')).toEqual([]);
});

test.each<[k8s.Probe, string]>([[{}, 'nothing to do'], [{ periodSeconds: 3 }, 'nothing to do'], [{ httpGet: { port }, tcpSocket: { port } }, 'httpGet and tcpSocket']])('%j is none', (probe, value) => {
  expect(checkProbe('startupProbe', probe, 'driver.startupProbe')).toEqual([
    expect.objectContaining({ rule: 'INVALID_FIELD', prop: 'driver.startupProbe', value, fix: 'Give it one of exec, grpc, httpGet, tcpSocket' }),
  ]);
});

test('only a readiness probe may want several successes', () => {
  const probe = { exec: { command: ['true'] }, successThreshold: 2 };
  expect(checkProbe('readinessProbe', probe, 'x')).toEqual([]);
  for (const kind of ['livenessProbe', 'startupProbe'] as const) {
    expect(checkProbe(kind, probe, 'x')).toEqual([expect.objectContaining({ prop: 'x.successThreshold', value: 2 })]);
  }
});

test('a hook does one thing', () => {
  expect(checkLifecycle({ postStart: { sleep: { seconds: 1 } }, preStop: { exec: {} } }, 'x')).toEqual([]);
  expect(checkLifecycle({ postStart: {}, preStop: { exec: {}, sleep: { seconds: 1 } } }, 'x')).toEqual([
    expect.objectContaining({ prop: 'x.postStart', value: 'nothing to do' }),
    expect.objectContaining({ prop: 'x.preStop', value: 'exec and sleep' }),
  ]);
});

test('a hook sleeps no longer than the pod may take to end', () => {
  const found = (seconds: number, gracePeriod?: number) => checkLifecycle({ preStop: { sleep: { seconds } } }, 'x', gracePeriod);
  expect([...found(30, 30), ...found(0, 0), ...found(3600)]).toEqual([]);
  expect(found(31, 30)).toEqual([expect.objectContaining({ rule: 'INVALID_FIELD', prop: 'x.preStop.sleep.seconds', value: 31 })]);
  expect(found(-1)).toHaveLength(1);
});
