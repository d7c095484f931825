import { leaves } from '../../src/pod/leaves';
import { podLeaves } from '../../src/pod/pod-leaves';

const pathsOf = (value: unknown) => leaves(value).map(({ path }) => path);

describe('the fields of an object', () => {
  test('have their paths and values', () => {
    expect(leaves({ a: 'x', b: { c: 1, d: false, e: null } })).toEqual([
      { path: 'a', value: 'x' },
      { path: 'b.c', value: 1 },
      { path: 'b.d', value: false },
      { path: 'b.e', value: null },
    ]);
  });

  test('are left out if they are undefined', () => {
    expect(pathsOf({ a: undefined, b: 1 })).toEqual(['b']);
  });

  test('may be empty lists and maps', () => {
    expect(leaves({ a: [], b: {} })).toEqual([{ path: 'a', value: [] }, { path: 'b', value: {} }]);
  });

  test('stand in brackets if their names have dots', () => {
    expect(pathsOf({ labels: { 'example.com/team': 'sales', 'spark-role': 'driver' } })).toEqual(['labels["example.com/team"]', 'labels.spark-role']);
  });

  test('may begin below a path', () => {
    expect(leaves({ b: 1 }, 'a')).toEqual([{ path: 'a.b', value: 1 }]);
  });
});

describe('the elements of a list', () => {
  test('are known by their names, which need no field of their own', () => {
    expect(leaves([{ name: 'A', value: '1' }, { name: 'B', value: '2' }], 'env')).toEqual([
      { path: 'env[A].value', value: '1' },
      { path: 'env[B].value', value: '2' },
    ]);
  });

  test('are there even if they have only a name', () => {
    expect(leaves([{ name: 'registry' }], 'secrets')).toEqual([{ path: 'secrets[registry].name', value: 'registry' }]);
  });

  test('of one name are known by something else that is their own', () => {
    expect(pathsOf([{ name: 'a', mountPath: '/x' }, { name: 'a', mountPath: '/y' }, { name: 'b', mountPath: '/z' }])).toEqual(['[/x].name', '[/y].name', '[b].mountPath']);
  });

  test.each([
    [{ key: 'log4j2.properties', path: 'p' }, '[log4j2.properties].path'],
    [{ uid: 'a-b', kind: 'Pod' }, '[a-b].kind'],
  ])('may be known by other fields: %j', (element, path) => {
    expect(pathsOf([element])).toEqual([path]);
  });

  test('are numbered if nothing is their own', () => {
    expect(pathsOf([{ name: 'A', value: '1' }, { name: 'A', value: '2' }])).toEqual(['[0].name', '[0].value', '[1].name', '[1].value']);
    expect(pathsOf({ args: ['a', 'a'] })).toEqual(['args[0]', 'args[1]']);
    expect(pathsOf([{ name: 1 }, [['x']]])).toEqual(['[0].name', '[1][0][0]']);
  });
});

describe('the fields of a pod', () => {
  const SPARK = { name: 'spark', image: 's' };
  const POD = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec: { hostNetwork: true, containers: [SPARK, { name: 'sidecar', image: 'c' }] } };

  test('of the container that Spark runs in have a place of their own', () => {
    expect(podLeaves(POD, SPARK).map(({ path }) => path)).toEqual([
      'metadata.name', 'spec.hostNetwork', 'spec.containers[sidecar].image', 'container.name', 'container.image',
    ]);
  });

  test('belong to the first container unless another one is named', () => {
    expect(podLeaves(POD)).toEqual(podLeaves(POD, SPARK));
    expect(podLeaves(POD, POD.spec.containers[1])).toContainEqual({ path: 'container.image', value: 'c' });
  });

  test('of a pod with one container are none of other containers', () => {
    expect(podLeaves({ spec: { hostNetwork: true, containers: [SPARK] } }).map(({ path }) => path)).toEqual(['spec.hostNetwork', 'container.name', 'container.image']);
  });
});
