import { Size } from 'cdk8s';
import { SparkVolume } from '../../src';
import { Role } from '../../src/plan/application';
import { SPARK_JOB } from '../../src/planner/kinds';
import { originsOf, propsFrom } from '../support/feature';
import { confOf, containerOf, findingsOf, planOf, TestPod } from '../support/plan';
import { ALLOWED_VOLUMES, ON_DEMAND, REFUSED_VOLUMES } from '../support/volumes';

const DATA = SparkVolume.emptyDir('data', { mountPath: '/data' });
const CLAIM_KEYS = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.models.';
const LEGACY_MODE = 'spark.kubernetes.legacy.useReadWriteOnceAccessMode';

const volumesOf = ({ spec: { volumes = [] } }: TestPod) => volumes.map(({ name }) => name);
const mountsOf = (pod: TestPod) => (containerOf(pod).volumeMounts ?? []).map(({ mountPath }) => mountPath);
const claimOn = (name: string, options: object = {}) =>
  SparkVolume.onDemandClaim(name, { mountPath: `/${name}`, storageClass: 'fast', size: Size.gibibytes(1), ...options });

test('volumes of the application are in both pods, those of a role in its own', () => {
  const { driver, executor } = planOf({
    volumes: [DATA],
    driver: { volumes: [SparkVolume.emptyDir('of-driver', { mountPath: '/own' })] },
    executor: { volumes: [SparkVolume.emptyDir('of-executor', { mountPath: '/own' })] },
  });
  expect(volumesOf(driver)).toEqual(['spark-conf', 'spark-local-dir-1', 'data', 'of-driver']);
  expect(volumesOf(executor)).toEqual(['spark-local-dir-1', 'data', 'of-executor']);
  expect(mountsOf(driver)).toEqual(expect.arrayContaining(['/data', '/own']));
  expect(mountsOf(executor)).toEqual(expect.arrayContaining(['/data', '/own']));
});

test('every volume that "restricted" allows goes into the pods as it is, and leaves nothing to say', () => {
  const plan = planOf({ volumes: [...ALLOWED_VOLUMES] });
  const added = ALLOWED_VOLUMES.map(({ _addition }) => _addition);
  for (const pod of [plan.driver, plan.executor]) {
    expect(pod.spec.volumes).toEqual(expect.arrayContaining(added.flatMap(({ spec }) => spec!.volumes!)));
    expect(containerOf(pod).volumeMounts).toEqual(expect.arrayContaining(added.flatMap(({ container }) => container!.volumeMounts!)));
  }
  expect(plan.findings).toEqual([]);
  expect(Object.keys(confOf(plan)).filter((key) => /\.volumes\./.test(key))).toEqual([]);
});

describe('a claim on demand', () => {
  test('of executors is made by Spark, from its keys', () => {
    const plan = planOf({ executor: { volumes: [ON_DEMAND] } });
    expect(confOf(plan)).toMatchObject({
      [`${CLAIM_KEYS}options.claimName`]: 'OnDemand',
      [`${CLAIM_KEYS}options.storageClass`]: 'fast',
      [`${CLAIM_KEYS}options.sizeLimit`]: '100Gi',
      [`${CLAIM_KEYS}mount.path`]: '/models',
      [`${CLAIM_KEYS}mount.subPathExpr`]: '$(SPARK_EXECUTOR_ID)',
      [`${CLAIM_KEYS}label.team`]: 'sales',
      [`${CLAIM_KEYS}annotation.note`]: 'x',
    });
    expect(confOf(plan)).not.toHaveProperty([LEGACY_MODE]);
    expect(volumesOf(plan.executor)).toEqual(['spark-local-dir-1']);
    expect(plan.rights).toContainEqual({ apiGroup: '', resource: 'persistentvolumeclaims', verbs: ['create', 'list', 'deletecollection'] });
    expect(plan.findings).toEqual([]);
  });

  test('of the library\'s own driver is made by Kubernetes, with the pod', () => {
    const plan = planOf({ volumes: [ON_DEMAND] });
    expect(plan.driver.spec.volumes).toContainEqual(ON_DEMAND._addition.spec!.volumes![0]);
    expect(confOf(plan)).toHaveProperty([`${CLAIM_KEYS}options.claimName`], 'OnDemand');
    expect(Object.keys(confOf(plan)).filter((key) => /driver\.volumes/.test(key))).toEqual([]);
  });

  test('of a driver that Spark makes is made by Spark, too', () => {
    const roles = [{ name: 'driver', madeBy: 'spark' }, { name: 'executor', madeBy: 'spark' }] as const;
    const plan = planOf({ driver: { volumes: [ON_DEMAND] } }, {}, { ...SPARK_JOB, roles });
    expect(confOf(plan)).toHaveProperty(['spark.kubernetes.driver.volumes.persistentVolumeClaim.models.options.claimName'], 'OnDemand');
    expect(volumesOf(plan.driver)).not.toContain('models');
  });

  test.each([['ReadWriteOnce', 'true'], ['ReadWriteOncePod', 'false']])('with the access mode %s sets Spark\'s switch to %s', (accessMode, value) => {
    const plan = planOf({ volumes: [claimOn('a', { accessMode })] });
    expect(confOf(plan)).toHaveProperty([LEGACY_MODE], value);
    expect(plan.driver.spec.volumes!.find(({ name }) => name === 'a')!.ephemeral!.volumeClaimTemplate!.spec.accessModes).toEqual([accessMode]);
  });

  test('fails for two access modes: Spark knows one for all', () => {
    const volumes = [claimOn('a', { accessMode: 'ReadWriteOnce' }), claimOn('b', { accessMode: 'ReadWriteOncePod' })];
    expect(findingsOf({ executor: { volumes } })).toEqual(['SPARK001 executor.volumes[1]']);
  });

  test.each([{ readOnly: true, key: 'mount.readOnly', value: 'true' }, { subPath: 'x', key: 'mount.subPath', value: 'x' }])('%p', ({ key, value, ...options }) => {
    expect(confOf(planOf({ executor: { volumes: [claimOn('models', options)] } }))).toHaveProperty([CLAIM_KEYS + key], value);
  });
});

