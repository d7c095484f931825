import { catalogueFor } from '../../src/conf/catalogue';
import { byDefault } from '../../src/conf/origin';
import { SparkConf } from '../../src/conf/spark-conf';
import { rightsOf } from '../../src/features/driver-rights';
import { DEFAULT_RIGHTS, policyRules } from '../../src/planner/rights';
import { contributing, endingWith, settling, withFeature } from '../support/feature';
import { planOf } from '../support/plan';

const rulesOf = (sparkConf: { [key: string]: string }) =>
  Object.fromEntries(policyRules(planOf({ sparkConf }).rights).map(({ resources, verbs }) => [resources![0], verbs]));

test('a SparkRbac without jobs has what a job with default settings needs', () => {
  expect(policyRules(DEFAULT_RIGHTS)).toEqual(policyRules(planOf().rights));
});

test('by default pods and the executors\' ConfigMap, nothing else', () => {
  expect(rulesOf({})).toEqual({
    pods: ['get', 'list', 'watch', 'create', 'delete', 'deletecollection'],
    configmaps: ['create', 'deletecollection'],
  });
});

test('without the library\'s conf, Spark itself asks for more', () => {
  const resources = rightsOf(SparkConf.merge([]).conf, '4.1.2').map(({ resource }) => resource);
  expect(resources).toEqual(['pods', 'configmaps', 'services', 'persistentvolumeclaims']);
});

test.each([
  ['spark.kubernetes.executor.deleteOnTermination', 'false'],
  ['spark.kubernetes.executor.decommissionLabel', 'leaving'],
  ['spark.kubernetes.driver.annotateExitException', 'true'],
])('%s makes Spark patch pods', (key, value) => {
  expect(rulesOf({ [key]: value }).pods).toContain('patch');
});

test('executors without a ConfigMap need no right to make one', () => {
  expect(rulesOf({ 'spark.kubernetes.executor.disableConfigMap': 'true' })).not.toHaveProperty('configmaps');
});

test('executors that are kept keep their ConfigMap', () => {
  expect(rulesOf({ 'spark.kubernetes.executor.deleteOnTermination': 'false' }).configmaps).toEqual(['create']);
});

test('claims on demand bring the rights to make, find again and delete them', () => {
  const volume = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1';
  expect(
    rulesOf({
      [`${volume}.mount.path`]: '/data',
      [`${volume}.options.claimName`]: 'OnDemand',
      [`${volume}.options.storageClass`]: 'fast',
      [`${volume}.options.sizeLimit`]: '10Gi',
    }).persistentvolumeclaims,
  ).toEqual(['list', 'create', 'deletecollection']);
});

test('a stateful set of executors brings the rights to make and scale it', () => {
  const rules = rulesOf({ 'spark.kubernetes.allocation.pods.allocator': 'statefulset' });
  expect(rules.statefulsets).toEqual(['get', 'create', 'delete']);
  expect(rules['statefulsets/scale']).toEqual(['get', 'update']);
  expect(rules.pods).not.toContain('create');
});

/** The rules of a driver that runs with these entries and no others, by resource. */
const plainRules = (conf: { [key: string]: string }, sparkVersion = '4.1.2') => {
  const entries = Object.entries(conf).map(([key, value]) => byDefault(key, value, 'a test'));
  return Object.fromEntries(policyRules(rightsOf(SparkConf.merge(entries).conf, sparkVersion)).map(({ apiGroups, resources, verbs }) => [`${apiGroups![0]}/${resources![0]}`, verbs.join(' ')]));
};

const PODS = 'get list watch create delete deletecollection';
const PATCHED = 'get list watch create patch delete deletecollection';
const SPARKS_OWN = {
  '/pods': PODS,
  '/configmaps': 'create deletecollection',
  '/services': 'deletecollection',
  '/persistentvolumeclaims': 'list deletecollection',
};
const without = (resource: string) => Object.fromEntries(Object.entries(SPARKS_OWN).filter(([name]) => name !== resource));

