import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { isPlainSecret } from '../findings/redaction';
import { either, say, Words } from '../findings/say';
import { Check } from '../plan/check';
import { Container, Pod } from '../pod/spark-pod';
import { RoleName } from '../sizing/spark-constants';

const FROM_A_VARIABLE = 'Set it where the application starts, from a variable that comes from a Secret';

const FROM_DRIVER_ENV = say`${either('Read it from a variable of driver.env that comes from a Secret, or pass it as $(NAME)', FROM_A_VARIABLE)}`;

const FROM_OWN_ENV = 'Read it from a variable of the container that comes from a Secret, or pass it as $(NAME)';

/** Containers beside Spark's. */
const CONTAINERS = ['initContainers', 'sidecars'] as const;

/**
 * Secrets in plain text, wherever a user can write them: manifests are read by
 * many, kept in version control, and copied to every executor. The value is
 * never part of the finding.
 */
export const checkSecrets: Check = ({ application: { props, roles }, conf }) => [
  ...inEntries(conf),
  ...roles.flatMap(({ options, prop }) => inEnvironment(options.env, prop('env'))),
  ...inArguments(props.arguments ?? [], 'arguments', FROM_DRIVER_ENV),
  ...roles.flatMap(({ options, prop }) => CONTAINERS.flatMap((list) => inContainers((options[list] ?? []) as readonly Container[], prop(list)))),
  ...roles.flatMap(({ options, prop }) => inTemplate(options.podTemplate?._read(prop('podTemplate')).pod, prop('podTemplate'))),
  ...roles.flatMap(({ name, options }) => inJavaOptions(options.javaOptions, name)),
  ...inAddresses({
    'mainApplicationFile': props.mainApplicationFile,
    ...Object.fromEntries(Object.entries(props.deps ?? {}).map(([list, addresses]) => [`deps.${list}`, addresses])),
    'eventLog.dir': props.eventLog?.dir,
    'logDirectory': props.logDirectory?.uri,
    'logging.executorLogUrl': props.logging?.executorLogUrl,
    'logging.driverLog.dfsDir': props.logging?.driverLog?.dfsDir,
  }),
  ...inLog4j2(props.logging?.log4j2?.text ?? ''),
];

/** What the user wrote among Spark's keys, in whichever prop. */
function inEntries(conf: SparkConf): Problem[] {
  return conf.entries()
    .filter(({ key, value, origin }) => origin.kind === 'sparkConf' && isPlainSecret(key, value))
    .map(({ key, origin }) => {
      const hadoopKey = key.replace(/^spark\.hadoop\./, '');
      const target = hadoopKey === key ? `sparkConfSecrets["${key}"]` : `hadoopConfSecrets["${hadoopKey}"]`;
      return plainSecret(origin.name, say`${either(`Give ${target} a reference to a Secret`, fixOfKey(key))}`);
    });
}

function inEnvironment(env: { [name: string]: { value?: unknown } } | undefined, prop: string): Problem[] {
  return Object.entries(env ?? {})
    .filter(([name, { value }]) => typeof value === 'string' && isPlainSecret(name, value))
    .map(([name]) => plainSecret(`${prop}["${name}"]`, say`${either('Use EnvValue.fromSecretValue({ secret, key })', FROM_A_VARIABLE)}`));
}

/** Containers as Kubernetes has them. */
function inContainers(containers: readonly Pick<Container, 'env' | 'args' | 'command'>[], prop: string): Problem[] {
  return containers.flatMap(({ env = [], args = [], command = [] }, index) => [
    ...env.filter(({ name, value }) => value !== undefined && isPlainSecret(name, value))
      .map(({ name }) => plainSecret(`${prop}[${index}].env["${name}"]`, 'Give it a valueFrom with a secretKeyRef')),
    ...inArguments(command, `${prop}[${index}].command`, FROM_OWN_ENV),
    ...inArguments(args, `${prop}[${index}].args`, FROM_OWN_ENV),
  ]);
}

function inTemplate({ spec = {} }: Pod = {}, prop: string): Problem[] {
  return (['initContainers', 'containers'] as const).flatMap((list) => inContainers(spec[list] ?? [], `${prop}.spec.${list}`));
}

/** `--name value`, `--name=value` and `name=value`, as programs take their options. */
function inArguments(args: readonly string[], prop: string, fix: Words): Problem[] {
  return args.flatMap((argument, index) => {
    const assignment = /^-{0,2}([A-Za-z][\w.-]*)=(.*)$/s.exec(argument);
    const option = argument.startsWith('-') ? null : /^--?([A-Za-z][\w.-]*)$/.exec(args[index - 1] ?? '');
    const [, name, value] = assignment ?? [undefined, option?.[1] ?? '', argument];
    return isPlainSecret(name, value) ? [plainSecret(`${prop}[${index}]`, fix)] : [];
  });
}

/** `-Dname=value` among the options of a JVM. */
function inJavaOptions(options: string | undefined, role: RoleName): Problem[] {
  const settings = [...(options ?? '').matchAll(/-D([\w.-]+)=("[^"]*"|'[^']*'|\S*)/g)];
  return settings
    .filter(([, name, value]) => isPlainSecret(name, value.replace(/^["']|["']$/g, '')))
    .map(([, name]) => plainSecret(`${role}.javaOptions (-D${name})`, say`${either(`Read it from a variable of ${role}.env that comes from a Secret`, FROM_A_VARIABLE)}`));
}

/** User and password in the address of a file, a directory or a repository. */
function inAddresses(fields: { [prop: string]: string | string[] | undefined }): Problem[] {
  return Object.entries(fields).flatMap(([field, addresses = []]) =>
    [addresses].flat()
      .filter((address) => isPlainSecret('', address))
      .map(() => plainSecret(field, say`${either('Put it into the image, or read it from where no password is needed', FROM_A_VARIABLE)}`)));
}

/** An appender that sends messages somewhere may want a password. */
function inLog4j2(text: string): Problem[] {
  const settings = [...text.matchAll(/^[ \t]*([\w.-]+)[ \t]*[=:][ \t]*(.*?)[ \t]*$/gm)];
  return settings
    .filter(([, name, value]) => isPlainSecret(name, value))
    .map(([, name]) => plainSecret(`logging.log4j2 (${name})`, 'Write "${env:NAME}", and give driver.env and executor.env a variable from a Secret'));
}

function plainSecret(prop: string, fix: Words): Problem {
  const why = say`${either('a secret in plain text would stand in the manifests, for everybody who reads them', 'everybody who may read this can read the secret in it')}`;
  return { rule: 'PLAIN_SECRET', prop, why, fix };
}

/** Spark and Hadoop read a variable of the environment, but each in its own way, and Spark only for some keys. */
function fixOfKey(key: string): string {
  if (key.startsWith('spark.hadoop.')) {
    return 'Write "${env.NAME}", and set the variable from a Secret: Hadoop reads it from there';
  }
  if (key.startsWith('spark.ssl.')) {
    return 'Write "${env:NAME}", and set the variable from a Secret: Spark reads it from there';
  }
  return FROM_A_VARIABLE;
}
