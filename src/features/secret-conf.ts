import { SecretValue } from 'cdk8s-plus-30';
import { ConfEntry, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { hiddenBySpark } from '../findings/redaction';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldFromProp, ofBoth } from '../plan/field-origin';
import { Share } from '../plan/share';
import { SparkApplication } from '../props/spark-application';

const HADOOP = 'spark.hadoop.';

/** Keys that Spark reads with its own substitution of `${env:NAME}`; elsewhere it takes the text as it is. */
const SUBSTITUTED = /^spark\.ssl\./;

/**
 * Configuration from Secrets. The manifests hold references only; the value
 * reaches the pods in a variable. Hadoop and the TLS settings take it from
 * there when they read the entry. For other keys the kubelet writes it on the
 * driver's command line, and Spark hides it by the key's name.
 */
export const secretConf: Feature = {
  contribute({ props }: Application): Share {
    const conf: ConfEntry[] = [];
    const podConf: ConfEntry[] = [];
    const shared: SecretVariable[] = [];
    const driverOnly: SecretVariable[] = [];

    for (const { key, secret, prop, name } of secretEntries(props)) {
      if (key.startsWith(HADOOP)) {
        shared.push(variable(name, secret));
        conf.push(fromProp(key, `\${env.${name}}`, prop));
      } else if (SUBSTITUTED.test(key)) {
        shared.push(variable(name, secret));
        conf.push(fromProp(key, `\${env:${name}}`, prop));
      } else {
        // Executors get the driver's configuration from the driver.
        driverOnly.push(variable(name, secret));
        podConf.push(fromProp(key, `$(${name})`, prop));
      }
    }
    return {
      conf,
      podConf,
      driver: { container: { env: [...shared, ...driverOnly] } },
      executor: { container: { env: shared } },
      problems: [
        ...Object.keys(props.sparkConfSecrets ?? {}).flatMap((key) => checkSpark(key, `sparkConfSecrets["${key}"]`)),
        ...Object.keys(props.hadoopConfSecrets ?? {}).flatMap((key) => checkHadoop(key, `hadoopConfSecrets["${key}"]`)),
      ],
    };
  },

  fields({ props }: Application): FieldOrigin[] {
    return secretEntries(props).flatMap(({ name, prop }) => ofBoth((role) => [fieldFromProp(role, `container.env[${name}]`, prop)]));
  },
};

interface SecretEntry {
  /** Spark's key. */
  readonly key: string;
  readonly secret: SecretValue;
  readonly prop: string;
  /** Name of the variable that holds the value. */
  readonly name: string;
}

/** The entries of both props, Hadoop's first, each with a variable of its own. */
function secretEntries({ hadoopConfSecrets = {}, sparkConfSecrets = {} }: SparkApplication): SecretEntry[] {
  const names = new VariableNames();
  return [
    ...Object.entries(hadoopConfSecrets).map(([key, secret]) => ({ key: HADOOP + key, secret, prop: `hadoopConfSecrets["${key}"]` })),
    ...Object.entries(sparkConfSecrets).map(([key, secret]) => ({ key, secret, prop: `sparkConfSecrets["${key}"]` })),
  ].map((entry) => ({ ...entry, name: names.next(entry.key) }));
}

interface SecretVariable {
  readonly name: string;
  readonly valueFrom: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}

function variable(name: string, { secret, key }: SecretValue): SecretVariable {
  return { name, valueFrom: { secretKeyRef: { name: secret.name, key } } };
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
  return hiddenBySpark(key)
    ? []
    : [refused(prop, 'Spark\'s user interface would show the value, for its name is not that of a secret', 'Read it from a variable of driver.env')];
}

function checkHadoop(key: string, prop: string): Problem[] {
  return key !== '' && !/\s/.test(key) && !key.startsWith('spark.')
    ? []
    : [refused(prop, 'Hadoop\'s keys are written without Spark\'s prefix', 'Write it like "fs.s3a.secret.key"')];
}

function refused(prop: string, why: string, fix: string): Problem {
  return { rule: 'SECRET_CONF', prop, why, fix };
}
