import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { NodeSize, NamespaceLimits } from '../pod/cluster-limits';
import { SparkApplication } from '../props/spark-application';
import { SparkImage, SparkLanguage } from '../props/spark-image';
import { SparkVersion } from '../props/spark-version';

/** What a construct knows of its application, and hands to the planner. */
export interface PlanRequest {
  /** Path of the construct. */
  readonly path: string;
  /** Name of the application, and of the object that runs its driver. */
  readonly name: string;
  /** Namespace of driver and executors, unless it is left to `kubectl apply --namespace`. */
  readonly namespace?: string;
  /** Names of the ServiceAccounts. */
  readonly serviceAccounts: { readonly driver: string; readonly executor: string };
  /** Name of the ConfigMap with Spark's configuration directory. */
  readonly configMapName: string;
  /** Beginnings of keys that the user has declared to be known. */
  readonly allowedKeyPrefixes?: string[];
  /** The largest node that pods can get, if somebody has told. */
  readonly largestNode?: NodeSize;
  /** The quotas and ranges of the namespace, as far as somebody has told. */
  readonly namespaceLimits?: NamespaceLimits;
  /** The user's props, untouched. */
  readonly props: SparkApplication;
}

/** A request with every choice made that several features depend on. */
export interface Application extends PlanRequest {
  readonly image: SparkImage;
  readonly sparkVersion: SparkVersion;
  readonly language: SparkLanguage;
}

/** Makes the choices that several features depend on. */
export function resolveApplication(request: PlanRequest): { application: Application; problems: Problem[] } {
  const { props } = request;
  const language = languageOfFile(props.mainApplicationFile);
  const image = props.image ?? SparkImage.apache({
    sparkVersion: props.sparkVersion,
    languages: [language ?? 'java'],
  });
  const sparkVersion = versionOf(props);
  return {
    application: { ...request, image, sparkVersion, language: language ?? 'java' },
    problems: [...checkLanguage(props, language), ...checkVersion(props, sparkVersion)],
  };
}

/** The version of Spark: the image knows it best, and Apache's own image is chosen to fit the prop. */
export function versionOf({ image, sparkVersion }: SparkApplication): SparkVersion {
  return image?.sparkVersion ?? sparkVersion ?? SparkVersion.V4_1_2;
}

/** The language by the file's extension, with spark-submit's own rule. */
export function languageOfFile(file: string | undefined): SparkLanguage | undefined {
  if (file === undefined || file === 'spark-internal') {
    return 'java';
  }
  return file.endsWith('.jar') ? 'java' : file.endsWith('.py') ? 'python' : /\.[rR]$/.test(file) ? 'r' : undefined;
}

function checkLanguage(props: SparkApplication, language: SparkLanguage | undefined): Problem[] {
  if (language !== undefined) {
    return [];
  }
  return [
    {
      rule: 'LANGUAGE_UNKNOWN',
      prop: 'mainApplicationFile',
      value: shown('', props.mainApplicationFile ?? ''),
      why: 'spark-submit tells the language by the file\'s extension',
      fix: 'Name a .jar, .py or .R file',
    },
  ];
}

function checkVersion(props: SparkApplication, effective: SparkVersion): Problem[] {
  if (!effective.isSupported) {
    return [
      {
        rule: 'SPARK_VERSION',
        prop: 'sparkVersion',
        value: effective.version,
        why: 'this library knows the rules of Spark 4.1 only',
        fix: 'Use an image with Spark 4.1',
      },
    ];
  }
  if (props.sparkVersion !== undefined && props.sparkVersion.version !== effective.version) {
    return [
      {
        rule: 'SPARK_VERSION',
        prop: 'sparkVersion',
        value: props.sparkVersion.version,
        why: `the image ${props.image?.reference} is declared to contain Spark ${effective}`,
        fix: 'Remove sparkVersion, or correct it in the image',
      },
    ];
  }
  return [];
}
