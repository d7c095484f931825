import { Role } from './application';
import { MountedVolume } from './mounted-volume';
import { SparkConf } from '../conf/spark-conf';
import { RoleName, SCRATCH_PREFIX, volumesPrefix } from '../sizing/spark-constants';

/** A volume of the configuration by its type and name. */
const IS_SCRATCH = new RegExp(`^[^.]+\\.${SCRATCH_PREFIX}`);

/** Name and place of a scratch volume, by its number. */
export function scratchVolume(number: number): { readonly name: string; readonly mountPath: string } {
  const name = `${SCRATCH_PREFIX}${number}`;
  return { name, mountPath: `/var/data/${name}` };
}

/**
 * The volumes of `localStorage`. Where shuffle data is to be found again, Spark goes two directories up from the mount, and looks
 * for what is called as it would call it itself: each volume needs a directory of its own above the two.
 */
export function localVolumes({ options: { localStorage }, prop }: Role): MountedVolume[] {
  return (localStorage?._disks ?? []).map((disk, index) => {
    const { name, mountPath } = scratchVolume(index + 1);
    return { volume: disk(name, { mountPath: localStorage?._recoversShuffle ? `${mountPath}/spark-x/executor-x` : mountPath }), prop: prop('localStorage') };
  });
}

/** Whether a key is one of scratch space for the pods of a role. */
export function isScratchKey(key: string, role: RoleName): boolean {
  const prefix = volumesPrefix(role);
  return key.startsWith(prefix) && IS_SCRATCH.test(key.slice(prefix.length));
}

/** Whether a role's pods get the library's own scratch space: nobody has chosen any. */
export function hasDefaultScratch({ name, madeBy, options }: Role, conf: SparkConf): boolean {
  return name !== 'server' && options.localStorage === undefined && (madeBy === 'library' || !conf.hasBelow(volumesPrefix(name), (volume) => IS_SCRATCH.test(volume)));
}
