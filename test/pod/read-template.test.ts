import { readTemplate } from '../../src/pod/read-template';
import { Pod } from '../../src/pod/spark-pod';

/** What is read of a template's container. */
const containerOf = (container: object) => readTemplate({ spec: { containers: [container] } }).spec?.containers?.[0];

test('what a template has stays', () => {
  const template = { apiVersion: 'v1', metadata: { labels: { team: 'sales' } }, spec: { hostNetwork: false, containers: [{ name: 'spark', args: ['a', ''] }] } };
  expect(readTemplate(template)).toEqual(template);
});

test('nothing stays of what is null, or an empty list', () => {
  expect(containerOf({ name: null, image: 'x', tty: null, env: [], volumeMounts: [] })).toEqual({ image: 'x' });
});

test('nothing stays of an empty map of texts, but an empty object does', () => {
  expect(readTemplate({ metadata: { labels: {} }, spec: { nodeSelector: {}, securityContext: {}, volumes: [{ name: 'a', emptyDir: {} }] } }))
    .toEqual({ metadata: {}, spec: { securityContext: {}, volumes: [{ name: 'a', emptyDir: {} }] } });
});

test.each(['labels', 'annotations', 'nodeSelector', 'matchLabels', 'requests', 'limits', 'overhead', 'volumeAttributes', 'options'])('%s is such a map of texts', (field) => {
  expect(containerOf({ parts: { [field]: {} } })).toEqual({ parts: {} });
  expect(containerOf({ parts: { [field]: { a: 1 } } })).toEqual({ parts: { [field]: { a: '1' } } });
});

test('quantities are texts', () => {
  expect(containerOf({ resourceFieldRef: { divisor: 1 } })).toEqual({ resourceFieldRef: { divisor: '1' } });
  expect(readTemplate({ spec: { volumes: [{ name: 'a', emptyDir: { sizeLimit: 1024 } }] } } as object).spec?.volumes).toEqual([{ name: 'a', emptyDir: { sizeLimit: '1024' } }]);
});

test('texts may be written as numbers', () => {
  expect(containerOf({ args: ['-n', 1], command: [2], env: [{ name: 'A', value: 3 }], tty: true, stdin: false }))
    .toEqual({ args: ['-n', '1'], command: ['2'], env: [{ name: 'A', value: '3' }], tty: true, stdin: false });
});

test('containers that are no list are refused', () => {
  expect(() => readTemplate({ spec: { containers: { name: 'spark' } } } as object)).toThrow('Spark cannot load a pod template whose "spec.containers" is not a list');
});

test.each([{}, { spec: null } as object])('a template without a spec is refused: %j', (template: Pod) => {
  expect(() => readTemplate(template)).toThrow('Spark cannot load a pod template without a "spec"; write at least "spec: {}"');
});
