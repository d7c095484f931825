import * as fc from 'fast-check';
import { podResources } from '../../src/footprint/pod-resources';

const GI = 2 ** 30;

function container(name: string, requests: object = {}, limits: object = {}, more: object = {}): any {
  return { name, resources: { requests, limits }, ...more };
}

test('containers are added up', () => {
  const pod = { spec: { containers: [container('a', { cpu: '500m', memory: '1Gi' }), container('b', { cpu: '1.5', memory: '512Mi' })] } };
  expect(podResources(pod).requests).toEqual({ cpu: 2000, memory: 1.5 * GI });
});

test('a missing request equals the limit', () => {
  const pod = { spec: { containers: [container('a', { cpu: '1' }, { 'cpu': '2', 'memory': '1Gi', 'nvidia.com/gpu': '1' })] } };
  expect(podResources(pod).requests).toEqual({ 'cpu': 1000, 'memory': GI, 'nvidia.com/gpu': 1 });
});

test('a container without a limit leaves the pod without it', () => {
  const limited = container('a', {}, { cpu: '2', memory: '1Gi' });
  expect(podResources({ spec: { containers: [limited] } }).limits).toEqual({ cpu: 2000, memory: GI });
  expect(podResources({ spec: { containers: [limited, container('b', { cpu: '1' }, { memory: '1Gi' })] } }).limits).toEqual({ memory: 2 * GI });
  expect(podResources({ spec: { initContainers: [container('c')], containers: [limited] } }).limits).toEqual({});
});

test('a large init container counts instead of all others, beside the sidecars that were started before it', () => {
  const sidecar = (name: string) => container(name, { memory: '1Gi' }, {}, { restartPolicy: 'Always' });
  const spec = (...initContainers: any[]) => ({ spec: { initContainers, containers: [container('spark', { memory: '4Gi' })] } });
  expect(podResources(spec(container('small', { memory: '3Gi' }))).requests.memory).toBe(4 * GI);
  expect(podResources(spec(container('large', { memory: '6Gi' }))).requests.memory).toBe(6 * GI);
  expect(podResources(spec(sidecar('a'))).requests.memory).toBe(5 * GI);
  expect(podResources(spec(sidecar('a'), container('large', { memory: '6Gi' }))).requests.memory).toBe(7 * GI);
  expect(podResources(spec(container('large', { memory: '6Gi' }), sidecar('a'), sidecar('b'))).requests.memory).toBe(6 * GI);
});

test('the overhead of the runtime comes on top', () => {
  const spec: any = { containers: [container('a', { cpu: '1' }, { memory: '1Gi' })], overhead: { cpu: '250m', memory: '1Gi' } };
  expect(podResources({ spec })).toMatchObject({ requests: { cpu: 1250, memory: 2 * GI }, limits: { memory: 2 * GI } });
  expect(podResources({ spec }).limits).not.toHaveProperty('cpu');
});

test('a pod needs the most that it needs at any moment of its start', () => {
  const kind = fc.constantFrom('init', 'sidecar');
  const started = fc.array(fc.record({ kind, cpu: fc.nat(10_000) }), { maxLength: 6 });
  fc.assert(fc.property(started, fc.array(fc.nat(10_000), { minLength: 1, maxLength: 4 }), (init, main) => {
    const pod = {
      spec: {
        initContainers: init.map(({ kind: each, cpu }, index) =>
          container(`i${index}`, { cpu: `${cpu}m` }, {}, each === 'sidecar' ? { restartPolicy: 'Always' } : {})),
        containers: main.map((cpu, index) => container(`m${index}`, { cpu: `${cpu}m` })),
      },
    };
    let sidecars = 0;
    const moments = init.map(({ kind: each, cpu }) => {
      const now = sidecars + cpu;
      sidecars = each === 'sidecar' ? now : sidecars;
      return now;
    });
    expect(podResources(pod).requests.cpu).toBe(Math.max(...moments, main.reduce((sum, cpu) => sum + cpu, sidecars)));
  }));
});

test('emptyDir volumes are no requests, claims of ephemeral volumes are', () => {
  const claim = (storage: string, storageClassName?: string) =>
    ({ ephemeral: { volumeClaimTemplate: { spec: { storageClassName, resources: { requests: { storage } } } } } });
  const volumes: any = [
    { name: 'tmpfs', emptyDir: { medium: 'Memory', sizeLimit: '8Gi' } },
    { name: 'disk', emptyDir: { sizeLimit: '8Gi' } },
    { name: 'fast', ...claim('100Gi', 'gold') },
    { name: 'any', ...claim('10Gi') },
  ];
  const { requests, claims } = podResources({ spec: { containers: [container('a', { cpu: '1' })], volumes } });
  expect(requests).toEqual({ cpu: 1000 });
  expect(claims).toEqual([{ storageClass: 'gold', bytes: 100 * GI }, { bytes: 10 * GI }]);
});

test.each([
  ['requests', '"two" of cpu in container "a" is not a quantity; write for example 500m or 2Gi', { containers: [container('a', { cpu: 'two' })] }],
  ['overhead', '"x" of memory in overhead is not a quantity', { containers: [], overhead: { memory: 'x' } }],
])('a wrong quantity of %s is told', (_what, message, spec: any) => {
  expect(() => podResources({ spec })).toThrow(message);
});