describe('what Kubernetes would refuse', () => {
  const other = SparkVolume.emptyDir('data', { mountPath: '/other' });
  const atData = SparkVolume.emptyDir('more', { mountPath: '/data' });

  test('fails for two volumes of one name, or in one place', () => {
    const different = SparkVolume.tmpfs('data', { mountPath: '/other', sizeLimit: Size.gibibytes(1) });
    expect(findingsOf({ driver: { volumes: [DATA, different] } })).toEqual(['SPARK044 driver.volumes[1]']);
    expect(findingsOf({ volumes: [DATA], executor: { volumes: [atData] } })).toEqual(['SPARK044 executor.volumes[0]']);
  });

  test('the same volume may be mounted in two places, and may be given twice', () => {
    expect(findingsOf({ volumes: [DATA], executor: { volumes: [DATA, other] } })).toEqual([]);
    expect(mountsOf(planOf({ executor: { volumes: [DATA, other] } }).executor)).toEqual(expect.arrayContaining(['/data', '/other']));
  });

  test('fails for a claim on demand of the name, or in the place, of another volume', () => {
    expect(findingsOf({ executor: { volumes: [DATA, claimOn('models', { mountPath: '/data' })] } })).toEqual(['SPARK045 executor.volumes[1]']);
    expect(findingsOf({ executor: { volumes: [DATA, claimOn('data', { mountPath: '/x' })] } })).toEqual(['SPARK045 executor.volumes[1]']);
  });

  test('fails for a volume that sparkConf has under the same name or in the same place', () => {
    const key = 'spark.kubernetes.executor.volumes.emptyDir.data.mount.path';
    expect(findingsOf({ executor: { volumes: [DATA] }, sparkConf: { [key]: '/x' } })).toEqual([`SPARK045 sparkConf["${key}"]`]);
    const otherKey = 'spark.kubernetes.executor.volumes.emptyDir.x.mount.path';
    expect(findingsOf({ executor: { volumes: [DATA] }, sparkConf: { [otherKey]: '/data' } })).toEqual([`SPARK045 sparkConf["${otherKey}"]`]);
  });

  test.each(['/opt/spark/conf', '/var/data/spark-local-dir-1'])('fails for a volume in place of the library\'s own at %s', (mountPath) => {
    expect(findingsOf({ driver: { volumes: [SparkVolume.emptyDir('a', { mountPath })] } })).toEqual(['SPARK044 driver.volumes[0]']);
  });

  test('fails for a volume with the name of the library\'s own, or of Spark\'s', () => {
    expect(findingsOf({ driver: { volumes: [SparkVolume.emptyDir('spark-conf', { mountPath: '/x' })] } })).toEqual(['SPARK044 driver.volumes[0]']);
    expect(findingsOf({ executor: { volumes: [SparkVolume.emptyDir('spark-conf-volume-exec', { mountPath: '/x' })] } })).toEqual(['SPARK045 executor.volumes[0]']);
  });

  test('a volume of executors that is called like the driver\'s configuration keeps its content', () => {
    const volume = SparkVolume.configMap('spark-conf', { mountPath: '/x', configMap: 'mine' });
    expect(planOf({ executor: { volumes: [volume] } }).executor.spec.volumes).toContainEqual({ name: 'spark-conf', configMap: { name: 'mine' } });
  });
});

