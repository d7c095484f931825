import { Size } from 'cdk8s';
import { Cpu, EnvValue, ISecret } from 'cdk8s-plus-30';
import { AWKWARD } from './awkward';
import { driverContainerOf, templateOf } from './carriers';
import { cleanUp } from './clean-up';
import { Cluster } from './cluster';
import { DriverPod } from './driver-pod';
import { Gate } from './gate';
import { Manifest, Manifests, SPARK_VERSION } from './manifests';
import { differences } from './preview/compare';
import { previewOf } from './previewed';
import { DRIVER_JAR, PYTHON_APPLICATION } from './spark-home';
import { ScheduledSparkJob, SparkConnectServer, SparkImage, SparkJobProps } from 'cdk8s-spark';

afterAll(cleanUp);

const JAVA = { mainClass: 'conformance.Steps', mainApplicationFile: `local://${DRIVER_JAR}` };
const PYTHON = { mainApplicationFile: `local://${PYTHON_APPLICATION}` };

interface Run {
  readonly emitted: Manifests;
  readonly cluster: Cluster;
  /** The first executor's pod, as Spark has sent it to the API server. */
  readonly pod: Manifest;
}

/** Lets Spark make the executors' pods of a job. */
async function executorsOf(props: SparkJobProps): Promise<Run> {
  const gate = new Gate();
  const emitted = Manifests.ofJob('job', { ...props, arguments: [gate.step] });
  const cluster = await Cluster.start(emitted, 'pretended');
  await cluster.called('create pods', 2);
  await cluster.called('create configmaps');
  gate.open();
  expect(await cluster.outcome).toMatchObject({ exitCode: 0 });
  expect(cluster.server.unanswered).toEqual([]);
  return { emitted, cluster, pod: cluster.posted('pods')[0] };
}

