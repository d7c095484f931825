import { Manifest } from '../../manifests';
import { Synthesized } from '../app';

/** What stands in a preview for that which a run decides; docs/previews.md lists it. */
const NO_UID = '00000000-0000-0000-0000-000000000000';
const NO_APPLICATION = 'spark-00000000000000000000000000000000';
const NO_CONFIG_MAP = 'spark-exec-0000000000000000-conf-map';
const NO_ADDRESS = 'driver-pod-ip';
const NO_SECRET = '<made by Spark for every run>';

/** Classes that name their application in their code, which wins over the Job's name, and the label that comes of it. */
const OWN_NAMES: { readonly [mainClass: string]: string } = { 'org.apache.spark.examples.SparkPi': 'spark-pi' };

/** The pod of an executor as it was foretold, with the ids that a real one has. */
export function foretoldExecutor(app: Synthesized, real: Manifest, driver: Manifest): Manifest {
  const variables = variablesOf(real);
  const id = variables.get('SPARK_EXECUTOR_ID') ?? '';
  const configMap = real.spec.volumes.map((volume: any) => volume.configMap?.name).find((name: string) => name?.startsWith('spark-exec-'));
  const text = JSON.stringify(app.job?.executorPod().manifest)
    .replaceAll('-xxxxx', driver.metadata.name.slice(nameOfJob(app).length))
    .replaceAll(NO_UID, driver.metadata.uid)
    .replaceAll(NO_APPLICATION, variables.get('SPARK_APPLICATION_ID') ?? '')
    .replaceAll(NO_CONFIG_MAP, configMap ?? '')
    .replaceAll(NO_ADDRESS, driver.status.podIP)
    .replaceAll(NO_SECRET, variables.get('_SPARK_AUTH_SECRET') ?? '');
  const pod = JSON.parse(text);
  Object.assign(pod.metadata.labels, ownName(app));
  return withId(pod, id);
}

/** The pod of a driver, as the Job's template has it. */
export function foretoldDriver(app: Synthesized): Manifest {
  const { metadata, spec } = app.objects.find(({ kind }) => kind === 'Job')?.spec.template;
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
}

function ownName(app: Synthesized): { [label: string]: string } {
  const mainClass = foretoldDriver(app).spec.containers[0].args.find((argument: string) => argument in OWN_NAMES);
  return mainClass === undefined ? {} : { 'spark-app-name': OWN_NAMES[mainClass] };
}

/** The places that have the id of an executor; a case whose own texts have it runs a single one. */
function withId(pod: Manifest, id: string): Manifest {
  const { metadata, spec } = JSON.parse(JSON.stringify(pod).replace(/-exec-1(?=["-])/g, `-exec-${id}`));
  const variable = spec.containers.at(-1).env.find(({ name }: any) => name === 'SPARK_EXECUTOR_ID');
  metadata.labels['spark-exec-id'] = id;
  variable.value = id;
  return { ...pod, metadata, spec };
}

function nameOfJob(app: Synthesized): string {
  return app.objects.find(({ kind }) => kind === 'Job')?.metadata.name ?? '';
}

function variablesOf(pod: Manifest): Map<string, string> {
  return new Map(pod.spec.containers.at(-1).env.map(({ name, value }: any) => [name, value]));
}
