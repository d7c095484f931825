import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { ConfReader } from '../conf/conf-reader';
import { LEGACY_MODE } from '../plan/mounted-volume';
import { readKey } from '../plan/written-keys';
import { parseAmount } from '../pod/quantities';
import { confVolume, ConfVolume, volumePlaces } from '../preview/volumes';
import { SparkVolume } from '../props/spark-volume';
import { SparkVolumeOptions } from '../props/volume-options';
import { RoleName, SCRATCH_PREFIX, volumesPrefix } from '../sizing/spark-constants';

/** A volume as somebody has written it in Spark's own keys. */
export interface WrittenVolume {
  /** How its keys begin. */
  readonly keys: string;
  readonly volume: SparkVolume;
}

/** The volumes of a role's pods that are no scratch space. What cannot be read, or has no prop, is left out. */
export function writtenVolumes(conf: ConfReader, role: RoleName): WrittenVolume[] {
  return readable(conf, role).filter(({ volume }) => !volume.name.startsWith(SCRATCH_PREFIX));
}

/** The volumes that Spark takes for shuffle and spill. */
export function writtenScratch(conf: ConfReader, role: RoleName): WrittenVolume[] {
  return readable(conf, role).filter(({ volume }) => volume.name.startsWith(SCRATCH_PREFIX));
}

function readable(conf: ConfReader, role: RoleName): WrittenVolume[] {
  return volumePlaces(conf, role).flatMap((place) => {
    try {
      const keys = `${volumesPrefix(role)}${place}.`;
      const volume = volumeOf(confVolume(conf, role, place), conf, keys);
      return volume === undefined ? [] : [{ keys, volume }];
    } catch {
      // The checks of volumes tell what Spark has against it.
      return [];
    }
  });
}

function volumeOf(written: ConfVolume, conf: ConfReader, keys: string): SparkVolume | undefined {
  const { type, name, options } = written;
  const mount = mountOf(written);
  const option = (key: string) => options.get(key) ?? '';
  switch (type) {
    case 'hostPath':
      return SparkVolume.fromVolume({ name, hostPath: { path: option('path'), type: options.get('type') } }, mount);
    case 'nfs':
      return SparkVolume.fromVolume({ name, nfs: { server: option('server'), path: option('path') } }, mount);
    case 'emptyDir':
      return SparkVolume.fromVolume({ name, emptyDir: { medium: options.get('medium'), sizeLimit: quantity(options.get('sizeLimit')) } }, mount);
    default:
      return claimOf(written, mount, conf, keys);
  }
}

/** Spark makes a claim of which it knows class and size. */
function claimOf({ name, options }: ConfVolume, mount: SparkVolumeOptions, conf: ConfReader, keys: string): SparkVolume | undefined {
  const [claimName, storageClass, size] = ['claimName', 'storageClass', 'sizeLimit'].map((option) => options.get(option));
  if (storageClass === undefined || size === undefined) {
    const isOneForAll = !/OnDemand|SPARK_EXECUTOR_ID/.test(claimName ?? '');
    return isOneForAll ? SparkVolume.fromVolume({ name, persistentVolumeClaim: { claimName: claimName ?? '' } }, mount) : undefined;
  }
  const bytes = parseAmount('storage', size);
  return claimName !== 'OnDemand' || bytes === undefined ? undefined : SparkVolume.onDemandClaim(name, {
    ...mount,
    storageClass,
    size: Size.mebibytes(bytes / 2 ** 20),
    accessMode: readKey(conf, LEGACY_MODE, (key) => (conf.isTrue(key) ? 'ReadWriteOnce' : 'ReadWriteOncePod')),
    labels: below(`${keys}label.`, conf),
    annotations: below(`${keys}annotation.`, conf),
  });
}

function mountOf({ mountPath, subPath, subPathExpr, readOnly }: Pick<ConfVolume, 'mountPath' | 'subPath' | 'subPathExpr' | 'readOnly'>): SparkVolumeOptions {
  return {
    mountPath,
    ...(subPath === '' ? {} : { subPath }),
    ...(subPathExpr === '' ? {} : { subPathExpr }),
    ...(readOnly ? { readOnly } : {}),
  };
}

function quantity(text: string | undefined): k8s.Quantity | undefined {
  return text === undefined ? undefined : k8s.Quantity.fromString(text);
}

function below(prefix: string, conf: ConfReader): { [key: string]: string } | undefined {
  const found = conf.withPrefix(prefix);
  return found.size === 0 ? undefined : Object.fromEntries(found);
}
