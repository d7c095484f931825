import { Size } from 'cdk8s';
import { EphemeralClaimOptions, OnDemandClaimOptions } from './claim-options';
import { SparkVolume } from './spark-volume';
import { SparkVolumeOptions } from './volume-options';
import { Problem } from '../findings/finding';
import { canBeAcknowledged } from '../findings/rules';
import { checkProps } from '../shapes/check-props';
import { StructName } from '../shapes/prop-shapes.generated';

/** What most kinds of local storage have. */
export interface DisksOptions {
  /**
   * Number of volumes. Spark spreads its files over all of them.
   *
   * @default 1
   */
  readonly disks?: number;
}

/** Options of `LocalStorage.emptyDir`. */
export interface EmptyDirStorageOptions extends DisksOptions {
  /**
   * Most that each volume may hold, before the pod is evicted (`emptyDir.sizeLimit`). Together they are the container's
   * request and limit of `ephemeral-storage`.
   *
   * @default - as much as the node has, and nothing is reserved
   */
  readonly sizeLimit?: Size;
}

/** Options of `LocalStorage.tmpfs`. */
export interface TmpfsStorageOptions {
  /** Most that it may hold, in whole mebibytes (`emptyDir.sizeLimit`). The memory of the pod is so much larger. */
  readonly sizeLimit: Size;
}

/** Options of `LocalStorage.onDemandClaim`. */
export interface OnDemandClaimStorageOptions extends OnDemandClaimOptions, DisksOptions {
  /**
   * Whether the shuffle data of an executor that is lost is found again by the one that takes over its claims, and not computed
   * anew (`spark.shuffle.sort.io.plugin.class`, `spark.kubernetes.driver.ownPersistentVolumeClaim`, `…reusePersistentVolumeClaim`
   * and `…waitToReusePersistentVolumeClaim`). Only for executors.
   *
   * @default false
   */
  readonly shuffleRecovery?: boolean;
}

/** Options of `LocalStorage.ephemeralClaim`. */
export interface EphemeralClaimStorageOptions extends EphemeralClaimOptions, DisksOptions {}

/** Options of `LocalStorage.hostPath`. */
export interface HostPathStorageOptions {
  /** Directories of the node, one for each disk. They must be there, and Spark's user must be allowed to write to them. */
  readonly paths: string[];
}

/** How a volume is called and where it is mounted, which Spark's rules decide. */
type Disk = (name: string, mount: SparkVolumeOptions) => SparkVolume;

/** How the props of a choice are called, until it is known where it stands. */
const AT = 'localStorage';

/** Where Spark keeps shuffle files and what does not fit into memory (`SPARK_LOCAL_DIRS`). */
export class LocalStorage {
  /** The node's disk, shared with all pods there. */
  public static emptyDir(options: EmptyDirStorageOptions = {}): LocalStorage {
    return LocalStorage.make<EmptyDirStorageOptions>('EmptyDirStorageOptions', options, ({ sizeLimit, disks }) =>
      repeated(disks, (name, mount) => SparkVolume.emptyDir(name, { ...mount, sizeLimit })));
  }

  /** Memory, for little shuffle data and much speed. It is added to the memory of the pod. */
  public static tmpfs(options: TmpfsStorageOptions): LocalStorage {
    return LocalStorage.make<TmpfsStorageOptions>('TmpfsStorageOptions', options, ({ sizeLimit }) =>
      [(name, mount) => SparkVolume.tmpfs(name, { ...mount, sizeLimit })]);
  }

  /**
   * PersistentVolumeClaims that Spark makes with each executor, and that outlive it: a later one may get them. A driver that the
   * library makes has `ephemeral` claims of the same kind instead.
   */
  public static onDemandClaim(options: OnDemandClaimStorageOptions): LocalStorage {
    return LocalStorage.make<OnDemandClaimStorageOptions>('OnDemandClaimStorageOptions', options, ({ disks, shuffleRecovery: _, ...claim }) =>
      repeated(disks, (name, mount) => SparkVolume.onDemandClaim(name, { ...mount, ...claim })));
  }

