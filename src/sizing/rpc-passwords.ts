import { SparkConf } from '../conf/spark-conf';

/**
 * The passwords of TLS between driver and executors: the ends of their keys, and the variables in which executors need
 * them before they have a configuration. Spark hands them over on other cluster managers, but not on Kubernetes.
 */
export const RPC_PASSWORDS = {
  keyStorePassword: '_SPARK_SSL_RPC_KEY_STORE_PASSWORD',
  keyPassword: '_SPARK_SSL_RPC_KEY_PASSWORD',
  trustStorePassword: '_SPARK_SSL_RPC_TRUST_STORE_PASSWORD',
  privateKeyPassword: '_SPARK_SSL_RPC_PRIVATE_KEY_PASSWORD',
} as const;

/** A password that the driver has. */
export interface RpcPassword {
  /** The key whose value counts. */
  readonly key: string;
  /** The variable in which executors need it. */
  readonly variable: string;
}

/** The passwords that a configuration gives to the driver for its connections to executors. */
export function rpcPasswords(conf: SparkConf): RpcPassword[] {
  if (!conf.isTrue('spark.ssl.rpc.enabled', false)) {
    return [];
  }
  // What is common to all that has TLS is nothing as long as it is off.
  const prefixes = ['spark.ssl.rpc.', ...(conf.isTrue('spark.ssl.enabled', false) ? ['spark.ssl.'] : [])];
  return Object.entries(RPC_PASSWORDS).flatMap(([end, variable]) => {
    const key = prefixes.map((prefix) => prefix + end).find((candidate) => conf.get(candidate) !== undefined);
    return key === undefined ? [] : [{ key, variable }];
  });
}
