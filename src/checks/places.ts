import { posix } from 'path';
import { Container, Pod } from '../pod/spark-pod';
import { CONTAINER_NAMES } from '../sizing/spark-constants';

/** Spark takes a path without a scheme for one of the machine's own file system. */
export function localPath(uri: string): string | undefined {
  const path = uri.trim().replace(/^file:(\/\/(localhost)?(?=\/))?/i, '');
  return path.startsWith('/') ? posix.normalize(path) : undefined;
}

/** The container of a driver's pod that Spark runs in. */
export function driverContainer({ spec }: Pod): Container | undefined {
  const containers = spec?.containers ?? [];
  return containers.find(({ name }) => name === CONTAINER_NAMES.driver) ?? containers[0];
}

/** The volume that a path lies in: of several mounts above it, the nearest. */
export function mountAt(path: string, { volumeMounts = [] }: Container) {
  const above = volumeMounts.filter(({ mountPath }) => `${path}/`.startsWith(`${mountPath.replace(/\/+$/, '')}/`));
  return above.sort((a, b) => b.mountPath.length - a.mountPath.length)[0];
}
