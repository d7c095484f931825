import { Container } from '../../../src/pod/spark-pod';
import { Run, STAND_INS } from '../../../src/preview/run';
import { basicExecutor } from '../../../src/preview/steps/basic-executor';
import { built, Entries, executorInput } from '../../support/executor-step';

const IMAGE = { 'spark.kubernetes.container.image': 'spark:1' };
const ALLOCATOR = 'spark.kubernetes.allocation.pods.allocator';

const make = (entries: Entries = {}, run: Partial<Run> = {}, sparkVersion?: string) =>
  built(basicExecutor, executorInput({ ...IMAGE, ...entries }, run, sparkVersion));
const specOf = (...given: Parameters<typeof make>) => make(...given).pod.spec;
const containerOf = (...given: Parameters<typeof make>) => make(...given).container;
const fromTemplate = (container: Container, entries: Entries = {}, sparkVersion?: string) =>
  built(basicExecutor, executorInput({ ...IMAGE, ...entries }, {}, sparkVersion), { pod: {}, container }).container;

test('the smallest executor', () => {
  const { pod, container: { env, ...container } } = make();
  expect(pod).toEqual({
    metadata: { name: 'generated-prefix-exec-1', labels: expect.objectContaining({ 'spark-role': 'executor' }) },
    spec: {
      hostname: 'generated-prefix-exec-1',
      restartPolicy: 'Never',
      terminationGracePeriodSeconds: 30,
      volumes: [{ name: 'spark-conf-volume-exec', configMap: { name: STAND_INS.executorConfigMap } }],
    },
  });
  expect(container).toEqual({
    name: 'spark-kubernetes-executor',
    image: 'spark:1',
    imagePullPolicy: 'IfNotPresent',
    resources: { requests: { cpu: '1', memory: '1408Mi' }, limits: { memory: '1408Mi' } },
    ports: [{ name: 'blockmanager', containerPort: 7079 }],
    args: ['executor'],
    volumeMounts: [{ name: 'spark-conf-volume-exec', mountPath: '/opt/spark/conf' }],
  });
  expect(env).toContainEqual({ name: 'SPARK_EXECUTOR_ID', value: '1' });
});

describe('names', () => {
  test('begin with the configured prefix and end with the number of the executor', () => {
    expect(make({ 'spark.kubernetes.executor.podNamePrefix': 'sales' }, { executorId: '12' }).pod.metadata?.name).toBe('sales-exec-12');
  });

  const hostNameOf = (generatedPrefix: string) => specOf({}, { generatedPrefix, executorId: '7' })?.hostname;
  test('of hosts are the last 63 characters', () => {
    expect(hostNameOf(`${'a'.repeat(10)}${'b'.repeat(56)}`)).toBe(`${'b'.repeat(56)}-exec-7`);
  });

  test('of hosts begin with a letter or digit', () => {
    expect(hostNameOf(`${'a'.repeat(10)}----${'b'.repeat(52)}`)).toBe(`${'b'.repeat(52)}-exec-7`);
  });

  test('of hosts have no dots', () => {
    expect(hostNameOf('a.b')).toBe('a_b-exec-7');
  });

  test('of hosts are in lower case where Spark 4.3 uses a Deployment', () => {
    const hostOf = (sparkVersion: string) => specOf({ [ALLOCATOR]: 'deployment' }, { executorId: 'EXECID' }, sparkVersion)?.hostname;
    expect(hostOf('4.3.0')).toBe('generated-prefix-exec-execid');
    expect(hostOf('4.1.4')).toBe('generated-prefix-exec-EXECID');
  });
});

test('the user\'s labels and annotations are the pod\'s', () => {
  const { metadata } = make({ 'spark.kubernetes.executor.label.team': 'sales', 'spark.kubernetes.executor.annotation.note': 'x' }).pod;
  expect([metadata?.labels?.team, metadata?.annotations]).toEqual(['sales', { note: 'x' }]);
});

test('the driver\'s pod owns the executor, if Spark knows it', () => {
  expect(make({}, { driverPod: { name: 'sales-x7k2p', uid: 'a-b' } }).pod.metadata?.ownerReferences)
    .toEqual([{ apiVersion: 'v1', kind: 'Pod', controller: true, name: 'sales-x7k2p', uid: 'a-b' }]);
});

