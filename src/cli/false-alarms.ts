import { Declared } from './application-of';
import { ConfEntry } from '../conf/origin';
import { Problem } from '../findings/finding';
import { RuleName } from '../findings/rules';
import { SparkVersion } from '../props/spark-version';
import { SparkInput } from '../submit/spark-input';

/** Rules that hold on Kubernetes only. */
const OF_KUBERNETES: readonly RuleName[] = ['OTHER_CLUSTER_MANAGER', 'SHUFFLE_SERVICE', 'NO_EFFECT', 'SECRET_CONF', 'IMAGE_FILE', 'JAVA_OPTIONS_DIFFER', 'PROXY'];

/** Rules that know what is in the images of the lines of Spark that the library knows. */
const OF_THE_IMAGE: readonly RuleName[] = ['HADOOP_VERSION', 'SCALA_VERSION', 'AWS_SDK_V1'];

/** Keys that a driver in client mode reads after all: where it runs outside the cluster, and for its executors. */
const READ_IN_CLIENT_MODE = ['spark.kubernetes.context', 'spark.kubernetes.authenticate.driver.serviceAccountName'];

/**
 * Rules about what only the library's own constructs want: Spark may find the class in the jar, sets these variables after the user's,
 * takes all settings of a volume by its keys, nobody has told which Pod Security the namespace enforces, and who has written keys has no file for Log4j by this library.
 */
const OF_CONSTRUCTS: readonly RuleName[] = [
  'MAIN_CLASS', 'LANGUAGE_UNKNOWN', 'RESERVED_ENV', 'OWNED_CONF', 'VOLUME_SECURITY', 'LOGGING_OF_EXECUTORS',
];

/** Rules about what a value is. */
const OF_VALUES: readonly RuleName[] = ['INVALID_VALUE', 'INVALID_LABEL', 'DEPENDENCY', 'IMAGE_REFERENCE', 'JAVA_OPTIONS_DIFFER', 'VOLUME'];

/** What a shell or Kubernetes puts something else for. */
const REFERENCE = /\$[\w({]|`/;

/** Whether a problem is one for the library's own constructs, but none for what somebody has written elsewhere. */
export type IsFalseAlarm = (problem: Problem, entry: ConfEntry | undefined) => boolean;

/** Tells the false alarms of an input, which may have many problems. */
export function falseAlarmsOf(input: SparkInput, { kubernetesVersion }: Partial<Declared> = {}): IsFalseAlarm {
  const onKubernetes = isOnKubernetes(input);
  const onUnknownImage = input.sparkVersion !== undefined && !SparkVersion.of(input.sparkVersion).isSupported;
  return ({ rule, prop }, entry) => {
    if (rule === 'KUBERNETES_FIELD') {
      return kubernetesVersion === undefined;
    }
    if (OF_CONSTRUCTS.includes(rule) || (OF_KUBERNETES.includes(rule) && !onKubernetes)) {
      return true;
    }
    if (rule === 'LOGGING' && (/javaOptions$/.test(prop) || !onKubernetes)) {
      return true;
    }
    if (rule === 'NO_EFFECT') {
      return READ_IN_CLIENT_MODE.includes(entry?.key ?? '');
    }
    if (OF_THE_IMAGE.includes(rule)) {
      return onUnknownImage;
    }
    // Of this key Spark accepts a zero.
    if (rule === 'MEMORY_OVERHEAD' && entry?.key === 'spark.kubernetes.memoryOverheadFactor') {
      return true;
    }
    return OF_VALUES.includes(rule) && entry !== undefined && isFromCommandLine(entry) && REFERENCE.test(entry.value);
  };
}

/** Without a word about it, Kubernetes is meant. */
function isOnKubernetes({ conf }: SparkInput): boolean {
  const master = conf.find(({ key }) => key === 'spark.master')?.value;
  return master === undefined || !/^(yarn|spark:|local)/.test(master);
}

function isFromCommandLine({ origin }: ConfEntry): boolean {
  return /^(argument )?-/.test(origin.name);
}
