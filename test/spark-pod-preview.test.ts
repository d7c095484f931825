import { App, Chart, JsonPatch, Size } from 'cdk8s';
import { parse } from 'yaml';
import { SparkJob, SparkJobProps } from '../src';
import { checkManifests } from './support/manifests';

function jobWith(props: Partial<SparkJobProps> = {}): SparkJob {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  return new SparkJob(chart, 'daily', { mainApplicationFile: 'local:///opt/app.py', ...props });
}

test('the pod of an executor can be kept as a golden file', () => {
  expect(jobWith().executorPod().toYaml()).toMatchSnapshot();
});

test('#650 #1378: the pod is one that Kubernetes and "restricted" accept', () => {
  const { manifest } = jobWith().executorPod();
  checkManifests([manifest]);
  checkManifests([{ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'x' }, spec: { template: { metadata: manifest.metadata, spec: manifest.spec } } }]);
});

test('the YAML is the manifest', () => {
  const preview = jobWith().executorPod();
  expect(parse(preview.toYaml())).toEqual(preview.manifest);
});

test('the notes say that stages with a profile of their own are left out', () => {
  expect(jobWith().executorPod().notes).toEqual([expect.stringContaining('ResourceProfile')]);
});

test('the notes say whose code adds more', () => {
  const sparkConf = { 'spark.kubernetes.executor.pod.featureSteps': 'com.example.Step' };
  expect(jobWith({ sparkConf }).executorPod().notes).toContainEqual(expect.stringContaining('"com.example.Step"'));
});

test('a patch of the template or of the configuration shows in the pod', () => {
  const job = jobWith();
  const data = job.configMap.toJson().data;
  job.configMap.addJsonPatch(
    JsonPatch.replace('/data/executor-pod.yaml.template', data['executor-pod.yaml.template'].replace('enableServiceLinks: false', 'enableServiceLinks: true')),
    JsonPatch.replace('/data/spark-defaults.conf', data['spark-defaults.conf'].replace('spark.executor.cores=1', 'spark.executor.cores=3')),
  );
  const { manifest } = job.executorPod();
  expect(manifest.spec.enableServiceLinks).toBe(true);
  expect(manifest.spec.containers[0].resources.requests.cpu).toBe('3');
  expect(job.explain('spark.executor.cores')).toEqual([{ subject: 'spark.executor.cores', value: '3', origin: 'a JSON patch' }]);
  expect(job.explain('executor.spec.enableServiceLinks')[0].origin).toBe('a JSON patch');
});

test('a patch of the driver\'s pod is explained as such, and nothing else changes', () => {
  const job = jobWith();
  job.job.addJsonPatch(JsonPatch.add('/spec/template/spec/hostNetwork', true));
  expect(job.explain('driver.spec.hostNetwork')).toEqual([{ subject: 'driver.spec.hostNetwork', value: 'true', origin: 'a JSON patch' }]);
  expect(job.explain('driver.container.resources.requests.cpu')[0].origin).toBe('the default of driver.cores');
});

test('fails for a job with errors, and tells them all', () => {
  const job = jobWith({ driver: { cores: 0 }, executor: { memory: Size.mebibytes(1) } });
  expect(() => job.executorPod()).toThrow(/^sales\/daily has errors:\n {2}SPARK022 .*\n {2}SPARK020 /);
});
