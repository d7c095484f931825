import { ApiObject, App, Chart, JsonPatch, Lazy, Size, Testing } from 'cdk8s';
import { ConfigMap, EnvValue, Secret, ServiceAccount } from 'cdk8s-plus-30';
import { SparkChecks, SparkConnectServer, SparkJob, SparkJobProps, SparkResourceQuota } from '../../src';
import { hasReferredObjects } from '../../src/tree/app-objects';

const JOB = { mainClass: 'Main', mainApplicationFile: 'local:///app.jar' };
const volume = (type: string, rest: string) => `spark.kubernetes.executor.volumes.${type}.data.${rest}`;

function appOf(namespace: string | undefined = 'spark') {
  const app = new App();
  const chart = new Chart(app, 'sales', { namespace });
  const other = new Chart(app, 'other', { namespace: 'other' });
  const add = (props: Partial<SparkJobProps>) => new SparkJob(chart, 'daily', { ...JOB, ...props });
  return { app, chart, other, add };
}
let count = 0;
const object = (chart: Chart, kind: string, body: object) => new ApiObject(chart, `object-${count++}`, { apiVersion: 'v1', kind, ...body });
const enforce = (chart: Chart, level: string, name = 'spark') => object(chart, 'Namespace', { metadata: { name, labels: { 'pod-security.kubernetes.io/enforce': level } } });
const found = (chart: Chart) => SparkChecks.of(chart).findings().map(({ code, prop, value }) => [code, prop, value]);
const told = (chart: Chart) => SparkChecks.of(chart).findings().map(({ why }) => why);
const variable = (secret: string, key: string) => (chart: Chart) => ({ A: EnvValue.fromSecretValue({ secret: Secret.fromSecretName(chart, `secret-${count++}`, secret), key }) });

