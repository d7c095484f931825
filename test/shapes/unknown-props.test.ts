import { remediesOf } from './support';
import { structOf } from '../../src/shapes/shape';
import { SYNONYMS } from '../../src/shapes/unknown-props';

test.each<[object, string]>([
  [{ executors: {} }, 'MISSPELT_PROP executors: Write executor'],
  [{ driver: { memry: 1 } }, 'MISSPELT_PROP driver.memry: Write driver.memory'],
  [{ driver: { memory_overhead_factor: 1 } }, 'MISSPELT_PROP driver.memory_overhead_factor: Write driver.memoryOverheadFactor'],
  [{ MainClass: 'x' }, 'MISSPELT_PROP MainClass: Write mainClass'],
  [{ packages: [] }, 'MISSPELT_PROP packages: Write deps.packages'],
  [{ memory: 1 }, 'MISSPELT_PROP memory: Write executor.memory'],
  [{ executor: { replicas: 3 } }, 'MISSPELT_PROP executor.replicas: Write executor.instances'],
  [{ ttlSecondsAfterFinished: 60 }, 'MISSPELT_PROP ttlSecondsAfterFinished: Write ttlAfterFinished'],
  [{ dynamicAllocation: { maxExecuters: 3 } }, 'MISSPELT_PROP dynamicAllocation.maxExecuters: Write dynamicAllocation.maxExecutors'],
  [
    { dynamicAllocation: { enabled: true } },
    'MISSPELT_PROP dynamicAllocation.enabled: Leave it out: there is dynamic allocation wherever dynamicAllocation is given',
  ],
  [{ dynamicAllocation: { enabled: false } }, 'MISSPELT_PROP dynamicAllocation.enabled: Leave out dynamicAllocation'],
  [{ driver: { envFrom: [{ configMap: {} }] } }, 'MISSPELT_PROP driver.envFrom[0].configMap: Write driver.envFrom[0].configMapRef'],
  [{ team: 'sales' }, 'UNKNOWN_PROP team: Remove it'],
  [{ environment: 'production' }, 'UNKNOWN_PROP environment: Remove it'],
  [{ 'x y': 1 }, 'UNKNOWN_PROP props["x y"]: Remove it'],
  [{ driver: { shareProcessNamespace: true } }, 'UNKNOWN_PROP driver.shareProcessNamespace: Remove it'],
  [{ executor: { tolerations: [{ schedule: 1 }] } }, 'UNKNOWN_PROP executor.tolerations[0].schedule: Remove it, or patch the object'],
])('a name that does not exist is one finding: %j', (given, expected) => {
  expect(remediesOf(given)).toEqual([expected]);
});

test('Kubernetes\' own spelling of a field is found, where its type has another', () => {
  expect(remediesOf({ additionalRules: [{ verbs: ['get'], nonResourceURLs: ['/'] }] }, 'SparkRbacProps')).toEqual([
    'MISSPELT_PROP additionalRules[0].nonResourceURLs: Write additionalRules[0].nonResourceUrLs',
  ]);
});

test('where a subclass may add props, they are left alone; one that is near ours is a warning, because it may be meant', () => {
  const given = { team: 'sales', memory: 5, images: [], driver: { memry: 1, team: 'sales' } };
  const expected = ['UNKNOWN_PROP images: Write image', 'MISSPELT_PROP driver.memry: Write driver.memory', 'UNKNOWN_PROP driver.team: Remove it'];
  expect(remediesOf(given, 'SparkJobProps', { open: true })).toEqual(expected);
  // Also when the names are known by now.
  expect(remediesOf(given, 'SparkJobProps', { open: true })).toEqual(expected);
  expect(remediesOf({ team: 'sales', memory: 5 }, 'SparkJobProps', { open: true })).toEqual([]);
  expect(remediesOf({ team: 'sales' })).toEqual(['UNKNOWN_PROP team: Remove it']);
});

test.each<[object, string]>([
  [{ imagePullPolicy: 'always' }, 'INVALID_WORD imagePullPolicy: Write "Always"'],
  [{ imagePullPolicy: 'if-not-present' }, 'INVALID_WORD imagePullPolicy: Write "IfNotPresent"'],
  [{ podSecurity: 'privileged' }, 'INVALID_WORD podSecurity: Write one of "none", "restricted"'],
  [{ driver: { tolerations: [{ operator: 'Equals' }] } }, 'INVALID_WORD driver.tolerations[0].operator: Write "Equal"'],
  [{ driver: { tolerations: [{ effect: 'NoShedule' }] } }, 'INVALID_WORD driver.tolerations[0].effect: Write "NoSchedule"'],
])('a word that does not exist is one finding: %j', (given, expected) => {
  expect(remediesOf(given)).toEqual([expected]);
});

test('an empty word is one where Kubernetes takes it', () => {
  expect(remediesOf({ driver: { tolerations: [{ key: 'a', operator: '', effect: '' }] } })).toEqual([]);
});

test.each([...SYNONYMS])('"%s" stands for a prop that exists', (letters, places) => {
  const roots = ['SparkJobProps', 'SparkExecutorOptions', 'SparkDriverOptions', 'DynamicAllocationOptions', 'k8s.EnvFromSource'] as const;
  const exists = (place: string) => roots.some((root) => structOf(root).fields.has(place.split('.')[0]));
  expect(letters).toMatch(/^[a-z]+$/);
  expect(places.filter((place) => !exists(place))).toEqual([]);
});
