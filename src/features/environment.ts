import { EnvValue, ISecret, k8s } from 'cdk8s-plus-30';
import { propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { Plain } from '../pod/plain';
import { RPC_PASSWORDS } from '../sizing/rpc-passwords';
import { RoleName } from '../sizing/spark-constants';

/** Variables that make the pods work; Spark or another feature sets them. */
const RESERVED: { readonly [role in RoleName]: readonly string[] } = {
  driver: ['POD_NAME', 'POD_IP', 'POD_NAMESPACE', 'SPARK_DRIVER_BIND_ADDRESS', 'SPARK_CONF_DIR', 'SPARK_LOCAL_DIRS'],
  executor: [
    'SPARK_DRIVER_URL',
    'SPARK_EXECUTOR_CORES',
    'SPARK_EXECUTOR_MEMORY',
    'SPARK_APPLICATION_ID',
    'SPARK_CONF_DIR',
    'SPARK_EXECUTOR_ID',
    'SPARK_RESOURCE_PROFILE_ID',
    'SPARK_EXECUTOR_POD_IP',
    'SPARK_EXECUTOR_POD_NAME',
    'SPARK_USER',
    'SPARK_CLASSPATH',
    'SPARK_LOCAL_DIRS',
    '_SPARK_AUTH_SECRET',
  ],
};

const NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

/** The user's environment variables, with every source that Kubernetes has. */
export const environment: Feature = {
  ownedKeys: {
    'spark.executorEnv.': 'executor.env',
    'spark.kubernetes.driverEnv.': 'driver.env',
    'spark.kubernetes.driver.secretKeyRef.': 'driver.env',
    'spark.kubernetes.executor.secretKeyRef.': 'executor.env',
  },

  contribute({ roles }: Application): Share {
    return {
      pods: byRole(roles, (role) => variablePieces(role)),
      problems: roles.flatMap(check),
    };
  },

  read(written: WrittenKeys): Partial<WorkloadProps> {
    return { driver: { env: readVariables('driver', written) }, executor: { env: readVariables('executor', written) } };
  },
};

/** Spark's keys for a role's variables: of plain ones, and of those from Secrets. */
const KEYS: { readonly [role in RoleName]: { readonly plain: string; readonly secret: string } } = {
  driver: { plain: 'spark.kubernetes.driverEnv.', secret: 'spark.kubernetes.driver.secretKeyRef.' },
  executor: { plain: 'spark.executorEnv.', secret: 'spark.kubernetes.executor.secretKeyRef.' },
};

function readVariables(role: RoleName, { conf, environment: written }: WrittenKeys): { [name: string]: EnvValue } {
  const plain = [...Object.entries(written[role] ?? {}), ...conf.withPrefix(KEYS[role].plain)];
  const secret = [...conf.withPrefix(KEYS[role].secret)].map(([name, reference]): [string, EnvValue] => {
    const [secretName, key = ''] = reference.split(':');
    return [name, EnvValue.fromSecretValue({ secret: { name: secretName } as ISecret, key })];
  });
  return Object.fromEntries([...plain.map(([name, value]): [string, EnvValue] => [name, EnvValue.fromValue(value)]), ...secret]);
}

/** What a role's variables add to its container. */
export function variablePieces({ name: role, options: { env = {}, envFrom }, prop }: Role): PodPiece[] {
  return [
    ...Object.entries(env).filter(([name]) => !isReserved(role, name)).map(([name, { value, valueFrom }]) => ({
      origin: propOrigin(`${prop('env')}["${name}"]`),
      container: { env: [{ name, value, valueFrom: k8s.toJson_EnvVarSource(valueFrom) }] },
    })),
    {
      origin: propOrigin(prop('envFrom')),
      container: { envFrom: envFrom?.map((source) => k8s.toJson_EnvFromSource(source)) as Plain<k8s.EnvFromSource>[] | undefined },
    },
  ];
}

/** Whether a role's pod needs its own value of a variable. */
export function isReserved(role: RoleName, name: string): boolean {
  return RESERVED[role].includes(name) || (role === 'executor' && name.startsWith('SPARK_JAVA_OPT_')) || rpcPasswordOf(name) !== undefined;
}

/** The password of TLS that Spark looks for in a variable. */
function rpcPasswordOf(variable: string): string | undefined {
  return Object.entries(RPC_PASSWORDS).find(([, name]) => name === variable)?.[0];
}

function check({ name: role, options, prop: propOf }: Role): Problem[] {
  return Object.keys(options.env ?? {}).flatMap((name): Problem[] => {
    const prop = `${propOf('env')}["${name}"]`;
    const password = rpcPasswordOf(name);
    if (isReserved(role, name)) {
      return [
        {
          rule: 'RESERVED_ENV',
          prop,
          why: password === undefined ? `the ${role}'s pod needs its own value of ${name}` : 'Spark takes the password of all its TLS connections from it',
          fix: password === undefined ? 'Choose another name' : `Give sparkConfSecrets["spark.ssl.rpc.${password}"] the reference to the Secret`,
        },
      ];
    }
    return NAME.test(name) ? [] : [
      {
        rule: 'INVALID_ENV',
        prop,
        why: 'a name has letters, digits, "-", "_" or ".", and does not begin with a digit',
        fix: 'Write it like "LOG_LEVEL"',
      },
    ];
  });
}
