import { Leaf, leaves } from './leaves';
import { Container, Pod, selectContainer } from './spark-pod';

/** The fields of a pod that hold a value; those of the container that Spark runs in stand below `container`. */
export function podLeaves(pod: Pod, container: Container = selectContainer(pod, undefined).container): Leaf[] {
  const { containers, initContainers, ...spec } = pod.spec ?? {};
  return leaves({
    metadata: pod.metadata,
    spec: { ...spec, ...without('initContainers', initContainers, container), ...without('containers', containers, container) },
    container,
  });
}

/** A list of containers without one of them, where there are others. */
function without(field: string, containers: readonly Container[] = [], container: Container): object {
  const others = containers.filter((other) => other !== container);
  return others.length === 0 ? {} : { [field]: others };
}
