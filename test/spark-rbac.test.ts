import { Chart, Testing } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-30';
import { SparkJob, SparkRbac, SparkRbacProps } from '../src';
import { only, synthesize } from './support/manifests';

const JOB = { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar' };

function rbacWith(props: SparkRbacProps = {}) {
  const chart = new Chart(Testing.app(), 'team', { namespace: 'team' });
  return { chart, rbac: new SparkRbac(chart, 'spark', props) };
}

test('alone, it has what a default job needs', () => {
  const manifests = synthesize(rbacWith().chart);
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'ServiceAccount team-spark-driver',
    'ServiceAccount team-spark-executor',
    'Role team-spark-driver',
    'RoleBinding team-spark-driver',
  ]);
  expect(only(manifests, 'Role').rules).toMatchInlineSnapshot(`
[
  {
    "apiGroups": [
      "",
    ],
    "resources": [
      "configmaps",
    ],
    "verbs": [
      "create",
      "deletecollection",
    ],
  },
  {
    "apiGroups": [
      "",
    ],
    "resources": [
      "pods",
    ],
    "verbs": [
      "get",
      "list",
      "watch",
      "create",
      "delete",
      "deletecollection",
    ],
  },
]
`);
});

test('#1814: executors have an account of their own, bound to nothing, without a token', () => {
  const { chart, rbac } = rbacWith();
  const manifests = synthesize(chart);
  const executor = manifests.find(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name === rbac.executorServiceAccountName);
  expect(executor.automountServiceAccountToken).toBe(false);
  expect(rbac.executorServiceAccountName).not.toBe(rbac.driverServiceAccountName);
  expect(JSON.stringify(only(manifests, 'RoleBinding'))).not.toContain(rbac.executorServiceAccountName);
});

test('shared by jobs, it has what all of them need', () => {
  const { chart, rbac } = rbacWith();
  new SparkJob(chart, 'one', { ...JOB, rbac });
  new SparkJob(chart, 'two', { ...JOB, rbac, sparkConf: { 'spark.kubernetes.driver.annotateExitException': 'true' } });
  const manifests = synthesize(chart);
  expect(manifests.filter(({ kind }) => kind === 'Role')).toHaveLength(1);
  expect(manifests.filter(({ kind }) => kind === 'Job').map(({ spec }) => spec.template.spec.serviceAccountName))
    .toEqual(['team-spark-driver', 'team-spark-driver']);
  const pods = only(manifests, 'Role').rules.find(({ resources }: any) => resources.includes('pods'));
  expect(pods.verbs).toContain('patch');
});

test('stackabletech/spark-k8s-operator#313 #316: the verbs to stop are there', () => {
  const { rules } = only(synthesize(rbacWith().chart), 'Role');
  for (const resource of ['pods', 'configmaps']) {
    expect(rules.find(({ resources }: any) => resources.includes(resource)).verbs).toContain('deletecollection');
  }
});

test('annotations reach the accounts that they are for', () => {
  const { chart } = rbacWith({
    serviceAccountAnnotations: { 'example.com/role': 'both' },
    driverAnnotations: { 'example.com/role': 'driver' },
    executorAnnotations: { 'example.com/more': 'executor' },
  });
  const [driver, executor] = synthesize(chart);
  expect(driver.metadata.annotations).toEqual({ 'example.com/role': 'driver' });
  expect(executor.metadata.annotations).toEqual({ 'example.com/role': 'both', 'example.com/more': 'executor' });
});

test('existing accounts are bound, not made', () => {
  const chart = new Chart(Testing.app(), 'team', { namespace: 'team' });
  const rbac = new SparkRbac(chart, 'spark', {
    driverServiceAccount: ServiceAccount.fromServiceAccountName(chart, 'Driver', 'old-driver'),
    executorServiceAccount: ServiceAccount.fromServiceAccountName(chart, 'Executor', 'old-executor'),
  });
  const manifests = synthesize(chart);
  expect(manifests.map(({ kind }) => kind)).toEqual(['Role', 'RoleBinding']);
  expect(only(manifests, 'RoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: 'old-driver', namespace: 'team' }]);
  expect(rbac.executorServiceAccountName).toBe('old-executor');
  expect([rbac.driverServiceAccount, rbac.executorServiceAccount]).toEqual([undefined, undefined]);
});

test('accounts of other namespaces may run drivers here', () => {
  const { chart } = rbacWith({ additionalDrivers: [{ name: 'notebook', namespace: 'jupyter' }, { name: 'local' }] });
  expect(only(synthesize(chart), 'RoleBinding').subjects).toEqual([
    { kind: 'ServiceAccount', name: 'team-spark-driver', namespace: 'team' },
    { kind: 'ServiceAccount', name: 'notebook', namespace: 'jupyter' },
    { kind: 'ServiceAccount', name: 'local', namespace: 'team' },
  ]);
});

test('the drivers\' own code may need more', () => {
  const { chart } = rbacWith({ additionalRules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: ['s'], verbs: ['get'] }] });
  expect(only(synthesize(chart), 'Role').rules).toContainEqual({
    apiGroups: [''],
    resources: ['secrets'],
    resourceNames: ['s'],
    verbs: ['get'],
  });
});

test('the Role can be left to somebody else', () => {
  const { chart, rbac } = rbacWith({ createRole: false });
  expect(synthesize(chart).map(({ kind }) => kind)).toEqual(['ServiceAccount', 'ServiceAccount']);
  expect([rbac.role, rbac.roleBinding]).toEqual([undefined, undefined]);
});

test('#652: one for each namespace', () => {
  const chart = new Chart(Testing.app(), 'platform');
  for (const namespace of ['a', 'b']) {
    new SparkRbac(chart, namespace, { name: 'spark', namespace });
  }
  const roles = synthesize(chart).filter(({ kind }) => kind === 'Role');
  expect(roles.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)).toEqual(['a/spark-driver', 'b/spark-driver']);
});

test('fails when two have the same name, once for each', () => {
  const { chart } = rbacWith({ name: 'spark' });
  new SparkRbac(chart, 'other', { name: 'spark' });
  expect(() => Testing.synth(chart)).toThrow(/^Validation failed.*\n\s+\[team\/other\] SPARK051 name = "spark-driver".*$/);
});

test('fails for a name that Kubernetes refuses', () => {
  const { chart } = rbacWith({ name: 'Spark Jobs' });
  expect(() => Testing.synth(chart)).toThrow('[team/spark] SPARK050 name = "Spark Jobs"');
});
