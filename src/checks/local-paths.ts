import { posix } from 'path';
import { Container, Pod, runningContainers } from '../pod/spark-pod';
import { CONTAINER_NAMES, RoleName } from '../sizing/spark-constants';

/** Spark takes a path without a scheme for one of the machine's own file system. */
export function localPath(uri: string): string | undefined {
  const path = uri.trim().replace(/^file:(\/\/(localhost)?(?=\/))?/i, '');
  return path.startsWith('/') ? posix.normalize(path) : undefined;
}

/** The container that Spark runs in. */
export function sparkContainer(pod: Pod, role: RoleName): Container | undefined {
  const containers = runningContainers(pod);
  return containers.find(({ name }) => name === CONTAINER_NAMES[role]) ?? containers[0];
}

/** The volume that a path lies in: of several mounts above it, the nearest. */
export function mountAt(path: string, { volumeMounts = [] }: Container) {
  const above = volumeMounts.filter(({ mountPath }) => `${path}/`.startsWith(`${mountPath.replace(/\/+$/, '')}/`));
  return above.sort((a, b) => b.mountPath.length - a.mountPath.length)[0];
}
