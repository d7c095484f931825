import { k8s } from 'cdk8s-plus-30';
import { Plain } from './plain';

/** A container as a manifest has it; before Spark has seen a template, it may lack any field. */
export type Container = Partial<Plain<k8s.Container>>;

/** A container in a list of a pod. */
export type NamedContainer = Container & { readonly name: string };

/** A pod as a manifest has it. */
export interface Pod {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: Plain<k8s.ObjectMeta>;
  readonly spec?: Partial<Omit<Plain<k8s.PodSpec>, 'containers'>> & { readonly containers?: readonly Container[] };
}

/** A pod while Spark builds it: the container that Spark runs in stands beside the others. */
export interface SparkPod {
  readonly pod: Pod;
  readonly container: Container;
}

/** A change of a SparkPod. */
export interface PodAddition {
  readonly metadata?: Partial<Plain<k8s.ObjectMeta>>;
  /** The containers in it are others than the one that Spark runs in. */
  readonly spec?: Pod['spec'];
  /** The container that Spark runs in. */
  readonly container?: Container;
}

/** The containers of a pod that run as long as it does: its own ones, and the native sidecars among its init containers. */
export function runningContainers({ spec }: Pod): readonly Container[] {
  return [...spec?.containers ?? [], ...(spec?.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy === 'Always')];
}

/** Chooses the container that Spark runs in: the one with the given name, else the first, else a new one. */
export function selectContainer(pod: Pod, name: string | undefined): SparkPod {
  const containers = pod.spec?.containers ?? [];
  const named = name === undefined ? [] : containers.filter((container) => container.name === name);
  // Spark wants exactly one of the name.
  const container = named.length === 1 ? named[0] : containers[0];
  const others = containers.filter((other) => other !== container);
  return { pod: { ...pod, spec: { ...pod.spec, containers: others } }, container: container ?? {} };
}

/** The finished pod: Spark puts its own container after the others. */
export function finish({ pod, container }: SparkPod): Pod {
  const { containers = [], ...spec } = pod.spec ?? {};
  const { apiVersion = 'v1', kind = 'Pod', metadata, ...rest } = pod;
  return { apiVersion, kind, metadata, ...rest, spec: { ...spec, containers: [...containers, container] } };
}
