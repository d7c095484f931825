import { Size } from 'cdk8s';
import { IConfigMap, IPersistentVolumeClaim, ISecret, k8s } from 'cdk8s-plus-30';
import { EphemeralClaimOptions, OnDemandClaimOptions } from './claim-options';

/** What the path of a `hostPath` volume has to be on the node. */
export type HostPathKind = 'BlockDevice' | 'CharDevice' | 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket';

/** Where a volume is mounted in the Spark container. */
export interface SparkVolumeOptions {
  /** Absolute path in the container (`mountPath`). */
  readonly mountPath: string;

  /**
   * The part of the volume that is mounted, a relative path (`subPath`).
   *
   * @default - the whole volume
   */
  readonly subPath?: string;

  /**
   * The same with variables of the container, for example `$(SPARK_EXECUTOR_ID)` (`subPathExpr`). Not together with `subPath`.
   *
   * @default - none
   */
  readonly subPathExpr?: string;

  /**
   * Whether the container may only read it (`readOnly`).
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/** Options of `SparkVolume.existingClaim`. */
export interface ExistingClaimVolumeOptions extends SparkVolumeOptions {
  /**
   * The claim, or its name (`persistentVolumeClaim.claimName`). All pods share its volume: with more than one of them, its
   * access mode has to allow for that.
   */
  readonly claim: string | IPersistentVolumeClaim;
}

/** Options of `SparkVolume.onDemandClaim`. */
export interface OnDemandClaimVolumeOptions extends OnDemandClaimOptions, SparkVolumeOptions {}

/** Options of `SparkVolume.ephemeralClaim`. */
export interface EphemeralClaimVolumeOptions extends EphemeralClaimOptions, SparkVolumeOptions {}

/** Options of `SparkVolume.emptyDir`. */
export interface EmptyDirVolumeOptions extends SparkVolumeOptions {
  /**
   * Most that it may hold, before the pod is evicted (`emptyDir.sizeLimit`). It is part of the container's `ephemeral-storage`.
   *
   * @default - as much as the node has
   */
  readonly sizeLimit?: Size;
}

/** Options of `SparkVolume.tmpfs`. */
export interface TmpfsVolumeOptions extends SparkVolumeOptions {
  /** Most that it may hold, in whole mebibytes (`emptyDir.sizeLimit`). It is part of the container's memory. */
  readonly sizeLimit: Size;
}

/** Options of `SparkVolume.hostPath`. */
export interface HostPathVolumeOptions extends SparkVolumeOptions {
  /** Absolute path on the node (`hostPath.path`). */
  readonly path: string;

  /**
   * What has to be there: `Directory`, `DirectoryOrCreate`, `File`, `FileOrCreate`, `Socket`, `CharDevice` or `BlockDevice`
   * (`hostPath.type`).
   *
   * @default - not looked at
   */
  readonly type?: HostPathKind;
}

/** Options of `SparkVolume.nfs`. */
export interface NfsVolumeOptions extends SparkVolumeOptions {
  /** Host name or address of the server (`nfs.server`). */
  readonly server: string;

  /** Absolute path that the server exports (`nfs.path`). */
  readonly path: string;
}

/** Options of volumes that show the entries of an object as files. */
export interface FilesVolumeOptions extends SparkVolumeOptions {
  /**
   * The entries that become files, and their paths (`items`).
   *
   * @default - all of them, by their own names
   */
  readonly items?: k8s.KeyToPath[];

  /**
   * Permissions of the files (`defaultMode`).
   *
   * @default 0o644
   */
  readonly defaultMode?: number;

  /**
   * Whether pods start without the object (`optional`).
   *
   * @default false
   */
  readonly optional?: boolean;
}

/** Options of `SparkVolume.configMap`. */
export interface ConfigMapVolumeOptions extends FilesVolumeOptions {
  /** The ConfigMap, or its name (`configMap.name`). */
  readonly configMap: string | IConfigMap;
}

/** Options of `SparkVolume.secret`. */
export interface SecretVolumeOptions extends FilesVolumeOptions {
  /** The Secret (`secret.secretName`). */
  readonly secret: ISecret;
}

/** Options of `SparkVolume.projected`. */
export interface ProjectedVolumeOptions extends SparkVolumeOptions {
  /** What is put together in one directory: ConfigMaps, Secrets, tokens, fields of the pod (`projected.sources`). */
  readonly sources: k8s.VolumeProjection[];

  /**
   * Permissions of the files (`projected.defaultMode`).
   *
   * @default 0o644
   */
  readonly defaultMode?: number;
}

/** Options of `SparkVolume.csi`. */
export interface CsiVolumeOptions extends SparkVolumeOptions {
  /** Name of the CSI driver, for example `secrets-store.csi.k8s.io` (`csi.driver`). */
  readonly driver: string;

  /**
   * What the driver is told (`csi.volumeAttributes`).
   *
   * @default - nothing
   */
  readonly attributes?: { [key: string]: string };

  /**
   * File system of the volume (`csi.fsType`).
   *
   * @default - chosen by the driver
   */
  readonly fsType?: string;

  /**
   * Secret for the driver (`csi.nodePublishSecretRef`).
   *
   * @default - none
   */
  readonly nodePublishSecret?: ISecret;
}
