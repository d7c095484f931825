import { Leaf, leaves } from './leaves';
import { Container, Pod, selectContainer } from './spark-pod';

/** The fields of a pod that hold a value; those of the container that Spark runs in stand below `container`. */
export function podLeaves(pod: Pod, container: Container = selectContainer(pod, undefined).container): Leaf[] {
  const { containers = [], ...spec } = pod.spec ?? {};
  const others = containers.filter((other) => other !== container);
  return leaves({ metadata: pod.metadata, spec: { ...spec, ...(others.length === 0 ? {} : { containers: others }) }, container });
}
