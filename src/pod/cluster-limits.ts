import { parseAmount, ResourceList } from './quantities';
import { parseQuantity } from './quantity';
import { Problem } from '../findings/finding';

/** Quantities by resource, as a manifest has them. */
export interface Quantities {
  readonly [resource: string]: string | number;
}

/** The `spec` of a ResourceQuota. */
export interface QuotaSpec {
  readonly hard?: Quantities;
  readonly scopes?: readonly string[];
  readonly scopeSelector?: unknown;
}

/** One of the `limits` of a LimitRange. */
export interface RangeItem {
  /** `Container`, `Pod` or `PersistentVolumeClaim`. */
  readonly type: string;
  readonly max?: Quantities;
  readonly min?: Quantities;
  readonly default?: Quantities;
  readonly defaultRequest?: Quantities;
  readonly maxLimitRequestRatio?: Quantities;
}

/** The `spec` of a LimitRange. */
export interface LimitRangeSpec {
  readonly limits?: readonly RangeItem[];
}

/** What somebody has told of the namespace that applications run in. */
export interface NamespaceLimits {
  /** All of them hold. */
  readonly quotas: readonly QuotaSpec[];
  readonly limitRanges: readonly LimitRangeSpec[];
}

/** The size of a node, as far as pods can use it. */
export interface NodeSize {
  /** CPU, in cores. */
  readonly cpu: number;
  /** Memory, in mebibytes. */
  readonly memory: number;
  /** GPUs; undefined if nobody has said. */
  readonly gpus?: number;
  /** Local disk, in mebibytes; undefined if nobody has said. */
  readonly ephemeralStorage?: number;
}

/** The names without a `/` that a quota can count. */
const QUOTA_NAMES = [
  'pods', 'requests.cpu', 'requests.memory', 'requests.ephemeral-storage', 'limits.cpu', 'limits.memory', 'limits.ephemeral-storage',
  'requests.storage', 'persistentvolumeclaims', 'cpu', 'memory', 'ephemeral-storage', 'configmaps', 'secrets', 'services',
  'services.nodeports', 'services.loadbalancers', 'replicationcontrollers', 'resourcequotas',
];

const RANGE_TYPES = ['Container', 'Pod', 'PersistentVolumeClaim'];
const RANGE_FIELDS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const;

/** Checks that a declared quota can be read. */
export function checkQuotaSpec({ hard = {} }: QuotaSpec, prop: string): Problem[] {
  return [
    ...checkQuantities(hard, prop),
    ...Object.keys(hard).filter((name) => !isQuotaName(name)).map((name) => unreadable(
      `${prop}["${name}"]`, name, 'a ResourceQuota counts nothing of this name',
      `Write one of ${QUOTA_NAMES.slice(0, 9).join(', ')}, or requests.<resource> of a device such as nvidia.com/gpu`,
    )),
  ];
}

/** Checks that a declared range can be read. */
export function checkLimitRangeSpec({ limits = [] }: LimitRangeSpec, prop: string): Problem[] {
  return limits.flatMap((item, index) => [
    ...(RANGE_TYPES.includes(item.type)
      ? []
      : [unreadable(`${prop}[${index}].type`, item.type, 'a LimitRange has no such type', `Write one of ${RANGE_TYPES.join(', ')}`)]),
    ...RANGE_FIELDS.flatMap((field) => checkQuantities(item[field] ?? {}, `${prop}[${index}].${field}`)),
  ]);
}

/** The amounts of those quantities that can be read. */
export function readAmounts(quantities: Quantities | undefined): ResourceList {
  return Object.fromEntries(Object.entries(quantities ?? {}).flatMap(([resource, quantity]) => {
    const amount = parseAmount(resource, quantity);
    return amount === undefined ? [] : [[resource, amount]];
  }));
}

function checkQuantities(quantities: Quantities, prop: string): Problem[] {
  return Object.entries(quantities).filter(([, quantity]) => !((parseQuantity(String(quantity)) ?? -1) >= 0)).map(([resource, quantity]) =>
    unreadable(`${prop}["${resource}"]`, quantity, 'it is not a quantity of Kubernetes', 'Write for example 8, 500m or 16Gi'));
}

function isQuotaName(name: string): boolean {
  return name.includes('/') || QUOTA_NAMES.includes(name) || /^(requests\.)?hugepages-/.test(name);
}

function unreadable(prop: string, value: unknown, why: string, fix: string): Problem {
  return { rule: 'CLUSTER_LIMITS', prop, value, why, fix };
}
