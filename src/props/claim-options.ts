import { Size } from 'cdk8s';

/** How many pods may use the volume of a claim at a time. */
export type ClaimAccessMode = 'ReadWriteOnce' | 'ReadWriteOncePod';

/** What every claim has that is made for one pod. */
export interface NewClaimOptions {
  /** Size of the volume (`resources.requests.storage`). */
  readonly size: Size;

  /**
   * Labels of the claim.
   *
   * @default - only what its maker puts there
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the claim.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

/** A claim that Spark makes with an executor (`spark.kubernetes.executor.volumes.persistentVolumeClaim.*`). */
export interface OnDemandClaimOptions extends NewClaimOptions {
  /** Name of a StorageClass (`options.storageClass`). Spark makes no claim without one. */
  readonly storageClass: string;

  /**
   * `ReadWriteOncePod` for one pod, which needs a CSI driver, or `ReadWriteOnce` for the pods of one node. Spark knows one
   * mode for all claims that it makes (`spark.kubernetes.legacy.useReadWriteOnceAccessMode`).
   *
   * @default 'ReadWriteOncePod', as Spark
   */
  readonly accessMode?: ClaimAccessMode;
}

/** A claim that Kubernetes makes with a pod, and deletes with it (`ephemeral.volumeClaimTemplate`). */
export interface EphemeralClaimOptions extends NewClaimOptions {
  /**
   * Name of a StorageClass (`storageClassName`).
   *
   * @default - the cluster's own
   */
  readonly storageClass?: string;

  /**
   * `ReadWriteOnce` for the pods of one node, or `ReadWriteOncePod` for one pod, which needs a CSI driver (`accessModes`).
   *
   * @default 'ReadWriteOnce'
   */
  readonly accessMode?: ClaimAccessMode;
}
