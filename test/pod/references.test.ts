import { referencesOf } from '../../src/pod/references';
import { Pod } from '../../src/pod/spark-pod';

const of = (spec: Pod['spec']) => referencesOf({ spec }).map(({ kind, name, keys, use, as, isOptional }) => [kind, name, keys, use, as, isOptional]);

test('a pod that refers to nothing', () => {
  expect(referencesOf({})).toEqual([]);
  expect(of({ containers: [{ env: [{ name: 'A', value: 'b' }] }], volumes: [{ name: 'scratch', emptyDir: {} }] })).toEqual([]);
});

test('variables want a key, also of containers that run before', () => {
  const containers = [{ name: 'spark', env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 's', key: 'k', optional: true } } }] }];
  const initContainers = [{ name: 'fetch', env: [{ name: 'B', valueFrom: { configMapKeyRef: { name: 'c', key: 'l' } } }] }];
  expect(of({ containers, initContainers })).toEqual([
    ['ConfigMap', 'c', ['l'], 'variable', 'B', false],
    ['Secret', 's', ['k'], 'variable', 'A', true],
  ]);
  expect(referencesOf({ spec: { containers, initContainers } }).map(({ container }) => container)).toEqual(['fetch', 'spark']);
});

test('envFrom wants all keys that there are', () => {
  expect(of({ containers: [{ envFrom: [{ secretRef: { name: 's' } }, { configMapRef: { name: 'c', optional: true } }] }] })).toEqual([
    ['Secret', 's', undefined, 'variables', undefined, false],
    ['ConfigMap', 'c', undefined, 'variables', undefined, true],
  ]);
});

test('volumes want the keys that they name, or all', () => {
  const volumes = [
    { name: 'a', secret: { secretName: 's' } },
    { name: 'b', configMap: { name: 'c', items: [{ key: 'k', path: 'p' }, { key: 'l', path: 'q' }], optional: true } },
    { name: 'd', persistentVolumeClaim: { claimName: 'claim' } },
    { name: 'e', projected: { sources: [{ secret: { name: 's', items: [{ key: 'm', path: 'm' }] } }, { configMap: { name: 'c' } }, { downwardAPI: {} }] } },
  ];
  expect(of({ volumes })).toEqual([
    ['Secret', 's', undefined, 'volume', 'a', false],
    ['ConfigMap', 'c', ['k', 'l'], 'volume', 'b', true],
    ['PersistentVolumeClaim', 'claim', undefined, 'volume', 'd', false],
    ['Secret', 's', ['m'], 'volume', 'e', false],
    ['ConfigMap', 'c', undefined, 'volume', 'e', false],
  ]);
});

test('credentials of a registry, and the identity', () => {
  expect(of({ imagePullSecrets: [{ name: 'registry' }], serviceAccountName: 'driver' })).toEqual([
    ['Secret', 'registry', undefined, 'pull', undefined, false],
    ['ServiceAccount', 'driver', undefined, 'identity', undefined, false],
  ]);
});
