import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { OnDemandClaimOptions } from './claim-options';
import {
  checkMemorySize, checkMode, checkMount, checkNewClaim, checkObjectName, checkOuterPath, checkVolumeName, checkVolumeSize, wrong,
} from './volume-checks';
import {
  ConfigMapVolumeOptions, CsiVolumeOptions, EmptyDirVolumeOptions, EphemeralClaimVolumeOptions, ExistingClaimVolumeOptions, FilesVolumeOptions,
  HostPathVolumeOptions, NfsVolumeOptions, OnDemandClaimVolumeOptions, ProjectedVolumeOptions, SecretVolumeOptions, SparkVolumeOptions,
  TmpfsVolumeOptions,
} from './volume-options';
import { ephemeralSource, foreignSource, storageQuantity, VolumeSource } from './volume-sources';
import { Problem } from '../findings/finding';
import { canBeAcknowledged } from '../findings/rules';
import { PodAddition } from '../pod/spark-pod';
import { checkProps } from '../shapes/check-props';
import { StructName } from '../shapes/prop-shapes.generated';

/** How a volume's own props are called, until it is known where the volume stands. */
const AT = 'volume';

/** What a volume is made of. */
interface VolumeParts {
  readonly source: VolumeSource;
  /** Set for a claim that Spark makes, where Spark makes the pod. */
  readonly onDemand?: OnDemandClaimOptions;
  /** Memory that it takes from the container, at the most. */
  readonly memory?: Size;
  /** Whether it lies on the node's disk, and how much of it it takes at the most. */
  readonly disk?: { readonly limit?: Size };
  readonly problems?: readonly Problem[];
}

/**
 * A volume of driver or executors, and where it is mounted in the Spark container.
 *
 * Its name is a name of Kubernetes, unique in the pod. Names that begin with `spark-local-dir-` are those of `LocalStorage`.
 */
export class SparkVolume {
  /**
   * A PersistentVolumeClaim that is there already.
   *
   * @param name unique in the pod
   * @param options the claim, and where it is mounted
   */
  public static existingClaim(name: string, options: ExistingClaimVolumeOptions): SparkVolume {
    return SparkVolume.make<ExistingClaimVolumeOptions>(name, 'ExistingClaimVolumeOptions', options, ({ claim, readOnly }) => {
      const claimName = typeof claim === 'string' ? claim : claim.name;
      return {
        source: { persistentVolumeClaim: { claimName, ...(readOnly ? { readOnly } : {}) } },
        problems: checkObjectName(claimName, `${AT}.claim`),
      };
    });
  }

  /**
   * A PersistentVolumeClaim for each pod, made with it. Of executors Spark makes it, and of a driver that the library makes
   * Kubernetes does, as an `ephemeral` volume.
   *
   * @param name unique in the pod
   * @param options class and size of the claim, and where it is mounted
   */
  public static onDemandClaim(name: string, options: OnDemandClaimVolumeOptions): SparkVolume {
    return SparkVolume.make<OnDemandClaimVolumeOptions>(name, 'OnDemandClaimVolumeOptions', options, (given) => ({
      source: ephemeralSource(given, given.storageClass, given.accessMode ?? 'ReadWriteOncePod'),
      onDemand: given,
      problems: [...checkObjectName(given.storageClass, `${AT}.storageClass`), ...checkNewClaim(given, AT)],
    }));
  }

  /**
   * A PersistentVolumeClaim for each pod, made and deleted with it by Kubernetes (`ephemeral`).
   *
   * @param name unique in the pod
   * @param options size of the claim, and where it is mounted
   */
  public static ephemeralClaim(name: string, options: EphemeralClaimVolumeOptions): SparkVolume {
    return SparkVolume.make<EphemeralClaimVolumeOptions>(name, 'EphemeralClaimVolumeOptions', options, (given) => ({
      source: ephemeralSource(given, given.storageClass, given.accessMode ?? 'ReadWriteOnce'),
      problems: checkNewClaim(given, AT),
    }));
  }