test.each([
  ['nothing', {}, SPARKS_OWN],
  ['executors that are kept', { 'spark.kubernetes.executor.deleteOnTermination': 'false' }, { ...SPARKS_OWN, '/pods': PATCHED, '/configmaps': 'create' }],
  ['a label for leaving executors', { 'spark.kubernetes.executor.decommissionLabel': 'leaving' }, { ...SPARKS_OWN, '/pods': PATCHED }],
  ['an annotation of the reason', { 'spark.kubernetes.driver.annotateExitException': 'true' }, { ...SPARKS_OWN, '/pods': PATCHED }],
  ['no ConfigMap', { 'spark.kubernetes.executor.disableConfigMap': 'true' }, without('/configmaps')],
  ['no Service', { 'spark.kubernetes.driver.service.deleteOnTermination': 'false' }, without('/services')],
  ['claims that nobody owns', { 'spark.kubernetes.driver.ownPersistentVolumeClaim': 'false' }, without('/persistentvolumeclaims')],
  [
    'claims that nobody uses again',
    { 'spark.kubernetes.driver.reusePersistentVolumeClaim': 'false' },
    { ...SPARKS_OWN, '/persistentvolumeclaims': 'deletecollection' },
  ],
  [
    'claims on demand',
    { 'spark.kubernetes.executor.volumes.persistentVolumeClaim.data.options.storageClass': 'fast' },
    { ...SPARKS_OWN, '/persistentvolumeclaims': 'list create deletecollection' },
  ],
  [
    'claims on demand that nobody owns',
    {
      'spark.kubernetes.executor.volumes.persistentVolumeClaim.data.options.storageClass': 'fast',
      'spark.kubernetes.driver.ownPersistentVolumeClaim': 'false',
    },
    { ...SPARKS_OWN, '/persistentvolumeclaims': 'create' },
  ],
  [
    'a claim that exists',
    { 'spark.kubernetes.executor.volumes.persistentVolumeClaim.data.options.claimName': 'data' },
    SPARKS_OWN,
  ],
  ['a claim of the driver', { 'spark.kubernetes.driver.volumes.persistentVolumeClaim.data.options.storageClass': 'fast' }, SPARKS_OWN],
  [
    'a stateful set',
    { 'spark.kubernetes.allocation.pods.allocator': 'statefulset' },
    {
      ...SPARKS_OWN,
      '/pods': 'get list watch patch delete deletecollection',
      'apps/statefulsets': 'get create delete',
      'apps/statefulsets/scale': 'get update',
    },
  ],
  ['Spark\'s own allocator, by its name', { 'spark.kubernetes.allocation.pods.allocator': 'direct' }, SPARKS_OWN],
])('exactly what Spark calls, with %s', (_, conf, rules) => {
  expect(plainRules(conf)).toEqual(rules);
});

test.each([
  ['spark.kubernetes.executor.deleteOnTermination', 'true'],
  ['spark.kubernetes.driver.ownPersistentVolumeClaim', 'true'],
  ['spark.kubernetes.driver.reusePersistentVolumeClaim', 'true'],
  ['spark.kubernetes.driver.annotateExitException', 'false'],
  ['spark.kubernetes.executor.disableConfigMap', 'false'],
  ['spark.kubernetes.driver.service.deleteOnTermination', 'true'],
  ['spark.kubernetes.allocation.pods.allocator', 'direct'],
  ['spark.kubernetes.executor.decommissionLabel', undefined],
])('without %s, Spark takes %p for it, and so do the rights', (key, value) => {
  expect(catalogueFor('4.1.4').find(key)).toBeDefined();
  expect(catalogueFor('4.1.4').find(key)?.default).toBe(value);
  expect(plainRules(value === undefined ? {} : { [key]: value })).toEqual(plainRules({}));
});

test('a switch that another feature contributes or settles counts like the user\'s', () => {
  const statefulSet = { 'spark.kubernetes.allocation.pods.allocator': 'statefulset' };
  const ofUser = planOf({ sparkConf: statefulSet }).rights;
  expect(ofUser.map(({ resource }) => resource)).toContain('statefulsets');
  expect(planOf({}, {}, endingWith(contributing(statefulSet))).rights).toEqual(ofUser);
  expect(planOf({}, {}, withFeature(settling(statefulSet))).rights).toEqual(ofUser);
});

test('what another feature asks for comes on top', () => {
  const events = { apiGroup: '', resource: 'events', verbs: ['create'] };
  expect(planOf({}, {}, endingWith({ contribute: () => ({ rights: [events] }) })).rights).toEqual([...planOf().rights, events]);
});

describe('what Spark 4.2 has begun to ask for', () => {
  const RESIZE = 'org.apache.spark.scheduler.cluster.k8s.ExecutorResizePlugin';
  const CLAIMS = 'org.apache.spark.scheduler.cluster.k8s.ExecutorPVCResizePlugin';

  test.each(['4.2.1', '4.3.0'])('%s: a Deployment of executors, scaled by the driver, which marks the pods that it can spare', (version) => {
    const rules = plainRules({ 'spark.kubernetes.allocation.pods.allocator': 'deployment' }, version);
    expect(rules).toMatchObject({ 'apps/deployments': 'get create delete', 'apps/deployments/scale': 'get update' });
    expect(rules['/pods']).toBe('get list watch patch delete deletecollection');
  });

  test('plugins that give running executors more memory, and claims more room', () => {
    const rules = plainRules({ 'spark.plugins': `com.example.Mine, ${RESIZE},${CLAIMS}` }, '4.2.1');
    expect(rules).toMatchObject({ 'metrics.k8s.io/pods': 'get', '/pods/resize': 'patch', '/persistentvolumeclaims': 'get list patch deletecollection' });
  });

  test('Spark 4.1 has none of it', () => {
    expect(plainRules({ 'spark.kubernetes.allocation.pods.allocator': 'deployment', 'spark.plugins': `${RESIZE},${CLAIMS}` }, '4.1.4')).toEqual(SPARKS_OWN);
  });
});
