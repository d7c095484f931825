/** A part of an object that has the right class and cannot be used all the same. */
export interface Flaw {
  /** What its class calls the part. */
  readonly part: string;
  readonly value: unknown;
  /**
   * What the value is, in plain words.
   *
   * @default - its kind: that is what is wrong with it
   */
  readonly is?: string;
}

/** How an object of a class is known. */
interface KnownClass {
  /** By its looks: an object of another version of its package, or one that another language has made, must pass. */
  readonly looksRight: (value: Parts) => boolean;
  /** JavaScript hands anything to a factory: `SparkImage.custom(undefined)` is a SparkImage. */
  readonly flaw?: (value: Parts) => Flaw | undefined;
}

/** An object of which nothing is known. */
interface Parts {
  readonly [part: string]: unknown;
}

const size = { looksRight: (value: Parts) => typeof value.toMebibytes === 'function', flaw: flawOfAmount };
const duration = { looksRight: (value: Parts) => typeof value.toMilliseconds === 'function', flaw: flawOfAmount };

/** The classes that props can have, by the names in the generated file. */
export const CLASSES: { readonly [name: string]: KnownClass } = {
  'Cpu': { looksRight: (value) => 'amount' in value && !size.looksRight(value) && !duration.looksRight(value), flaw: flawOfCpu },
  'Cron': { looksRight: (value) => 'expressionString' in value, flaw: (value) => flawOfText(value, 'expressionString') },
  'Date': { looksRight: (value) => typeof value.toISOString === 'function' },
  'Duration': duration,
  'EventLogDirectory': { looksRight: (value) => 'uri' in value && isObject(value._writer) },
  'EnvValue': { looksRight: (value) => 'value' in value || 'valueFrom' in value, flaw: flawOfEnvValue },
  'HistoryStore': { looksRight: (value) => typeof value._kind === 'string' && isObject(value._options) },
  'IConfigMap': resource('ConfigMap'),
  'IConstruct': { looksRight: (value) => isObject(value.node) },
  'IPersistentVolumeClaim': resource('PersistentVolumeClaim'),
  'ISecret': resource('Secret'),
  'IServiceAccount': resource('ServiceAccount'),
  'ISparkWorkload': { looksRight: (value) => isObject(value.node) && typeof value.footprint === 'function' },
  'LocalStorage': { looksRight: (value) => Array.isArray(value._disks) },
  'PipelineSource': { looksRight: (value) => isObject(value._files), flaw: flawOfPipelineSource },
  'PodTemplate': { looksRight: (value) => typeof value._read === 'function' },
  'Log4j2File': { looksRight: (value) => 'text' in value, flaw: (value) => flawOfText(value, 'text') },
  'ServerEndpoint': { looksRight: (value) => isObject(value._way) },
  'Size': size,
  'SpotNodes': { looksRight: (value) => isObject(value._known) },
  'SparkImage': { looksRight: (value) => 'reference' in value, flaw: (value) => flawOfText(value, 'reference') },
  'SparkRbac': { looksRight: (value) => isObject(value.node) && typeof value._addUser === 'function' },
  'SparkVolume': { looksRight: (value) => 'mountPath' in value && isObject(value._addition), flaw: (value) => flawOfText(value, 'name') },
  'SparkSource': { looksRight: (value) => typeof value._directory === 'string' && Array.isArray(value._problems) },
  'SparkVersion': { looksRight: (value) => isObject(value.facts), flaw: (value) => flawOfText(value, 'version') },
  'ThriftAuthentication': { looksRight: (value) => isObject(value._mode) },
  'ThriftMetastore': { looksRight: (value) => isObject(value._place) },
  'ZonePlacement': { looksRight: (value) => typeof value._withDriver === 'boolean', flaw: flawOfZone },
  'k8s.IntOrString': { looksRight: (value) => 'value' in value && !('valueFrom' in value), flaw: flawOfTextOrNumber },
  'k8s.Quantity': { looksRight: (value) => 'value' in value && !('valueFrom' in value), flaw: flawOfTextOrNumber },
};

/** Whether a value is an object of a class, with flaws or without. A class that is not in the table is any object. */
export function looksLike(name: string, value: unknown): value is object {
  return isObject(value) && (CLASSES[name]?.looksRight(value as Parts) ?? true);
}

/** What makes an object of a class unusable. */
export function flawOf(name: string, value: object): Flaw | undefined {
  return CLASSES[name]?.flaw?.(value as Parts);
}

/** Whether a value has parts at all. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** An object of Kubernetes by its name, made here or elsewhere. Its kind tells a Secret from a ConfigMap. */
function resource(kind: string): KnownClass {
  return {
    looksRight: (value) => 'name' in value && (typeof value.kind !== 'string' || value.kind === kind),
    flaw: (value) => flawOfText(value, 'name'),
  };
}

function flawOfText(value: Parts, part: string): Flaw | undefined {
  return typeof value[part] === 'string' ? undefined : { part, value: value[part] };
}

function flawOfPipelineSource({ _files: files }: Parts): Flaw | undefined {
  const { root, volume } = files as Parts;
  return typeof root === 'string' && (volume === undefined || looksLike('SparkVolume', volume)) ? undefined : { part: 'path', value: root };
}

function flawOfZone({ _withDriver: withDriver, _zone: zone }: Parts): Flaw | undefined {
  return withDriver === true || typeof zone === 'string' ? undefined : { part: 'zone', value: zone };
}

function flawOfTextOrNumber({ value }: Parts): Flaw | undefined {
  return typeof value === 'string' || typeof value === 'number' ? undefined : { part: 'value', value };
}

/** Sizes and durations keep what they were given. A number that is not one is left to the checks of its prop. */
function flawOfAmount(value: Parts): Flaw | undefined {
  return !('amount' in value) || typeof value.amount === 'number' ? undefined : { part: 'amount', value: value.amount };
}

/** A Cpu is text that was made from a number, or from `undefined`. */
function flawOfCpu({ amount }: Parts): Flaw | undefined {
  const isNumber = typeof amount === 'string' && '+-.0123456789'.includes(amount.charAt(0)) && amount !== '';
  return isNumber ? undefined : { part: 'amount', value: amount, is: 'no number' };
}

function flawOfEnvValue({ value, valueFrom }: Parts): Flaw | undefined {
  if (valueFrom === undefined || value !== undefined) {
    return typeof value === 'string' ? undefined : { part: 'value', value };
  }
  if (!isObject(valueFrom)) {
    return { part: 'valueFrom', value: valueFrom };
  }
  const { secretKeyRef, configMapKeyRef } = valueFrom as Parts;
  const reference = secretKeyRef ?? configMapKeyRef;
  return isObject(reference) ? flawOfText(reference as Parts, 'name') ?? flawOfText(reference as Parts, 'key') : undefined;
}
