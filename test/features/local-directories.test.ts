import { contributing, endingWith, originsOf, settling, withFeature } from '../support/feature';
import { containerOf, planOf, TestPod, variablesOf } from '../support/plan';

const volumesOf = (pod: TestPod) => (pod.spec.volumes ?? []).map(({ name }) => name);
const OWN = { 'spark.kubernetes.executor.volumes.emptyDir.spark-local-dir-1.mount.path': '/data' };

test('#1340 #1546: scratch space is a volume that Spark recognises', () => {
  const { driver, executor } = planOf();
  for (const pod of [driver, executor]) {
    const mount = containerOf(pod).volumeMounts!.find(({ name }) => name.startsWith('spark-local-dir-'))!;
    expect(pod.spec.volumes).toContainEqual({ name: mount.name, emptyDir: {} });
  }
  expect(variablesOf(driver).SPARK_LOCAL_DIRS).toBe(containerOf(driver).volumeMounts!.find(({ name }) => name === 'spark-local-dir-1')!.mountPath);
});

test('executors get the variable from Spark', () => {
  expect(variablesOf(planOf().executor)).not.toHaveProperty('SPARK_LOCAL_DIRS');
});

test('a scratch volume of the user\'s own takes the place of the default one', () => {
  const volume = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1';
  const { executor } = planOf({ sparkConf: { [`${volume}.mount.path`]: '/data', [`${volume}.options.claimName`]: 'OnDemand' } });
  expect(executor.spec.volumes).toBeUndefined();
  expect(containerOf(executor).volumeMounts).toBeUndefined();
});

test('the driver keeps its own', () => {
  expect(volumesOf(planOf({ sparkConf: OWN }).driver)).toContain('spark-local-dir-1');
});

test.each([
  'spark.kubernetes.executor.volumes.emptyDir.data.mount.path',
  'spark.kubernetes.executor.volumes.emptyDir.my-spark-local-dir-1.mount.path',
  'spark.kubernetes.driver.volumes.emptyDir.spark-local-dir-1.mount.path',
])('%s is no scratch volume of executors', (key) => {
  expect(volumesOf(planOf({ sparkConf: { [key]: '/data' } }).executor)).toContain('spark-local-dir-1');
});

test('a volume that another feature contributes, or has settled before, counts like the user\'s', () => {
  expect(volumesOf(planOf({}, {}, endingWith(contributing(OWN))).executor)).toEqual([]);
  expect(volumesOf(planOf({}, {}, withFeature(settling(OWN))).executor)).toEqual([]);
});

test('it is the library\'s own', () => {
  const reason = 'library scratch space for shuffle and spill';
  expect(originsOf(planOf())).toMatchObject({
    'driver.spec.volumes[spark-local-dir-1].emptyDir': reason,
    'driver.container.volumeMounts[spark-local-dir-1].mountPath': reason,
    'driver.container.env[SPARK_LOCAL_DIRS].value': reason,
    'executor.spec.volumes[spark-local-dir-1].emptyDir': reason,
  });
});
