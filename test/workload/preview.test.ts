import { Workload } from '../../src/plan/workload';
import { Container, Pod } from '../../src/pod/spark-pod';
import { previewExecutor } from '../../src/workload/preview';
import { Entries } from '../support/executor-step';

function workloadOf(conf: Entries = {}, container: Container = {}, executorTemplate?: Pod): Workload {
  const entries = { 'spark.kubernetes.container.image': 'spark:1', ...conf };
  return {
    path: 'sales/daily',
    kind: 'Job',
    name: 'sales-daily',
    sparkVersion: '4.1.4',
    language: 'java',
    conf: Object.entries(entries).map(([key, value]) => ({ key, value, origin: { kind: 'sparkConf', name: key } })),
    driver: { spec: { containers: [container] } },
    executorTemplate,
  };
}

test('names begin with the application\'s, unless the configuration has others', () => {
  expect(previewExecutor(workloadOf()).pod.metadata?.name).toBe('spark-0000000000000000-exec-1');
});

test('the executors are built with the configuration of the driver', () => {
  const workload = workloadOf({ 'spark.app.id': '$(POD)' }, { env: [{ name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }], args: ['driver', '--conf', 'spark.app.id=$(POD)'] });
  expect(previewExecutor(workload).pod.metadata?.labels).toMatchObject({ 'spark-app-selector': 'sales-daily-xxxxx' });
});

test('without an id of the application there is a stand-in', () => {
  expect(previewExecutor(workloadOf()).pod.metadata?.labels).toMatchObject({ 'spark-app-selector': 'spark-00000000000000000000000000000000' });
});

test('the driver\'s pod owns the executors if the configuration names it', () => {
  expect(previewExecutor(workloadOf({ 'spark.kubernetes.driver.pod.name': 'sales-daily-abcde' })).pod.metadata?.ownerReferences)
    .toEqual([{ apiVersion: 'v1', kind: 'Pod', controller: true, name: 'sales-daily-abcde', uid: '00000000-0000-0000-0000-000000000000' }]);
  expect(previewExecutor(workloadOf()).pod.metadata?.ownerReferences).toBeUndefined();
});

test('directories for scratch data come from the driver\'s variable', () => {
  const { pod } = previewExecutor(workloadOf({ 'spark.local.dir': '/entry' }, { env: [{ name: 'SPARK_LOCAL_DIRS', value: '/variable' }] }));
  expect(pod.spec?.containers?.[0].env).toContainEqual({ name: 'SPARK_LOCAL_DIRS', value: '/variable' });
});

test('options that a running driver adds come before the user\'s', () => {
  const variables = previewExecutor(workloadOf({ 'spark.executor.extraJavaOptions': '-Dmine' })).pod.spec?.containers?.[0].env;
  const options = variables?.filter(({ name }) => name.startsWith('SPARK_JAVA_OPT_')).map(({ value }) => value);
  expect(options?.[0]).toBe('-Djava.net.preferIPv6Addresses=false');
  expect(options?.at(-1)).toBe('-Dmine');
});

test('the template is the workload\'s', () => {
  expect(previewExecutor(workloadOf({}, {}, { spec: { hostNetwork: true } })).pod.spec?.hostNetwork).toBe(true);
});

test('what is known of the run comes before all else', () => {
  expect(previewExecutor(workloadOf({ 'spark.app.id': 'a' }), { applicationId: 'b', executorId: '7' }).pod.metadata?.labels)
    .toMatchObject({ 'spark-app-selector': 'b', 'spark-exec-id': '7' });
});

test('a variable for scratch data may be made of others, and the last of its name counts', () => {
  const env = [{ name: 'BASE', value: '/disks' }, { name: 'SPARK_LOCAL_DIRS', value: '/first' }, { name: 'SPARK_LOCAL_DIRS', value: '$(BASE)/x' }];
  const { pod } = previewExecutor(workloadOf({}, { env }));
  expect(pod.spec?.containers?.[0].env).toContainEqual({ name: 'SPARK_LOCAL_DIRS', value: '/disks/x' });
});

test('the executors have the user that the driver\'s variable names', () => {
  const { pod } = previewExecutor(workloadOf({}, { env: [{ name: 'SPARK_USER', value: 'sales' }] }));
  expect(pod.spec?.containers?.[0].env).toContainEqual({ name: 'SPARK_USER', value: 'sales' });
});

test('text files of the driver\'s configuration directory become files of the executors\' ConfigMap', () => {
  const configMapWith = (configurationFiles: string[] | undefined) =>
    previewExecutor({ ...workloadOf(), configurationFiles }).pod.spec?.volumes?.find(({ name }) => name === 'spark-conf-volume-exec')?.configMap;
  expect(configMapWith(['spark-defaults.conf', 'log4j2.properties', 'executor-pod.yaml.template']))
    .toEqual({ name: 'spark-exec-0000000000000000-conf-map', items: [{ key: 'log4j2.properties', mode: 0o644, path: 'log4j2.properties' }] });
  expect(configMapWith(undefined)).toEqual({ name: 'spark-exec-0000000000000000-conf-map' });
});
