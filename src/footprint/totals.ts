import { Claim } from './claims';
import { PodResources } from './pod-resources';
import { only, sum, times } from './resource-list';
import { Workload } from '../plan/workload';
import { ResourceList } from '../pod/quantities';

/** What an application consists of while it runs. */
export interface Parts {
  /** The pod that is always there: the driver's, or a server's. */
  readonly driver: PodResources;
  /** Whose pod that is, if it is no driver's. */
  readonly role?: Workload['role'];
  /** In cluster mode, the pod that submits and waits. */
  readonly submitter?: PodResources;
  /** One executor; undefined if there are never any. */
  readonly executor?: PodResources;
  /** Claims that all executors share. */
  readonly sharedClaims: readonly Claim[];
  /** ConfigMaps that Spark makes. */
  readonly configMaps: number;
}

/** The limits that a quota can count. */
const LIMITED = ['cpu', 'memory', 'ephemeral-storage'];

/** What an application with so many executors asks for, in the words of a ResourceQuota. */
export function totals({ driver, submitter, executor, sharedClaims, configMaps }: Parts, executors: number): ResourceList {
  const first = [driver, ...(submitter === undefined ? [] : [submitter])].map((pod) => ({ pod, count: 1 }));
  const hasExecutors = executor !== undefined && executors > 0;
  const pods = hasExecutors ? [...first, { pod: executor, count: executors }] : first;
  const limited = LIMITED.filter((resource) => pods.every(({ pod }) => resource in pod.limits));
  const all = sum(pods.map(({ pod, count }) => times(usageOf(pod), count)));
  return sum([
    only(all, (name) => !name.startsWith('limits.') || limited.includes(name.slice('limits.'.length))),
    claimUsage(hasExecutors ? sharedClaims : []),
    configMaps === 0 ? {} : { configmaps: configMaps },
  ]);
}

/** What one pod asks for, in the words of a ResourceQuota. */
export function usageOf({ requests, limits, claims }: PodResources): ResourceList {
  const named = (prefix: string, list: ResourceList) => Object.fromEntries(Object.entries(list).map(([name, amount]) => [prefix + name, amount]));
  return {
    pods: 1,
    ...named('requests.', requests),
    ...named('limits.', only(limits, (resource) => LIMITED.includes(resource))),
    ...claimUsage(claims),
  };
}

function claimUsage(claims: readonly Claim[]): ResourceList {
  return sum(claims.map(({ storageClass, bytes }) => ({
    'persistentvolumeclaims': 1,
    'requests.storage': bytes,
    ...(storageClass === undefined ? {} : { [`${storageClass}.storageclass.storage.k8s.io/requests.storage`]: bytes }),
  })));
}
