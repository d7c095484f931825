import { posix } from 'path';
import { Manifest, named } from '../pod/manifest';
import { Container, Pod } from '../pod/spark-pod';

/** A file of a ConfigMap, as a container sees it. */
export interface MountedFile {
  /** Its path in the container. */
  readonly path: string;
  readonly text: string;
}

/** The names of the ConfigMaps that a pod has as volumes. */
export function mountedConfigMaps(pod: Pod): string[] {
  return (pod.spec?.volumes ?? []).flatMap(sourcesOf).flatMap(({ name }) => name ?? []);
}

/** The files that a container has from ConfigMaps among the given objects. */
export function mountedFiles(container: Container, pod: Pod, namespace: string | undefined, objects: readonly Manifest[]): MountedFile[] {
  const dataOf = (name: string | undefined) => named(objects, 'ConfigMap', namespace, name)?.data ?? {};
  return (container.volumeMounts ?? []).flatMap(({ name, mountPath, subPath }) => {
    const volumes = (pod.spec?.volumes ?? []).filter((candidate) => candidate.name === name);
    const files = volumes.flatMap(sourcesOf).flatMap((source) => filesOf(source, dataOf(source.name)));
    return files.flatMap(({ path, text }) => {
      if (subPath === undefined) {
        return [{ path: posix.join(mountPath, path), text }];
      }
      // A sub-path is the file itself, or a directory above it.
      return path === subPath || path.startsWith(`${subPath}/`) ? [{ path: posix.join(mountPath, path.slice(subPath.length)), text }] : [];
    });
  });
}

type Volume = NonNullable<NonNullable<Pod['spec']>['volumes']>[number];

interface ConfigMapSource {
  readonly name?: string;
  readonly items?: readonly { readonly key: string; readonly path: string }[];
}

function sourcesOf({ configMap, projected }: Volume): ConfigMapSource[] {
  return [configMap, ...(projected?.sources ?? []).map((source) => source.configMap)].filter((source) => source !== undefined);
}

function filesOf(source: ConfigMapSource, data: { [key: string]: string }): MountedFile[] {
  const items = source.items ?? Object.keys(data).map((key) => ({ key, path: key }));
  return items.filter(({ key }) => data[key] !== undefined).map(({ key, path }) => ({ path, text: data[key] }));
}
