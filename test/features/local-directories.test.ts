import { Duration, Size } from 'cdk8s';
import { LocalStorage } from '../../src';
import { contributing, endingWith, originsOf, propsFrom, settling, withFeature } from '../support/feature';
import { confOf, containerOf, findingsOf, planOf, TestPod, variablesOf } from '../support/plan';

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

describe('as somebody has chosen', () => {
  const claim = { storageClass: 'fast', size: Size.gibibytes(10) };
  const mountsOf = (pod: TestPod) => (containerOf(pod).volumeMounts ?? []).filter(({ name }) => name.startsWith('spark-local-dir-'));

  test('the volumes are in the place of the default ones, and Spark recognises them', () => {
    const localStorage = LocalStorage.emptyDir({ sizeLimit: Size.gibibytes(5), disks: 2 });
    const { driver, executor } = planOf({ driver: { localStorage }, executor: { localStorage } });
    for (const pod of [driver, executor]) {
      expect(pod.spec.volumes).toEqual(expect.arrayContaining([
        { name: 'spark-local-dir-1', emptyDir: { sizeLimit: '5Gi' } },
        { name: 'spark-local-dir-2', emptyDir: { sizeLimit: '5Gi' } },
      ]));
      expect(mountsOf(pod)).toEqual([
        { name: 'spark-local-dir-1', mountPath: '/var/data/spark-local-dir-1' },
        { name: 'spark-local-dir-2', mountPath: '/var/data/spark-local-dir-2' },
      ]);
    }
    expect(variablesOf(driver).SPARK_LOCAL_DIRS).toBe('/var/data/spark-local-dir-1,/var/data/spark-local-dir-2');
    expect(variablesOf(executor)).not.toHaveProperty('SPARK_LOCAL_DIRS');
  });

  test('a role\'s choice is no other role\'s', () => {
    const { driver, executor } = planOf({ executor: { localStorage: LocalStorage.tmpfs({ sizeLimit: Size.gibibytes(1) }) } });
    expect(driver.spec.volumes).toContainEqual({ name: 'spark-local-dir-1', emptyDir: {} });
    expect(executor.spec.volumes).toEqual([{ name: 'spark-local-dir-1', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } }]);
  });

  test('claims on demand of executors are Spark\'s to make, those of the library\'s driver Kubernetes\'', () => {
    const localStorage = LocalStorage.onDemandClaim({ ...claim, disks: 2 });
    const plan = planOf({ driver: { localStorage }, executor: { localStorage } });
    const keys = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-';
    expect(confOf(plan)).toMatchObject({
      [`${keys}1.options.claimName`]: 'OnDemand',
      [`${keys}1.options.storageClass`]: 'fast',
      [`${keys}1.options.sizeLimit`]: '10Gi',
      [`${keys}1.mount.path`]: '/var/data/spark-local-dir-1',
      [`${keys}2.mount.path`]: '/var/data/spark-local-dir-2',
    });
    expect(plan.executor.spec.volumes).toBeUndefined();
    expect(plan.driver.spec.volumes!.filter(({ ephemeral }) => ephemeral !== undefined)).toHaveLength(2);
    expect(confOf(plan)).not.toHaveProperty(['spark.shuffle.sort.io.plugin.class']);
    expect(plan.findings).toEqual([]);
  });

  test('disks of the node are told where "restricted" would refuse them', () => {
    const executor = { localStorage: LocalStorage.hostPath({ paths: ['/mnt/a', '/mnt/b'] }) };
    expect(findingsOf({ executor })).toEqual(['SPARK049 executor.localStorage']);
    expect(findingsOf({ executor, podSecurity: 'none' })).toEqual([]);
  });

  test('it says which prop has made it', () => {
    const localStorage = LocalStorage.emptyDir({ sizeLimit: Size.gibibytes(5) });
    expect(originsOf(planOf({ driver: { localStorage } }))).toMatchObject({
      'driver.spec.volumes[spark-local-dir-1].emptyDir.sizeLimit': 'prop driver.localStorage',
      'driver.container.volumeMounts[spark-local-dir-1].mountPath': 'prop driver.localStorage',
      'driver.container.env[SPARK_LOCAL_DIRS].value': 'prop driver.localStorage',
    });
  });

  test('fails beside scratch volumes of sparkConf', () => {
    const executor = { localStorage: LocalStorage.emptyDir() };
    const other = 'spark.kubernetes.executor.volumes.emptyDir.spark-local-dir-2.mount.path';
    expect(findingsOf({ executor, sparkConf: { [other]: '/data' } })).toEqual([`SPARK002 sparkConf["${other}"]`]);
    expect(findingsOf({ executor, sparkConf: { 'spark.kubernetes.executor.volumes.emptyDir.data.mount.path': '/data' } })).toEqual([]);
  });

  test('Spark\'s key for memory is no way around it', () => {
    const { findings } = planOf({ sparkConf: { 'spark.kubernetes.local.dirs.tmpfs': 'true' } });
    expect(findings).toMatchObject([{ code: 'SPARK002', fix: 'Write driver.localStorage and executor.localStorage instead' }]);
  });
});

