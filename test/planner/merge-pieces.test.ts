import * as fc from 'fast-check';
import { libraryOrigin, Origin, propOrigin } from '../../src/conf/origin';
import { PodPiece } from '../../src/plan/share';
import { mergePieces } from '../../src/planner/merge-pieces';
import { PodAddition } from '../../src/pod/spark-pod';
import { frozen } from '../support/frozen';

const BY_DEFAULT: Origin = { kind: 'default', name: 'the default of x' };
const [A, B] = [propOrigin('driver.a'), propOrigin('driver.b')];
const LIBRARY = libraryOrigin('it must be so');

const piece = (origin: Origin, addition: PodAddition): PodPiece => frozen({ origin, ...addition });
const grace = (origin: Origin, terminationGracePeriodSeconds: number) => piece(origin, { spec: { terminationGracePeriodSeconds } });
const graceOf = (...pieces: PodPiece[]) => mergePieces('driver', pieces).pod.spec!.terminationGracePeriodSeconds;
const problemsOf = (...pieces: PodPiece[]) => mergePieces('driver', pieces).problems;

test('the container that Spark runs in is the first one', () => {
  const { pod, problems } = mergePieces('driver', [
    piece(A, { spec: { containers: [{ name: 'beside' }] } }),
    piece(B, { metadata: { labels: { team: 'x' } }, container: { name: 'main' } }),
  ]);
  expect(pod).toEqual({ metadata: { labels: { team: 'x' } }, spec: { containers: [{ name: 'main' }, { name: 'beside' }] } });
  expect(problems).toEqual([]);
});

test('a pod of nothing has a container all the same, and no metadata', () => {
  expect(mergePieces('executor', [])).toEqual({ pod: { spec: { containers: [{}] } }, problems: [] });
});

test('two who say the same are of one mind', () => {
  expect(problemsOf(grace(A, 5), grace(B, 5), grace(LIBRARY, 5))).toEqual([]);
});

test('two props that disagree are told, both of them, and the first one counts', () => {
  expect(problemsOf(grace(A, 5), grace(B, 6))).toEqual([
    {
      rule: 'CONFLICTING_FIELD',
      prop: 'driver.b',
      value: '6',
      why: 'the field driver.spec.terminationGracePeriodSeconds is already "5", set by driver.a',
      fix: 'Keep one of the two, preferably driver.a',
    },
  ]);
  expect(graceOf(grace(A, 5), grace(B, 6))).toBe(5);
});

test.each([
  ['before', [grace(LIBRARY, 5), grace(A, 6)]],
  ['after', [grace(A, 6), grace(LIBRARY, 5)]],
])('who disagrees with the library is the one to change, whether it came %s', (_, pieces) => {
  expect(problemsOf(...pieces)).toEqual([
    {
      rule: 'CONFLICTING_FIELD',
      prop: 'driver.a',
      value: '6',
      why: 'the field driver.spec.terminationGracePeriodSeconds is already "5", set by the library (it must be so)',
      fix: 'Remove or rename it',
    },
  ]);
});

test.each([
  ['before', [grace(BY_DEFAULT, 5), grace(A, 6)]],
  ['after', [grace(A, 6), grace(BY_DEFAULT, 5)]],
  ['before the library', [grace(BY_DEFAULT, 5), grace(LIBRARY, 6)]],
  ['after the library', [grace(LIBRARY, 6), grace(BY_DEFAULT, 5)]],
])('a default gives way, whether it comes %s', (_, pieces) => {
  expect(graceOf(...pieces)).toBe(6);
  expect(problemsOf(...pieces)).toEqual([]);
});

test('of two defaults the later one counts', () => {
  expect(graceOf(grace(BY_DEFAULT, 5), grace({ ...BY_DEFAULT }, 6))).toBe(6);
});

test('a default that gave way does not hide who disagrees later', () => {
  expect(problemsOf(grace(BY_DEFAULT, 4), grace(A, 5), grace(B, 6))).toMatchObject([{ prop: 'driver.b', why: expect.stringContaining('driver.a') }]);
});

test('of a variable, the name is told, and whoever has set something in it', () => {
  const variable = (origin: Origin, value: object) => piece(origin, { container: { env: [{ name: 'LEVEL', ...value }] } });
  const [problem] = problemsOf(variable(A, { value: 'info' }), variable(B, { valueFrom: { fieldRef: { fieldPath: 'x' } } }));
  expect(problem).toMatchObject({
    prop: 'driver.b',
    why: 'the field driver.container.env[LEVEL] is already "{\\"name\\":\\"LEVEL\\",\\"value\\":\\"info\\"}", set by driver.a',
  });
});

test('of several writers, the one that has set the field is named', () => {
  const problems = problemsOf(piece(A, { spec: { priorityClassName: 'low' } }), grace(B, 5), grace(propOrigin('driver.c'), 6));
  expect(problems).toMatchObject([{ prop: 'driver.c', why: expect.stringContaining('set by driver.b') }]);
});

test('half of a command line is nothing: it is one value', () => {
  const args = (origin: Origin, ...words: string[]) => piece(origin, { container: { args: words } });
  const { pod, problems } = mergePieces('driver', [args(A, 'a', 'b'), args(B, 'a')]);
  expect(pod.spec!.containers![0].args).toEqual(['a', 'b']);
  expect(problems).toMatchObject([{ prop: 'driver.b', value: '["a"]' }]);
});

