import { App, Chart, Duration, JsonPatch, Size, Testing } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-30';
import { SparkJob, SparkJobProps, SparkRbac } from '../src';
import { executorTemplate, only, synthesize } from './support/manifests';

const MINIMAL: SparkJobProps = { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar' };

function chartWith(props: Partial<SparkJobProps> = {}, namespace: string | undefined = 'spark') {
  const chart = new Chart(Testing.app(), 'sales', { namespace });
  const job = new SparkJob(chart, 'daily', { ...MINIMAL, ...props });
  return { chart, job };
}

test('three props give everything that the job needs', () => {
  const manifests = synthesize(chartWith().chart);
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name.replace(/-[0-9a-f]{10}$/, '-…')}`)).toEqual([
    'ServiceAccount spark/sales-daily-driver',
    'ServiceAccount spark/sales-daily-executor',
    'Role spark/sales-daily-driver',
    'RoleBinding spark/sales-daily-driver',
    'ConfigMap spark/sales-daily-conf-…',
    'Job spark/sales-daily',
  ]);
});

test('the objects refer to each other by the names that they have', () => {
  const manifests = synthesize(chartWith({ name: 'pi' }).chart);
  const names = (kind: string) => manifests.filter((manifest) => manifest.kind === kind).map(({ metadata }) => metadata.name);
  const pod = only(manifests, 'Job').spec.template.spec;
  expect(names('ConfigMap')).toContain(pod.volumes.find((volume: any) => volume.configMap).configMap.name);
  expect(names('ServiceAccount')).toContain(pod.serviceAccountName);
  expect(names('ServiceAccount')).toContain(executorTemplate(manifests).spec.serviceAccountName);
  expect(names('Role')).toContain(only(manifests, 'RoleBinding').roleRef.name);
  expect(only(manifests, 'RoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: pod.serviceAccountName, namespace: 'spark' }]);
});

test('#603 #3042: limits of the Job', () => {
  const { chart } = chartWith({ backoffLimit: 3, activeDeadline: Duration.hours(2), ttlAfterFinished: Duration.days(1), suspend: true });
  expect(only(synthesize(chart), 'Job').spec).toMatchObject({
    backoffLimit: 3,
    activeDeadlineSeconds: 7200,
    ttlSecondsAfterFinished: 86400,
    suspend: true,
  });
});

test('#194 #897: by default a failed job is not run again, and a finished one is kept', () => {
  const { spec } = only(synthesize(chartWith().chart), 'Job');
  expect(spec).toMatchObject({ backoffLimit: 0, podReplacementPolicy: 'Failed' });
  expect(spec).not.toHaveProperty('ttlSecondsAfterFinished');
  expect(spec).not.toHaveProperty('activeDeadlineSeconds');
  expect(spec).not.toHaveProperty('suspend');
});

test('without a namespace, nothing names one', () => {
  const chart = new Chart(Testing.app(), 'sales');
  new SparkJob(chart, 'daily', MINIMAL);
  const manifests = synthesize(chart);
  expect(JSON.stringify(manifests)).not.toContain('"namespace"');
  expect(only(manifests, 'Job').spec.template.spec.containers[0].args).toContain('spark.kubernetes.namespace=$(POD_NAMESPACE)');
});

test('a namespace of its own', () => {
  const manifests = synthesize(chartWith({ namespace: 'other' }).chart);
  expect(new Set(manifests.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['other']));
  expect(only(manifests, 'ConfigMap').data['spark-defaults.conf']).toContain('spark.kubernetes.namespace=other\n');
});

test('#459 #1549: a long path still gives names that Kubernetes and Spark accept', () => {
  const chart = new Chart(Testing.app(), 'a-chart-with-quite-a-long-name', { namespace: 'spark' });
  const job = new SparkJob(chart, 'and-a-job-with-an-even-longer-name-than-that', MINIMAL);
  expect(job.name).toMatch(/^a-chart-with-quite-a-long-name-[a-z-]*[0-9a-f]{8}$/);
  expect(`${job.name}-abcde`.length).toBeLessThanOrEqual(63);
  expect(only(synthesize(chart), 'Job').metadata.name).toBe(job.name);
});

test('a JSON patch keeps what it is given, known to cdk8s or not', () => {
  const { chart, job } = chartWith();
  job.job.addJsonPatch(
    JsonPatch.add('/spec/template/spec/containers/0/resources/limits/example.com~1fpga', '1'),
    JsonPatch.add('/spec/newField', 'kept'),
  );
  const { spec } = only(Testing.synth(chart), 'Job');
  expect(spec.template.spec.containers[0].resources.limits).toMatchObject({ 'example.com/fpga': '1' });
  expect(spec.newField).toBe('kept');
});

test('existing service accounts are used, and get the rights', () => {
  const chart = new Chart(Testing.app(), 'sales', { namespace: 'spark' });
  new SparkJob(chart, 'daily', {
    ...MINIMAL,
    driver: { serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'Driver', 'team-driver') },
    executor: { serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'Executor', 'team-executor') },
  });
  const manifests = synthesize(chart);
  expect(manifests.filter(({ kind }) => kind === 'ServiceAccount')).toEqual([]);
  expect(only(manifests, 'Job').spec.template.spec.serviceAccountName).toBe('team-driver');
  expect(executorTemplate(manifests).spec.serviceAccountName).toBe('team-executor');
  expect(only(manifests, 'RoleBinding').subjects[0].name).toBe('team-driver');
});

describe('bad input', () => {
  const errorOf = (chart: Chart): string => {
    try {
      Testing.synth(chart);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  test('fails with all errors at once, each with path, prop, value and remedy', () => {
    const { chart } = chartWith({
      name: 'Sales',
      mainClass: undefined,
      backoffLimit: -1,
      activeDeadline: Duration.seconds(0),
      driver: { memory: Size.mebibytes(256), labels: { 'spark-role': 'x' } },
      dynamicAllocation: { minExecutors: 5, maxExecutors: 2 },
      sparkConf: { 'spark.master': 'local' },
    });
    expect(errorOf(chart)).toMatchInlineSnapshot(`
"Validation failed with the following errors:
  [sales/daily] SPARK050 name = "Sales": the name must be lower-case letters, digits and "-", begin and end with a letter or digit, and have at most 57 characters (the names of pods are derived from it). Write for example "sales".
  [sales/daily] SPARK060 backoffLimit = -1: the number of retries is a whole number, not negative. Write 0 for no retry.
  [sales/daily] SPARK060 activeDeadline = "0 seconds": the job would be over before it starts. Remove it, or write a second or more.
  [sales/daily] SPARK012 mainClass: local:///opt/app.jar does not say which class to run. Name the class with the main method, for example "com.example.Main".
  [sales/daily] SPARK020 driver.memory = "256Mi": Spark does not start with a heap below 465Mi. Write Size.mebibytes(512) or more.
  [sales/daily] SPARK030 dynamicAllocation.minExecutors = 5: it is above dynamicAllocation.maxExecutors (2). Lower dynamicAllocation.minExecutors or raise dynamicAllocation.maxExecutors.
  [sales/daily] SPARK040 driver.labels["spark-role"] = "x": Spark sets the label "spark-role" itself. Choose another key.
  [sales/daily] SPARK001 sparkConf["spark.master"] = "local": Spark key "spark.master" is already "k8s://https://kubernetes.default.svc:443", set by the library (the driver runs in the Job's own pod). Remove the entry."
`);
  });

  test('fails when the shared identities live in another namespace', () => {
    const app = Testing.app();
    const rbac = new SparkRbac(new Chart(app, 'a', { namespace: 'a' }), 'rbac');
    const chart = new Chart(app, 'b', { namespace: 'b' });
    new SparkJob(chart, 'job', { ...MINIMAL, rbac });
    expect(errorOf(chart)).toContain('[b/job] SPARK062 rbac = "a/rbac"');
  });

  test('fails when identities are given twice', () => {
    const { chart } = chartWith();
    new SparkJob(chart, 'job', {
      ...MINIMAL,
      rbac: new SparkRbac(chart, 'rbac'),
      driver: { serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'Driver', 'team') },
    });
    expect(errorOf(chart)).toContain('[sales/job] SPARK061 driver.serviceAccount = "team"');
  });

  test('fails when two jobs have the same name', () => {
    const { chart } = chartWith({ name: 'same' });
    new SparkJob(chart, 'other', { ...MINIMAL, name: 'same' });
    expect(errorOf(chart)).toContain('[sales/other] SPARK051 name = "same": sales/daily already makes a Job of this name in namespace spark.');
  });

  test('the same name in another namespace is no mistake', () => {
    const { chart } = chartWith({ name: 'same' });
    new SparkJob(chart, 'other', { ...MINIMAL, name: 'same', namespace: 'other' });
    expect(() => synthesize(chart)).not.toThrow();
  });

  test('fails when the configuration does not fit into a ConfigMap', () => {
    const { chart } = chartWith({ sparkConf: { 'spark.my.text': 'x'.repeat(1048576) } });
    expect(errorOf(chart)).toMatch(/SPARK063 sparkConf = "\d+ bytes"/);
  });
});

test('two apps do not know of each other\'s names', () => {
  for (const _ of [1, 2]) {
    const chart = new Chart(new App(), 'sales');
    new SparkJob(chart, 'daily', { ...MINIMAL, name: 'same' });
    expect(() => synthesize(chart)).not.toThrow();
  }
});
