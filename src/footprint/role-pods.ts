import { ContainerResources, PodResources } from './pod-resources';
import { Parts } from './totals';
import { PodRole } from '../sizing/spark-constants';

/** One of an application's kinds of pods. */
export interface RolePod {
  readonly role: PodRole;
  readonly pod: PodResources;
}

/** The pods of an application, by their role. */
export function rolePods({ driver, submitter, executor }: Parts): RolePod[] {
  return [{ role: 'driver', pod: driver }, ...(submitter === undefined ? [] : [{ role: 'submitter' as const, pod: submitter }]), ...(executor === undefined ? [] : [{ role: 'executor' as const, pod: executor }])];
}

/** The prop with the containers of a kind, where it is not Spark's own container that decides. */
const FURTHER: { readonly [kind in ContainerResources['kind']]?: string } = { init: 'initContainers', sidecar: 'sidecars' };

/** The prop of a job that decides what a pod, or some of its containers, ask for. */
export function propOf(
  role: RolePod['role'],
  resource: string,
  side: 'requests' | 'limits' = 'requests',
  containers: readonly Pick<ContainerResources, 'kind'>[] = [],
): string {
  const [further] = containers.map(({ kind }) => FURTHER[kind]);
  if (further !== undefined && containers.every(({ kind }) => kind !== 'main')) {
    return `${role}.${further}`;
  }
  if (resource === 'cpu') {
    return side === 'limits' ? `${role}.coreLimit` : role === 'submitter' ? `${role}.coreRequest` : `${role}.cores`;
  }
  if (resource === 'memory') {
    return `${role}.memory`;
  }
  const [, device] = resource.split('/');
  return device === undefined || role !== 'executor' ? role : `sparkConf["spark.executor.resource.${device}.amount"]`;
}
