import { Claim } from './claims';
import { aggregate, ContainerResources, PodResources } from './pod-resources';
import { completed } from './range-defaults';
import { propOf, RolePod, rolePods } from './role-pods';
import { Parts } from './totals';
import { Problem } from '../findings/finding';
import { LimitRangeSpec, RangeItem, readAmounts } from '../pod/cluster-limits';
import { formatAmount, ResourceList } from '../pod/quantities';
import { parseQuantity } from '../pod/quantity';

/** What a range measures: a container, a pod or a claim. */
interface Measured {
  readonly what: string;
  /** The container, if it is one. */
  readonly containers?: readonly ContainerResources[];
  readonly requests: ResourceList;
  readonly limits: ResourceList;
}

/** A request or limit that is out of a range. */
interface Violation {
  readonly resource: string;
  readonly side: 'requests' | 'limits';
  /** Undefined if it is missing. */
  readonly amount?: number;
  /** What the range says of it. */
  readonly bound: string;
}

/** What the LimitRanges of a namespace have against an application's pods and claims, after they have added their defaults. */
export function checkLimitRanges(parts: Parts, limitRanges: readonly LimitRangeSpec[]): Problem[] {
  const items = limitRanges.flatMap(({ limits = [] }) => limits);
  return rolePods(completed(parts, limitRanges)).flatMap(({ role, pod }) => {
    const claims = [...pod.claims, ...(role === 'executor' ? parts.sharedClaims : [])];
    return [
      ...pod.containers.flatMap((container) => checkDefault(role, container)),
      ...items.flatMap((item) => measure(item.type, pod, claims).flatMap((measured) =>
        violations(item, measured).map((violation) => problem(role, measured, violation)))),
    ];
  });
}

function measure(type: string, pod: PodResources, claims: readonly Claim[]): Measured[] {
  switch (type) {
    case 'Container':
      return pod.containers.map((container) => ({ what: `the container "${container.name}"`, containers: [container], requests: container.requests, limits: container.limits }));
    case 'Pod':
      return [{ what: 'the pod', requests: aggregate(pod.containers, 'requests'), limits: aggregate(pod.containers, 'limits') }];
    case 'PersistentVolumeClaim':
      // Of a claim, only the request counts.
      return claims.map(({ bytes }) => ({ what: 'a claim', requests: { storage: bytes }, limits: { storage: bytes } }));
    default:
      return [];
  }
}

function violations(item: RangeItem, { requests, limits }: Measured): Violation[] {
  const [min, max] = [readAmounts(item.min), readAmounts(item.max)];
  // No limit is below its request.
  const below = Object.keys(min).filter((resource) => !(requests[resource] >= min[resource])).map((resource): Violation =>
    ({ resource, side: 'requests', amount: requests[resource], bound: `at least ${formatAmount(resource, min[resource])}` }));
  const above = Object.keys(max).flatMap((resource): Violation[] => {
    const bound = `at most ${formatAmount(resource, max[resource])}`;
    if (requests[resource] > max[resource]) {
      return [{ resource, side: 'requests', amount: requests[resource], bound }];
    }
    return limits[resource] <= max[resource] ? [] : [{ resource, side: 'limits', amount: limits[resource], bound }];
  });
  const ratios = Object.entries(item.maxLimitRequestRatio ?? {}).flatMap(([resource, quantity]): Violation[] => {
    const ratio = parseQuantity(String(quantity)) ?? Infinity;
    const bound = `at most ${quantity} times the request`;
    return limits[resource] / requests[resource] <= ratio ? [] : [{ resource, side: 'limits', amount: limits[resource], bound }];
  });
  return [...below, ...above, ...ratios];
}

/** A default that makes a pod invalid: the API server refuses a request above its limit. */
function checkDefault(role: RolePod['role'], container: ContainerResources): Problem[] {
  const { name, requests, limits } = container;
  return Object.keys(limits).filter((resource) => requests[resource] > limits[resource]).map((resource) => ({
    rule: 'LIMIT_RANGE' as const,
    prop: propOf(role, resource, 'limits', [container]),
    value: formatAmount(resource, requests[resource]),
    why: `the container "${name}" asks for it, and would get the LimitRange's default limit of ${formatAmount(resource, limits[resource])}, which is less`,
    fix: 'Give the container a limit of its own',
  }));
}

function problem(role: RolePod['role'], { what, containers }: Measured, { resource, side, amount, bound }: Violation): Problem {
  const word = side === 'limits' ? 'limit' : 'request';
  return {
    rule: 'LIMIT_RANGE',
    prop: propOf(role, resource, side, containers),
    ...(amount === undefined ? {} : { value: formatAmount(resource, amount) }),
    why: `the LimitRange wants ${bound} as ${word} of ${resource} for ${what}${amount === undefined ? ', which has none' : ''}; the API server refuses it`,
    fix: `Change the ${word}, or the LimitRange`,
  };
}
