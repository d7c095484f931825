import { Run } from './run';
import { isAtLeast } from './versions';
import { ConfReader } from '../conf/conf-reader';

const KEY = 'spark.kubernetes.executor.podNamePrefix';
const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** "-exec-", and the digits of the largest number that Spark allows for. */
const SUFFIX_LENGTH = 16;

/** The beginning of the names of executors' pods: the configured one, or what Spark makes up. */
export function namePrefix(conf: ConfReader, run: Run): string {
  const prefix = conf.get(KEY);
  const longest = (isAtLeast(conf.sparkVersion, '4.2') ? 253 : 63) - SUFFIX_LENGTH;
  if (prefix !== undefined && (prefix.length > longest || !NAME.test(prefix))) {
    throw new Error(`Spark refuses "${KEY}" = "${prefix}"; write at most ${longest} lower-case letters, digits, "-" and ".", with a letter or digit at the ends`);
  }
  return prefix ?? run.generatedPrefix;
}