describe('with shuffle data that outlives its executor', () => {
  const localStorage = LocalStorage.onDemandClaim({ storageClass: 'fast', size: Size.gibibytes(10), disks: 2, shuffleRecovery: true });
  // Of several claims for each executor Spark makes fewer executors, unless there may be any number.
  const dynamicAllocation = {};

  test('Spark has all that it needs to find it again', () => {
    const plan = planOf({ executor: { localStorage }, dynamicAllocation });
    const keys = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-';
    expect(confOf(plan)).toMatchObject({
      'spark.shuffle.sort.io.plugin.class': 'org.apache.spark.shuffle.KubernetesLocalDiskShuffleDataIO',
      'spark.kubernetes.driver.ownPersistentVolumeClaim': 'true',
      'spark.kubernetes.driver.reusePersistentVolumeClaim': 'true',
      'spark.kubernetes.driver.waitToReusePersistentVolumeClaim': 'true',
      'spark.kubernetes.allocation.executor.timeout': '60s',
      [`${keys}1.mount.path`]: '/var/data/spark-local-dir-1/spark-x/executor-x',
      [`${keys}2.mount.path`]: '/var/data/spark-local-dir-2/spark-x/executor-x',
    });
    expect(plan.rights).toContainEqual({ apiGroup: '', resource: 'persistentvolumeclaims', verbs: ['create', 'list', 'deletecollection'] });
    expect(plan.findings).toEqual([]);
  });

  test('two levels above a mount lie the directories of one disk alone: Spark looks there for what it has left', () => {
    const { conf } = planOf({ executor: { localStorage } });
    const paths = conf.entries().filter(({ key }) => key.endsWith('.mount.path')).map(({ value }) => value.split('/'));
    expect(paths.map((path) => path.slice(-2).every((name, index) => name.startsWith(['spark-', 'executor-'][index])))).toEqual([true, true]);
    expect(new Set(paths.map((path) => path.slice(0, -2).join('/'))).size).toBe(2);
  });

  test('how old a claim has to be may be said otherwise', () => {
    const plan = planOf({ executor: { localStorage, allocation: { executorTimeout: Duration.minutes(5) } }, dynamicAllocation });
    expect(confOf(plan)).toMatchObject({ 'spark.kubernetes.allocation.executor.timeout': '300s' });
    expect(plan.findings).toEqual([]);
  });

  test('fails for another plugin, and for claims that are not to be used again', () => {
    const plugin = { 'spark.shuffle.sort.io.plugin.class': 'org.apache.spark.shuffle.S3ShuffleDataIO' };
    expect(findingsOf({ executor: { localStorage }, dynamicAllocation, sparkConf: plugin })).toEqual(['SPARK001 sparkConf["spark.shuffle.sort.io.plugin.class"]']);
    const reuse = { 'spark.kubernetes.driver.reusePersistentVolumeClaim': 'false' };
    expect(findingsOf({ executor: { localStorage }, dynamicAllocation, sparkConf: reuse })).toEqual(['SPARK001 sparkConf["spark.kubernetes.driver.reusePersistentVolumeClaim"]']);
  });

  test('fails for a driver, which has none', () => {
    expect(findingsOf({ driver: { localStorage } })).toEqual(['SPARK113 driver.localStorage.shuffleRecovery']);
  });
});

describe('read back from Spark\'s keys', () => {
  const volume = (role: string, number: number) => `spark.kubernetes.${role}.volumes.emptyDir.spark-local-dir-${number}.mount.path`;

  test('scratch volumes are local storage, with their own names and places', () => {
    const props = propsFrom({ [volume('executor', 7)]: '/a', [volume('executor', 9)]: '/b', [volume('driver', 1)]: '/c' });
    const { driver, executor } = planOf({ driver: props.driver, executor: props.executor });
    expect(containerOf(executor).volumeMounts).toEqual([{ name: 'spark-local-dir-7', mountPath: '/a' }, { name: 'spark-local-dir-9', mountPath: '/b' }]);
    expect(variablesOf(driver).SPARK_LOCAL_DIRS).toBe('/c');
  });

  test('without any there is no choice', () => {
    expect(propsFrom({ 'spark.kubernetes.executor.volumes.emptyDir.data.mount.path': '/data' }).executor).not.toHaveProperty('localStorage');
  });
});
