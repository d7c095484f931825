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

const FACTS_4_1: SparkVersionFacts = {
  hadoopVersion: '3.4.2',
  scalaVersion: '2.13',
  javaVersions: [21, 17],
  minimumKubernetesVersion: '1.32',
};

/**
 * A version of Apache Spark, with the facts that depend on it.
 */
export class SparkVersion {
  /** Spark 4.1.0. */
  public static readonly V4_1_0 = new SparkVersion('4.1.0');

  /** Spark 4.1.1. */
  public static readonly V4_1_1 = new SparkVersion('4.1.1');

  /** Spark 4.1.2: the newest patch for which Apache's list of images was read, and the default. */
  public static readonly V4_1_2 = new SparkVersion('4.1.2');

  /** Spark 4.1.3. */
  public static readonly V4_1_3 = new SparkVersion('4.1.3');

  /** Spark 4.1.4. */
  public static readonly V4_1_4 = new SparkVersion('4.1.4');

  /**
   * A version by its number, for a patch that has no constant yet.
   *
   * @param version `major.minor.patch`; a version outside 4.1 is reported as SPARK013 at synth.
   */
  public static of(version: string): SparkVersion {
    return new SparkVersion(version);
  }

  /** `major.minor.patch`, for example `4.1.2`. */
  public readonly version: string;

  /** What is particular to this version. */
  public readonly facts: SparkVersionFacts;

  private constructor(version: string) {
    this.version = version;
    this.facts = FACTS_4_1;
  }

  /** Whether the library knows this version's rules. */
  public get isSupported(): boolean {
    return /^4\.1\.\d+$/.test(this.version);
  }

  /** The version's number. */
  public toString(): string {
    return this.version;
  }
}
