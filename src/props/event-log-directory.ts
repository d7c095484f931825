import { IPersistentVolumeClaim } from 'cdk8s-plus-30';
import { EventLogCodec, EventLogRollingOptions } from './event-log-options';
import { SparkVolume } from './spark-volume';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { checkProps } from '../shapes/check-props';
import { StructName } from '../shapes/prop-shapes.generated';

/** How a claim may be mounted, by the words of Kubernetes. */
export type SharedClaimAccessMode = 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod';

/** How those write who log to a directory. */
export interface EventLogWriterOptions {
  /**
   * Whether logs are compressed (`spark.eventLog.compress` of those who write).
   *
   * @default - as Spark does by itself: true
   */
  readonly compress?: boolean;

  /**
   * How they are compressed: `zstd`, `lz4`, `lzf` or `snappy` (`spark.eventLog.compression.codec` of those who write).
   *
   * @default - as Spark does by itself: 'zstd'
   */
  readonly compressionCodec?: EventLogCodec;

  /**
   * Logs in several files (`spark.eventLog.rolling.*` of those who write).
   *
   * @default - as Spark does by itself: on, with files of 128Mi
   */
  readonly rolling?: EventLogRollingOptions;
}

/** Options of `EventLogDirectory.claim`. */
export interface ClaimEventLogOptions extends EventLogWriterOptions {
  /** The claim, or its name: one that is there already, in the namespace of all who use it (`persistentVolumeClaim.claimName`). */
  readonly claim: string | IPersistentVolumeClaim;

  /**
   * Where writers and the history server mount it (`mountPath`).
   *
   * @default '/var/log/spark-events'
   */
  readonly mountPath?: string;

  /**
   * The part of the volume that is mounted, a relative path (`subPath`). Kubernetes makes it, for root alone, if it is not there.
   *
   * @default - the whole volume
   */
  readonly subPath?: string;

  /**
   * The access mode of the claim: `ReadWriteMany`, `ReadWriteOnce` or `ReadWriteOncePod`. `ReadWriteOnce` holds all pods on one node, and
   * `ReadWriteOncePod` lets in one pod only, which is refused.
   *
   * @default - that of the claim, if it is an object of the same app; else not known, and so not checked
   */
  readonly accessMode?: SharedClaimAccessMode;
}

/** Options of `EventLogDirectory.objectStore`. */
export interface ObjectStoreEventLogOptions extends EventLogWriterOptions {
  /**
   * The directory, for example `s3a://logs/spark`, `gs://logs/spark` or `abfss://logs@account.dfs.core.windows.net/spark`. It has to exist: of
   * an object store, the bucket, and below it at least one object, for example an empty one called `spark/`.
   */
  readonly uri: string;
}

/**
 * The name of its volume in pods.
 *
 * @internal
 */
export const EVENT_LOG_VOLUME = 'spark-event-logs';
const MOUNT_PATH = '/var/log/spark-events';

/** How a directory's own props are called, until it is known where it stands. */
const AT = 'directory';

/** What is known of a claim. */
interface Claim {
  readonly name: string;
  readonly accessMode?: SharedClaimAccessMode;
}

/**
 * Where event logs are: what those who write them and the history server that reads them have in common, said once.
 */
export class EventLogDirectory {
  /**
   * A PersistentVolumeClaim that is there already, mounted at the same place in the drivers and the history server.
   *
   * @param options the claim, and where it is mounted
   */
  public static claim(options: ClaimEventLogOptions): EventLogDirectory {
    return EventLogDirectory.make<ClaimEventLogOptions>('ClaimEventLogOptions', options, (given) => {
      const { claim, subPath, accessMode, mountPath = MOUNT_PATH } = given;
      return {
        uri: `file:${mountPath}`,
        volume: SparkVolume.existingClaim(EVENT_LOG_VOLUME, { claim, mountPath, ...(subPath === undefined ? {} : { subPath }) }),
        claim: { name: typeof claim === 'string' ? claim : claim.name, accessMode },
      };
    });
  }

  /**
   * A directory of an object store, or of any other file system of Hadoop. Its connector has to be in the image: none of Apache's has one.
   *
   * @param options the address
   */
  public static objectStore(options: ObjectStoreEventLogOptions): EventLogDirectory {
    return EventLogDirectory.make<ObjectStoreEventLogOptions>('ObjectStoreEventLogOptions', options, ({ uri }) => ({ uri, problems: checkUri(uri) }));
  }

  /**
   * One that somebody has written as a key of Spark.
   *
   * @internal
   */
  public static _written(uri: string): EventLogDirectory {
    return new EventLogDirectory({ uri }, {});
  }

  private static make<T extends EventLogWriterOptions>(struct: StructName, options: T, partsOf: (options: T) => Parts): EventLogDirectory {
    const { props, problems } = checkProps<T>(struct, options, { prop: AT });
    return problems.length === 0
      ? new EventLogDirectory(partsOf(props), props)
      : new EventLogDirectory({ uri: '', problems }, {});
  }

  /** The directory as Spark names it, `spark.eventLog.dir` and `spark.history.fs.logDirectory`. */
  public readonly uri: string;

  /**
   * What mounts it, if it is a claim.
   *
   * @internal
   */
  public readonly _volume?: SparkVolume;

  /** @internal */
  public readonly _claim?: Claim;

  /** @internal */
  public readonly _writer: EventLogWriterOptions;

  /**
   * What is wrong with it. There is no construct yet that could tell: the history server does.
   *
   * @internal
   */
  public readonly _problems: readonly Problem[];

  private constructor({ uri, volume, claim, problems = [] }: Parts, writer: EventLogWriterOptions) {
    this.uri = uri;
    this._volume = volume;
    this._claim = claim;
    this._writer = writer;
    this._problems = problems;
  }
}

interface Parts {
  readonly uri: string;
  readonly volume?: SparkVolume;
  readonly claim?: Claim;
  readonly problems?: readonly Problem[];
}

/** A path without a scheme would be one of the container's own file system, and of every container another one. */
function checkUri(uri: string): Problem[] {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/\s]+(\/\S*)?$/.test(uri) && !/^(file|local):/.test(uri) ? [] : [
    {
      rule: 'HISTORY_DIRECTORY',
      prop: `${AT}.uri`,
      value: shown('', uri),
      why: 'it is the address of a directory that all who log and the history server reach, with a scheme and the name of a bucket or a server',
      fix: 'Write for example "s3a://logs/spark", or EventLogDirectory.claim for a volume',
    },
  ];
}
