import { isDeepStrictEqual } from 'util';
import { IConstruct } from 'constructs';
import { LimitKind, limitsOfNamespace } from './app-objects';
import { settingsFor } from './settings';
import { checkLimitRangeSpec, checkQuotaSpec, LimitRangeSpec, NamespaceLimits, QuotaSpec } from '../pod/cluster-limits';

/** The quotas and ranges of a namespace: what somebody has declared for a construct, and what is in its app. */
export function namespaceLimitsOf(construct: IConstruct, namespace: string | undefined): NamespaceLimits {
  const { quotas, limitRanges } = settingsFor(construct).namespaceLimits;
  // What Kubernetes refuses limits nothing.
  const ownQuotas = specsOf<QuotaSpec>(construct, 'ResourceQuota', namespace).filter((spec) => checkQuotaSpec(spec, '').length === 0);
  const ownRanges = specsOf<LimitRangeSpec>(construct, 'LimitRange', namespace).filter((spec) => checkLimitRangeSpec(spec, '').length === 0);
  return { quotas: once([...quotas, ...ownQuotas]), limitRanges: once([...limitRanges, ...ownRanges]) };
}

function specsOf<T>(construct: IConstruct, kind: LimitKind, namespace: string | undefined): T[] {
  return limitsOfNamespace(construct, kind, namespace).map((object) => object.manifest().spec ?? {});
}

/** Who declares what is in the app as well is told of it once. */
function once<T>(specs: readonly T[]): T[] {
  return specs.filter((spec, index) => specs.findIndex((other) => isDeepStrictEqual(spec, other)) === index);
}