test('fails for a name that Spark takes for local storage', () => {
  expect(findingsOf({ executor: { volumes: [SparkVolume.emptyDir('spark-local-dir-2', { mountPath: '/x' })] } })).toEqual(['SPARK113 executor.volumes[0]']);
});

test.each(['/', '/opt', '/opt/spark', '/opt/spark/', '/opt/spark/bin', '/opt/spark/jars'])('fails for a volume at %s, which would hide Spark', (mountPath) => {
  expect(findingsOf({ driver: { volumes: [SparkVolume.emptyDir('a', { mountPath })] } })).toEqual(['SPARK113 driver.volumes[0].mountPath']);
});

test.each(['/opt/spark/work-dir', '/opt/spark/jars/more.jar', '/opt/sparkling', '/data'])('a volume at %s hides nothing', (mountPath) => {
  expect(findingsOf({ driver: { volumes: [SparkVolume.emptyDir('a', { mountPath })] } })).toEqual([]);
});

test('a volume that "restricted" refuses is told, unless that is not the profile', () => {
  const volumes = [...REFUSED_VOLUMES];
  expect(findingsOf({ volumes })).toEqual(['SPARK049 volumes[0]', 'SPARK049 volumes[1]']);
  expect(planOf({ volumes }).findings[0]).toMatchObject({ severity: 'warning', value: 'hostPath' });
  expect(findingsOf({ volumes, podSecurity: 'none' })).toEqual([]);
});

describe('keys of a volume that a prop has made', () => {
  const volumes = [ON_DEMAND];

  test('fail where they say something else', () => {
    expect(findingsOf({ executor: { volumes }, sparkConf: { [`${CLAIM_KEYS}mount.path`]: '/x' } })).toEqual([`SPARK001 sparkConf["${CLAIM_KEYS}mount.path"]`]);
  });

  test('fail where they add something', () => {
    const plan = planOf({ executor: { volumes }, sparkConf: { [`${CLAIM_KEYS}mount.readOnly`]: 'true' } });
    expect(plan.findings).toMatchObject([
      { code: 'SPARK002', prop: `sparkConf["${CLAIM_KEYS}mount.readOnly"]`, why: 'the volume "models" has a prop of its own, executor.volumes[0]' },
    ]);
  });

  test('do no harm where they say the same, and are free for other volumes', () => {
    const own = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.models-2.';
    const sparkConf = { [`${CLAIM_KEYS}mount.path`]: '/models', [`${own}mount.path`]: '/x', [`${own}options.claimName`]: 'lake' };
    expect(findingsOf({ executor: { volumes }, sparkConf })).toEqual([]);
  });
});

test('every field and every key says which prop has made it', () => {
  const plan = planOf({ volumes: [DATA], executor: { volumes: [DATA, ON_DEMAND] } });
  expect(originsOf(plan)).toMatchObject({
    'driver.spec.volumes[data].emptyDir': 'prop volumes[0]',
    'driver.container.volumeMounts[data].mountPath': 'prop volumes[0]',
  });
  expect(plan.conf.origin(`${CLAIM_KEYS}mount.path`)).toEqual({ kind: 'prop', name: 'executor.volumes[1]' });
});

describe('read back from Spark\'s keys', () => {
  const at = (role: Role['name'], type: string, name: string, settings: { [setting: string]: string }) =>
    Object.fromEntries(Object.entries(settings).map(([setting, value]) => [`spark.kubernetes.${role}.volumes.${type}.${name}.${setting}`, value]));

  test('a role has the volumes that its keys describe, but not its scratch space', () => {
    const props = propsFrom({
      ...at('driver', 'emptyDir', 'a', { 'mount.path': '/a' }),
      ...at('executor', 'nfs', 'b', { 'mount.path': '/b', 'options.server': 'x', 'options.path': '/y' }),
      ...at('executor', 'emptyDir', 'spark-local-dir-1', { 'mount.path': '/c' }),
    });
    expect(props.driver!.volumes!.map(({ name }) => name)).toEqual(['a']);
    expect(props.executor!.volumes!.map(({ name }) => name)).toEqual(['b']);
  });

  test('a claim on demand ends in the keys that it came from', () => {
    const all = Object.entries(confOf(planOf({ executor: { volumes: [ON_DEMAND] } })));
    const conf = Object.fromEntries(all.filter(([key]) => key.startsWith(CLAIM_KEYS)));
    expect(confOf(planOf(propsFrom(conf)))).toMatchObject(conf);
  });
});
