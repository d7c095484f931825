/**
 * String constants of Spark's classes that have the form of a key, but are none:
 * each with what it is.
 */
const NO_KEYS: { readonly [constant: string]: string } = {
  'spark.auth': 'the beginning of keys that executors need at their start',
  'spark.connect.SparkConnectService': 'a gRPC service',
  'spark.exit-exception': 'an annotation of the driver pod',
  'spark.kubernetes.kerberos.dt-secret-key': 'handed from one step to another',
  'spark.kubernetes.kerberos.dt-secret-name': 'handed from one step to another',
  'spark.properties': 'a file',
  'spark.sessionWindow': 'metadata of a column',
  'spark.sql.catalyst.type': 'metadata of a column',
  'spark.timeWindow': 'metadata of a column',
  'spark.watermarkDelayMs': 'metadata of a column',
};

/** Keys although other keys continue them. */
const ALSO_NAMESPACES = new Set(['spark.master', 'spark.remote']);

/** Constants that end in a dot, but name no family: Spark filters or builds keys of its own with them. */
const NO_FAMILIES = new Set(['spark.port.', 'spark.rpc.io.']);

/** Families although Spark declares keys of its own in them. */
const FAMILIES_WITH_KEYS = new Set(['spark.sql.catalog.']);

/** Whether a constant is a key that Spark reads. */
export function isKey(constant: string, keys: readonly string[]): boolean {
  const namespace = !ALSO_NAMESPACES.has(constant) && keys.some((key) => key.startsWith(`${constant}.`));
  return NO_KEYS[constant] === undefined && !namespace;
}

/** Whether a constant that ends in a dot is a family whose members Spark does not know. */
export function isFamily(constant: string, declared: readonly string[]): boolean {
  return !NO_FAMILIES.has(constant) && (FAMILIES_WITH_KEYS.has(constant) || !declared.some((key) => key.startsWith(constant)));
}

/** What of the list above Spark's classes do not contain. */
export function outdatedNoise(constants: ReadonlySet<string>): string[] {
  return Object.keys(NO_KEYS).filter((constant) => !constants.has(constant));
}
