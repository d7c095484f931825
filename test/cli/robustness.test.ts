import * as fc from 'fast-check';
import { call } from './call';

/** What JavaScript says when a program has not thought of something. */
const BLUNDER = /TypeError|undefined|not a function|not iterable|Cannot (read|convert)|reading '/;

const OBJECTS = [
  {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'daily', namespace: 'spark', labels: { team: 'sales' } },
    spec: {
      template: {
        metadata: { labels: { team: 'sales' } },
        spec: {
          containers: [
            {
              name: 'main',
              image: 'apache/spark:4.1.2',
              command: ['/opt/entrypoint.sh'],
              args: ['driver', '--conf', 'spark.executor.memory=1g', 'local:///a.py'],
              env: [{ name: 'A', value: 'b' }, { name: 'C', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
              volumeMounts: [{ name: 'conf', mountPath: '/opt/spark/conf' }],
            },
          ],
          volumes: [{ name: 'conf', configMap: { name: 'conf', items: [{ key: 'spark-defaults.conf', path: 'spark-defaults.conf' }] } }],
        },
      },
    },
  },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'conf', namespace: 'spark' }, data: { 'spark-defaults.conf': 'spark.executor.cores 2\n' } },
  {
    apiVersion: 'sparkoperator.k8s.io/v1beta2',
    kind: 'SparkApplication',
    metadata: { name: 'sales' },
    spec: {
      type: 'Python',
      mainApplicationFile: 'local:///a.py',
      arguments: ['x'],
      sparkConf: { 'spark.executor.cores': '2' },
      deps: { packages: ['a:b:1'] },
      driver: { memory: '1g', env: [{ name: 'A', value: 'b' }] },
      dynamicAllocation: { enabled: true, minExecutors: 1 },
    },
  },
];

/** Every place in a value, as the keys that lead to it. */
function placesIn(value: unknown, at: string[] = []): string[][] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => placesIn(child, [...at, key])) : [];
  return at.length === 0 ? below : [at, ...below];
}

test.each(placesIn(OBJECTS))('a manifest without a value at %s %s %s %s %s is no blunder', (...place) => {
  const objects = JSON.parse(JSON.stringify(OBJECTS));
  const parent = place.slice(0, -1).reduce((value, key) => value[key], objects);
  for (const value of [null, [], {}]) {
    parent[place.at(-1)!] = value;
    const documents = objects.map((object: unknown) => JSON.stringify(object)).join('\n---\n');
    const { err } = call(['check', '-'], { stdin: documents });
    expect({ value, err: BLUNDER.test(err) ? err : '' }).toEqual({ value, err: '' });
  }
});

test('no text is a blunder', () => {
  const piece = fc.oneof(fc.constantFrom('apiVersion: v1', 'kind: Pod', '\n', 'spark.executor.memory', ' ', '=', '\\', '{', '}', '[', '"', '#!', '\'', '$('), fc.string());
  fc.assert(fc.property(fc.array(piece), (pieces) => {
    const { code, err } = call(['check', '-'], { stdin: pieces.join('') });
    expect([0, 1, 2]).toContain(code);
    expect(err).not.toMatch(/TypeError|not a function|not iterable|Cannot read prop/);
  }));
});

test('no words are a blunder', () => {
  const word = fc.oneof(fc.constantFrom('--conf', 'spark.executor.memory=1g', '-c', '--class', '--', '--master=', '--jars', '-v', 'run-example'), fc.string());
  fc.assert(fc.property(fc.array(word), (words) => {
    const { code, err } = call(['check', '--', 'spark-submit', ...words]);
    expect([0, 1, 2]).toContain(code);
    expect(err).not.toMatch(/TypeError|not a function|not iterable|Cannot read prop/);
  }));
});
