import { SecretValue } from 'cdk8s-plus-30';
import { fromProp, propOrigin } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { hiddenBySpark } from '../findings/redaction';
import { Application, Role } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { isStartupKey } from '../preview/java-options';
import { rpcPasswords } from '../sizing/rpc-passwords';

const HADOOP = 'spark.hadoop.';

/** Keys that Spark reads with its own substitution of `${env:NAME}`; elsewhere it takes the text as it is. */
const SUBSTITUTED = /^spark\.ssl\./;

/** Keys whose values Spark writes into the executors' pods as they are. */
const IN_PODS = /^spark\.(executorEnv|kubernetes\.executor|executor\.(extra|default)JavaOptions)\b/;

/**
 * Configuration from Secrets. The manifests hold references only; the value
 * reaches the pods in a variable. Hadoop and the TLS settings take it from
 * there when they read the entry. For other keys the kubelet writes it on the
 * driver's command line, and Spark hides it by the key's name.
 *
 * Executors open their first connection before they have any entry: the passwords
 * of TLS are also in the variables where Spark looks for them then. The driver has
 * none of those, for there they would count for all that has TLS, the UI among it.
 */
export const secretConf: Feature = {
  contribute({ props, roles, submitter }: Application): Share {
    const entries = secretEntries(props);
    return {
      conf: entries.filter(({ reader }) => reader !== 'kubelet').map(({ key, prop, name, reader }) =>
        fromProp(key, reader === 'hadoop' ? `\${env.${name}}` : `\${env:${name}}`, prop)),
      podConf: entries.filter(({ reader }) => reader === 'kubelet').map(({ key, prop, name }) => fromProp(key, `$(${name})`, prop)),
      pods: byRole(roles, (role) => entries.filter(({ reader }) => isSeenBy(role, reader)).map(piece)),
      problems: [
        ...Object.keys(props.sparkConfSecrets ?? {}).flatMap((key) => checkSpark(key, `sparkConfSecrets["${key}"]`)),
        ...Object.keys(props.hadoopConfSecrets ?? {}).flatMap((key) => checkHadoop(key, `hadoopConfSecrets["${key}"]`)),
        ...(submitter === undefined ? [] : entries.filter(({ reader }) => reader === 'kubelet').map(({ prop }) => inSubmission(prop))),
      ],
    };
  },

  settle({ props, roles }: Application, { conf }: Settled): Share {
    return { pods: byRole(roles, ({ name }) => (name === 'executor' ? firstPasswords(props, conf) : [])) };
  },
};

/** Who puts the value in: Hadoop or Spark, when they read the entry, or the kubelet, on the command line. */
type Reader = 'hadoop' | 'spark' | 'kubelet';

function readerOf(key: string): Reader {
  return key.startsWith(HADOOP) ? 'hadoop' : SUBSTITUTED.test(key) ? 'spark' : 'kubelet';
}

/** What is on the driver's command line, executors get from the driver. */
function isSeenBy({ name }: Role, reader: Reader): boolean {
  return name !== 'executor' || reader !== 'kubelet';
}

interface SecretEntry {
  /** Spark's key. */
  readonly key: string;
  readonly secret: SecretValue;
  readonly prop: string;
  /** Name of the variable that holds the value. */
  readonly name: string;
  readonly reader: Reader;
}

/** The entries of both props, Hadoop's first, each with a variable of its own. */
function secretEntries({ hadoopConfSecrets = {}, sparkConfSecrets = {} }: WorkloadProps): SecretEntry[] {
  const names = new VariableNames();
  return [
    ...Object.entries(hadoopConfSecrets).map(([key, secret]) => ({ key: HADOOP + key, secret, prop: `hadoopConfSecrets["${key}"]` })),
    ...Object.entries(sparkConfSecrets).map(([key, secret]) => ({ key, secret, prop: `sparkConfSecrets["${key}"]` })),
  ].map((entry) => ({ ...entry, name: names.next(entry.key), reader: readerOf(entry.key) }));
}

/** The passwords that executors need for their first connection. */
function firstPasswords(props: WorkloadProps, conf: SparkConf): PodPiece[] {
  if (Object.keys(props.sparkConfSecrets ?? {}).length === 0) {
    return [];
  }
  const entries = secretEntries(props);
  return rpcPasswords(conf).flatMap(({ key, variable }) =>
    entries.filter((entry) => entry.key === key).map((entry) => piece({ ...entry, name: variable })));
}

function piece({ name, prop, secret: { secret, key } }: SecretEntry): PodPiece {
  return { origin: propOrigin(prop), container: { env: [{ name, valueFrom: { secretKeyRef: { name: secret.name, key } } }] } };
}

/** Variables named after their keys: `fs.s3a.secret.key` is `SECRET_SPARK_HADOOP_FS_S3A_SECRET_KEY`. */
class VariableNames {
  private readonly used = new Set<string>();

  next(key: string): string {
    const name = `SECRET_${key.replace(/[^A-Za-z0-9]/g, '_').toUpperCase()}`;
    // Two keys may differ in their punctuation only.
    const free = this.used.has(name) ? `${name}_${this.used.size}` : name;
    this.used.add(free);
    return free;
  }
}

function checkSpark(key: string, prop: string): Problem[] {
  if (key.startsWith(HADOOP)) {
    return [refused(prop, 'Hadoop reads its own properties from the environment', `Write hadoopConfSecrets["${key.slice(HADOOP.length)}"]`)];
  }
  if (!/^spark\.\S+$/.test(key)) {
    return [refused(prop, 'Spark ignores every key that does not begin with "spark."', 'Correct the key, or use hadoopConfSecrets')];
  }
  if (key === 'spark.authenticate.secret') {
    return [refused(prop, 'Spark would hand it to the executors in their pods\' specs', 'Leave it out: Spark makes a new one for every run')];
  }
  if (IN_PODS.test(key) || (readerOf(key) === 'kubelet' && isStartupKey(key))) {
    return [refused(prop, 'Spark would write the value into the executors\' pods, for everybody who may read them', 'Give them a variable, with executor.env, and let the application read it')];
  }
  return hiddenBySpark(key)
    ? []
    : [refused(prop, 'Spark\'s user interface would show the value, for its name is not that of a secret', 'Read it from a variable of driver.env')];
}

function checkHadoop(key: string, prop: string): Problem[] {
  return key !== '' && !/\s/.test(key) && !key.startsWith('spark.')
    ? []
    : [refused(prop, 'Hadoop\'s keys are written without Spark\'s prefix', 'Write it like "fs.s3a.secret.key"')];
}

function inSubmission(prop: string): Problem {
  const why = 'the kubelet would write the value on the command line of spark-submit, which puts it into the ConfigMap of the driver';
  return refused(prop, why, 'Read it from a variable of driver.env, or leave the driver in the Job\'s own pod');
}

function refused(prop: string, why: string, fix: string): Problem {
  return { rule: 'SECRET_CONF', prop, why, fix };
}
