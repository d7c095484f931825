import { SparkVersion } from './spark-version';
import { Problem } from '../findings/finding';
import { checkProps } from '../shapes/check-props';

/** A language that Spark runs applications in; `java` stands for every JVM language. */
export type SparkLanguage = 'java' | 'python' | 'r';

/** An architecture of nodes, and of the images that run on them. */
export type SparkArchitecture = 'amd64' | 'arm64';

/**
 * What an image has besides Spark.
 *
 * - `pipelines`: the Python packages of `pip install pyspark[pipelines]`, with which Spark Connect and Declarative Pipelines run.
 */
export type SparkImageContent = 'pipelines';

/** Options of `SparkImage.apache`. */
export interface ApacheSparkImageOptions {
  /**
   * Version of Spark.
   *
   * @default SparkVersion.DEFAULT
   */
  readonly sparkVersion?: SparkVersion;

  /**
   * Languages besides `java`, which every image has: `python` and `r`.
   *
   * @default ['python']
   */
  readonly languages?: SparkLanguage[];

  /**
   * Java major version, 17 or 21.
   *
   * @default 21
   */
  readonly javaVersion?: number;

  /**
   * Repository, for a mirror or for Docker's own copy (`spark`).
   *
   * @default 'apache/spark'
   */
  readonly repository?: string;
}

/** Options of `SparkImage.custom`. */
export interface CustomSparkImageOptions {
  /**
   * Version of Spark in the image.
   *
   * @default - not declared; the application's `sparkVersion` holds
   */
  readonly sparkVersion?: SparkVersion;

  /**
   * Languages that the image can run: `java`, `python`, `r`.
   *
   * @default - not declared, and so not checked
   */
  readonly languages?: SparkLanguage[];

  /**
   * Architectures that the image is built for: `amd64`, `arm64`. Of a single one, the pods run on nodes of that architecture.
   *
   * @default - not declared, and so not checked
   */
  readonly architectures?: SparkArchitecture[];

  /**
   * What the image has besides Spark: `pipelines` for the Python packages of Declarative Pipelines and Spark Connect, as the
   * Dockerfile has them that `cdk8s-spark dockerfile` prints.
   *
   * @default - not declared
   */
  readonly contains?: SparkImageContent[];

  /**
   * Numeric user id that Spark runs as (`runAsUser`).
   *
   * @default 185, the user `spark` of Apache's images
   */
  readonly user?: number;

  /**
   * Numeric group id (`runAsGroup` and `fsGroup`).
   *
   * @default - the same number as `user`
   */
  readonly group?: number;

  /**
   * Command that understands Spark's verbs `driver` and `executor`, for an image whose own entry point does not
   * (the containers' `command`).
   *
   * @default - the image's own entry point, which must behave like Apache's `/opt/entrypoint.sh`
   */
  readonly entrypoint?: string[];

  /**
   * Directory of Spark in the image.
   *
   * @default '/opt/spark'
   */
  readonly sparkHome?: string;
}

/**
 * A container image with Spark in it, and what is known of its contents.
 */
export class SparkImage {
  /** An official image of the Apache Spark project. */
  public static apache(options: ApacheSparkImageOptions = {}): SparkImage {
    const { props, problems } = checkProps<ApacheSparkImageOptions>('ApacheSparkImageOptions', options, { prop: 'image' });
    const version = props.sparkVersion ?? SparkVersion.DEFAULT;
    const languages = props.languages ?? ['python'];
    const { javaVersions } = version.facts;
    const java = props.javaVersion ?? javaVersions[0];
    const python = languages.includes('python') ? '-python3' : '';
    const r = languages.includes('r') ? '-r' : '';
    const tag = `${version}-scala${version.facts.scalaVersion}-java${java}${python}${r}-ubuntu`;
    return new SparkImage(`${props.repository ?? 'apache/spark'}:${tag}`, {
      sparkVersion: version,
      languages: ['java', ...languages.filter((language) => language !== 'java')],
      architectures: ['amd64', 'arm64'],
    }, [...problems, ...checkJava(java, version)]);
  }

  /**
   * Any other image, by its reference.
   *
   * @param reference registry, repository and tag or digest, for example `registry.example.com/sales:1.4.2`
   * @param options what is known of the image
   */
  public static custom(reference: string, options: CustomSparkImageOptions = {}): SparkImage {
    const { props, problems } = checkProps<CustomSparkImageOptions>('CustomSparkImageOptions', options, { prop: 'image' });
    return new SparkImage(reference, props, problems);
  }

  /** The reference, as containers name it. */
  public readonly reference: string;

  /** Version of Spark in the image, if declared. */
  public readonly sparkVersion?: SparkVersion;

  /** Languages that the image can run, if declared. */
  public readonly languages?: SparkLanguage[];

  /** Architectures that the image is built for, if declared. */
  public readonly architectures?: SparkArchitecture[];

  /** Numeric user id that Spark runs as. */
  public readonly user: number;

  /** Numeric group id that Spark runs as. */
  public readonly group: number;

  /** Command that replaces the image's entry point, if any. */
  public readonly entrypoint?: string[];

  /** Directory of Spark in the image. */
  public readonly sparkHome: string;

  /**
   * What is wrong with the options. There is no construct yet that could tell: the workload does.
   *
   * @internal
   */
  public readonly _problems: readonly Problem[];

  /**
   * What is declared to be in it besides Spark.
   *
   * @internal
   */
  public readonly _contains: readonly SparkImageContent[];

  private constructor(reference: string, options: CustomSparkImageOptions, problems: readonly Problem[]) {
    this._problems = problems;
    this.reference = reference;
    this.sparkVersion = options.sparkVersion;
    this.languages = options.languages;
    this.architectures = options.architectures;
    this._contains = options.contains ?? [];
    this.user = options.user ?? 185;
    this.group = options.group ?? this.user;
    this.entrypoint = options.entrypoint;
    this.sparkHome = options.sparkHome ?? '/opt/spark';
  }
}

function checkJava(java: number, version: SparkVersion): Problem[] {
  const { javaVersions } = version.facts;
  return javaVersions.includes(java) ? [] : [
    {
      rule: 'IMAGE_REFERENCE',
      prop: 'image',
      value: java,
      why: `Apache has no image of Spark ${version} with Java ${java}`,
      fix: `Write javaVersion ${javaVersions.join(' or ')}`,
    },
  ];
}
