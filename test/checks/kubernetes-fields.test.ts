import { App, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { parse } from 'yaml';
import { ScheduledSparkJob, SparkChecks, SparkConnectServer, SparkJob, SparkWorkload, StreamingSparkJob } from '../../src';
import { SPARK_JOB } from '../../src/planner/kinds';
import { newFieldsOf } from '../../src/pod/kubernetes-fields';
import { PodAddition } from '../../src/pod/spark-pod';
import { RoleName } from '../../src/sizing/spark-constants';
import { EVERYTHING } from '../support/everything';
import { endingWith } from '../support/feature';
import { planOf } from '../support/plan';

const NO_LIMITS = { quotas: [], limitRanges: [] };
const at = (kubernetesVersion?: string) => ({ surroundings: { allowedKeyPrefixes: [], namespaceLimits: NO_LIMITS, kubernetesVersion } });
const MAIN = { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar' };

function jobWith(props: object = {}) {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  return { chart, job: new SparkJob(chart, 'daily', { ...MAIN, ...props }) };
}

const found = (workload: SparkWorkload) => SparkChecks.of(workload).findings().map(({ code, prop }) => `${code} ${prop}`);

describe('fields that come with props', () => {
  const affinity: k8s.Affinity = { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', matchLabelKeys: ['spark-app-selector'] }] } };

  test('are told with the prop, the field, the version that it needs, the one that holds, and what to write', () => {
    const [finding, ...others] = planOf({ executor: { affinity } }).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'SPARK046', severity: 'error', prop: 'executor.affinity' });
    expect(finding.why).toBe('Kubernetes 1.30, the default, has spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys'
      + ' switched off (feature gate MatchLabelKeysInPodAffinity), and the API server drops it without a word; 1.31 is the first to have it switched on');
    expect(finding.fix).toMatch(/^Declare the version of your clusters if it is that or a newer one .*declareKubernetesVersion\('1\.31'\).*, or leave it out$/);
  });

  test('are no matter once a version is declared that has them', () => {
    expect(planOf({ executor: { affinity } }, at('1.31')).findings.map(({ code }) => code)).toEqual(['SPARK048']);
    expect(planOf({ executor: { affinity }, driver: { affinity } }, at('1.34')).findings).toEqual([]);
    expect(planOf({ executor: { affinity } }, at('1.29')).findings.map(({ code }) => code)).toContain('SPARK046');
  });

  test('can be words: tolerations that compare numbers', () => {
    const tolerations = [{ key: 'cost', operator: 'Lt', value: '3' }, { key: 'spot', operator: 'Exists' }];
    const findings = planOf({ driver: { tolerations }, executor: { tolerations } }, at('1.34')).findings;
    expect(findings.map(({ code, prop, value }) => [code, prop, value])).toEqual([['SPARK046', 'driver.tolerations', 'Lt'], ['SPARK046', 'executor.tolerations', 'Lt']]);
    expect(findings[0].why).toMatch(/^Kubernetes 1\.34, which is declared, does not know this value of .*operator, and the API server drops or refuses it/);
  });

  test('can be acknowledged: a gate may be switched', () => {
    const { chart, job } = jobWith({ driver: { affinity } });
    SparkChecks.of(job).acknowledge('SPARK046', 'The gate is switched on.');
    expect(() => Testing.synth(chart)).not.toThrow();
  });
});

/** What is found in a job of which some feature makes more. */
const withMore = (role: RoleName, addition: PodAddition, version?: string) => planOf({}, at(version), endingWith({
  contribute: () => ({ pods: { [role]: [{ origin: { kind: 'prop', name: `${role}.extra` }, ...addition }] } }),
})).findings.map(({ code, prop }) => `${code} ${prop}`);

test.each<[string, PodAddition, string]>([
  ['a user namespace', { spec: { hostUsers: false } }, '1.33'],
  ['resources of the whole pod', { spec: { resources: { limits: { cpu: '2' } } } as PodAddition['spec'] }, '1.34'],
  ['devices that are claimed', { spec: { resourceClaims: [{ name: 'gpu' }] } }, '1.34'],
  ['a mount that is read-only all the way down', { container: { volumeMounts: [{ name: 'spark-conf', mountPath: '/x', recursiveReadOnly: 'Enabled' }] } }, '1.31'],
])('%s waits for the version that has it', (_, addition, version) => {
  const before = `1.${Number(version.slice(2)) - 1}`;
  for (const role of ['driver', 'executor'] as const) {
    expect(withMore(role, addition, before)).toContain(`SPARK046 ${role}.extra`);
    expect(withMore(role, addition, version).filter((finding) => finding.startsWith('SPARK046'))).toEqual([]);
  }
});

test('a native sidecar waits for nothing', () => {
  expect(withMore('driver', { spec: { initContainers: [{ name: 'proxy', image: 'proxy', restartPolicy: 'Always' }] } })).toEqual([]);
});

test('what no version has switched on is told whatever is declared, until a version is declared that nobody knows', () => {
  const source = { spec: { resourceClaims: [{ name: 'gpu', source: { resourceClaimName: 'gpu' } }] } };
  expect(withMore('driver', source, '1.37')).toEqual(['SPARK046 driver.extra']);
  expect(withMore('driver', source, '1.38')).toEqual([]);
});

test('what stands in a field that is missing needs no word of its own', () => {
  expect(withMore('driver', { spec: { resourceClaims: [{ name: 'gpu', source: { resourceClaimName: 'gpu' } }] } })).toEqual(['SPARK046 driver.extra']);
});

test('the object that carries the pod is looked at too', () => {
  const managed = (kind = SPARK_JOB, version?: string) => planOf({}, at(version), endingWith({ contribute: () => ({ carrier: { job: { managedBy: 'example.com/x' } } }) }, kind))
    .findings.map(({ code, prop }) => `${code} ${prop}`);
  expect(managed()).toEqual(['SPARK046 Job spec.managedBy']);
  expect(managed(SPARK_JOB, '1.32')).toEqual([]);
});

describe('fields that come with a patch', () => {
  const HOST_USERS = JsonPatch.add('/spec/template/spec/hostUsers', false);

  test('of the Job', () => {
    const { chart, job } = jobWith();
    expect(found(job)).toEqual([]);
    job.job.addJsonPatch(HOST_USERS, JsonPatch.add('/spec/managedBy', 'example.com/x'));
    expect(found(job).sort()).toEqual(['SPARK046 Job spec.managedBy', 'SPARK046 Job spec.template.spec.hostUsers']);
    expect(() => Testing.synth(chart)).toThrow(/SPARK046 Job spec\.template\.spec\.hostUsers: Kubernetes 1\.30, the default, has the field switched off \(feature gate UserNamespacesSupport\)/);
    SparkChecks.of(job).declareKubernetesVersion('1.33');
    expect(found(job)).toEqual([]);
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('of the CronJob', () => {
    const { chart } = jobWith();
    const nightly = new ScheduledSparkJob(chart, 'nightly', { ...MAIN, schedule: '0 3 * * *' });
    nightly.cronJob.addJsonPatch(JsonPatch.add('/spec/jobTemplate/spec/template/spec/resources', { limits: { cpu: '2' } }));
    expect(found(nightly)).toEqual(['SPARK046 CronJob spec.jobTemplate.spec.template.spec.resources']);
  });

  test('of the Deployment', () => {
    const { chart } = jobWith();
    const server = new SparkConnectServer(chart, 'server');
    server.deployment.addJsonPatch(HOST_USERS);
    expect(found(server)).toEqual(['SPARK046 Deployment spec.template.spec.hostUsers']);
  });

  test('of the StatefulSet', () => {
    const { chart } = jobWith();
    const stream = new StreamingSparkJob(chart, 'stream', MAIN);
    stream.statefulSet.addJsonPatch(HOST_USERS);
    expect(found(stream)).toEqual(['SPARK046 StatefulSet spec.template.spec.hostUsers']);
  });

  test('of the executors\' template', () => {
    const { job } = jobWith();
    const template: string = job.configMap.toJson().data['executor-pod.yaml.template'];
    job.configMap.addJsonPatch(JsonPatch.replace('/data/executor-pod.yaml.template', template.replace('spec:\n', 'spec:\n  hostUsers: false\n')));
    expect(found(job)).toEqual(['SPARK046 executor-pod.yaml.template spec.hostUsers']);
    SparkChecks.of(job).declareKubernetesVersion('1.34');
    expect(found(job)).toEqual([]);
  });

  test('are told once, also if a prop has brought the same', () => {
    const affinity = { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', matchLabelKeys: ['a'] }] } };
    const { job } = jobWith({ driver: { affinity } });
    job.job.addJsonPatch(JsonPatch.add('/spec/template/metadata/labels/team', 'a'));
    expect(found(job)).toEqual(['SPARK046 driver.affinity']);
  });

  test('that cannot be applied, or leaves no YAML, is another one\'s business', () => {
    const { job } = jobWith();
    job.job.addJsonPatch(JsonPatch.replace('/spec/no/such/place', 1));
    expect(found(job)).toEqual([]);
    const { job: other } = jobWith();
    other.configMap.addJsonPatch(JsonPatch.replace('/data/executor-pod.yaml.template', '{ not: [yaml'));
    expect(found(other)).toEqual([]);
  });
});

test('what the library writes by itself, with everything that it can be told, is there in 1.30', () => {
  const chart = new Chart(new App(), 'all', { namespace: 'spark' });
  const limits = { backoffLimit: 2, activeDeadline: Duration.hours(1), ttlAfterFinished: Duration.hours(1) };
  const schedule = {
    schedule: '0 3 * * *',
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: 'Forbid' as const,
    startingDeadline: Duration.hours(1),
    successfulJobsHistoryLimit: 1,
    failedJobsHistoryLimit: 1,
    suspend: true,
  };
  const runtime = Object.fromEntries(Object.entries(EVERYTHING).filter(([prop]) => !['mainApplicationFile', 'mainClass', 'arguments'].includes(prop)));
  const workloads = [
    new SparkJob(chart, 'job', { ...EVERYTHING, ...limits, suspend: true }),
    new ScheduledSparkJob(chart, 'scheduled', { ...EVERYTHING, ...limits, ...schedule }),
    new StreamingSparkJob(chart, 'stream', EVERYTHING),
    new SparkConnectServer(chart, 'server', { ...runtime, executor: { ...EVERYTHING.executor, pysparkMemory: undefined } }),
  ];
  for (const workload of workloads) {
    const carried = workload._carried.toJson();
    const template = parse(workload.configMap.toJson().data['executor-pod.yaml.template']);
    expect([...newFieldsOf(carried.kind, carried), ...newFieldsOf('Pod', template), ...newFieldsOf('Pod', workload.executorPod().manifest)]).toEqual([]);
    expect(found(workload).filter((finding) => finding.startsWith('SPARK046'))).toEqual([]);
  }
});
