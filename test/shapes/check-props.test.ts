import { Lazy, Size } from 'cdk8s';
import { EnvValue } from 'cdk8s-plus-30';
import { problemsOf, rightOf } from './support';
import { SparkImage } from '../../src';
import { checkProps, checkValue } from '../../src/shapes/check-props';
import { EVERYTHING } from '../support/everything';

const UNSET = 'Give it a value, or leave it out; a likely cause is an environment variable that is not set';
const unset = undefined as unknown as string;

/** What a program in plain JavaScript hands over, or one in TypeScript by `process.env.X!`: what ended in a TypeError, or in `undefined` in a manifest. */
const ROWS: [what: string, given: object, prop: string, value: unknown, fix: string, left: object][] = [
  ['a variable that is not set among the arguments', { arguments: ['--day', unset] }, 'arguments[1]', undefined, UNSET, { arguments: ['--day'] }],
  ['a number among the arguments', { arguments: ['--n', 5] }, 'arguments[1]', 5, 'Write "5"', { arguments: ['--n'] }],
  [
    'a variable that is not set, under a key of Spark',
    { sparkConf: { 'spark.sql.shuffle.partitions': unset, 'spark.x': 'y' } },
    'sparkConf["spark.sql.shuffle.partitions"]', undefined, UNSET, { sparkConf: { 'spark.x': 'y' } },
  ],
  ['null under a key of Spark', { sparkConf: { 'spark.x': null } }, 'sparkConf["spark.x"]', null, 'Give it a value, or leave it out', { sparkConf: {} }],
  ['a number under a key of Spark', { sparkConf: { 'spark.x': 200 } }, 'sparkConf["spark.x"]', 200, 'Write "200"', { sparkConf: {} }],
  ['a variable that is not set, under a property of Hadoop', { hadoopConf: { 'fs.s3a.endpoint': unset } }, 'hadoopConf["fs.s3a.endpoint"]', undefined, UNSET, { hadoopConf: {} }],
  [
    'an image of a variable that is not set', { image: SparkImage.custom(unset) }, 'image', undefined,
    'Give SparkImage.custom a text; a likely cause is an environment variable that is not set', {},
  ],
  ['an image as a text', { image: 'apache/spark:4.1.2' }, 'image', 'apache/spark:4.1.2', 'Write SparkImage.custom("apache/spark:4.1.2")', {}],
  ['a size as a text', { driver: { memory: '4g', cores: 2 } }, 'driver.memory', '4g', 'Write Size.gibibytes(4)', { driver: { cores: 2 } }],
  ['a duration as a text', { activeDeadline: '3h' }, 'activeDeadline', '3h', 'Write Duration.hours(3)', {}],
  ['a number of CPUs', { driver: { coreRequest: 2 } }, 'driver.coreRequest', 2, 'Write Cpu.units(2)', { driver: {} }],
  ['no value of a variable', { driver: { env: { A: unset } } }, 'driver.env["A"]', undefined, UNSET, { driver: { env: {} } }],
  ['a text as the value of a variable', { driver: { env: { A: 'b' } } }, 'driver.env["A"]', 'b', 'Write EnvValue.fromValue("b")', { driver: { env: {} } }],
  [
    'a variable of a variable that is not set', { driver: { env: { A: EnvValue.fromValue(unset) } } }, 'driver.env["A"]', undefined,
    'Give EnvValue.fromValue a text; a likely cause is an environment variable that is not set', { driver: { env: {} } },
  ],
  ['no value of a label', { executor: { labels: { a: unset } } }, 'executor.labels["a"]', undefined, UNSET, { executor: { labels: {} } }],
  ['packages as one text', { deps: { packages: 'a:b:c' } }, 'deps.packages', 'a:b:c', 'Write ["a:b:c"]', { deps: {} }],
  ['a pull secret as a text', { imagePullSecrets: 'x' }, 'imagePullSecrets', 'x', 'Write [Secret.fromSecretName(scope, id, "name-of-the-secret")]', {}],
  ['null for a struct', { dynamicAllocation: null }, 'dynamicAllocation', null, 'Leave it out', {}],
  [
    'a text for a reference to a Secret', { hadoopConfSecrets: { k: 'x/y' } }, 'hadoopConfSecrets["k"]', '(a secret, not shown)',
    'Write { secret: Secret.fromSecretName(scope, id, "name-of-the-secret"), key: "its-key" }', { hadoopConfSecrets: {} },
  ],
  ['a Map for an object', { sparkConf: new Map([['spark.x', 'y']]) }, 'sparkConf', 'a Map', 'Write Object.fromEntries(map)', {}],
  ['a text for a number', { executor: { instances: '3' } }, 'executor.instances', '3', 'Write 3', { executor: {} }],
  ['a text for a boolean', { suspend: 'true' }, 'suspend', 'true', 'Write true', {}],
  ['a Lazy value for a text', { sparkConf: { 'spark.x': Lazy.any({ produce: () => 'y' }) } }, 'sparkConf["spark.x"]', 'a Lazy value', 'Give a text that is known when the construct is made', { sparkConf: {} }],
];

