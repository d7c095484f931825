import { checkLimitRanges } from './check-limit-range';
import { checkNode } from './check-node';
import { checkQuota } from './check-quota';
import { Footprint, footprintOf } from './footprint';
import { Problem } from '../findings/finding';
import { Workload } from '../plan/workload';
import { NodeSize, NamespaceLimits } from '../pod/cluster-limits';

/** What somebody has told of a cluster. */
export interface Cluster extends NamespaceLimits {
  readonly largestNode?: NodeSize;
}

/** What the nodes, quotas and ranges of a cluster have against a workload. */
export function checkAgainstCluster(workload: Workload, { largestNode, quotas, limitRanges }: Cluster): Problem[] {
  const footprint = readableFootprint(workload);
  return footprint === undefined ? [] : [
    ...(largestNode === undefined ? [] : checkNode(footprint, largestNode)),
    ...quotas.flatMap((quota) => checkQuota(footprint, quota, limitRanges)),
    ...checkLimitRanges(footprint, limitRanges),
  ];
}

/** A configuration that Spark cannot read has no footprint; what is wrong with it, other checks tell. */
function readableFootprint(workload: Workload): Footprint | undefined {
  try {
    return footprintOf(workload);
  } catch {
    return undefined;
  }
}
