import { checkManifests, unknownFields } from './manifests';

const spec = {
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [
    {
      name: 'main',
      image: 'spark',
      resources: { limits: { 'cpu': '1', 'nvidia.com/gpu': '1' } },
      livenessProbe: { httpGet: { path: '/', port: 4040 } },
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    },
  ],
  restartPolicy: 'Never',
};
const job = (jobSpec: object) => ({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'x' }, spec: jobSpec });

// The safety net of all other tests must itself be able to fail.
test('a valid manifest passes', () => {
  expect(() => checkManifests([job({ template: { spec } })])).not.toThrow();
  expect(unknownFields(job({ template: { spec } }))).toEqual([]);
});

test('an unknown field is caught', () => {
  expect(() => checkManifests([job({ template: { spec: { ...spec, pullSecrets: [] } } })])).toThrow('/spec/template/spec/pullSecrets');
});

test('a wrong type is caught', () => {
  expect(() => checkManifests([job({ backoffLimit: 'two', template: { spec } })])).toThrow(/backoffLimit.*integer/);
});

test('a missing field is caught', () => {
  expect(() => checkManifests([job({})])).toThrow(/template/);
});

test('a pod that "restricted" refuses is caught', () => {
  expect(() => checkManifests([job({ template: { spec: { ...spec, securityContext: {} } } })])).toThrow('runAsNonRoot must be true');
});

describe('a kind that somebody else has defined', () => {
  const monitor = (own: object) => ({ apiVersion: 'monitoring.coreos.com/v1', kind: 'PodMonitor', metadata: { name: 'x' }, spec: own });
  const endpoint = { port: 'spark-ui', path: '/metrics/' };

  test('passes', () => {
    expect(() => checkManifests([monitor({ selector: { matchLabels: { a: 'b' } }, podMetricsEndpoints: [endpoint] })])).not.toThrow();
  });

  test.each([
    [{ selector: { matchLabels: {} }, podMetricsEndpoints: [{ ...endpoint, path: 'metrics' }] }, '.spec.podMetricsEndpoints[0].path is "metrics"'],
    [{ selector: { matchLabels: {} }, podMetricsEndpoints: [{ ...endpoint, timeout: '1s' }] }, '.spec.podMetricsEndpoints[0].timeout is no field'],
    [{ selector: { matchLabels: {} } }, '.spec.podMetricsEndpoints is missing'],
    [{ selector: [], podMetricsEndpoints: [] }, '.spec.selector is no object, .spec.podMetricsEndpoints is no list, or an empty one'],
    [{ selector: { matchLabels: {} }, podMetricsEndpoints: endpoint }, '.spec.podMetricsEndpoints is no list'],
  ])('is caught with flaws: %#', (own, flaw) => {
    expect(() => checkManifests([monitor(own)])).toThrow(flaw);
  });
});