test.each([
  ['statefulset', '4.1.4', 'Always'],
  ['deployment', '4.1.4', 'Never'],
  ['deployment', '4.3.0', 'Always'],
  ['direct', '4.3.0', 'Never'],
])('the allocator %s of Spark %s restarts containers: %s', (allocator, sparkVersion, restartPolicy) => {
  expect(specOf({ [ALLOCATOR]: allocator }, {}, sparkVersion)?.restartPolicy).toBe(restartPolicy);
});

test('the time to terminate is in seconds', () => {
  expect(specOf({ 'spark.kubernetes.executor.terminationGracePeriodSeconds': '2m' })?.terminationGracePeriodSeconds).toBe(120);
});

describe('scheduling', () => {
  test('node selectors of both roles count, but the executors\' own wins', () => {
    const entries = { 'spark.kubernetes.executor.node.selector.pool': 'spot', 'spark.kubernetes.node.selector.pool': 'all', 'spark.kubernetes.node.selector.zone': 'a' };
    expect(specOf(entries)?.nodeSelector).toEqual({ pool: 'spot', zone: 'a' });
  });

  test('the executors\' own scheduler comes before the common one', () => {
    const common = { 'spark.kubernetes.scheduler.name': 'volcano' };
    expect(specOf(common)?.schedulerName).toBe('volcano');
    expect(specOf({ ...common, 'spark.kubernetes.executor.scheduler.name': 'yunikorn' })?.schedulerName).toBe('yunikorn');
  });

  test('Secrets for the registry are listed', () => {
    expect(specOf({ 'spark.kubernetes.container.image.pullSecrets': 'a, b' })?.imagePullSecrets).toEqual([{ name: 'a' }, { name: 'b' }]);
  });
});

describe('the image', () => {
  test('of the executors comes before the common one, and may name Spark\'s version', () => {
    expect(containerOf({ 'spark.kubernetes.executor.container.image': 'own:{{SPARK_VERSION}}' }).image).toBe('own:4.1.4');
  });

  test('is necessary, even if the step is excluded', () => {
    const message = 'Spark needs an image for executors; set "spark.kubernetes.container.image"';
    expect(() => built(basicExecutor, executorInput())).toThrow(message);
    expect(() => basicExecutor.check?.(executorInput())).toThrow(message);
  });
});

describe('CPU', () => {
  const TWO = { 'spark.executor.cores': '2' };
  const resourcesOf = (entries: Entries) => containerOf({ ...TWO, ...entries }).resources;

  test('is the number of cores, or a request of its own', () => {
    expect(resourcesOf({})?.requests?.cpu).toBe('2');
    expect(resourcesOf({ 'spark.kubernetes.executor.request.cores': '500m' })?.requests?.cpu).toBe('500m');
  });

  test('has a limit if there is one', () => {
    expect(resourcesOf({ 'spark.kubernetes.executor.limit.cores': '2000m' })?.limits).toEqual({ cpu: '2000m', memory: '1408Mi' });
  });

  test('is compared with its limit only if there is one, and then must be a quantity', () => {
    const request = { 'spark.kubernetes.executor.request.cores': 'many' };
    expect(resourcesOf(request)?.requests).toMatchObject({ cpu: 'many' });
    expect(() => resourcesOf({ ...request, 'spark.kubernetes.executor.limit.cores': '2' })).toThrow('"many" is not a quantity; write for example 2 or 1500m');
  });

  test('is refused above its limit', () => {
    expect(() => resourcesOf({ 'spark.kubernetes.executor.limit.cores': '1500m' }))
      .toThrow('Spark refuses an executor whose CPU request (2) is above its limit, "spark.kubernetes.executor.limit.cores" = "1500m"');
  });
});

test('devices are limits', () => {
  const gpu = { 'spark.executor.resource.gpu.amount': '1', 'spark.executor.resource.gpu.vendor': 'nvidia.com' };
  expect(containerOf(gpu).resources?.limits).toEqual({ 'memory': '1408Mi', 'nvidia.com/gpu': '1' });
});

