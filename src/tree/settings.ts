import { IConstruct } from 'constructs';
import { declared } from './revisions';
import { LimitRangeSpec, NodeSize, QuotaSpec } from '../pod/cluster-limits';

/** A finding that somebody knows, and why it does not matter. */
export interface Acknowledgement {
  readonly code: string;
  readonly reason: string;
  /** The only prop that is meant; undefined for all. */
  readonly prop?: string;
}

/** What somebody has said about the checks of one construct and all below it. */
export interface CheckSettings {
  /** What somebody knows better, the nearest first. */
  readonly acknowledged: Acknowledgement[];
  /** Beginnings of keys that are somebody's own. */
  readonly allowedPrefixes: string[];
  /** The largest node that pods can get. */
  largestNode?: NodeSize;
  /** The version of Kubernetes that objects are for. */
  kubernetesVersion?: string;
  /** The quotas and ranges of the namespace. */
  readonly namespaceLimits: { readonly quotas: QuotaSpec[]; readonly limitRanges: LimitRangeSpec[] };
}

const SETTINGS = new WeakMap<IConstruct, CheckSettings>();

/** What holds where nobody has declared anything, which is nearly everywhere. */
const NOTHING_SAID: CheckSettings = { acknowledged: [], allowedPrefixes: [], namespaceLimits: { quotas: [], limitRanges: [] } };

/** Declares something at a construct, for all below it. */
export function declareAt(construct: IConstruct, change: (settings: CheckSettings) => void): void {
  change(settingsAt(construct));
  declared(construct);
}

function settingsAt(construct: IConstruct): CheckSettings {
  const settings = SETTINGS.get(construct) ?? { acknowledged: [], allowedPrefixes: [], namespaceLimits: { quotas: [], limitRanges: [] } };
  SETTINGS.set(construct, settings);
  return settings;
}

/** The settings that hold for a construct: its own and those of all above it, the nearest first. */
export function settingsFor(construct: IConstruct): CheckSettings {
  const all: CheckSettings[] = [];
  for (let scope: IConstruct | undefined = construct; scope !== undefined; scope = scope.node.scope) {
    const settings = SETTINGS.get(scope);
    if (settings !== undefined) {
      all.push(settings);
    }
  }
  return all.length === 0 ? NOTHING_SAID : {
    acknowledged: all.flatMap(({ acknowledged }) => [...acknowledged].reverse()),
    allowedPrefixes: all.flatMap(({ allowedPrefixes }) => allowedPrefixes),
    largestNode: all.find(({ largestNode }) => largestNode !== undefined)?.largestNode,
    kubernetesVersion: all.find(({ kubernetesVersion }) => kubernetesVersion !== undefined)?.kubernetesVersion,
    namespaceLimits: {
      quotas: all.flatMap(({ namespaceLimits }) => namespaceLimits.quotas),
      limitRanges: all.flatMap(({ namespaceLimits }) => namespaceLimits.limitRanges),
    },
  };
}