describe('the Pod Security Standard of a namespace', () => {
  test('a job without a security context waits for ever where the app wants one', () => {
    const { chart, add } = appOf();
    enforce(chart, 'restricted');
    add({ podSecurity: 'none' });
    expect(found(chart)).toEqual([['SPARK065', 'podSecurity', 'none']]);
    expect(told(chart)[0]).toBe('the app gives namespace "spark" the level "restricted" of the Pod Security Standards, which refuses the driver\'s pod and the executors\' pods for ever:'
      + ' allowPrivilegeEscalation != false, unrestricted capabilities, runAsNonRoot != true, seccompProfile (neither "RuntimeDefault" nor "Localhost")');
    expect(() => Testing.synth(chart)).toThrow('SPARK065');
  });

  test.each([
    ['the level takes it', 'baseline', { podSecurity: 'none' } as const],
    ['the pods say what they have to', 'restricted', {}],
    ['the namespace is another one', 'restricted', { podSecurity: 'none', namespace: 'elsewhere' } as const],
  ])('nothing is found where %s', (_, level, props) => {
    const { chart, add } = appOf();
    enforce(chart, level);
    add(props);
    expect(found(chart)).toEqual([]);
  });

  test('a volume of the executors is found by the key that brings it', () => {
    const { chart, add } = appOf();
    enforce(chart, 'baseline');
    add({ sparkConf: { [volume('hostPath', 'mount.path')]: '/data', [volume('hostPath', 'options.path')]: '/data' } });
    expect(found(chart).filter(([code]) => code === 'SPARK065')).toEqual([['SPARK065', `sparkConf["${volume('hostPath', 'mount.path')}"]`, undefined]]);
    expect(told(chart).join()).toContain('which refuses the executors\' pods for ever: hostPath volumes (volume "data")');
  });

  test('who knows that the cluster makes an exception says so', () => {
    const { chart, add } = appOf();
    enforce(chart, 'restricted');
    add({ podSecurity: 'none' });
    SparkChecks.of(chart).acknowledge('SPARK065', 'The cluster exempts the class of our pods.');
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('a patch that puts in what is missing counts', () => {
    const { chart, add } = appOf();
    enforce(chart, 'restricted');
    const job = add({ podSecurity: 'none' });
    const container = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
    job.job.addJsonPatch(JsonPatch.add('/spec/template/spec/containers/0/securityContext', container));
    expect(told(chart)[0]).toContain('refuses the executors\' pods for ever');
    job.configMap.addJsonPatch(JsonPatch.replace('/data/executor-pod.yaml.template', JSON.stringify({ spec: { containers: [{ name: 'a', securityContext: container }] } })));
    expect(found(chart)).toEqual([]);
  });

  test('a patch that brings in what is refused counts', () => {
    const { chart, add } = appOf();
    enforce(chart, 'baseline');
    const job = add({});
    job.job.addJsonPatch(JsonPatch.add('/spec/template/spec/hostNetwork', true));
    expect(found(chart)).toEqual([['SPARK065', 'driver', undefined]]);
  });

  test('a patch that does not fit is told of where it is rendered', () => {
    const { chart, add } = appOf();
    enforce(chart, 'restricted');
    add({}).job.addJsonPatch(JsonPatch.remove('/spec/not/there'));
    expect(found(chart)).toEqual([]);
    expect(() => Testing.synth(chart)).toThrow('at path \'sales/daily/Resource\'');
  });

  test('servers are looked at, too', () => {
    const { chart } = appOf();
    enforce(chart, 'restricted');
    new SparkConnectServer(chart, 'server', { podSecurity: 'none' });
    expect(found(chart)).toEqual([['SPARK065', 'podSecurity', 'none']]);
  });
});

describe('keys of Secrets and ConfigMaps', () => {
  test('a key that the app\'s Secret does not have is found, with those that it has', () => {
    const { chart, add } = appOf();
    const secret = new Secret(chart, 'Store', { metadata: { name: 'store' }, stringData: { 'access-key': 'a', 'secret-key': 'b' } });
    add({
      driver: { env: variable('store', 'password')(chart) },
      hadoopConfSecrets: { 'fs.s3a.access.key': { secret, key: 'access-key' }, 'fs.s3a.secret.key': { secret, key: 'secretKey' } },
    });
    expect(found(chart)).toEqual([
      ['SPARK047', 'driver.env["A"]', 'password'],
      ['SPARK047', 'hadoopConfSecrets["fs.s3a.secret.key"]', 'secretKey'],
    ]);
    expect(told(chart)[0]).toBe('the Secret "store" of the app has no such key, but "access-key" and "secret-key"; without it the driver\'s pod never starts, and nothing ends that');
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('what executors alone want is told of them', () => {
    const { chart, add } = appOf();
    new ConfigMap(chart, 'Settings', { metadata: { name: 'settings' }, data: { a: 'b' } });
    add({ executor: { env: { A: EnvValue.fromConfigMap(ConfigMap.fromConfigMapName(chart, 'Ref', 'settings'), 'c') } } });
    expect(found(chart)).toEqual([['SPARK047', 'executor.env["A"]', 'c']]);
    expect(told(chart)[0]).toContain('without it the executors\' pods never start, and nothing ends that');
  });

  test('keys may be added to the Secret later', () => {
    const { chart, add } = appOf();
    const secret = new Secret(chart, 'Store', { metadata: { name: 'store' }, stringData: { a: 'b' } });
    add({ driver: { env: variable('store', 'c')(chart) } });
    expect(found(chart)).toHaveLength(1);
    secret.addStringData('c', 'd');
    expect(found(chart)).toEqual([]);
  });

  test.each([
    ['is optional', (chart: Chart) => ({ A: EnvValue.fromSecretValue({ secret: Secret.fromSecretName(chart, 'Ref', 'store'), key: 'c' }, { optional: true }) }), { stringData: { a: 'b' } }],
    ['is there in base 64', variable('store', 'c'), { data: { c: 'YQ==' } }],
    ['is filled in by somebody else', variable('store', 'c'), {}],
    ['is of a Secret that the app does not have', variable('of-the-cluster', 'c'), { stringData: { a: 'b' } }],
  ])('nothing is found of a key that %s', (_, env, body) => {
    const { chart, add } = appOf();
    object(chart, 'Secret', { metadata: { name: 'store' }, ...body });
    add({ driver: { env: env(chart) } });
    expect(found(chart)).toEqual([]);
  });

  test('a ConfigMap may hold bytes', () => {
    const { chart, add } = appOf();
    object(chart, 'ConfigMap', { metadata: { name: 'settings' }, binaryData: { c: 'YQ==' } });
    add({ driver: { env: { A: EnvValue.fromConfigMap(ConfigMap.fromConfigMapName(chart, 'Ref', 'settings'), 'c') } } });
    expect(found(chart)).toEqual([]);
  });

  test('a Secret that is there twice is for two clusters: a key of either is one', () => {
    const { app, chart, add } = appOf();
    object(chart, 'Secret', { metadata: { name: 'store' }, stringData: { a: 'b' } });
    object(new Chart(app, 'production', { namespace: 'spark' }), 'Secret', { metadata: { name: 'store' }, stringData: { c: 'd' } });
    add({ driver: { env: variable('store', 'c')(chart) } });
    expect(found(chart)).toEqual([]);
  });

  test('a file that a volume wants, of a pod that somebody has patched', () => {
    const { chart, add } = appOf();
    object(chart, 'Secret', { metadata: { name: 'store' }, stringData: { a: 'b' } });
    const job = add({});
    job.job.addJsonPatch(JsonPatch.add('/spec/template/spec/volumes/-', { name: 'store', secret: { secretName: 'store', items: [{ key: 'c', path: 'c' }] } }));
    expect(found(chart)).toEqual([['SPARK047', 'driver', 'c']]);
  });

  test('the library\'s own ConfigMap is none of them', () => {
    const { chart, add } = appOf();
    object(chart, 'Secret', { metadata: { name: 'store' }, stringData: { a: 'b' } });
    add({});
    expect(found(chart)).toEqual([]);
  });
});

describe('objects of another namespace', () => {
  test.each([
    ['envFrom', () => ({ driver: { envFrom: [{ secretRef: { name: 'a' } }] } }), 'driver.envFrom', 'Secret'],
    ['imagePullSecrets', (chart: Chart) => ({ imagePullSecrets: [Secret.fromSecretName(chart, 'Ref', 'a')] }), 'imagePullSecrets', 'Secret'],
    ['a ServiceAccount', (chart: Chart) => ({ executor: { serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'Ref', 'a') } }), 'executor.serviceAccount', 'ServiceAccount'],
    ['a claim', () => ({ sparkConf: { [volume('persistentVolumeClaim', 'mount.path')]: '/data', [volume('persistentVolumeClaim', 'options.claimName')]: 'a' } }),
      `sparkConf["${volume('persistentVolumeClaim', 'mount.path')}"]`, 'PersistentVolumeClaim'],
    ['a Secret as a volume', () => ({ sparkConf: { 'spark.kubernetes.executor.secrets.a': '/secrets' } }), 'sparkConf["spark.kubernetes.executor.secrets.a"]', 'Secret'],
  ])('%s: the app has it elsewhere only', (_, props, prop, kind) => {
    const { chart, other, add } = appOf();
    object(other, kind, { metadata: { name: 'a' } });
    add(props(chart));
    expect(found(chart)).toEqual([['SPARK047', prop, 'a']]);
    expect(told(chart)[0]).toMatch(/^the app has this (Secret|ServiceAccount|claim) in namespace "other" only, and a pod knows those of its own namespace, "spark"; without it /);
  });

  test('what becomes of it', () => {
    const whyOf = (props: (chart: Chart) => Partial<SparkJobProps>, kind: string) => {
      const { chart, other, add } = appOf();
      object(other, kind, { metadata: { name: 'a' } });
      add(props(chart));
      return told(chart)[0].split('without it ')[1];
    };
    expect(whyOf((chart) => ({ imagePullSecrets: [Secret.fromSecretName(chart, 'Ref', 'a')] }), 'Secret')).toBe('the image is pulled without credentials');
    expect(whyOf((chart) => ({ driver: { serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'Ref', 'a') } }), 'ServiceAccount'))
      .toBe('Kubernetes refuses the driver\'s pod, for ever');
    expect(whyOf(() => ({ driver: { envFrom: [{ configMapRef: { name: 'a' } }] } }), 'ConfigMap')).toBe('the driver\'s pod never starts, and nothing ends that');
  });

  test('one of its own namespace is enough, also one that a program in the cluster makes', () => {
    const { chart, other, add } = appOf();
    object(other, 'Secret', { metadata: { name: 'a' } });
    object(chart, 'SealedSecret', { metadata: { name: 'a' } });
    add({ driver: { envFrom: [{ secretRef: { name: 'a' } }] } });
    expect(found(chart)).toEqual([]);
  });

  test('where a namespace is left to kubectl, nobody can know', () => {
    const { app, chart, add } = appOf();
    object(new Chart(app, 'third'), 'Secret', { metadata: { name: 'a' }, stringData: { b: 'c' } });
    add({ driver: { env: variable('a', 'd')(chart) } });
    const without = new App();
    const free = new Chart(without, 'sales');
    object(new Chart(without, 'other', { namespace: 'other' }), 'Secret', { metadata: { name: 'a' } });
    new SparkJob(free, 'daily', { ...JOB, driver: { envFrom: [{ secretRef: { name: 'a' } }] } });
    expect([found(chart), found(free)]).toEqual([[], []]);
  });

  test('two charts without a namespace go to one', () => {
    const app = new App();
    const chart = new Chart(app, 'sales');
    object(new Chart(app, 'other'), 'Secret', { metadata: { name: 'a' }, stringData: { b: 'c' } });
    new SparkJob(chart, 'daily', { ...JOB, driver: { env: variable('a', 'd')(chart) } });
    expect(found(chart)).toEqual([['SPARK047', 'driver.env["A"]', 'd']]);
  });
});

describe('quotas and ranges', () => {
  const quota = (chart: Chart, hard: object) => object(chart, 'ResourceQuota', { metadata: { name: `quota-${count++}` }, spec: { hard } });

  test('a quota of the app is as good as a declared one', () => {
    const { chart, add } = appOf();
    add({});
    quota(chart, { 'pods': '2', 'limits.cpu': '8' });
    expect(found(chart).map(([code]) => code)).toEqual(['SPARK122', 'SPARK122', 'SPARK120']);
    expect(() => Testing.synth(chart)).toThrow('SPARK120');
  });

  test('a range of the app gives its defaults to a quota', () => {
    const { chart, add } = appOf();
    add({});
    quota(chart, { 'limits.cpu': '8' });
    object(chart, 'LimitRange', { metadata: { name: 'range' }, spec: { limits: [{ type: 'Container', default: { cpu: '2' }, max: { memory: '1Gi' } }] } });
    expect(found(chart)).toEqual([['SPARK123', 'driver.memory', '1408Mi'], ['SPARK123', 'executor.memory', '1408Mi']]);
  });

  test('what is declared, too, is found once', () => {
    const { chart, add } = appOf();
    SparkChecks.of(chart).declareResourceQuota({ pods: '2' });
    quota(chart, { pods: '2' });
    add({});
    expect(found(chart)).toEqual([['SPARK120', 'executor.instances', 'pods 3 of 2']]);
  });

  test('who knows that it is a quota for another cluster says so', () => {
    const { app, chart, add } = appOf();
    quota(new Chart(app, 'tests', { namespace: 'spark' }), { pods: '1' });
    add({});
    expect(() => Testing.synth(chart)).toThrow('SPARK120');
    SparkChecks.of(chart).acknowledge('SPARK120', 'The small quota is for the cluster of the tests.');
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('a quota that is made for the jobs has room for them, and what is made from a job\'s footprint, too', () => {
    const { chart, add } = appOf();
    const job = add({ executor: { memory: Size.gibibytes(4) } });
    new SparkResourceQuota(chart, 'quota', { workloads: [job] });
    quota(chart, Lazy.any({ produce: () => job.footprint().toResourceQuota() }) as object);
    expect(found(chart)).toEqual([]);
    expect(Testing.synth(chart).filter(({ kind }) => kind === 'ResourceQuota')).toHaveLength(2);
  });
});

test('jobs alone, with their accounts and their configuration, have nothing to be asked about', () => {
  const { app, chart, add } = appOf();
  add({});
  new SparkConnectServer(chart, 'server');
  Testing.synth(chart);
  expect(hasReferredObjects(app)).toBe(false);
});

test('an app is looked at once, and not once for every job', () => {
  const { app, chart } = appOf();
  object(chart, 'Secret', { metadata: { name: 'store' }, stringData: { a: 'b' } });
  for (let index = 0; index < 20; index++) {
    new SparkJob(chart, `job-${index}`, JOB);
  }
  const all = jest.spyOn(app.node, 'findAll');
  Testing.synth(chart);
  // Once to validate, and once to look.
  expect(all).toHaveBeenCalledTimes(2);
});
