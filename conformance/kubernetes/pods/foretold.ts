import { carrierAmong, driverContainerOf, templateOf } from '../../carriers';
import { Manifest } from '../../manifests';
import { Synthesized } from '../app';

/** What stands in a preview for that which a run decides; docs/previews.md lists it. */
const NO_UID = '00000000-0000-0000-0000-000000000000';
const NO_APPLICATION = 'spark-00000000000000000000000000000000';
/** The end of the names of executors that are made up: the number of this one, after random digits. */
const NO_PREFIX = /-0{16}-exec-1$/;
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
  const preview = app.workload?.executorPod().manifest;
  const text = JSON.stringify(preview)
    .replaceAll(preview.metadata.ownerReferences[0].name, driver.metadata.name)
    .replaceAll(...madeUpPrefix(preview, real))
    .replaceAll(NO_UID, driver.metadata.uid)
    .replaceAll(NO_APPLICATION, variables.get('SPARK_APPLICATION_ID') ?? '')
    .replaceAll(NO_CONFIG_MAP, configMap ?? '')
    .replaceAll(NO_ADDRESS, driver.status.podIP)
    .replaceAll(NO_SECRET, variables.get('_SPARK_AUTH_SECRET') ?? '');
  const pod = JSON.parse(text);
  pod.spec.hostname = hostName(preview, pod.metadata.name);
  Object.assign(pod.metadata.labels, ownName(app));
  // The real one is known by it, and has it from the API server.
  if (pod.metadata.namespace === real.metadata.namespace) {
    delete pod.metadata.namespace;
  }
  return withId(pod, id);
}

/** The pod of a driver, as the template has it. */
export function foretoldDriver(app: Synthesized): Manifest {
  const carrier = carrierAmong(app.objects);
  const { metadata, spec } = templateOf(carrier);
  // Pods of a StatefulSet have names of their own in DNS.
  const named = carrier.kind === 'StatefulSet' ? { hostname: `${carrier.metadata.name}-0`, subdomain: carrier.spec.serviceName } : {};
  const [containers, initContainers] = [spec.containers, spec.initContainers].map((list) => list?.map(withCanonicalSizes));
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec: { ...spec, containers, initContainers, ...named } };
}

/** Sizes as Kubernetes writes them: in the largest unit that keeps them whole. */
function withCanonicalSizes({ resources, ...container }: any): any {
  const text = JSON.stringify(resources)?.replace(/"(\d+)Mi"/g, (size, mebibytes) => (Number(mebibytes) % 1024 === 0 ? `"${Number(mebibytes) / 1024}Gi"` : size));
  return text === undefined ? container : { ...container, resources: JSON.parse(text) };
}

function ownName(app: Synthesized): { [label: string]: string } {
  const mainClass = driverContainerOf(foretoldDriver(app)).args.find((argument: string) => argument in OWN_NAMES);
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

/** How executors' names begin that Spark makes up, in the preview and in truth; nothing changes where they follow from the driver's. */
function madeUpPrefix({ metadata: { name } }: Manifest, real: Manifest): [foretold: string, real: string] {
  if (!NO_PREFIX.test(name)) {
    return [name, name];
  }
  const foretold = name.slice(0, -'-exec-1'.length);
  const made = real.metadata.name.replace(/-exec-\d+$/, '');
  // What does not look like it stays a difference.
  return [foretold, made.replace(/-[0-9a-f]{16}$/, `-${'0'.repeat(16)}`) === foretold ? made : foretold];
}

/** A host name that is too long is cut at its front, so that the driver's does not stand there as a whole. */
function hostName({ metadata, spec }: Manifest, name: string): string {
  return name.slice(metadata.name.length - spec.hostname.length);
}

function variablesOf(pod: Manifest): Map<string, string> {
  return new Map(pod.spec.containers.at(-1).env.map(({ name, value }: any) => [name, value]));
}
