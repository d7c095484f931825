import { Size } from 'cdk8s';
import { WorkloadProps } from '../../src/plan/workload-props';
import { PodTemplate } from '../../src/props/pod-template';
import { SparkVolume } from '../../src/props/spark-volume';
import { originsOf } from '../support/feature';
import { containerOf, findingsOf, planOf, TestPod } from '../support/plan';

const ROOT = { readOnlyRootFilesystem: true };
const mounts = (pod: TestPod) => (containerOf(pod).volumeMounts ?? []).filter(({ name }) => /^spark-(tmp|work)$/.test(name)).map(({ mountPath }) => mountPath);
const volumes = (pod: TestPod) => (pod.spec.volumes ?? []).filter(({ name }) => /^spark-(tmp|work)$/.test(name));
const isReadOnly = (pod: TestPod) => containerOf(pod).securityContext?.readOnlyRootFilesystem;

test.each(['driver', 'executor'] as const)('the root of the %s is read-only, and there are volumes where Spark writes', (role) => {
  const plan = planOf(ROOT);
  expect(isReadOnly(plan[role])).toBe(true);
  expect(mounts(plan[role])).toEqual(['/tmp', '/var/spark/work']);
  expect(volumes(plan[role])).toEqual([{ name: 'spark-tmp', emptyDir: {} }, { name: 'spark-work', emptyDir: {} }]);
  expect(containerOf(plan[role]).workingDir).toBe('/var/spark/work');
  expect(plan.findings).toEqual([]);
  expect(originsOf(plan)).toMatchObject({
    [`${role}.container.securityContext.readOnlyRootFilesystem`]: 'prop readOnlyRootFilesystem',
    [`${role}.container.workingDir`]: 'default a working directory that can be written to',
  });
});

test.each<WorkloadProps>([{}, { readOnlyRootFilesystem: false }])('nothing of it is there for %j', (props) => {
  const { driver, executor } = planOf(props);
  for (const pod of [driver, executor]) {
    expect([isReadOnly(pod), mounts(pod), volumes(pod), containerOf(pod).workingDir]).toEqual([undefined, [], [], undefined]);
  }
});

test('a role says otherwise for itself', () => {
  const without = planOf({ ...ROOT, driver: { securityContext: { readOnlyRootFilesystem: false } } });
  expect([isReadOnly(without.driver), mounts(without.driver)]).toEqual([false, []]);
  expect([isReadOnly(without.executor), without.findings]).toEqual([true, []]);
  const alone = planOf({ executor: { securityContext: { readOnlyRootFilesystem: true } } });
  expect([isReadOnly(alone.executor), mounts(alone.executor)]).toEqual([true, ['/tmp', '/var/spark/work']]);
  expect([isReadOnly(alone.driver), mounts(alone.driver), alone.findings]).toEqual([undefined, [], []]);
  expect(originsOf(alone)).toMatchObject({ 'executor.spec.volumes[spark-tmp].emptyDir': 'prop executor.securityContext.readOnlyRootFilesystem' });
});

test('a volume that is mounted there already stays the only one', () => {
  const tmp = SparkVolume.tmpfs('mine', { mountPath: '/tmp/', sizeLimit: Size.mebibytes(64) });
  const plan = planOf({ ...ROOT, executor: { volumes: [tmp] } });
  expect(mounts(plan.executor)).toEqual(['/var/spark/work']);
  expect(volumes(plan.executor)).toHaveLength(1);
  expect(mounts(plan.driver)).toEqual(['/tmp', '/var/spark/work']);
  expect(plan.findings).toEqual([]);
});

test('a template may name another working directory', () => {
  const podTemplate = PodTemplate.fromYaml('spec: { containers: [{ name: spark, workingDir: /data }] }');
  const plan = planOf({ ...ROOT, executor: { podTemplate } });
  expect(containerOf(plan.executor).workingDir).toBe('/data');
  expect(plan.findings).toEqual([]);
});

test.each<[WorkloadProps, string]>([
  [{ eventLog: { dir: '/var/log/spark' } }, 'eventLog.dir'],
  [{ logging: { driverLog: { localDir: '/var/log/driver' } } }, 'logging.driverLog.localDir'],
  [{ sparkConf: { 'spark.sql.warehouse.dir': 'file:/warehouse' } }, 'sparkConf["spark.sql.warehouse.dir"]'],
])('fails for a directory that cannot be written to: %j', (props, prop) => {
  expect(findingsOf({ ...ROOT, ...props })).toEqual([`SPARK137 ${prop}`]);
  expect(findingsOf(props)).not.toContain(`SPARK137 ${prop}`);
});

test('a directory in a volume, or of shared storage, can be written to', () => {
  const logs = SparkVolume.emptyDir('logs', { mountPath: '/var/log', sizeLimit: Size.gibibytes(1) });
  expect(findingsOf({ ...ROOT, eventLog: { dir: '/var/log/spark' }, driver: { volumes: [logs] } })).toEqual([]);
  expect(findingsOf({ ...ROOT, eventLog: { dir: 's3a://logs/events' }, sparkConf: { 'spark.sql.warehouse.dir': 's3a://lake' } })).toEqual([]);
  expect(findingsOf({ ...ROOT, sparkConf: { 'spark.eventLog.enabled': 'false', 'spark.sql.warehouse.dir': '/tmp/warehouse' } })).not.toContain('SPARK137 sparkConf["spark.sql.warehouse.dir"]');
});