  /**
   * A directory on the node's disk, empty when the pod starts and gone when it ends.
   *
   * @param name unique in the pod
   * @param options where it is mounted, and what it may hold
   */
  public static emptyDir(name: string, options: EmptyDirVolumeOptions): SparkVolume {
    return SparkVolume.make<EmptyDirVolumeOptions>(name, 'EmptyDirVolumeOptions', options, ({ sizeLimit }) => ({
      source: { emptyDir: sizeLimit === undefined ? {} : { sizeLimit: storageQuantity(sizeLimit) } },
      disk: { limit: sizeLimit },
      problems: checkVolumeSize(sizeLimit, `${AT}.sizeLimit`),
    }));
  }

  /**
   * The same in memory, for example for `/dev/shm`. It counts as memory of the container: the pod gets so much more.
   *
   * @param name unique in the pod
   * @param options where it is mounted, and what it may hold
   */
  public static tmpfs(name: string, options: TmpfsVolumeOptions): SparkVolume {
    return SparkVolume.make<TmpfsVolumeOptions>(name, 'TmpfsVolumeOptions', options, ({ sizeLimit }) => ({
      source: { emptyDir: { medium: 'Memory', sizeLimit: storageQuantity(sizeLimit) } },
      memory: sizeLimit,
      problems: checkMemorySize(sizeLimit, `${AT}.sizeLimit`),
    }));
  }

  /**
   * A directory, file or device of the node. The Pod Security Standards "baseline" and "restricted" do not allow it.
   *
   * @param name unique in the pod
   * @param options the path, and where it is mounted
   */
  public static hostPath(name: string, options: HostPathVolumeOptions): SparkVolume {
    return SparkVolume.make<HostPathVolumeOptions>(name, 'HostPathVolumeOptions', options, ({ path, type }) => ({
      source: { hostPath: { path, ...(type === undefined ? {} : { type }) } },
      problems: checkOuterPath(path, `${AT}.path`),
    }));
  }

  /**
   * A directory of an NFS server. The Pod Security Standard "restricted" does not allow it: a claim does the same there.
   *
   * @param name unique in the pod
   * @param options server and path, and where it is mounted
   */
  public static nfs(name: string, options: NfsVolumeOptions): SparkVolume {
    return SparkVolume.make<NfsVolumeOptions>(name, 'NfsVolumeOptions', options, ({ server, path, readOnly }) => ({
      source: { nfs: { server, path, ...(readOnly ? { readOnly } : {}) } },
      problems: [
        ...(/^\S+$/.test(server) ? [] : [wrong(`${AT}.server`, server, 'it is no name or address of a server', 'Write it like "nfs.example.com"')]),
        ...checkOuterPath(path, `${AT}.path`),
      ],
    }));
  }

  /**
   * The entries of a ConfigMap as files.
   *
   * @param name unique in the pod
   * @param options the ConfigMap, and where it is mounted
   */
  public static configMap(name: string, options: ConfigMapVolumeOptions): SparkVolume {
    return SparkVolume.make<ConfigMapVolumeOptions>(name, 'ConfigMapVolumeOptions', options, ({ configMap, ...files }) => {
      const object = typeof configMap === 'string' ? configMap : configMap.name;
      return {
        source: { configMap: { name: object, ...filesOf(files) } },
        problems: [...checkObjectName(object, `${AT}.configMap`), ...checkMode(files.defaultMode, `${AT}.defaultMode`)],
      };
    });
  }

  /**
   * The entries of a Secret as files, in memory.
   *
   * @param name unique in the pod
   * @param options the Secret, and where it is mounted
   */
  public static secret(name: string, options: SecretVolumeOptions): SparkVolume {
    return SparkVolume.make<SecretVolumeOptions>(name, 'SecretVolumeOptions', options, ({ secret, ...files }) => ({
      source: { secret: { secretName: secret.name, ...filesOf(files) } },
      problems: checkMode(files.defaultMode, `${AT}.defaultMode`),
    }));
  }

  /**
   * Several sources of files in one directory, tokens of ServiceAccounts among them.
   *
   * @param name unique in the pod
   * @param options the sources, and where they are mounted
   */
  public static projected(name: string, options: ProjectedVolumeOptions): SparkVolume {
    return SparkVolume.make<ProjectedVolumeOptions>(name, 'ProjectedVolumeOptions', options, ({ sources, defaultMode }) => ({
      source: { projected: { sources: sources.map((source) => k8s.toJson_VolumeProjection(source)) as never, ...modeOf(defaultMode) } },
      problems: checkMode(defaultMode, `${AT}.defaultMode`),
    }));
  }

