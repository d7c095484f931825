import { App, Chart, Duration, Lazy, Size, Testing } from 'cdk8s';
import { Cpu, EnvValue, k8s, Secret, ServiceAccount } from 'cdk8s-plus-30';
import * as fc from 'fast-check';
import { SparkApplicationProps, SparkImage, SparkJob, SparkJobProps, SparkVersion } from '../../src';
import { checkProps } from '../../src/shapes/check-props';
import { fits } from '../../src/shapes/fits';
import { KUBERNETES_SHAPES } from '../../src/shapes/kubernetes-shapes.generated';
import { PROP_SHAPES, StructName } from '../../src/shapes/prop-shapes.generated';
import { Shape, structOf } from '../../src/shapes/shape';
import { planOf } from '../support/plan';

class House {
  readonly memory = '4g';

  get name() {
    return 'house';
  }
}

const unset = undefined as never;
const elsewhere = new Chart(new App(), 'elsewhere');
const secret = Secret.fromSecretName(elsewhere, 'Secret', 'credentials');
const serviceAccount = ServiceAccount.fromServiceAccountName(elsewhere, 'ServiceAccount', 'team');

/** Whatever a program can hold. */
const odd = fc.constantFrom<unknown>(
  undefined, null, '', 'x', '4g', 'true', 0, -1, 2.5, NaN, Infinity, 5n, true, false, Symbol('x'), () => 'x', SparkImage, new Date(0), /x/,
  [], {}, [undefined], [[]], new Map([['a', 'b']]), new Set(['a']), new House(), Object.create(null), Promise.resolve('x'), new Uint8Array(2),
  Lazy.any({ produce: () => 'lazy' }), { resolve: () => 'token' }, new Error('x'), { secret, key: 'x' }, JSON.parse('{"__proto__": 5}'),
  Size.gibibytes(4), Size.mebibytes(unset), Duration.seconds(5), Cpu.units(2), Cpu.millis(unset), k8s.Quantity.fromString('5Gi'), secret,
  EnvValue.fromValue('x'), EnvValue.fromValue(unset), SparkImage.custom('x:1'), SparkImage.custom(unset), SparkVersion.V4_1_2,
  SparkVersion.of(unset), serviceAccount,
);
const EVERY_KIND = { withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true };
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: odd },
  { weight: 1, arbitrary: fc.anything({ ...EVERY_KIND, withSparseArray: true }) },
);

/** Values of a shape, in which anything can be wrong in any place. */
function nearly(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: right(shape) }, { weight: 1, arbitrary: garbage });
}

function right(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'string':
      return fc.constantFrom('x', 'local:///opt/app.py', 'a:b:1');
    case 'number':
      return fc.integer({ min: -1, max: 10 });
    case 'boolean':
      return fc.boolean();
    case 'words':
      return fc.constantFrom(...shape.words, 'nonsense');
    case 'list':
      return fc.array(nearly(shape.of), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.constantFrom('a', 'spark.executor.memory', 'example.com/a', '__proto__', ''), nearly(shape.of), { maxKeys: 3 });
    case 'struct': {
      const fields = [...structOf(shape.name).fields.values()].map((field) => [field.name, nearly(field.shape)] as const);
      return fc.record({ ...Object.fromEntries(fields), nonsense: garbage }, { requiredKeys: [] });
    }
    default:
      return garbage;
  }
}

const props = nearly({ kind: 'struct', name: 'SparkJobProps' });

test('whatever is given: nothing is thrown, everything wrong has a place, and what is left is right', () => {
  fc.assert(
    fc.property(fc.oneof(props, garbage), (given) => {
      const { props: left, problems } = checkProps<SparkJobProps>('SparkJobProps', given);
      expect(fits({ kind: 'struct', name: 'SparkJobProps' }, left)).toBe(true);
      expect(problems.length === 0).toBe(left === given);
      expect(checkProps('SparkJobProps', left).problems).toEqual([]);
      problems.forEach(({ prop, why, fix }) => expect([prop, why, fix].filter((text) => typeof text !== 'string' || /\[object|\.$/.test(text))).toEqual([]));
      JSON.stringify(problems);
    }),
    { numRuns: 500 },
  );
});

test('what is left can be planned, and no text was made of nothing', () => {
  fc.assert(
    fc.property(props, (given) => {
      const left = checkProps<SparkApplicationProps>('SparkJobProps', given).props;
      const { configFiles, driver } = planOf(left);
      expect(`${JSON.stringify(configFiles)}${JSON.stringify(driver)}`).not.toMatch(/undefined|\[object/);
    }),
    { numRuns: 200 },
  );
});

test('what is left makes a job: manifests, or a clear refusal', () => {
  fc.assert(
    fc.property(props, (given) => {
      const chart = new Chart(new App(), 'any', { namespace: 'spark' });
      new SparkJob(chart, 'job', checkProps<SparkJobProps>('SparkJobProps', given).props);
      try {
        Testing.synth(chart);
      } catch (error) {
        expect((error as Error).message).toMatch(/^Validation failed with the following errors:\n {2}\[any\/job.*\] SPARK\d{3} /);
      }
    }),
    { numRuns: 100 },
  );
});

test('every struct is checked without an accident', () => {
  const structs = [...Object.keys(PROP_SHAPES), ...Object.keys(KUBERNETES_SHAPES)] as StructName[];
  fc.assert(
    fc.property(fc.constantFrom(...structs).chain((name) => fc.tuple(fc.constant(name), fc.oneof(nearly({ kind: 'struct', name }), garbage))), ([name, given]) => {
      const { problems } = checkProps(name, given, { prop: 'given' });
      expect(problems.every(({ prop }) => prop.startsWith('given'))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
