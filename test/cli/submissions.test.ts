import { parseAllDocuments } from 'yaml';
import { call, directoryOf } from './call';
import { SparkSubmission } from '../../src';

const CONF = {
  'spark.master': 'k8s://https://cluster:6443',
  'spark.kubernetes.container.image': 'apache/spark:4.1.2',
  'spark.kubernetes.namespace': 'jobs',
  'spark.app.name': 'sales',
};
const WORDS = ['spark-submit', ...Object.entries(CONF).flatMap(([key, value]) => ['--conf', `${key}=${value}`])];

/** The pods of a call of `preview`. */
function podsOf(out: string) {
  return parseAllDocuments(out).map((document) => document.toJS());
}

test('in cluster mode, both pods are shown, the driver\'s as SparkSubmission shows it', () => {
  const { code, out } = call(['preview', '--', ...WORDS, '--deploy-mode', 'cluster', 'local:///opt/app.py', 'x']);
  const submission = new SparkSubmission({
    sparkConf: { ...CONF, 'spark.submit.deployMode': 'cluster' },
    mainApplicationFile: 'local:///opt/app.py',
    arguments: ['x'],
  });
  const [driver, executor] = podsOf(out);
  expect({ code, driver }).toEqual({ code: 0, driver: submission.driverPod().manifest });
  expect(executor.metadata).toMatchObject({ name: 'sales-0000000000000000-exec-1', ownerReferences: [{ name: driver.metadata.name }] });
  expect([driver, executor].map(({ metadata }) => metadata.namespace)).toEqual(['jobs', 'jobs']);
  expect(executor.spec.containers[0].resources).toEqual(submission.executorPod().manifest.spec.containers[0].resources);
  for (const note of submission.driverPod().notes) {
    expect(out).toContain(`# ${note}\n`);
  }
});

test.each([['cluster', 'driver'], ['client', 'executor']])('what spark-submit refuses has no pod: no executors, in %s mode', (mode, role) => {
  const words = ['--', ...WORDS, '--deploy-mode', mode, '--num-executors', '0', 'local:///opt/app.py'];
  const { code, err } = call(['preview', '--role', role, ...words]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Spark does not start with "spark.executor.instances" = "0"') });
});

test('in client mode there is only the executor\'s pod', () => {
  const { out } = call(['preview', '--json', '--', ...WORDS, 'local:///opt/app.py']);
  const [executor, ...others] = JSON.parse(out);
  expect(others).toEqual([]);
  expect(executor).toMatchObject({
    workload: 'spark-submit',
    role: 'executor',
    pod: { metadata: { name: 'sales-0000000000000000-exec-1', labels: { 'spark-version': '4.1.2' } } },
    notes: ['In client mode the driver runs where spark-submit runs: Spark makes no pod for it.', expect.anything()],
  });
});

test('files of properties and templates are read', () => {
  const cwd = directoryOf({
    'spark-defaults.conf': 'spark.executor.memory 3g\nspark.kubernetes.executor.podTemplateFile executor.yaml\n',
    'executor.yaml': 'apiVersion: v1\nkind: Pod\nspec: { priorityClassName: low }\n',
    'driver.yaml': 'apiVersion: v1\nkind: Pod\nspec: { priorityClassName: high }\n',
  });
  const template = ['--conf', 'spark.kubernetes.driver.podTemplateFile=driver.yaml', '--conf', 'spark.kubernetes.file.upload.path=s3a://bucket/upload'];
  const { out, err } = call(['preview', '--properties-file', 'spark-defaults.conf', '--', ...WORDS, '--deploy-mode', 'cluster', ...template, 'local:///a.py'], { cwd });
  const [driver, executor] = podsOf(out);
  expect(err).toBe('');
  expect(driver.spec.priorityClassName).toBe('high');
  expect(executor.spec).toMatchObject({ priorityClassName: 'low', containers: [{ resources: { limits: { memory: `${3072 + 1228}Mi` } } }] });
});

test('a template that is not there is told', () => {
  const { code, err } = call(['preview', '--', ...WORDS, '--conf', 'spark.kubernetes.executor.podTemplateFile=/nowhere.yaml', 'local:///a.py']);
  expect({ code, err }).toEqual({ code: 0, err: 'note: the executor\'s template "/nowhere.yaml" is not on this machine, and is left out\n' });
});

test('a Job that submits in cluster mode is shown as what it submits', () => {
  const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'submit' } };
  const container = { name: 'submit', command: ['/opt/spark/bin/spark-submit'], args: [...WORDS.slice(1), '--deploy-mode', 'cluster', 'local:///a.py'] };
  const cwd = directoryOf({ 'dist/job.json': JSON.stringify({ ...job, spec: { template: { spec: { containers: [container] } } } }) });
  const [driver, executor] = podsOf(call(['preview', '--role', 'all'], { cwd }).out);
  expect(driver.metadata).toMatchObject({ name: 'sales-0000000000000000-driver', labels: { 'spark-role': 'driver' } });
  expect(executor.metadata.ownerReferences[0].name).toBe(driver.metadata.name);
  const { footprints } = JSON.parse(call(['footprint', '--json'], { cwd }).out);
  expect(footprints[0]).toMatchObject({ workload: 'Job/submit', driver: { 'requests.memory': '1433Mi' } });
});

test.each([
  [['preview', 'dist', '--', 'spark-submit', 'a.py'], '"dist" and a command line were given; preview one of the two'],
  [['preview', '--properties-file', 'x.conf'], '--properties-file belongs to a command line'],
  [['preview', '--role', 'worker'], 'Allowed choices are executor, driver, all'],
  [['preview', '--', 'spark-submit', '--deploy-mode', 'cluster', 'local:///a.py'], 'Spark needs an image for the driver'],
])('%j ends with 2', (words, message) => {
  const { code, err } = call(words);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
