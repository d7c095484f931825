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
