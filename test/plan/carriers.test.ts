import { carrierOf, CRON_JOB, DEPLOYMENT, JOB, STATEFUL_SET } from '../../src/plan/carriers';

const POD = { metadata: { labels: { a: '1' } }, spec: { hostNetwork: true } };
const OWN = { job: { backoffLimit: 1 }, cronJob: { schedule: '@daily' }, deployment: { replicas: 1 }, statefulSet: { serviceName: 'n' } };
const HOST_NAME = 63;

test('each has the spec of its kind, with the pod where Kubernetes looks for it', () => {
  expect(JOB.spec(OWN, POD)).toEqual({ backoffLimit: 1, template: POD });
  expect(CRON_JOB.spec(OWN, POD)).toEqual({ schedule: '@daily', jobTemplate: { spec: { backoffLimit: 1, template: POD } } });
  expect(DEPLOYMENT.spec(OWN, POD)).toEqual({ replicas: 1, template: POD });
  expect(STATEFUL_SET.spec(OWN, POD)).toEqual({ serviceName: 'n', template: POD });
});

test.each([JOB, CRON_JOB, DEPLOYMENT, STATEFUL_SET])('$kind: the pod is found again', (carrier) => {
  expect(carrier.podOf({ spec: carrier.spec(OWN, POD) })).toEqual(POD);
  expect(carrier.podOf({})).toBeUndefined();
  expect(carrierOf(carrier.kind)).toBe(carrier);
});

test.each([
  [JOB, 'batch/v1', 'Never', 57],
  [CRON_JOB, 'batch/v1', 'Never', 52],
  [DEPLOYMENT, 'apps/v1', 'Always', 46],
  [STATEFUL_SET, 'apps/v1', 'Always', 52],
])('$kind: what Kubernetes demands', (carrier, apiVersion, restartPolicy, longestName) => {
  expect(carrier).toMatchObject({ apiVersion, restartPolicy, longestName });
});

test.each([
  [JOB, 'n-xxxxx'],
  [CRON_JOB, 'n-xxxxxxxx-xxxxx'],
  [DEPLOYMENT, 'n-xxxxxxxxxx-xxxxx'],
])('$kind: the names of pods are no longer than a host\'s name, and end in what is made up', (carrier, podName) => {
  expect(carrier.podName('n')).toBe(podName);
  const longest = carrier.podName('n'.repeat(carrier.longestName));
  expect(longest.length).toBeLessThanOrEqual(HOST_NAME);
  expect(longest).toMatch(/n.*-x{5,}$/);
});

test('pods and stateful sets are known, too, and other objects are not', () => {
  expect(carrierOf('Pod')!.podName('n')).toBe('n');
  expect(carrierOf('Pod')!.podOf({ kind: 'Pod', ...POD })).toEqual(POD);
  expect(carrierOf('StatefulSet')!.podName('n')).toBe('n-0');
  expect(carrierOf('StatefulSet')!.podOf({ spec: { template: POD } })).toEqual(POD);
  expect(carrierOf('ReplicaSet')).toBeUndefined();
});
