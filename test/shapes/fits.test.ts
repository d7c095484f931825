import { runInNewContext } from 'vm';
import { Duration, Lazy, Size } from 'cdk8s';
import { problemsOf, remediesOf, rightOf } from './support';
import { checkProps } from '../../src/shapes/check-props';

/** The props of a house library, some of them computed. */
class HouseProps {
  readonly mainClass = 'com.example.Main';
  private readonly _memory = Size.gibibytes(2);

  get driver() {
    return { memory: this._memory };
  }
}

test('a struct can be an object of a class, with getters and with what it keeps for itself', () => {
  const props = new HouseProps();
  expect(checkProps('SparkJobProps', props)).toEqual({ props, problems: [] });
});

test('what is wrong with an object of a class is left out of a plain one', () => {
  class Wrong extends HouseProps {
    readonly memry = 4;

    get executor() {
      return { cores: 'two' };
    }
  }
  expect(problemsOf(new Wrong()).map(({ prop }) => prop)).toEqual(['memry', 'executor.cores']);
  expect(rightOf(new Wrong())).toEqual({ mainClass: 'com.example.Main', driver: { memory: Size.gibibytes(2) }, executor: {} });
});

test('objects of another realm are objects', () => {
  const given = runInNewContext('({ arguments: ["a"], sparkConf: { "spark.x": "y" }, driver: Object.create(null) })');
  expect(checkProps('SparkJobProps', given).props).toBe(given);
});

test('entries that JSON can bring do no harm', () => {
  const given = JSON.parse('{ "sparkConf": { "__proto__": 5, "constructor": "x" }, "__proto__": { "a": 1 }, "constructor": 1, "toString": 2 }');
  expect(problemsOf(given).map(({ rule, prop }) => `${rule} ${prop}`)).toEqual([
    'INVALID_TYPE sparkConf["__proto__"]',
    'UNKNOWN_PROP __proto__',
    'UNKNOWN_PROP constructor',
    'UNKNOWN_PROP toString',
  ]);
  expect(rightOf(given)).toEqual({ sparkConf: { constructor: 'x' } });
});

test.each<[string, unknown, string]>([
  ['a Size', Size.gibibytes(4), 'Give it a SparkDriverOptions object'],
  ['a Date', new Date(), 'Give it a SparkDriverOptions object'],
  ['a Map', new Map([['memory', 1]]), 'Give it a SparkDriverOptions object'],
  ['a list', [{ cores: 1 }], 'Give it a SparkDriverOptions object'],
  ['a promise', Promise.resolve({}), 'Await it, and give what comes'],
  ['a Lazy value', Lazy.any({ produce: () => ({}) }), 'Give a SparkDriverOptions object that is known when the construct is made'],
  ['a function', () => ({}), 'Call it, and give what it returns'],
])('%s is no struct', (_, driver, fix) => {
  expect(problemsOf({ driver })).toMatchObject([{ prop: 'driver', fix }]);
});

test.each<[string, unknown]>([['a Map', new Map()], ['a Set', new Set(['a'])], ['a list', ['a=b']], ['an object of a class', new HouseProps()], ['a text', 'a=b']])(
  '%s is no object with names: its entries would be ignored', (_, sparkConf) => {
    expect(problemsOf({ sparkConf })).toMatchObject([{ rule: 'INVALID_TYPE', prop: 'sparkConf' }]);
  },
);

test('a list has elements: neither a Set nor something with a length', () => {
  expect(remediesOf({ arguments: new Set(['a']), imagePullSecrets: { length: 1, 0: 'a' } })).toEqual([
    'INVALID_TYPE arguments: Write [...values]',
    'INVALID_TYPE imagePullSecrets: Give it a list of ISecret objects',
  ]);
});

test('holes of a list are elements without a value', () => {
  // eslint-disable-next-line no-sparse-arrays
  expect(problemsOf({ arguments: ['a', , 'b'] })).toMatchObject([{ prop: 'arguments[1]', why: 'it is undefined' }]);
});

test('an opaque object of Kubernetes is an object, of whatever kind', () => {
  const given = (driverPodTemplate: unknown) => problemsOf({ sparkConf: {}, driverPodTemplate }, 'SparkSubmissionProps').map(({ prop }) => prop);
  expect(given({ spec: { containers: [] } })).toEqual([]);
  expect([null, 'x', [], new Map()].map(given)).toEqual([['driverPodTemplate'], ['driverPodTemplate'], ['driverPodTemplate'], ['driverPodTemplate']]);
});

test('numbers that are none are left to those who know the prop', () => {
  expect(problemsOf({ backoffLimit: NaN, executor: { instances: -1 }, activeDeadline: Duration.seconds(NaN) })).toEqual([]);
});
