import { IConstruct } from 'constructs';
import { LimitRangeSpec, NodeSize, QuotaSpec } from '../pod/cluster-limits';

/** What somebody has said about the checks of one construct and all below it. */
export interface CheckSettings {
  /** Reasons by the code of the warning that they acknowledge. */
  readonly acknowledged: Map<string, string>;
  /** Beginnings of keys that are somebody's own. */
  readonly allowedPrefixes: string[];
  /** The largest node that pods can get. */
  largestNode?: NodeSize;
  /** The quotas and ranges of the namespace. */
  readonly namespaceLimits: { readonly quotas: QuotaSpec[]; readonly limitRanges: LimitRangeSpec[] };
}

const SETTINGS = new WeakMap<IConstruct, CheckSettings>();

/** The settings that were made at a construct itself. */
export function settingsAt(construct: IConstruct): CheckSettings {
  const settings = SETTINGS.get(construct) ?? { acknowledged: new Map(), allowedPrefixes: [], namespaceLimits: { quotas: [], limitRanges: [] } };
  SETTINGS.set(construct, settings);
  return settings;
}

/** The settings that hold for a construct: its own and those of all above it, the nearest first. */
export function settingsFor(construct: IConstruct): CheckSettings {
  const all = [...construct.node.scopes].reverse().flatMap((scope) => SETTINGS.get(scope) ?? []);
  return {
    acknowledged: new Map([...all].reverse().flatMap(({ acknowledged }) => [...acknowledged])),
    allowedPrefixes: all.flatMap(({ allowedPrefixes }) => allowedPrefixes),
    largestNode: all.find(({ largestNode }) => largestNode !== undefined)?.largestNode,
    namespaceLimits: {
      quotas: all.flatMap(({ namespaceLimits }) => namespaceLimits.quotas),
      limitRanges: all.flatMap(({ namespaceLimits }) => namespaceLimits.limitRanges),
    },
  };
}
