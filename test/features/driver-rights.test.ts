import { SparkConf } from '../../src/conf/spark-conf';
import { rightsOf } from '../../src/features/driver-rights';
import { DEFAULT_RIGHTS, policyRules } from '../../src/planner/rights';
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
  const resources = rightsOf(SparkConf.merge([]).conf).map(({ resource }) => resource);
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
