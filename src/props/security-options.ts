import { IConfigMap, SecretValue } from 'cdk8s-plus-30';

/** The secret by which driver and executors know each other. */
export interface AuthenticationOptions {
  /**
   * The secret, of any bytes, at least one: both mount it as a file (`spark.authenticate.secret.file`). Spark then makes none for the
   * run, which would stand in the specs of the executors' pods, for everybody who may read them.
   */
  readonly secret: SecretValue;
}

/** What is encrypted between driver and executors, and on their disks. */
export interface EncryptionOptions {
  /**
   * Whether driver and executors encrypt what they send each other, by AES with a key that they agree on
   * (`spark.network.crypto.enabled`, by default with `spark.network.crypto.authEngineVersion` 2 and without `saslFallback`).
   * `ssl.rpc` is the other way, by certificates, which also notices when somebody changes what is sent.
   *
   * @default false
   */
  readonly network?: boolean;

  /**
   * Whether shuffle and spill files are encrypted (`spark.io.encryption.enabled`). Every run has a key of its own, which executors
   * get from the driver: encrypt the network, too.
   *
   * @default false
   */
  readonly localDisk?: boolean;

  /**
   * Length of the key of `localDisk` in bits, 128, 192 or 256 (`spark.io.encryption.keySizeBits`).
   *
   * @default 128
   */
  readonly localDiskKeyBits?: number;
}

/** TLS of Spark's own servers. */
export interface SslOptions {
  /**
   * TLS between driver and executors (`spark.ssl.rpc.enabled`).
   *
   * @default - none
   */
  readonly rpc?: SslStoreOptions;

  /**
   * TLS of the driver's user interface (`spark.ssl.ui.enabled`): it is on port 4440 then, and port 4040 redirects there.
   *
   * @default - none
   */
  readonly ui?: SslStoreOptions;
}

/** Format of a key store: `PKCS12` or `JKS`. */
export type KeyStoreType = 'PKCS12' | 'JKS';

/** Certificates and keys of a server, from Secrets. Files are mounted, and passwords are in variables: no manifest has any of them. */
export interface SslStoreOptions {
  /** The key store with certificate and private key, a file in a Secret (`keyStore`). */
  readonly keyStore: SecretValue;

  /** Password of the key store (`keyStorePassword`). */
  readonly keyStorePassword: SecretValue;

  /**
   * Password of the key in it (`keyPassword`).
   *
   * @default - that of the key store
   */
  readonly keyPassword?: SecretValue;

  /**
   * Format of the key store, `PKCS12` or `JKS` (`keyStoreType`).
   *
   * @default 'PKCS12'
   */
  readonly keyStoreType?: KeyStoreType;

  /**
   * The store with the certificates that are trusted, a file in a Secret (`trustStore`). Of `rpc`, without one every certificate is
   * taken: what is sent is encrypted, and only `spark.authenticate` says by whom.
   *
   * @default - none
   */
  readonly trustStore?: SecretValue;

  /**
   * Password of the trust store (`trustStorePassword`).
   *
   * @default - none
   */
  readonly trustStorePassword?: SecretValue;

  /**
   * Format of the trust store, `PKCS12` or `JKS` (`trustStoreType`).
   *
   * @default 'PKCS12'
   */
  readonly trustStoreType?: KeyStoreType;

  /**
   * Version of TLS (`protocol`).
   *
   * @default 'TLSv1.3'
   */
  readonly protocol?: string;

  /**
   * Cipher suites, by the JVM's names of them (`enabledAlgorithms`).
   *
   * @default - those of the JVM
   */
  readonly enabledAlgorithms?: string[];
}

/**
 * The identity of the driver for services that want Kerberos, such as HDFS and the Hive metastore. The driver logs in by the keytab
 * for tokens, when its SparkContext starts, and sends them to its executors. A login that fails ends nothing: the log tells of it.
 */
export interface KerberosOptions {
  /** ConfigMap with the file `krb5.conf`, which driver and executors find as `/etc/krb5.conf`. */
  readonly krb5ConfigMap: IConfigMap;

  /** The keytab of the principal, a file in a Secret, which only the driver mounts (`spark.kerberos.keytab`). */
  readonly keytab: SecretValue;

  /** The principal, for example `sales@EXAMPLE.COM` (`spark.kerberos.principal`). */
  readonly principal: string;

  /**
   * File systems besides the default one for which executors need tokens, for example `hdfs://archive:8020`
   * (`spark.kerberos.access.hadoopFileSystems`).
   *
   * @default - none
   */
  readonly hadoopFileSystems?: string[];
}
