import { SparkSubmission, SparkVersion } from '../src';
import { checkManifests } from './support/manifests';

const CONF = {
  'spark.app.name': 'Daily Sales',
  'spark.kubernetes.namespace': 'spark',
  'spark.kubernetes.container.image': 'registry.example.com/sales:1.4.2',
  'spark.executor.memory': '8g',
  'spark.kubernetes.executor.podTemplateFile': '/templates/executor.yaml',
};

test('the driver\'s pod of a cluster-mode submission can be kept as a golden file', () => {
  const submission = new SparkSubmission({ sparkConf: CONF, mainApplicationFile: 'local:///opt/sales.py', arguments: ['--day', 'yesterday'] });
  const pod = submission.driverPod();
  checkManifests([pod.manifest]);
  expect(pod.toYaml()).toMatchSnapshot();
});

test('executors of a Python application get what the driver is told of its language', () => {
  const [container] = new SparkSubmission({ sparkConf: CONF, mainApplicationFile: 'local:///opt/sales.py' }).executorPod().manifest.spec.containers;
  // 8g, and 40 percent of it.
  expect(container.resources.limits.memory).toBe('11468Mi');
});

test('executors talk to the driver\'s Service', () => {
  const { env } = new SparkSubmission({ sparkConf: CONF, mainApplicationFile: 'local:///opt/sales.py' }).executorPod().manifest.spec.containers[0];
  expect(env).toContainEqual({ name: 'SPARK_DRIVER_URL', value: expect.stringMatching(/@.*-driver-svc\.spark\.svc:7078$/) });
});

test('templates are taken in', () => {
  const submission = new SparkSubmission({
    sparkConf: CONF,
    mainClass: 'com.example.Main',
    mainApplicationFile: 'local:///opt/sales.jar',
    driverPodTemplate: { spec: { priorityClassName: 'high', containers: [] } },
    executorPodTemplate: { spec: { tolerations: [{ key: 'spot', operator: 'Exists' }], containers: [] } },
  });
  expect(submission.driverPod().manifest.spec.priorityClassName).toBe('high');
  expect(submission.executorPod().manifest.spec.tolerations).toEqual([{ key: 'spot', operator: 'Exists' }]);
});

test('newer versions give other pods', () => {
  const [container] = new SparkSubmission({ sparkConf: CONF, mainClass: 'Main', sparkVersion: SparkVersion.of('4.3.0') }).executorPod().manifest.spec.containers;
  expect(container.securityContext).toEqual({ allowPrivilegeEscalation: false });
});

test('fails for what Spark would refuse', () => {
  const sparkConf = { ...CONF, 'spark.executor.memory': '8 gigabytes' };
  expect(() => new SparkSubmission({ sparkConf, mainClass: 'Main' }).executorPod()).toThrow('Spark cannot read "spark.executor.memory" = "8 gigabytes"');
});

test('a prop that is not known is no error', () => {
  const props = { sparkConf: CONF, mainApplicationFile: 'local:///opt/sales.py', team: 'sales' };
  expect(() => new SparkSubmission(props).driverPod()).not.toThrow();
  expect(() => new SparkSubmission({ ...props, arguments: 'none' as never })).toThrow('The submission has errors:\n  SPARK004 arguments');
});

test('a jar of the submitting machine has to be uploaded, and Spark has to know where to', () => {
  const of = (conf: { [key: string]: string }) => () => new SparkSubmission({
    sparkConf: { 'spark.kubernetes.container.image': 'a/b:1', 'spark.app.name': 'a', ...conf },
    mainClass: 'a.B',
    mainApplicationFile: '/home/ci/app.jar',
  }).driverPod();
  expect(of({})).toThrow('Spark has to upload "/home/ci/app.jar" from the machine that submits');
  expect(of({ 'spark.kubernetes.file.upload.path': 's3a://b/upload' })).not.toThrow();
});
