import { fits } from './fits';
import { Place } from './place';
import { Shape } from './shape';
import { codeOf } from './wording';

const SECRET_VALUE: Shape = { kind: 'struct', name: 'SecretValue' };
const FROM_SECRET = 'EnvValue.fromSecretValue({ secret, key })';

type ClassShape = Shape & { readonly kind: 'class' };

/** What to do about an object that was made from something wrong, by its class, or by a part of it. */
export const FACTORIES: { readonly [className: string]: string } = {
  'Cpu': 'Give Cpu.units or Cpu.millis a number',
  'Cron': 'Give new Cron its fields as texts',
  'Duration': 'Give Duration.seconds, or what it was made with, a number',
  'EnvValue': 'Give EnvValue.fromValue a text',
  'EnvValue.key': 'Give EnvValue.fromSecretValue, or what it was made with, a key',
  'IConfigMap': 'Give it the name of a ConfigMap',
  'IPersistentVolumeClaim': 'Give it the name of a PersistentVolumeClaim',
  'ISecret': 'Give it the name of a Secret',
  'IServiceAccount': 'Give it the name of a ServiceAccount',
  'Log4j2File': 'Give Log4j2File.fromText a text',
  'PipelineSource': 'Give PipelineSource.image or PipelineSource.directory a path',
  'Size': 'Give Size.gibibytes, or what it was made with, a number',
  'SparkImage': 'Give SparkImage.custom a text',
  'SparkVersion': 'Give SparkVersion.of a text',
  'SparkVolume': 'Give SparkVolume.emptyDir, or what it was made with, a name',
  'ZonePlacement': 'Give ZonePlacement.named a text',
  'k8s.IntOrString': 'Give k8s.IntOrString.fromNumber a number',
  'k8s.Quantity': 'Give k8s.Quantity.fromString a text',
};

/** Factories that take a text or a number as it is. */
const FROM_TEXT: { readonly [className: string]: (code: string) => string } = {
  'Date': (code) => `new Date(${code})`,
  'EnvValue': (code) => `EnvValue.fromValue(${code})`,
  'IConfigMap': (code) => `ConfigMap.fromConfigMapName(scope, id, ${code})`,
  'IPersistentVolumeClaim': (code) => `PersistentVolumeClaim.fromClaimName(scope, id, ${code})`,
  'IServiceAccount': (code) => `ServiceAccount.fromServiceAccountName(scope, id, ${code})`,
  'PipelineSource': (code) => `PipelineSource.directory(${code})`,
  'SparkSource': (code) => `SparkSource.file(${code})`,
  'PodTemplate': (code) => `PodTemplate.fromFile(${code})`,
  'Log4j2File': (code) => `Log4j2File.fromText(${code})`,
  'SparkImage': (code) => `SparkImage.custom(${code})`,
  'SparkVersion': (code) => `SparkVersion.of(${code})`,
  'ZonePlacement': (code) => `ZonePlacement.named(${code})`,
  'k8s.IntOrString': (code) => `k8s.IntOrString.fromString(${code})`,
  'k8s.Quantity': (code) => `k8s.Quantity.fromString(${code})`,
};

/** Binary prefixes of a size, each 1024 times the one before. */
const SIZE_FACTORIES = ['kibibytes', 'mebibytes', 'gibibytes', 'tebibytes', 'pebibyte'];
const SIZE_UNITS = 'kmgtp';
const BYTES = -1;
const MEBI = 1;
const GIBI = 2;

const TIME_FACTORIES: readonly (readonly [unit: RegExp, factory: string])[] = [
  [/^(ms|milli(second)?s?)$/, 'millis'],
  [/^(|s|sec(ond)?s?)$/, 'seconds'],
  [/^(m|min(ute)?s?)$/, 'minutes'],
  [/^(h|hours?|hrs?)$/, 'hours'],
  [/^(d|days?)$/, 'days'],
];

/** The code that makes an object of a class from what was given instead. */
export function classCode(shape: ClassShape, value: unknown, place: Place): string | undefined {
  if (shape.name === 'ISecret') {
    // What was given can be the secret itself.
    return 'Secret.fromSecretName(scope, id, "name-of-the-secret")';
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    return shape.name === 'EnvValue' && fits(SECRET_VALUE, value) ? FROM_SECRET : undefined;
  }
  const code = codeOf(shape, String(value), place);
  if (code === undefined) {
    return shape.name === 'EnvValue' ? FROM_SECRET : undefined;
  }
  switch (shape.name) {
    case 'Size':
      return sizeCode(value);
    case 'Duration':
      return durationCode(value);
    case 'Cpu':
      return cpuCode(value);
    case 'k8s.IntOrString':
    case 'k8s.Quantity':
      return typeof value === 'number' ? `${shape.name}.fromNumber(${value})` : FROM_TEXT[shape.name](code);
    default:
      return FROM_TEXT[shape.name]?.(code);
  }
}

/** `4g` of Spark, `4Gi` of Kubernetes, or a number without a unit. */
function sizeCode(value: string | number): string | undefined {
  const [, number, letter] = /^\s*(\d+(?:\.\d+)?)\s*([kmgtp]?)i?b?\s*$/i.exec(String(value)) ?? [];
  if (number === undefined) {
    return undefined;
  }
  const amount = Number(number);
  const unit = letter === '' ? likelyUnit(amount) : SIZE_UNITS.indexOf(letter.toLowerCase());
  return Number.isInteger(amount) && unit >= 0
    ? `Size.${SIZE_FACTORIES[unit]}(${amount})`
    : `Size.mebibytes(${Math.ceil(amount * 1024 ** (unit - MEBI))})`;
}

/** Nobody has so few mebibytes, nor so many. */
function likelyUnit(amount: number): number {
  return amount < 256 ? GIBI : amount < 2 ** 20 ? MEBI : BYTES;
}

/** `3h` of Spark, `PT3H`, and a number, which Kubernetes takes for seconds. */
function durationCode(value: string | number): string | undefined {
  const text = String(value).trim();
  if (/^P(?=.*\d)/.test(text)) {
    return `Duration.parse("${text}")`;
  }
  const [, number, unit] = /^(\d+)\s*([a-z]*)$/i.exec(text) ?? [];
  const factory = TIME_FACTORIES.find(([units]) => unit !== undefined && units.test(unit.toLowerCase()));
  return factory === undefined ? undefined : `Duration.${factory[1]}(${number})`;
}

/** `500m` of Kubernetes, or a number of CPUs. */
function cpuCode(value: string | number): string | undefined {
  const [, number, milli] = /^\s*(\d+(?:\.\d+)?)\s*(m?)\s*$/.exec(String(value)) ?? [];
  const millis = Number(number) * (milli === 'm' ? 1 : 1000);
  const isWhole = millis % 1000 === 0;
  return number === undefined ? undefined : isWhole ? `Cpu.units(${millis / 1000})` : `Cpu.millis(${Math.round(millis)})`;
}
