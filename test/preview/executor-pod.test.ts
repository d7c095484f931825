import { EXECUTOR_STEPS, executorPod, ExecutorPodRequest } from '../../src/preview/executor-pod';
import { Entries } from '../support/executor-step';

const preview = (entries: Entries = {}, request: Partial<ExecutorPodRequest> = {}) =>
  executorPod({ conf: new Map(Object.entries({ 'spark.kubernetes.container.image': 'spark:1', ...entries })), sparkVersion: '4.1.4', ...request });
const excluding = (step: string) => ({ 'spark.kubernetes.executor.pod.excludedFeatureSteps': `org.apache.spark.deploy.k8s.features.${step}` });

test('Spark\'s own steps, in Spark\'s order', () => {
  expect(EXECUTOR_STEPS.map(({ sparkClass }) => sparkClass.replace('org.apache.spark.deploy.k8s.features.', ''))).toEqual([
    'BasicExecutorFeatureStep',
    'ExecutorKubernetesCredentialsFeatureStep',
    'MountSecretsFeatureStep',
    'EnvSecretsFeatureStep',
    'MountVolumesFeatureStep',
    'HadoopConfExecutorFeatureStep',
    'LocalDirsFeatureStep',
  ]);
});

test('a configured volume for scratch data is found by the step that needs it', () => {
  const { pod } = preview({ 'spark.kubernetes.executor.volumes.emptyDir.spark-local-dir-1.mount.path': '/scratch' });
  expect(pod.spec?.containers?.[0].env).toContainEqual({ name: 'SPARK_LOCAL_DIRS', value: '/scratch' });
  expect(pod.spec?.volumes?.map(({ name }) => name)).toEqual(['spark-conf-volume-exec', 'spark-local-dir-1']);
});

test('an excluded step adds nothing', () => {
  expect(preview(excluding('LocalDirsFeatureStep')).pod.spec?.volumes?.map(({ name }) => name)).toEqual(['spark-conf-volume-exec']);
  expect(preview(excluding('BasicExecutorFeatureStep')).pod.metadata).toEqual({});
});

test('the template\'s fields stay', () => {
  const template = { metadata: { labels: { team: 'sales' } }, spec: { hostNetwork: true, containers: [{ name: 'mine', tty: true }] } };
  const { metadata, spec } = preview({}, { template }).pod;
  expect(metadata?.labels).toMatchObject({ 'team': 'sales', 'spark-role': 'executor' });
  expect(spec).toMatchObject({ hostNetwork: true, containers: [{ name: 'mine', tty: true, image: 'spark:1' }] });
});

test('what is known of a run takes the place of its stand-in', () => {
  expect(preview({}, { run: { executorId: '12' } }).pod.metadata?.name).toBe('generated-prefix-exec-12');
});

test.each(['driver', 'executor'])('a file with the secret of the %s alone is refused', (role) => {
  const other = role === 'driver' ? 'executor' : 'driver';
  expect(() => preview({ 'spark.authenticate': 'true', [`spark.authenticate.secret.${role}.file`]: '/secret' }))
    .toThrow(`Spark wants the file of its secret for driver and executors alike; add "spark.authenticate.secret.${other}.file"`);
});

test('such a file does not matter where connections are not authenticated', () => {
  expect(() => preview({ 'spark.authenticate.secret.driver.file': '/secret' })).not.toThrow();
});

test('a device without an amount is refused whatever steps there are', () => {
  expect(() => preview({ 'spark.executor.resource.gpu.vendor': 'nvidia.com' }, { steps: [] })).toThrow('"spark.executor.resource.gpu.amount"');
});

test.each(['spark.executor.memory', 'spark.task.cpus'])('what a driver refuses is refused whatever steps there are: %s', (key) => {
  expect(() => preview({ [key]: 'x' }, { steps: [] })).toThrow(`Spark cannot read "${key}" = "x"`);
});

test('other steps can be built with', () => {
  expect(preview({}, { steps: [] }).pod).toEqual({ apiVersion: 'v1', kind: 'Pod', metadata: {}, spec: { containers: [{}] } });
});

test('notes tell that executors of other profiles are not shown', () => {
  expect(preview().notes).toEqual([expect.stringMatching(/^Executors of a stage with a ResourceProfile of its own are not shown/)]);
});

test('notes tell of an allocator that puts the pod into another object', () => {
  expect(preview({ 'spark.kubernetes.allocation.pods.allocator': 'statefulset' }).notes[0])
    .toBe('The allocator "statefulset" puts this pod into an object of its own, which names and numbers the pods; shown is what it starts from.');
});
