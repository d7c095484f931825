import { Problem } from '../findings/finding';
import { isPlainSecret } from '../findings/redaction';
import { Application } from '../plan/application';

/**
 * Secrets in plain text, wherever a user can write them: manifests are read by
 * many, kept in version control, and copied to every executor. The value is
 * never part of the finding.
 */
export function checkSecrets({ props }: Application): Problem[] {
  return [
    ...inMap(props.sparkConf, 'sparkConf'),
    ...inMap(props.hadoopConf, 'hadoopConf'),
    ...inEnvironment(props.driver?.env, 'driver.env'),
    ...inEnvironment(props.executor?.env, 'executor.env'),
    ...inArguments(props.arguments ?? []),
    ...inJavaOptions(props.driver?.javaOptions, 'driver'),
    ...inJavaOptions(props.executor?.javaOptions, 'executor'),
    ...inAddresses({ mainApplicationFile: [props.mainApplicationFile ?? ''], ...props.deps }),
  ];
}

function inMap(map: { [key: string]: string } | undefined, prop: string): Problem[] {
  return Object.entries(map ?? {})
    .filter(([key, value]) => isPlainSecret(key, value))
    .map(([key]) => {
      const hadoopKey = key.replace(/^spark\.hadoop\./, '');
      const target = hadoopKey.startsWith('spark.') ? `sparkConfSecrets["${key}"]` : `hadoopConfSecrets["${hadoopKey}"]`;
      return plainSecret(`${prop}["${key}"]`, `Give ${target} a reference to a Secret`);
    });
}

function inEnvironment(env: { [name: string]: { value?: unknown } } | undefined, prop: string): Problem[] {
  return Object.entries(env ?? {})
    .filter(([name, { value }]) => typeof value === 'string' && isPlainSecret(name, value))
    .map(([name]) => plainSecret(`${prop}["${name}"]`, 'Use EnvValue.fromSecretValue({ secret, key })'));
}

/** `--name value`, `--name=value` and `name=value`, as programs take their options. */
function inArguments(args: string[]): Problem[] {
  const fix = 'Read it from a variable of driver.env that comes from a Secret, or pass it as $(NAME)';
  return args.flatMap((argument, index) => {
    const assignment = /^-{0,2}([A-Za-z][\w.-]*)=(.*)$/s.exec(argument);
    const option = argument.startsWith('-') ? null : /^--?([A-Za-z][\w.-]*)$/.exec(args[index - 1] ?? '');
    const [, name, value] = assignment ?? [undefined, option?.[1] ?? '', argument];
    return isPlainSecret(name, value) ? [plainSecret(`arguments[${index}]`, fix)] : [];
  });
}

/** `-Dname=value` among the options of a JVM. */
function inJavaOptions(options: string | undefined, role: 'driver' | 'executor'): Problem[] {
  const settings = [...(options ?? '').matchAll(/-D([\w.-]+)=("[^"]*"|'[^']*'|\S*)/g)];
  return settings
    .filter(([, name, value]) => isPlainSecret(name, value.replace(/^["']|["']$/g, '')))
    .map(([, name]) => plainSecret(`${role}.javaOptions (-D${name})`, `Read it from a variable of ${role}.env that comes from a Secret`));
}

/** User and password in the address of a file or a repository. */
function inAddresses(lists: { [prop: string]: string[] | undefined }): Problem[] {
  return Object.entries(lists).flatMap(([field, addresses]) =>
    (addresses ?? [])
      .filter((address) => isPlainSecret('', address))
      .map(() => plainSecret(field === 'mainApplicationFile' ? field : `deps.${field}`, 'Put it into the image, or read it from where no password is needed')));
}

function plainSecret(prop: string, fix: string): Problem {
  return { rule: 'PLAIN_SECRET', prop, why: 'a secret in plain text would stand in the manifests, for everybody who reads them', fix };
}
