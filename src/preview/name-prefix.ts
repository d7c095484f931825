import { Run } from './run';
import { ConfReader } from '../conf/conf-reader';

const KEY = 'spark.kubernetes.executor.podNamePrefix';
const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** The name of a pod, without "-exec-" and the digits of the largest number that Spark allows for. */
const LONGEST = 253 - 16;

/** The beginning of the names of executors' pods: the configured one, or what Spark makes up. */
export function namePrefix(conf: ConfReader, run: Run): string {
  const prefix = conf.get(KEY);
  if (prefix !== undefined && (prefix.length > LONGEST || !NAME.test(prefix))) {
    throw new Error(`Spark refuses "${KEY}" = "${prefix}"; write at most ${LONGEST} lower-case letters, digits, "-" and ".", with a letter or digit at the ends`);
  }
  return prefix ?? run.generatedPrefix;
}
