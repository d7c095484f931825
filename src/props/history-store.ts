import { Size } from 'cdk8s';
import { IPersistentVolumeClaim } from 'cdk8s-plus-30';
import { SparkVolume } from './spark-volume';
import { Problem } from '../findings/finding';
import { checkProps } from '../shapes/check-props';
import { StructName } from '../shapes/prop-shapes.generated';

/**
 * How a history server writes what it keeps on disk.
 *
 * - `JSON`: as Spark does by itself.
 * - `PROTOBUF`: smaller and faster.
 */
export type HistorySerializer = 'JSON' | 'PROTOBUF';

/** Where a server keeps what it has read. */
const STORES = ['memory', 'disk', 'hybrid'] as const;
type HistoryStoreKind = typeof STORES[number];

/** Options of `HistoryStore.disk`. */
export interface DiskHistoryStoreOptions {
  /**
   * Size of the volume, at least 128Mi. Spark keeps to four fifths of it (`spark.history.store.maxDiskUsage`), because it counts roughly, and not all.
   *
   * @default Size.gibibytes(10)
   */
  readonly size?: Size;

  /**
   * A claim that is there already, or its name. Its content is found again when the server's pod is replaced.
   *
   * @default - an `emptyDir` of this size on the node's disk: it outlives a restart of the container, and not the pod
   */
  readonly claim?: string | IPersistentVolumeClaim;

  /**
   * How applications are written: `JSON` or `PROTOBUF` (`spark.history.store.serializer`).
   *
   * @default 'JSON'
   */
  readonly serializer?: HistorySerializer;
}

/** Options of `HistoryStore.hybrid`. */
export interface HybridHistoryStoreOptions extends DiskHistoryStoreOptions {
  /**
   * Memory for applications that are being read, a part of the heap, in whole mebibytes (`spark.history.store.hybridStore.maxMemoryUsage`). Spark
   * itself would take 2Gi, whatever the heap is.
   *
   * @default - half of `server.memory`
   */
  readonly maxMemoryUsage?: Size;
}

const VOLUME = 'spark-history-store';
const MOUNT_PATH = '/var/spark/history';
const DEFAULT_SIZE = Size.gibibytes(10);

/** How a store's own props are called, until it is known where it stands. */
const AT = 'store';

/** Where a history server keeps what it has read of logs. */
export class HistoryStore {
  /** In its heap alone: a restart reads all logs again. */
  public static memory(): HistoryStore {
    return new HistoryStore('memory');
  }

  /**
   * On disk, in RocksDB: a restart goes on where it was.
   *
   * @param options the volume, and its size
   */
  public static disk(options: DiskHistoryStoreOptions = {}): HistoryStore {
    return HistoryStore.make('disk', 'DiskHistoryStoreOptions', options);
  }

  /**
   * In its heap first, and from there on disk: applications are shown sooner.
   *
   * @param options the volume, its size, and how much of the heap
   */
  public static hybrid(options: HybridHistoryStoreOptions = {}): HistoryStore {
    return HistoryStore.make('hybrid', 'HybridHistoryStoreOptions', options);
  }

  private static make(kind: HistoryStoreKind, struct: StructName, options: HybridHistoryStoreOptions): HistoryStore {
    const { props, problems } = checkProps<HybridHistoryStoreOptions>(struct, options, { prop: AT });
    return new HistoryStore(kind, props, problems);
  }

  /** @internal */
  public readonly _kind: HistoryStoreKind;

  /** @internal */
  public readonly _options: HybridHistoryStoreOptions;

  /**
   * The size of its volume.
   *
   * @internal
   */
  public readonly _size: Size;

  /**
   * Where it lies, if it is on disk.
   *
   * @internal
   */
  public readonly _volume?: SparkVolume;

  /**
   * What is wrong with it. There is no construct yet that could tell: the history server does.
   *
   * @internal
   */
  public readonly _problems: readonly Problem[];

  private constructor(kind: HistoryStoreKind, options: HybridHistoryStoreOptions = {}, problems: readonly Problem[] = []) {
    const { claim, size = DEFAULT_SIZE } = options;
    this._kind = kind;
    this._options = options;
    this._size = size;
    if (kind !== 'memory') {
      this._volume = claim === undefined
        ? SparkVolume.emptyDir(VOLUME, { mountPath: MOUNT_PATH, sizeLimit: size })
        : SparkVolume.existingClaim(VOLUME, { mountPath: MOUNT_PATH, claim });
    }
    this._problems = problems;
  }
}