  /**
   * A volume that a CSI driver makes for the pod, for example of secrets from a vault.
   *
   * @param name unique in the pod
   * @param options the driver, and where its volume is mounted
   */
  public static csi(name: string, options: CsiVolumeOptions): SparkVolume {
    return SparkVolume.make<CsiVolumeOptions>(name, 'CsiVolumeOptions', options, ({ driver, attributes, fsType, nodePublishSecret, readOnly }) => ({
      source: {
        csi: {
          driver,
          ...(fsType === undefined ? {} : { fsType }),
          ...(readOnly ? { readOnly } : {}),
          ...(attributes === undefined ? {} : { volumeAttributes: { ...attributes } }),
          ...(nodePublishSecret === undefined ? {} : { nodePublishSecretRef: { name: nodePublishSecret.name } }),
        },
      },
    }));
  }

  /**
   * Any other volume that Kubernetes has. What it takes from the container's memory or disk is not known of it.
   *
   * @param volume a volume, as Kubernetes 1.30 has it
   * @param options where it is mounted
   */
  public static fromVolume(volume: k8s.Volume, options: SparkVolumeOptions): SparkVolume {
    return SparkVolume.make<SparkVolumeOptions>(volume?.name, 'SparkVolumeOptions', options, () => {
      const { source, lost } = foreignSource(volume ?? {});
      const kinds = Object.keys(source).filter((kind) => source[kind as keyof VolumeSource] !== undefined);
      return {
        source,
        ...(source.emptyDir === undefined || source.emptyDir.medium === 'Memory' ? {} : { disk: {} }),
        problems: [
          ...lost.map((field) => wrong(`${AT}.${field}`, undefined, 'a volume of Kubernetes 1.30 has no such field, or not of this type', 'Correct or remove it')),
          ...(kinds.length === 1 ? [] : [wrong(AT, kinds.join(', '), 'a volume has one source', 'Give it one, for example emptyDir: {}')]),
        ],
      };
    });
  }

  private static make<T extends SparkVolumeOptions>(name: string, struct: StructName, options: T, partsOf: (options: T) => VolumeParts): SparkVolume {
    const { props, problems } = checkProps<T>(struct, options, { prop: AT });
    // Of what is not right there are no parts. What somebody may know better does not count.
    return problems.every(({ rule }) => canBeAcknowledged(rule))
      ? new SparkVolume(name, props.mountPath, problems, props, partsOf(props))
      : new SparkVolume(name, '', problems);
  }

  /** Name of the volume. */
  public readonly name: string;

  /** Where it is mounted. */
  public readonly mountPath: string;

  /**
   * What is wrong with it. There is no construct yet that could tell: the workload does.
   *
   * @internal
   */
  public readonly _problems: readonly Problem[];

  /**
   * What it adds to a pod.
   *
   * @internal
   */
  public readonly _addition: PodAddition;

  /**
   * What it is made of, as far as others have to know.
   *
   * @internal
   */
  public readonly _parts: Partial<VolumeParts>;

  private constructor(name: string, mountPath: string, problems: readonly Problem[], mount?: SparkVolumeOptions, parts?: VolumeParts) {
    this.name = name;
    this.mountPath = mountPath;
    this._parts = parts ?? {};
    this._problems = [
      ...problems,
      ...checkVolumeName(name, AT),
      ...(mount === undefined ? [] : checkMount(mount, AT)),
      ...parts?.problems ?? [],
    ];
    this._addition = mount === undefined || parts === undefined ? {} : {
      spec: { volumes: [{ name, ...parts.source }] },
      container: { volumeMounts: [{ name, ...mountOf(mount) }] },
    };
  }
}

function mountOf({ mountPath, subPath, subPathExpr, readOnly }: SparkVolumeOptions) {
  return {
    mountPath,
    ...(subPath === undefined ? {} : { subPath }),
    ...(subPathExpr === undefined ? {} : { subPathExpr }),
    ...(readOnly ? { readOnly } : {}),
  };
}

function filesOf({ items, defaultMode, optional }: FilesVolumeOptions) {
  return {
    ...(items === undefined ? {} : { items: items.map((item) => ({ ...item })) }),
    ...modeOf(defaultMode),
    ...(optional === undefined ? {} : { optional }),
  };
}

function modeOf(defaultMode: number | undefined) {
  return defaultMode === undefined ? {} : { defaultMode };
}
