import { keyedOptions } from './keyed-options';
import { byDefault } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { EncryptionOptions } from '../props/security-options';

const OPTIONS = keyedOptions<EncryptionOptions>('encryption', {
  network: { key: 'spark.network.crypto.enabled', form: 'flag' },
  localDisk: { key: 'spark.io.encryption.enabled', form: 'flag' },
  localDiskKeyBits: { key: 'spark.io.encryption.keySizeBits', form: 'number' },
});

/**
 * What Spark recommends, and has not made its own default. Not the cipher AES/GCM/NoPadding, although it is recommended: with
 * Spark 4.1.2, no executor comes further than its first message (SPARK-56227).
 */
const STRONGER = [
  byDefault('spark.network.crypto.authEngineVersion', '2', 'the protocol that Spark recommends for encryption.network'),
  byDefault('spark.network.crypto.saslFallback', 'false', 'all pods are of one version, so encryption.network never needs an older protocol'),
];

/** Encryption of what driver and executors send each other, and of what they keep on disk. */
export const encryption: Feature = {
  ownedKeys: OPTIONS.ownedKeys,

  contribute({ props: { encryption: given }, sparkVersion }: Application): Share {
    return given === undefined ? {} : {
      conf: [...OPTIONS.entries(given), ...(given.network ? STRONGER : [])],
      problems: OPTIONS.problems(given, sparkVersion.version),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const read = OPTIONS.read(conf);
    return read === undefined ? {} : { encryption: read };
  },
};
