import { App, Chart, JsonPatch, Yaml } from 'cdk8s';
import { SdpPipelineJob, SdpPipelineJobProps } from '../src';
import { call, directoryOf } from './cli/call';
import { only, synthesize } from './support/manifests';
import { PIPELINE, PIPELINE_IMAGE } from './support/pipelines';

function pipeline(props: Partial<SdpPipelineJobProps> = {}) {
  const chart = new Chart(new App(), 'orders', { namespace: 'spark' });
  return { chart, job: new SdpPipelineJob(chart, 'pipeline', { name: 'orders', image: PIPELINE_IMAGE, pipeline: PIPELINE, ...props }) };
}

test('a Job, its configuration, its files, and the rights of a driver', () => {
  const manifests = synthesize(pipeline({ suspend: true }).chart);
  expect(manifests.map(({ kind }) => kind).sort()).toEqual(['ConfigMap', 'ConfigMap', 'Job', 'Role', 'RoleBinding', 'ServiceAccount', 'ServiceAccount']);
  expect(only(manifests, 'Job').spec).toMatchObject({ suspend: true, backoffLimit: 0 });
  const names = manifests.filter(({ kind }) => kind === 'ConfigMap').map(({ metadata, immutable }) => [metadata.name.replace(/-\w+$/, ''), immutable]);
  expect(names.sort()).toEqual([['orders-conf', true], ['orders-pipeline', true]]);
});

test('the executors are made from the server\'s configuration', () => {
  const { job } = pipeline({ executor: { instances: 3 } });
  expect(job.executorPod().manifest.spec.containers[0].image).toBe(PIPELINE_IMAGE.reference);
  // A driver of a core, three executors of one, and a quarter for the command.
  expect(job.footprint().minimum.cpuRequest?.amount).toBe('4250m');
});

test('the rehearsal needs no more than the run after it', () => {
  expect(pipeline({ dryRunFirst: true }).job.footprint().minimum).toEqual(pipeline().job.footprint().minimum);
});

test('explanations know the server as the driver\'s container, wherever they are asked', () => {
  const { job } = pipeline();
  const [whole] = job.explain('driver.container.restartPolicy');
  expect(whole.origin).toContain('native sidecar');
  expect(job.explain('driver.spec.initContainers[spark-kubernetes-driver].restartPolicy')).toEqual([whole]);
  expect(job.explain('driver.spec.containers[pipeline].resources.limits.memory')).toMatchObject([{ value: '1024Mi', origin: 'the default of client.memory' }]);
});

test('what is patched on the server counts', () => {
  const { job } = pipeline();
  job.job.addJsonPatch(JsonPatch.replace('/spec/template/spec/initContainers/0/resources/limits/memory', '4Gi'));
  expect(job.explain('driver.container.resources.limits.memory')).toMatchObject([{ value: '4Gi', origin: 'a JSON patch' }]);
});

test('the shell reads the manifests back: check, footprint, preview, explain, report', () => {
  const directory = directoryOf({ 'app.yaml': Yaml.stringify(...synthesize(pipeline({ dryRunFirst: true }).chart)) });
  for (const verb of ['check', 'footprint', 'report']) {
    const { code, out, err } = call([verb, directory, '--spark-version', '4.1.2']);
    expect({ verb, code, err }).toEqual({ verb, code: 0, err: '' });
    expect(out).not.toBe('');
  }
  expect(call(['explain', 'spark.connect.grpc.binding.address', directory]).out).toContain('127.0.0.1');
  expect(call(['preview', directory]).out).toContain('spark-kubernetes-executor');
  expect(call(['report', directory]).out).toContain('`spark-kubernetes-driver`');
});