test('two mounts at one place are told', () => {
  const mount = (origin: Origin, name: string) => piece(origin, { container: { volumeMounts: [{ name, mountPath: '/data' }] } });
  const { pod, problems } = mergePieces('driver', [mount(A, 'x'), mount(B, 'y')]);
  expect(pod.spec!.containers![0].volumeMounts).toEqual([{ name: 'x', mountPath: '/data' }]);
  expect(problems).toMatchObject([{ rule: 'CONFLICTING_FIELD', prop: 'driver.b' }]);
});

test('the role is in the field', () => {
  const { problems } = mergePieces('executor', [grace(A, 5), grace(B, 6)]);
  expect(problems[0].why).toContain('the field executor.spec.terminationGracePeriodSeconds');
});

test('a secret is not shown', () => {
  const password = (origin: Origin, value: string) => piece(origin, { metadata: { annotations: { password: value } } });
  const text = JSON.stringify(problemsOf(password(A, 'swordfish'), password(B, 'herring')));
  expect(text).not.toMatch(/swordfish|herring/);
});

const ADDITION: fc.Arbitrary<PodAddition> = fc.record({
  metadata: fc.record({ labels: fc.dictionary(fc.constantFrom('a', 'b.c/d'), fc.constantFrom('x', 'y')) }),
  spec: fc.record({
    hostNetwork: fc.boolean(),
    tolerations: fc.array(fc.record({ key: fc.constantFrom('a', 'b') })),
    containers: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), image: fc.constantFrom('x', 'y') })),
  }, { requiredKeys: [] }),
  container: fc.record({
    env: fc.array(fc.record({ name: fc.constantFrom('A', 'B'), value: fc.constantFrom('x', 'y') })),
    args: fc.array(fc.constantFrom('x', 'y')),
    volumeMounts: fc.array(fc.record({ name: fc.constantFrom('v', 'w'), mountPath: fc.constantFrom('/a', '/b') })),
  }, { requiredKeys: [] }),
}, { requiredKeys: [] });

test('whatever the pieces, there is a pod, nothing throws, and no piece is changed', () => {
  const origins = fc.constantFrom<Origin>(BY_DEFAULT, A, B, LIBRARY);
  fc.assert(fc.property(fc.array(fc.tuple(origins, ADDITION).map(([origin, addition]) => piece(origin, addition)), { maxLength: 5 }), (pieces) => {
    const { pod, problems } = mergePieces('driver', pieces);
    expect(pod.spec!.containers!.length).toBeGreaterThan(0);
    expect(problems.every(({ rule }) => rule === 'CONFLICTING_FIELD')).toBe(true);
    expect(mergePieces('driver', pieces)).toEqual({ pod, problems });
  }));
});

test('a default between two props hides nothing of their conflict, and a default that is the same takes nothing away', () => {
  expect(problemsOf(grace(A, 1), grace(BY_DEFAULT, 2), grace(B, 3)).map(({ prop }) => prop)).toEqual(['driver.b']);
  expect(problemsOf(grace(A, 1), grace(BY_DEFAULT, 1), grace(B, 3)).map(({ prop }) => prop)).toEqual(['driver.b']);
  expect(problemsOf(grace(BY_DEFAULT, 1), grace(A, 1), grace(B, 3)).map(({ why }) => why)).toEqual([expect.stringContaining('set by driver.a')]);
  expect(graceOf(grace(BY_DEFAULT, 1), grace(A, 1), grace(B, 3))).toBe(1);
});

test('elements that are known by their path or address find their first writer', () => {
  const mount = (origin: Origin, name: string) => piece(origin, { container: { volumeMounts: [{ name, mountPath: '/data' }] } });
  const alias = (origin: Origin, hostname: string) => piece(origin, { spec: { hostAliases: [{ ip: '10.0.0.1', hostnames: [hostname] }] } });
  expect(problemsOf(mount(A, 'a'), mount(B, 'b')).map(({ why }) => why)).toEqual([expect.stringMatching(/volumeMounts\[\/data\] is already .*, set by driver\.a$/)]);
  expect(problemsOf(alias(A, 'a'), alias(B, 'b')).map(({ why }) => why)).toEqual([expect.stringMatching(/set by driver\.a$/)]);
  expect(problemsOf(mount(BY_DEFAULT, 'a'), mount(B, 'b'))).toEqual([]);
});

test('labels may be called as what every object has', () => {
  const { pod, problems } = mergePieces('driver', [
    piece(A, { metadata: { labels: { constructor: 'x' }, annotations: { a: '1' } } }),
    piece(B, { metadata: { labels: { team: 'y' }, annotations: { toString: 'z' } as never } }),
  ]);
  expect(problems).toEqual([]);
  expect(pod.metadata).toEqual({ labels: { constructor: 'x', team: 'y' }, annotations: { a: '1', toString: 'z' } });
});

test('a container of Spark that is a sidecar stands among the init containers, before those that need it', () => {
  const container = (name: string, list: 'initContainers' | 'containers'): PodPiece => ({ origin: propOrigin('p'), spec: { [list]: [{ name }] } });
  const pieces = [container('after', 'initContainers'), container('before', 'initContainers'), container('main', 'containers'), { origin: propOrigin('p'), container: { name: 'spark' } }];
  const { pod } = mergePieces('driver', pieces, ['after']);
  expect(pod.spec).toEqual({ initContainers: [{ name: 'before' }, { name: 'spark' }, { name: 'after' }], containers: [{ name: 'main' }] });
});
