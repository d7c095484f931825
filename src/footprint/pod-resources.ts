import { Claim, ephemeralClaims } from './claims';
import { largest, only, sum } from './resource-list';
import { parseAmount, ResourceList } from '../pod/quantities';
import { Container, Pod } from '../pod/spark-pod';

/** What one container asks for. */
export interface ContainerResources {
  readonly name: string;
  /** A `sidecar` is an init container that goes on running. */
  readonly kind: 'init' | 'sidecar' | 'main';
  readonly requests: ResourceList;
  readonly limits: ResourceList;
}

/** What one pod asks of a cluster, as the scheduler and a quota count it. */
export interface PodResources {
  readonly requests: ResourceList;
  /** The limits that all containers have: without one of them, the pod has no limit. */
  readonly limits: ResourceList;
  /** The claims that are made for this pod alone. */
  readonly claims: readonly Claim[];
  /** The containers: init containers in their order, then the others. */
  readonly containers: readonly ContainerResources[];
  /** What the pod's runtime takes for itself. */
  readonly overhead: ResourceList;
}

/** What a pod asks for, and the claims that Spark makes for it beside those that its manifest names. */
export function podResources(pod: Pod, claims: readonly Claim[] = []): PodResources {
  const { initContainers = [], containers = [], overhead } = pod.spec ?? {};
  const each = [
    ...initContainers.map((container) => containerResources(container, container.restartPolicy === 'Always' ? 'sidecar' : 'init')),
    ...containers.map((container) => containerResources(container, 'main')),
  ];
  return withContainers({ claims: [...ephemeralClaims(pod), ...claims], overhead: amounts(overhead, 'overhead') }, each);
}

/** The same pod with other containers. */
export function withContainers(pod: Pick<PodResources, 'claims' | 'overhead'>, containers: readonly ContainerResources[]): PodResources {
  const { claims, overhead } = pod;
  const limits = only(aggregate(containers, 'limits'), (resource) => containers.every((container) => resource in container.limits));
  return {
    requests: sum([aggregate(containers, 'requests'), overhead]),
    limits: sum([limits, only(overhead, (resource) => resource in limits)]),
    claims,
    containers,
    overhead,
  };
}

/**
 * What containers need together: those that run at the same time, or the largest
 * init container with the sidecars that were started before it, if that is more.
 */
export function aggregate(containers: readonly ContainerResources[], side: 'requests' | 'limits'): ResourceList {
  let sidecars: ResourceList = {};
  let starting: ResourceList = {};
  for (const { kind, [side]: own } of containers) {
    if (kind === 'sidecar') {
      sidecars = sum([sidecars, own]);
    } else if (kind === 'init') {
      starting = largest([starting, sum([sidecars, own])]);
    }
  }
  const running = sum([sidecars, ...containers.filter(({ kind }) => kind === 'main').map((container) => container[side])]);
  return largest([running, starting]);
}

function containerResources({ name = '', resources }: Container, kind: ContainerResources['kind']): ContainerResources {
  const limits = amounts(resources?.limits, `container "${name}"`);
  // A limit without a request is a request, too: the API server writes it there.
  return { name, kind, limits, requests: { ...limits, ...amounts(resources?.requests, `container "${name}"`) } };
}

function amounts(quantities: { readonly [resource: string]: string } | undefined, where: string): ResourceList {
  return Object.fromEntries(Object.entries(quantities ?? {}).map(([resource, quantity]) => {
    const amount = parseAmount(resource, quantity);
    if (amount === undefined) {
      throw new Error(`"${quantity}" of ${resource} in ${where} is not a quantity; write for example 500m or 2Gi`);
    }
    return [resource, amount];
  }));
}
