import { ExecutorCounts } from '../../src/footprint/executor-counts';
import { Footprint, footprint } from '../../src/footprint/footprint';
import { podResources } from '../../src/footprint/pod-resources';
import { Parts } from '../../src/footprint/totals';

/** The resources of one container. */
export interface Sizes {
  readonly requests?: { [resource: string]: string };
  readonly limits?: { [resource: string]: string };
}

/** A container with resources, as a manifest has it. */
export function container(name: string, resources: Sizes): any {
  return { name, resources };
}

/** An application of a driver and executors with one container each. */
export function footprintWith(sizes: { driver: Sizes; executor?: Sizes }, executors: ExecutorCounts, more: Partial<Parts> = {}): Footprint {
  const pod = (name: string, size: Sizes) => podResources({ spec: { containers: [container(name, size)] } });
  return footprint({
    driver: pod('spark-kubernetes-driver', sizes.driver),
    executor: sizes.executor === undefined ? undefined : pod('spark-kubernetes-executor', sizes.executor),
    sharedClaims: [],
    configMaps: 1,
    ...more,
  }, executors);
}

/** A number of executors that does not change. */
export function always(count: number): ExecutorCounts {
  return { minimum: count, start: count, maximum: count };
}
