import { EnvValue, k8s } from 'cdk8s-plus-30';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldFromProp, ofBoth } from '../plan/field-origin';
import { PodShare, Share } from '../plan/share';
import { Plain } from '../pod/plain';
import { SparkRole } from '../props/spark-role';

/** Variables that make the pods work; Spark or another feature sets them. */
const RESERVED = {
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

  contribute({ props }: Application): Share {
    return {
      driver: { container: variables(props.driver) },
      executor: { container: variables(props.executor) },
      problems: [...check(props.driver?.env, 'driver'), ...check(props.executor?.env, 'executor')],
    };
  },

  fields({ props }: Application): FieldOrigin[] {
    return ofBoth((role) => [
      ...Object.keys(props[role]?.env ?? {}).map((name) => fieldFromProp(role, `container.env[${name}]`, `${role}.env["${name}"]`)),
      fieldFromProp(role, 'container.envFrom', `${role}.envFrom`),
    ]);
  },
};

function variables(role: SparkRole | undefined): PodShare['container'] {
  const env = Object.entries(role?.env ?? {}).map(([name, { value, valueFrom }]) => ({ name, value, valueFrom: k8s.toJson_EnvVarSource(valueFrom) }));
  const envFrom = role?.envFrom?.map((source) => k8s.toJson_EnvFromSource(source)) as Plain<k8s.EnvFromSource>[] | undefined;
  return { env, envFrom };
}

function check(env: { [name: string]: EnvValue } | undefined, role: 'driver' | 'executor'): Problem[] {
  return Object.keys(env ?? {}).flatMap((name): Problem[] => {
    const prop = `${role}.env["${name}"]`;
    if (RESERVED[role].includes(name) || (role === 'executor' && name.startsWith('SPARK_JAVA_OPT_'))) {
      return [
        { rule: 'RESERVED_ENV', prop, why: `the ${role}'s pod needs its own value of ${name}`, fix: 'Choose another name' },
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
