import { ApiObject, ApiObjectProps, App, Chart, IResolver, JsonPatch, Lazy, ResolutionContext } from 'cdk8s';
import * as fc from 'fast-check';
import { objectJson } from '../../src/synthesis/object-json';
import { WatchedObject } from '../../src/tree/watched-object';

function chartOf(resolvers?: IResolver[]): Chart {
  return new Chart(new App({ resolvers }), 'chart', { namespace: 'spark', labels: { team: 'sales' } });
}

/** What we render, and what cdk8s renders or throws. */
function bothOf(props: ApiObjectProps, resolvers?: IResolver[]) {
  const theirs = new ApiObject(chartOf(resolvers), 'object', props);
  const ours = new WatchedObject(chartOf(resolvers), 'object', props);
  const textOf = (object: ApiObject) => {
    try {
      return JSON.stringify(object.toJson());
    } catch (error) {
      return String(error);
    }
  };
  return { ours: textOf(ours), theirs: textOf(theirs) };
}

const text = fc.oneof(fc.string(), fc.constantFrom('b', 'a', '10', '9', 'constructor', '__proto__', 'resolve', 'value'));
const scalar = fc.oneof(text, fc.double(), fc.boolean(), fc.constantFrom(null, undefined));
class Own {
  constructor(readonly value: unknown) {}
}
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('map'), tie('list'), tie('lazy'), tie('strange')),
  map: fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  lazy: tie('tree').map((value) => Lazy.any({ produce: () => value })),
  strange: fc.oneof(
    tie('tree').map((value) => ({ resolve: () => value })),
    scalar.map((value) => new Own(value)),
    fc.constantFrom(new Date(0), new Map(), new Set(['a']), 10n, () => 1),
    fc.constant(Lazy.any({ produce: () => { throw new Error('not known'); } })),
  ),
}));

test('objects of any content are rendered as cdk8s renders them', () => {
  fc.assert(fc.property(fc.dictionary(text, tree), (body) => {
    const { ours, theirs } = bothOf({ apiVersion: 'v1', kind: 'Thing', metadata: { labels: { a: 'b' }, annotations: {} }, ...body });
    expect(ours).toBe(theirs);
  }), { numRuns: 2000 });
});

const BODY = { apiVersion: 'v1', kind: 'Thing', b: Lazy.any({ produce: () => ({ d: [1, null, undefined], c: null }) }), a: {} };

test('plain data and lazy values need no cdk8s, in whatever order they are written', () => {
  const object = new ApiObject(chartOf(), 'object', BODY);
  expect(Object.keys(objectJson(object, BODY))).toEqual(['apiVersion', 'kind', 'metadata', 'a', 'b']);
  expect(objectJson(object, BODY)).toEqual(object.toJson());
});

test('whoever has a resolver, or switches the order off, gets what cdk8s renders', () => {
  const resolver: IResolver = { resolve: (context: ResolutionContext) => (context.value === 1 ? context.replaceValue('one') : undefined) };
  const { ours, theirs } = bothOf(BODY, [resolver]);
  expect(ours).toBe(theirs);
  expect(ours).toContain('"one"');
  process.env.CDK8S_DISABLE_SORT = 'yes';
  try {
    expect(objectJson(new ApiObject(chartOf(), 'object', BODY), BODY)).toBeUndefined();
    expect(bothOf(BODY).ours).toBe(bothOf(BODY).theirs);
  } finally {
    delete process.env.CDK8S_DISABLE_SORT;
  }
});

test('what is added to the metadata, and patched, is rendered', () => {
  const object = new WatchedObject(chartOf(), 'object', BODY);
  object.metadata.addLabel('late', 'yes');
  expect(object.toJson().metadata.labels).toEqual({ team: 'sales', late: 'yes' });
  object.addJsonPatch(JsonPatch.add('/a', 1));
  expect(object.toJson().a).toBe(1);
});
