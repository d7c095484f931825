import { Footprint } from './footprint';
import { completed } from './range-defaults';
import { propOf, rolePods } from './role-pods';
import { totals } from './totals';
import { Problem } from '../findings/finding';
import { LimitRangeSpec, QuotaSpec, readAmounts } from '../pod/cluster-limits';
import { formatAmount, ResourceList } from '../pod/quantities';

/** A quota of these wants every container to have a value of its own. */
const WANTED = ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'];

/**
 * What a ResourceQuota has against an application that is alone in the namespace.
 * The ranges matter for what they add to containers.
 */
export function checkQuota(footprint: Footprint, quota: QuotaSpec, limitRanges: readonly LimitRangeSpec[] = []): Problem[] {
  // A quota with scopes is for some pods only, and it is the cluster that knows which.
  if ((quota.scopes ?? []).length > 0 || quota.scopeSelector !== undefined) {
    return [];
  }
  const hard = Object.fromEntries(Object.entries(readAmounts(quota.hard)).map(([name, amount]) => [usualName(name), amount]));
  const complete = completed(footprint, limitRanges);
  return [...checkValues(complete, hard), ...checkRoom(complete, hard)];
}

/** A quota may call the same thing by several names. */
function usualName(name: string): string {
  const plain = name.replace(/^count\/([^.]+)$/, '$1');
  return /^(cpu|memory|ephemeral-storage|hugepages-.*)$/.test(plain) ? `requests.${plain}` : plain;
}

function checkValues(footprint: Footprint, hard: ResourceList): Problem[] {
  const wanted = WANTED.filter((name) => name in hard).map((name) => name.split('.') as ['requests' | 'limits', string]);
  return rolePods(footprint).flatMap(({ role, pod }) => wanted.flatMap(([side, resource]) => {
    const without = pod.containers.filter((container) => !(resource in container[side]));
    return without.length === 0 ? [] : [
      {
        rule: 'QUOTA_VALUE_MISSING' as const,
        prop: propOf(role, resource, side, without),
        why: `the quota counts ${side}.${resource}, and the API server refuses a pod of which a container has none: ${without.map(({ name }) => `"${name}"`).join(', ')}`,
        fix: `Give ${without.length === 1 ? 'it' : 'them'} one, or the namespace a LimitRange with a default`,
      },
    ];
  }));
}

function checkRoom(footprint: Footprint, hard: ResourceList): Problem[] {
  const { minimum, maximum } = footprint.executors;
  // Without a single executor there is no work.
  const least = footprint.executor === undefined ? 0 : Math.max(minimum, 1);
  const needed = totals(footprint, least);
  const short = Object.keys(hard).filter((name) => needed[name] > hard[name]);
  if (short.length > 0) {
    return [tooSmall(footprint, least, short.map((name) => `${name} ${formatAmount(name, needed[name])} of ${formatAmount(name, hard[name])}`))];
  }
  const [tightest] = rooms(footprint, hard, least).sort((a, b) => a.executors - b.executors);
  return tightest === undefined || tightest.executors >= (maximum ?? Infinity) ? [] : [belowMaximum(footprint, tightest, hard)];
}

/** The number of executors for which there is room. */
interface Room {
  readonly name: string;
  readonly executors: number;
}

function rooms(footprint: Footprint, hard: ResourceList, least: number): Room[] {
  if (footprint.executor === undefined) {
    return [];
  }
  const [needed, more] = [totals(footprint, least), totals(footprint, least + 1)];
  return Object.keys(hard).filter((name) => more[name] > needed[name]).map((name) => ({
    name,
    executors: least + Math.floor((hard[name] - needed[name]) / (more[name] - needed[name])),
  }));
}

function tooSmall({ executors, role = 'driver' }: Footprint, least: number, short: string[]): Problem {
  const count = executors.minimum === executors.maximum ? 'executor.instances' : 'dynamicAllocation.minExecutors';
  return {
    rule: 'QUOTA_TOO_SMALL',
    prop: [role, 'executor'][least] ?? count,
    value: short.join(', '),
    why: `the quota never has room for the ${role}${['', ' and an executor'][least] ?? ` and ${least} executors`}: the API server refuses the pods beyond it`,
    fix: `Make them ${least < 2 ? '' : 'fewer or '}smaller, or the quota larger`,
  };
}

function belowMaximum({ executors }: Footprint, room: Room, hard: ResourceList): Problem {
  return {
    rule: 'QUOTA_BELOW_MAXIMUM',
    prop: 'dynamicAllocation.maxExecutors',
    value: executors.maximum ?? 'no limit',
    why: `the quota of ${room.name} (${formatAmount(room.name, hard[room.name])}) has room for ${room.executors}; more are refused, and Spark asks for them`
      + ' again and again',
    fix: `Set it to ${room.executors}, or make the quota larger`,
  };
}
