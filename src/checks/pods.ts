import { Problem } from '../findings/finding';
import { Check, Checked } from '../plan/check';
import { fieldOrigins } from '../plan/field-origin';
import { PodPiece } from '../plan/share';
import { Container, Pod } from '../pod/spark-pod';
import { CONTAINER_NAMES, RoleName } from '../sizing/spark-constants';

/** Keys by which Spark puts volumes, variables and containers into executors' pods. */
const CHANGES_PODS = /^spark\.kubernetes\.executor\.(volumes|secrets|secretKeyRef|hadoopConfigMapName)/;

/** The container that Spark runs in, by its place in a pod. */
const OF_SPARK = new RegExp(`^spec\\.(?:initC|c)ontainers\\[(${Object.values(CONTAINER_NAMES).join('|')})\\]`);

/** Something in a finished pod for which Kubernetes refuses it. */
interface Flaw {
  /** Where it stands, as the paths of fields are written. */
  readonly field: string;
  readonly why: string;
  /** What comes of it; by default, Kubernetes refuses the pod. */
  readonly consequence?: string;
}

/** Pods that Kubernetes refuses, although each of their parts is right: names and paths that are there twice, volumes that are not there. */
export const checkPods: Check = (checked) => [
  ...flawsOf(ownPodOf(checked)).map((flaw) => problem(ownRole(checked), flaw, checked)),
  ...flawsOf(executorOf(checked)).map((flaw) => problem('executor', flaw, checked)),
];

/** The library's own pieces go together: a pod is looked at where somebody has added something that may be in the way of something else. */
function ownPodOf(checked: Checked): Pod {
  const { pieces, workload } = checked;
  return pieces === undefined || pieces[ownRole(checked)].some(addsNamedThings) ? workload().driver : {};
}

/** That of the driver, or of a server that has none. */
function ownRole({ application: { roles } }: Checked): RoleName {
  return roles[0].name;
}

/** The pod that Spark will make. */
function executorOf({ conf, pieces, workload }: Checked): Pod {
  if (!conf.entries().some(({ key }) => CHANGES_PODS.test(key)) && !(pieces?.executor ?? []).some(addsNamedThings)) {
    return {};
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { previewExecutor } = require('../workload/preview') as typeof import('../workload/preview');
  try {
    return previewExecutor(workload()).pod;
  } catch {
    // What Spark itself refuses, other checks tell.
    return {};
  }
}

function addsNamedThings({ origin, spec, container }: PodPiece): boolean {
  return origin.kind !== 'library'
    && [spec?.volumes, spec?.containers, spec?.initContainers, container?.volumeMounts, container?.ports].some((list) => list !== undefined);
}

function flawsOf({ spec = {} }: Pod): Flaw[] {
  const { volumes = [], containers = [], initContainers = [] } = spec;
  const all = [...placed(initContainers, 'spec.initContainers'), ...placed(containers, 'spec.containers')];
  const names = new Set(volumes.map(({ name }) => name));
  return [
    ...repeated(volumes.map(({ name }) => name)).map((name) => ({ field: `spec.volumes[${name}]`, why: `two volumes are called "${name}"` })),
    ...repeated(all.map(({ name = '' }) => name)).map((name) => ({ field: `spec.containers[${name}]`, why: `two containers are called "${name}"` })),
    ...repeatedPorts(all.filter(({ at, restartPolicy }) => !at.startsWith('spec.initContainers') || restartPolicy === 'Always')),
    ...all.flatMap((container) => containerFlaws(container, names)),
  ];
}

/** A container, and where it stands. */
type Placed = Container & { readonly at: string };

function placed(containers: readonly Container[], list: string): Placed[] {
  return containers.map((container) => ({ ...container, at: `${list}[${container.name}]` }));
}

function containerFlaws({ at, volumeMounts = [], volumeDevices = [], ports = [] }: Placed, volumes: ReadonlySet<string>): Flaw[] {
  const missing = [...volumeMounts, ...volumeDevices].filter(({ name }) => !volumes.has(name));
  const portNames = ports.flatMap(({ name }) => name ?? []);
  return [
    ...repeated(volumeMounts.map(({ mountPath }) => mountPath))
      .map((path) => ({ field: `${at}.volumeMounts[${path}]`, why: `two volumes are mounted at ${path}` })),
    ...missing.map(({ name }) => ({ field: `${at}.volumeMounts[${name}]`, why: `no volume is called "${name}"` })),
    ...repeated(portNames).map((name) => ({ field: `${at}.ports[${name}]`, why: `two ports are called "${name}"` })),
  ];
}

/** The containers of a pod that run at the same time share its address. */
function repeatedPorts(containers: readonly Placed[]): Flaw[] {
  const ports = containers.flatMap(({ at, ports: own = [] }) => own.map(({ containerPort, protocol = 'TCP' }) => ({ at, port: `${containerPort}/${protocol}` })));
  return repeated(ports.map(({ port }) => port)).map((port) => ({
    // Spark's own container is not where to look for the other one.
    field: `${ports.find((other) => other.port === port && !OF_SPARK.test(other.at))?.at ?? 'container'}.ports`,
    why: `two programs listen on port ${port}`,
    consequence: 'of which one does not start',
  }));
}

function repeated(names: readonly string[]): string[] {
  return new Set(names).size === names.length ? [] : [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function problem(role: RoleName, { field, why, consequence = 'and Kubernetes refuses it' }: Flaw, { pieces, conf }: Checked): Problem {
  const added = (pieces?.[role] ?? []).filter(addsNamedThings);
  const places = [field, field.replace(OF_SPARK, 'container')];
  const exact = fieldOrigins(role, added).filter((origin) => places.some((place) => origin.field.startsWith(place))).at(-1);
  const word = /\[([^[\]]*)\]$/.exec(field)?.[1];
  const entries = role === 'executor' && word !== undefined ? conf.entries().filter(({ key }) => CHANGES_PODS.test(key)) : [];
  const entry = entries.find(({ key, value }) => value === word || key.includes(`.${word}`));
  return {
    rule: 'INVALID_POD',
    prop: (entry ?? exact ?? added.at(-1))?.origin.name ?? role,
    why: `${why} in the ${role}'s pod, ${consequence}`,
    fix: 'Give one of the two another name or place',
  };
}