test.each(ROWS)('%s is one finding, and is left out', (_, given, prop, value, fix, left) => {
  expect(problemsOf(given)).toEqual([{ rule: 'INVALID_TYPE', prop, ...(value === undefined ? {} : { value }), why: expect.any(String), fix }]);
  expect(rightOf(given)).toEqual(left);
});

test.each<[string, unknown]>([['nothing', undefined], ['null', null], ['a list', []], ['a number', 5]])('%s instead of props is one finding', (_, given) => {
  expect(problemsOf(given)).toMatchObject([{ rule: 'INVALID_TYPE', prop: 'props', fix: 'Give it a SparkJobProps object' }]);
  expect(rightOf(given)).toEqual({});
});

test('props with nothing wrong are given back themselves', () => {
  const { props, problems } = checkProps('SparkJobProps', EVERYTHING);
  expect(props).toBe(EVERYTHING);
  expect(problems).toEqual([]);
});

test('undefined is the same as left out', () => {
  const given = { name: undefined, driver: { memory: undefined }, nonsense: undefined };
  expect(checkProps('SparkJobProps', given)).toEqual({ props: given, problems: [] });
});

test('what is right beside something wrong is kept, not copied', () => {
  const { driver } = EVERYTHING;
  expect((rightOf({ ...EVERYTHING, name: 5 }) as typeof EVERYTHING).driver).toBe(driver);
});

test('everything that is wrong is told at once, in the order in which it was given', () => {
  const given = { name: 1, executor: { memory: 1, tolerations: [{ effect: 'NoShedule' }, 'x'] }, sparkConf: { a: 1, b: null } };
  expect(problemsOf(given).map(({ prop }) => prop)).toEqual([
    'name',
    'executor.memory',
    'executor.tolerations[0].effect',
    'executor.tolerations[1]',
    'sparkConf["a"]',
    'sparkConf["b"]',
  ]);
});

test('a struct without a field that it must have is left out: nobody could use it', () => {
  const given = { executor: { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 5 }] } };
  expect(problemsOf(given)).toMatchObject([{ prop: 'executor.topologySpreadConstraints[0].whenUnsatisfiable', value: 5 }]);
  expect(rightOf(given)).toEqual({ executor: { topologySpreadConstraints: [] } });
});

test('a required prop that is missing is told', () => {
  expect(problemsOf({ memory: Size.gibibytes(4) }, 'LargestNodeOptions', { prop: 'largestNode' })).toEqual([
    { rule: 'INVALID_TYPE', prop: 'largestNode.cpu', why: 'it is missing', fix: 'Give it a Cpu' },
  ]);
});

test('a parameter of a method is checked like a prop', () => {
  const limits = [{ type: 'Container', max: { cpu: '4' } }];
  expect(checkValue('LimitRangeItemOptions[]', limits, 'limitRange')).toEqual({ value: limits, problems: [] });
  expect(checkValue('LimitRangeItemOptions[]', [{ type: 'container' }], 'limitRange')).toMatchObject({
    value: [],
    problems: [{ rule: 'INVALID_WORD', prop: 'limitRange[0].type', fix: 'Write "Container"' }],
  });
  expect(checkValue('string', undefined, 'suppress')).toEqual({
    value: undefined,
    problems: [{ rule: 'INVALID_TYPE', prop: 'suppress', why: 'it is undefined', fix: 'Give it a text' }],
  });
});
