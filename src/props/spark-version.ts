import { isNewerThanKnown, isOlderThanKnown, isVersion, lineOf } from '../conf/versions';

/** What is particular to one version of Spark. */
export interface SparkVersionFacts {
  /** Version of the Hadoop client in Spark's distribution, for example `3.4.2`. */
  readonly hadoopVersion: string;

  /** Scala binary version, for example `2.13`: the suffix of every Scala artifact. */
  readonly scalaVersion: string;

  /** Java major versions that Spark runs on, the images' default first. */
  readonly javaVersions: number[];

  /** The oldest Kubernetes version that Spark documents. */
  readonly minimumKubernetesVersion: string;
}

/**
 * A version of Apache Spark, with the facts that depend on it.
 */
export class SparkVersion {
  /** Spark 4.1.0. */
  public static readonly V4_1_0 = new SparkVersion('4.1.0');

  /** Spark 4.1.1. */
  public static readonly V4_1_1 = new SparkVersion('4.1.1');

  /** Spark 4.1.2. */
  public static readonly V4_1_2 = new SparkVersion('4.1.2');

  /** Spark 4.1.3. */
  public static readonly V4_1_3 = new SparkVersion('4.1.3');

  /** Spark 4.1.4. */
  public static readonly V4_1_4 = new SparkVersion('4.1.4');

  /** Spark 4.2.0. */
  public static readonly V4_2_0 = new SparkVersion('4.2.0');

  /** Spark 4.2.1. */
  public static readonly V4_2_1 = new SparkVersion('4.2.1');

  /** Spark 4.3.0. */
  public static readonly V4_3_0 = new SparkVersion('4.3.0');

  /** What holds where nothing tells the version: Spark 4.1.2, the newest 4.1 of which Apache is known to publish images. */
  public static readonly DEFAULT = SparkVersion.V4_1_2;

  /**
   * A version by its number, for a patch that has no constant yet.
   *
   * @param version `major.minor.patch`; one that is older than 4.1 is an error at synth (SPARK013), and one of a line that
   * this library does not know yet is a warning (SPARK017): it is treated like the newest line that it knows.
   */
  public static of(version: string): SparkVersion {
    return new SparkVersion(version);
  }

  /** `major.minor.patch`, for example `4.1.2`. */
  public readonly version: string;

  /** What is particular to this version: the facts of its line, or of the nearest one that this library knows. */
  public readonly facts: SparkVersionFacts;

  private constructor(version: string) {
    this.version = version;
    this.facts = lineOf(version);
  }

  /** Whether this library knows the rules of the version's line: 4.1, 4.2 and 4.3. */
  public get isSupported(): boolean {
    return isVersion(this.version) && !isOlderThanKnown(this.version) && !isNewerThanKnown(this.version);
  }

  /** The version's number. */
  public toString(): string {
    return this.version;
  }
}
