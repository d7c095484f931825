import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, EnvValue, Secret, k8s } from 'cdk8s-plus-30';
import { problemsOf } from './support';
import { SparkImage } from '../../src';
import { checkValue } from '../../src/shapes/check-props';

const SECRET = Secret.fromSecretName(new Chart(new App(), 'chart'), 'Secret', 'credentials');

function fixOf(given: object): string {
  const [{ fix }] = problemsOf(given);
  return String(fix);
}

test.each<[unknown, string]>([
  ['4g', 'Size.gibibytes(4)'],
  ['4Gi', 'Size.gibibytes(4)'],
  ['4 GiB', 'Size.gibibytes(4)'],
  ['1536m', 'Size.mebibytes(1536)'],
  ['0.5g', 'Size.mebibytes(512)'],
  ['2t', 'Size.tebibytes(2)'],
  ['8', 'Size.gibibytes(8)'],
  [4096, 'Size.mebibytes(4096)'],
  [4294967296, 'Size.mebibytes(4096)'],
])('a size given as %p is written as code', (memory, code) => {
  expect(fixOf({ driver: { memory } })).toBe(`Write ${code}`);
  expect(new Function('Size', `return ${code}.toMebibytes()`)(Size)).toBeGreaterThan(0);
});

test.each<[unknown, string]>([
  ['3h', 'Duration.hours(3)'],
  ['30 min', 'Duration.minutes(30)'],
  ['90', 'Duration.seconds(90)'],
  [3600, 'Duration.seconds(3600)'],
  ['500ms', 'Duration.millis(500)'],
  ['2d', 'Duration.days(2)'],
  ['PT3H', 'Duration.parse("PT3H")'],
])('a duration given as %p is written as code', (activeDeadline, code) => {
  expect(fixOf({ activeDeadline })).toBe(`Write ${code}`);
  expect(new Function('Duration', `return ${code}.toMilliseconds()`)(Duration)).toBeGreaterThan(0);
});

test.each<[unknown, string]>([
  [2, 'Cpu.units(2)'],
  ['2', 'Cpu.units(2)'],
  [0.5, 'Cpu.millis(500)'],
  ['500m', 'Cpu.millis(500)'],
  ['2000m', 'Cpu.units(2)'],
])('CPUs given as %p are written as code', (coreLimit, code) => {
  expect(fixOf({ driver: { coreLimit } })).toBe(`Write ${code}`);
});

test.each<[object, string]>([
  [{ driver: { memory: 'much' } }, 'Give it a Size'],
  [{ driver: { memory: true } }, 'Give it a Size'],
  [{ driver: { memory: Duration.seconds(1) } }, 'Give it a Size'],
  [{ driver: { coreRequest: Size.gibibytes(1) } }, 'Give it a Cpu'],
  [{ activeDeadline: 'soon' }, 'Give it a Duration'],
  [{ activeDeadline: {} }, 'Give it a Duration'],
])('where nobody can tell the code, the class is named: %#', (given, fix) => {
  expect(fixOf(given)).toBe(fix);
});

test.each<[object, string]>([
  [{ sparkVersion: '4.1.2' }, 'Write SparkVersion.of("4.1.2")'],
  [{ image: SparkImage }, 'Call it, and give what it returns'],
  [{ driver: { serviceAccount: 'team' } }, 'Write ServiceAccount.fromServiceAccountName(scope, id, "team")'],
  [{ driver: { serviceAccount: { metadata: {} } } }, 'Give it an IServiceAccount'],
  [{ driver: { env: { PORT: 80 } } }, 'Write EnvValue.fromValue("80")'],
  [{ driver: { env: { A: { secret: { name: 'x' }, key: 'k' } } } }, 'Write EnvValue.fromSecretValue({ secret, key })'],
  [{ hadoopConfSecrets: { k: { secret: 'x', key: 'y' } } }, 'Write Secret.fromSecretName(scope, id, "name-of-the-secret")'],
  [{ hadoopConfSecrets: { k: SECRET } }, 'Write { secret, key: "its-key" }'],
  [{ rbac: 'team' }, 'Give it a SparkRbac'],
])('other objects are written as code, too: %#', (given, fix) => {
  expect(fixOf(given)).toBe(fix);
});

const unset = undefined as never;

test.each<[string, object, string]>([
  ['a Size of nothing', { driver: { memory: Size.gibibytes(unset) } }, 'its amount is undefined'],
  ['a Size of a text', { driver: { memory: Size.mebibytes('4096' as never) } }, 'its amount is a text'],
  ['a Duration of nothing', { activeDeadline: Duration.hours(unset) }, 'its amount is undefined'],
  ['a Cpu of nothing', { driver: { coreLimit: Cpu.millis(unset) } }, 'its amount is no number'],
  ['a Cpu of no number', { driver: { coreLimit: Cpu.units(NaN) } }, 'its amount is no number'],
  ['a variable with a number', { driver: { env: { A: EnvValue.fromValue(5 as never) } } }, 'its value is a number'],
  ['a variable of a Secret without a key', { driver: { env: { A: EnvValue.fromSecretValue({ secret: { name: 'x' } as never, key: unset }) } } }, 'its key is undefined'],
  ['an image of null', { image: SparkImage.custom(null as never) }, 'its reference is null'],
  ['a reference without a name', { driver: { serviceAccount: { kind: 'ServiceAccount', name: undefined } } }, 'its name is undefined'],
])('%s is told by what is wrong with it', (_, given, why) => {
  expect(problemsOf(given)).toMatchObject([{ rule: 'INVALID_TYPE', why }]);
});

test('a Secret is no ConfigMap, though both have names', () => {
  const configMap = { kind: 'ConfigMap', name: 'settings' };
  expect(problemsOf({ hadoopConfSecrets: { k: { secret: configMap, key: 'x' } } })).toMatchObject([{ prop: 'hadoopConfSecrets["k"].secret' }]);
});

test('objects of another version of a package pass: they are known by their looks', () => {
  const size = { toMebibytes: () => 512 };
  const duration = { toMilliseconds: () => 1000 };
  const secret = { name: 'credentials' };
  const given = { activeDeadline: duration, driver: { memory: size, coreLimit: { amount: '500m' } }, hadoopConfSecrets: { k: { secret, key: 'x' } } };
  expect(problemsOf(given)).toEqual([]);
});

test('a quantity of Kubernetes must be of its class: a plain one would be dropped in silence', () => {
  expect(k8s.toJson_EmptyDirVolumeSource({ sizeLimit: '5Gi' as never })).toEqual({});
  const problems = (value: unknown) => checkValue('k8s.Quantity', value, 'sizeLimit').problems.map(({ fix }) => fix);
  expect(problems('5Gi')).toEqual(['Write k8s.Quantity.fromString("5Gi")']);
  expect(problems(5)).toEqual(['Write k8s.Quantity.fromNumber(5)']);
  expect(problems(k8s.Quantity.fromString(unset))).toEqual(['Give k8s.Quantity.fromString a text; a likely cause is an environment variable that is not set']);
  expect(problems(k8s.Quantity.fromString('5Gi'))).toEqual([]);
});
