import { ContainerResources, PodResources } from './pod-resources';
import { Parts } from './totals';
import { CONTAINER_NAMES, PIPELINE_CONTAINERS, PodRole } from '../sizing/spark-constants';

/** One of an application's kinds of pods. */
export interface RolePod {
  readonly role: PodRole;
  readonly pod: PodResources;
}

/** The pods of an application, by their role. */
export function rolePods({ driver, role = 'driver', submitter, executor }: Parts): RolePod[] {
  return [
    { role, pod: driver },
    ...(submitter === undefined ? [] : [{ role: 'submitter' as const, pod: submitter }]),
    ...(executor === undefined ? [] : [{ role: 'executor' as const, pod: executor }]),
  ];
}

/** The props of containers that are neither Spark's nor the user's. */
const OWN_PROPS: { readonly [container: string]: (resource: string) => string } = Object.fromEntries(Object.values(PIPELINE_CONTAINERS)
  .map((name) => [name, (resource: string) => (resource === 'cpu' ? 'client.cpu' : resource === 'memory' ? 'client.memory' : 'client')]));

/** The prop with the containers of a kind, where it is not Spark's own container that decides. */
const FURTHER: { readonly [kind in ContainerResources['kind']]?: string } = { init: 'initContainers', sidecar: 'sidecars' };

/** The prop of a job that decides what a pod, or some of its containers, ask for. */
export function propOf(
  role: RolePod['role'],
  resource: string,
  side: 'requests' | 'limits' = 'requests',
  containers: readonly Pick<ContainerResources, 'kind' | 'name'>[] = [],
): string {
  const [given] = containers.map(({ name }) => OWN_PROPS[name]);
  if (given !== undefined) {
    return given(resource);
  }
  const isSparks = containers.some(({ name }) => name === CONTAINER_NAMES[role]);
  const [further] = containers.map(({ kind }) => FURTHER[kind]);
  if (further !== undefined && !isSparks && containers.every(({ kind }) => kind !== 'main')) {
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
