import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { either, say, Words } from '../findings/say';
import { Check } from '../plan/check';

const NETWORK = 'spark.network.crypto.enabled';
const SASL = 'spark.authenticate.enableSaslEncryption';
const TLS = 'spark.ssl.rpc.enabled';
const DISK = 'spark.io.encryption.enabled';

/** Kinds of encryption that do not go together with each other, or with nothing. */
export const checkEncryption: Check = ({ conf }) => {
  const isOn = (key: string) => conf.isTrue(key, false);
  const byAes = [NETWORK, SASL].filter(isOn);
  return [
    ...(isOn('spark.authenticate') ? [] : byAes.map((key) => problem('ENCRYPTION', key, conf,
      'Spark does not start: the keys follow from the secret of spark.authenticate, which is off', 'Leave spark.authenticate on'))),
    ...(isOn(TLS) ? byAes.map((key) => problem('ENCRYPTION_GAP', key, conf, 'it has no effect: what has TLS already, Spark does not encrypt once more', 'Remove one of the two')) : []),
    ...(isOn(DISK) && byAes.length === 0 && !isOn(TLS) ? [problem('ENCRYPTION_GAP', DISK, conf,
      'the driver sends the key of the disks to its executors, and that in the clear: whoever can read along has it',
      say`${either('Write encryption: { network: true } or ssl.rpc, too', `Set "${NETWORK}", too`)}`)] : []),
  ];
};

function problem(rule: Problem['rule'], key: string, conf: SparkConf, why: string, fix: Words): Problem {
  return { rule, prop: conf.origin(key)?.name ?? key, value: 'true', why, fix };
}