describe('the port', () => {
  const portsOf = (port: string) => containerOf({ 'spark.blockManager.port': port }).ports;

  test('is the configured one, or none for a port of chance', () => {
    expect(portsOf('1024')).toEqual([{ name: 'blockmanager', containerPort: 1024 }]);
    expect(portsOf('65535')).toEqual([{ name: 'blockmanager', containerPort: 65535 }]);
    expect(portsOf('0')).toBeUndefined();
  });

  test.each(['80', '65536', '-1'])('%s is refused', (port) => {
    expect(() => portsOf(port)).toThrow(`Spark refuses "spark.blockManager.port" = "${port}"; write 0 or a number from 1024 to 65535`);
  });
});

describe('newer versions', () => {
  const ESCALATION = { 'spark.kubernetes.executor.securityContext.allowPrivilegeEscalation': 'true' };

  test('let executors be resized in place', () => {
    expect(containerOf({}, {}, '4.3.0').resizePolicy).toEqual([
      { resourceName: 'cpu', restartPolicy: 'NotRequired' },
      { resourceName: 'memory', restartPolicy: 'NotRequired' },
    ]);
  });

  test('decide whether a process may get more rights than its parent, whatever the template says', () => {
    const template = { securityContext: { runAsUser: 5, allowPrivilegeEscalation: true } };
    expect(fromTemplate(template, {}, '4.3.0').securityContext).toEqual({ runAsUser: 5, allowPrivilegeEscalation: false });
    expect(fromTemplate(template, {}, '4.1.4').securityContext).toEqual(template.securityContext);
    expect(containerOf(ESCALATION, {}, '4.3.0').securityContext).toEqual({ allowPrivilegeEscalation: true });
    expect(containerOf(ESCALATION, {}, '4.1.4').securityContext).toBeUndefined();
  });
});

describe('the configuration directory', () => {
  test('has the files of the driver', () => {
    expect(specOf({}, { executorConfigMap: 'conf-map', configurationFiles: ['log4j2.properties'] })?.volumes)
      .toEqual([{ name: 'spark-conf-volume-exec', configMap: { name: 'conf-map', items: [{ key: 'log4j2.properties', mode: 0o644, path: 'log4j2.properties' }] } }]);
  });

  test('can be left out', () => {
    const { pod, container } = make({ 'spark.kubernetes.executor.disableConfigMap': 'true' });
    expect([pod.spec?.volumes, container.volumeMounts]).toEqual([undefined, undefined]);
  });
});

describe('a template', () => {
  test('keeps its name, and what it has of limits, ports and arguments', () => {
    const template = { name: 'mine', args: ['first'], ports: [{ containerPort: 1 }], resources: { limits: { cpu: '9', memory: '9Gi' } }, image: 'mine:1' };
    expect(fromTemplate(template)).toMatchObject({
      name: 'mine',
      image: 'spark:1',
      args: ['first', 'executor'],
      ports: [{ containerPort: 1 }, { name: 'blockmanager', containerPort: 7079 }],
      resources: { limits: { cpu: '9', memory: '1408Mi' } },
    });
  });

  test('loses its lifecycle where executors are decommissioned', () => {
    const template = { lifecycle: { postStart: { exec: { command: ['x'] } } } };
    expect(fromTemplate(template).lifecycle).toEqual(template.lifecycle);
    expect(fromTemplate(template, { 'spark.decommission.enabled': 'true' }).lifecycle).toEqual({ preStop: { exec: { command: ['/opt/decom.sh'] } } });
  });
});

test.each([
  'spark.kubernetes.executor.disableConfigMap',
  'spark.kubernetes.executor.securityContext.allowPrivilegeEscalation',
])('%s is read even if the step is excluded', (key) => {
  expect(() => basicExecutor.check?.(executorInput({ ...IMAGE, [key]: 'x' }, {}, '4.3.0'))).toThrow(`Spark cannot read "${key}" = "x": it is neither true nor false`);
});

test('the script that decommissions can be another one', () => {
  const entries = { 'spark.decommission.enabled': 'true', 'spark.kubernetes.decommission.script': '/opt/mine.sh' };
  expect(containerOf(entries).lifecycle).toEqual({ preStop: { exec: { command: ['/opt/mine.sh'] } } });
});
