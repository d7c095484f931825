import { Manifest, ManifestIndex, named, ofKind } from '../../src/pod/manifest';

const object = (kind: string, namespace: string | undefined, name: string): Manifest => ({ kind, metadata: { namespace, name } });
const OBJECTS = [object('Role', 'a', 'x'), object('Role', undefined, 'x'), object('Role', 'a', 'y'), object('Job', 'a', 'x'), object('Role', 'a', 'x')];

test('finds objects by kind, namespace and name; no namespace is one of its own', () => {
  expect(ofKind(OBJECTS, 'Role', 'a')).toEqual([OBJECTS[0], OBJECTS[2], OBJECTS[4]]);
  expect(ofKind(OBJECTS, 'Role', undefined)).toEqual([OBJECTS[1]]);
  expect(ofKind(OBJECTS, 'Role', 'b')).toEqual([]);
  expect(named(OBJECTS, 'Role', 'a', 'x')).toBe(OBJECTS[0]);
  expect(named(OBJECTS, 'Role', undefined, 'y')).toBeUndefined();
  expect(named([{ kind: 'Role' }], 'Role', undefined, undefined)).toEqual({ kind: 'Role' });
});

test('goes through a list once, however often it is asked', () => {
  const keysOf = jest.fn(({ kind }: Manifest) => [kind ?? '', 'any']);
  const index = new ManifestIndex(keysOf);
  expect(index.find(OBJECTS, 'Job')).toEqual([OBJECTS[3]]);
  expect(index.find(OBJECTS, 'any')).toEqual(OBJECTS);
  expect(keysOf).toHaveBeenCalledTimes(OBJECTS.length);
  expect(index.find([...OBJECTS], 'Job')).toEqual([OBJECTS[3]]);
  expect(keysOf).toHaveBeenCalledTimes(2 * OBJECTS.length);
});