  /** PersistentVolumeClaims that Kubernetes makes with each pod, and deletes with it (`ephemeral`). */
  public static ephemeralClaim(options: EphemeralClaimStorageOptions): LocalStorage {
    return LocalStorage.make<EphemeralClaimStorageOptions>('EphemeralClaimStorageOptions', options, ({ disks, ...claim }) =>
      repeated(disks, (name, mount) => SparkVolume.ephemeralClaim(name, { ...mount, ...claim })));
  }

  /**
   * Disks of the node that are mounted there, such as NVMe. The Pod Security Standards "baseline" and "restricted" do not allow
   * it, and nothing deletes what an executor that was killed has left.
   */
  public static hostPath(options: HostPathStorageOptions): LocalStorage {
    return LocalStorage.make<HostPathStorageOptions>('HostPathStorageOptions', options, ({ paths }) =>
      paths.map((path): Disk => (name, mount) => SparkVolume.hostPath(name, { ...mount, path, type: 'Directory' })));
  }

  /**
   * Volumes that somebody has written in Spark's own keys, with their names and places.
   *
   * @internal
   */
  public static _ofVolumes(volumes: readonly SparkVolume[]): LocalStorage {
    return new LocalStorage(volumes.map((volume) => () => volume), false, []);
  }

  private static make<T extends object>(struct: StructName, options: T, disksOf: (options: T) => Disk[]): LocalStorage {
    const { props, problems } = checkProps<T>(struct, options, { prop: AT });
    // Of what is not right there is nothing. What somebody may know better does not count.
    if (!problems.every(({ rule }) => canBeAcknowledged(rule))) {
      return new LocalStorage([], false, problems);
    }
    const { disks, paths, shuffleRecovery = false } = props as Partial<OnDemandClaimStorageOptions & HostPathStorageOptions>;
    return new LocalStorage(disksOf(props), shuffleRecovery, [...problems, ...checkDisks(disks), ...checkPaths(paths)]);
  }

  /**
   * One for each volume.
   *
   * @internal
   */
  public readonly _disks: readonly Disk[];

  /**
   * Whether shuffle data outlives its executor.
   *
   * @internal
   */
  public readonly _recoversShuffle: boolean;

  /**
   * What is wrong with the options, besides what is wrong with the volumes.
   *
   * @internal
   */
  public readonly _problems: readonly Problem[];

  private constructor(disks: readonly Disk[], recoversShuffle: boolean, problems: readonly Problem[]) {
    this._disks = disks;
    this._recoversShuffle = recoversShuffle;
    this._problems = problems;
  }
}

function repeated(disks: number = 1, disk: Disk): Disk[] {
  return isNumberOfDisks(disks) ? Array.from({ length: disks }, () => disk) : [disk];
}

function checkDisks(disks: number | undefined): Problem[] {
  return disks === undefined || isNumberOfDisks(disks) ? [] : [
    { rule: 'VOLUME', prop: `${AT}.disks`, value: disks, why: `a pod has a whole number of disks, from 1 to ${MOST_DISKS}`, fix: 'Write for example 2' },
  ];
}

function checkPaths(paths: readonly string[] | undefined): Problem[] {
  return paths === undefined || (paths.length > 0 && new Set(paths).size === paths.length) ? [] : [
    { rule: 'VOLUME', prop: `${AT}.paths`, value: paths.join(', '), why: 'each disk has a directory of its own, and there is at least one', fix: "Write for example ['/mnt/disk-1', '/mnt/disk-2']" },
  ];
}

/** More than any node has; a slip of the pen shall not make a million volumes. */
const MOST_DISKS = 64;

function isNumberOfDisks(disks: number): boolean {
  return Number.isInteger(disks) && disks >= 1 && disks <= MOST_DISKS;
}