describe('with default settings, the pod that Spark makes', () => {
  let run: Run;
  beforeAll(async () => {
    run = await executorsOf(JAVA);
  });

  test('is the one of the preview, field by field', () => {
    expect(differences(previewOf(run.emitted, run.cluster, run.pod), run.pod)).toEqual([]);
  });

  test('has the default size', () => {
    // 1Gi of heap, and the least overhead: a tenth would be less.
    expect(run.pod.spec.containers[0].resources).toEqual({
      requests: { cpu: '1', memory: '1408Mi' },
      limits: { memory: '1408Mi' },
    });
  });

  test('has no rights, no token and no variables of Services', () => {
    expect(run.pod.spec).toMatchObject({
      serviceAccountName: run.emitted.serviceAccount('executor'),
      automountServiceAccountToken: false,
      enableServiceLinks: false,
    });
  });

  test('keeps the security contexts of the template', () => {
    expect(run.pod.spec.securityContext).toEqual({
      runAsNonRoot: true,
      runAsUser: 185,
      runAsGroup: 185,
      fsGroup: 185,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(run.pod.spec.containers.map((container: any) => container.securityContext)).toEqual([
      { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    ]);
  });

  test('has the image and the name of the driver\'s container', () => {
    const container = driverContainerOf(templateOf(run.emitted.the('Job')));
    expect(run.pod.spec.containers[0]).toMatchObject({
      name: 'spark-kubernetes-executor',
      image: container.image,
      imagePullPolicy: container.imagePullPolicy,
      args: ['executor'],
    });
  });

  test('has its scratch directory on the template\'s volume, and nowhere else', () => {
    const [container] = run.pod.spec.containers;
    const mounts = container.volumeMounts.filter(({ mountPath }: any) => mountPath === variable(run.pod, 'SPARK_LOCAL_DIRS').value);
    expect(mounts).toEqual([{ name: 'spark-local-dir-1', mountPath: '/var/data/spark-local-dir-1' }]);
    expect(run.pod.spec.volumes.filter(({ configMap }: any) => configMap === undefined)).toEqual([{ name: 'spark-local-dir-1', emptyDir: {} }]);
  });

  test('has Spark\'s labels alone', () => {
    expect(run.pod.metadata.labels).toEqual({
      'spark-version': SPARK_VERSION.version,
      'spark-app-selector': expect.any(String),
      'spark-app-name': 'job',
      'spark-role': 'executor',
      'spark-exec-id': '1',
      'spark-exec-resourceprofile-id': '0',
    });
  });

  test('belongs to the driver\'s pod and bears its name', () => {
    const { name, uid } = run.cluster.driverPod.metadata;
    expect(run.pod.metadata.ownerReferences).toEqual([{ apiVersion: 'v1', kind: 'Pod', controller: true, name, uid }]);
    expect(run.pod.metadata.name).toBe(`${name}-exec-1`);
  });

  test('talks to the driver at the address and port of the driver\'s pod, and has a secret for it', () => {
    const { containerPort } = driverContainerOf(templateOf(run.emitted.the('Job'))).ports.find(({ name }: any) => name === 'driver-rpc-port');
    const { hostname, port } = new URL(variable(run.pod, 'SPARK_DRIVER_URL').value);
    expect(hostname).toBe('127.0.0.1');
    // If a port is taken on this machine, Spark tries the sixteen after it.
    expect(Number(port) - containerPort).toBeLessThanOrEqual(16);
    expect(Number(port) - containerPort).toBeGreaterThanOrEqual(0);
    expect(variable(run.pod, '_SPARK_AUTH_SECRET').value).toMatch(/^[0-9a-f]{64}$/);
    expect(run.pod.spec.containers[0].ports).toEqual([{ name: 'blockmanager', containerPort: 7079 }]);
  });

  test('finds in its ConfigMap nothing of the driver\'s own configuration', () => {
    const [configMap, ...others] = run.cluster.posted('configmaps');
    expect(others).toEqual([]);
    expect(run.pod.spec.volumes).toContainEqual({ name: expect.any(String), configMap: expect.objectContaining({ name: configMap.metadata.name }) });
    const drivers = Object.keys(new DriverPod(run.emitted).configuration);
    expect(drivers).toEqual(expect.arrayContaining(['spark-defaults.conf', expect.stringMatching(/\.template$/)]));
    expect(Object.keys(configMap.data).filter((file) => drivers.includes(file))).toEqual([]);
  });
});

describe('of a Python application with settings of its own, the pod that Spark makes', () => {
  const ANNOTATIONS = Object.fromEntries(Object.entries(AWKWARD).map(([key, value]) => [`example.com/${key}`, value]));
  const TOLERATION = { key: 'spot', operator: 'Exists', effect: 'NoSchedule' };
  let run: Run;
  beforeAll(async () => {
    run = await executorsOf({
      ...PYTHON,
      image: SparkImage.custom('registry.example.com/sales:1.4.2', { user: 1000, group: 3000 }),
      imagePullPolicy: 'Always',
      imagePullSecrets: [{ name: 'registry' } as ISecret],
      executor: {
        cores: 4,
        coreRequest: Cpu.millis(3500),
        coreLimit: Cpu.units(5),
        memory: Size.gibibytes(2),
        pysparkMemory: Size.mebibytes(512),
        labels: { 'example.com/team': 'sales_1.2-x', 'executor': 'e-{{EXECUTOR_ID}}' },
        annotations: ANNOTATIONS,
        env: { LOG_LEVEL: EnvValue.fromValue('a "quoted" $(VALUE)') },
        javaOptions: '-Dconformance.words="two words" -XX:+UseSerialGC',
        nodeSelector: { 'example.com/pool': 'spot' },
        tolerations: [TOLERATION],
        priorityClassName: 'low',
      },
    });
  });

  test('is the one of the preview, field by field', () => {
    expect(differences(previewOf(run.emitted, run.cluster, run.pod), run.pod)).toEqual([]);
  });

  test('has the heap, 40 percent of it as overhead, and the memory of the Python processes', () => {
    // 2048 + 819 + 512
    expect(run.pod.spec.containers[0].resources).toEqual({
      requests: { cpu: '3500m', memory: '3379Mi' },
      limits: { cpu: '5', memory: '3379Mi' },
    });
    expect(variable(run.pod, 'SPARK_EXECUTOR_MEMORY').value).toBe('2048m');
    expect(variable(run.pod, 'SPARK_EXECUTOR_CORES').value).toBe('4');
  });

  test('has the image and its user', () => {
    expect(run.pod.spec).toMatchObject({
      imagePullSecrets: [{ name: 'registry' }],
      securityContext: { runAsUser: 1000, runAsGroup: 3000, fsGroup: 3000 },
      containers: [{ image: 'registry.example.com/sales:1.4.2', imagePullPolicy: 'Always' }],
    });
  });

  test('has its labels, with the placeholders replaced', () => {
    expect(run.pod.metadata.labels).toMatchObject({ 'example.com/team': 'sales_1.2-x', 'executor': 'e-1' });
  });

  test.each(Object.entries(ANNOTATIONS))('has the annotation %s unchanged', (key, value) => {
    expect(run.pod.metadata.annotations[key]).toBe(value);
  });

  test('has its variables and Java options', () => {
    expect(variable(run.pod, 'LOG_LEVEL').value).toBe('a "quoted" $(VALUE)');
    const options = run.pod.spec.containers[0].env.filter(({ name }: any) => name.startsWith('SPARK_JAVA_OPT_')).map(({ value }: any) => value);
    expect(options).toEqual(expect.arrayContaining(['-Dconformance.words=two words', '-XX:+UseSerialGC']));
  });

  test('goes where it may', () => {
    expect(run.pod.spec).toMatchObject({
      nodeSelector: { 'example.com/pool': 'spot' },
      tolerations: [TOLERATION],
      priorityClassName: 'low',
    });
  });
});

describe('with memory outside of the heap, the pod that Spark makes', () => {
  test.each([
    ['a factor and off-heap memory', { memoryOverheadFactor: 0.25, offHeapMemory: Size.gibibytes(1) }, 4096 + 1024 + 1024],
    ['an overhead', { memoryOverhead: Size.mebibytes(700) }, 4096 + 700],
  ])('counts %s', async (_title, memory, mebibytes) => {
    const { pod } = await executorsOf({ ...JAVA, executor: { memory: Size.gibibytes(4), ...memory } });
    expect(pod.spec.containers[0].resources).toMatchObject({
      requests: { memory: `${mebibytes}Mi` },
      limits: { memory: `${mebibytes}Mi` },
    });
  });
});

describe('of another kind of workload, the pod that Spark makes is the one of the preview, field by field', () => {
  test.each([
    ['ScheduledSparkJob', Manifests.of((chart) => new ScheduledSparkJob(chart, 'nightly', { ...JAVA, name: 'nightly', sparkVersion: SPARK_VERSION, schedule: '@daily', arguments: [new Gate().step] })), /^nightly-29401234-x7k2p-exec-1$/],
    ['SparkConnectServer', Manifests.of((chart) => new SparkConnectServer(chart, 'analytics', { name: 'analytics', sparkVersion: SPARK_VERSION })), /^analytics-[0-9a-f]{16}-exec-1$/],
  ])('%s', async (_kind, emitted, name) => {
    const cluster = await Cluster.start(emitted, 'pretended');
    await cluster.called('create pods', 2);
    await cluster.called('create configmaps');
    const [pod] = cluster.posted('pods');
    expect(pod.metadata.name).toMatch(name);
    expect(differences(previewOf(emitted, cluster, pod), pod)).toEqual([]);
    expect(cluster.server.unanswered).toEqual([]);
  });
});

/** A variable of the Spark container. */
function variable(pod: Manifest, name: string): any {
  const found = pod.spec.containers[0].env.filter((candidate: any) => candidate.name === name);
  expect(found).toHaveLength(1);
  return found[0];
}
