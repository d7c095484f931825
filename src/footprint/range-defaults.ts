import { PodResources, withContainers } from './pod-resources';
import { Parts } from './totals';
import { LimitRangeSpec, RangeItem, readAmounts } from '../pod/cluster-limits';
import { ResourceList } from '../pod/quantities';

/** Requests and limits for containers without any. */
export interface RangeDefaults {
  readonly requests: ResourceList;
  readonly limits: ResourceList;
}

/** The defaults of all ranges. The API server takes a maximum for a default limit, and that for a default request, where nothing is said. */
export function rangeDefaults(limitRanges: readonly LimitRangeSpec[]): RangeDefaults {
  const items = limitRanges.flatMap(({ limits = [] }) => limits).filter(({ type }) => type === 'Container').map(defaultsOf);
  // What the first range has set, no other one changes.
  return {
    requests: Object.assign({}, ...items.map(({ requests }) => requests).reverse()),
    limits: Object.assign({}, ...items.map(({ limits }) => limits).reverse()),
  };
}

function defaultsOf(item: RangeItem): RangeDefaults {
  const limits = { ...readAmounts(item.max), ...readAmounts(item.default) };
  return { limits, requests: { ...readAmounts(item.min), ...limits, ...readAmounts(item.defaultRequest) } };
}

/** The parts of an application as the API server completes their pods. */
export function completed<T extends Parts>(parts: T, limitRanges: readonly LimitRangeSpec[]): T {
  const defaults = rangeDefaults(limitRanges);
  const { driver, executor } = parts;
  return { ...parts, driver: complete(driver, defaults), executor: executor === undefined ? undefined : complete(executor, defaults) };
}

function complete(pod: PodResources, defaults: RangeDefaults): PodResources {
  return withContainers(pod, pod.containers.map((container) => ({
    ...container,
    requests: { ...defaults.requests, ...container.requests },
    limits: { ...defaults.limits, ...container.limits },
  })));
}
