import { mergePod, podTemplate } from '../../src/plan/pod-plan';

test('lists are appended in the order of the features', () => {
  const pod = mergePod('main', [{ container: { env: [{ name: 'A' }] } }, undefined, { container: { env: [{ name: 'B' }] } }]);
  expect(pod.spec.containers).toEqual([{ name: 'main', env: [{ name: 'A' }, { name: 'B' }] }]);
});

test('labels and annotations are merged', () => {
  const pod = mergePod('main', [{ labels: { a: '1' } }, { labels: { b: '2' }, annotations: { c: '3' } }]);
  expect(pod.labels).toEqual({ a: '1', b: '2' });
  expect(pod.annotations).toEqual({ c: '3' });
});

test('absent and empty fields leave no trace', () => {
  const pod = mergePod('main', [{ spec: { nodeSelector: undefined, tolerations: [] }, container: { env: [] } }]);
  expect(pod.spec).toEqual({ containers: [{ name: 'main' }] });
  expect(podTemplate(pod)).toEqual({ spec: { containers: [{ name: 'main' }] } });
});

test('fails when two features set the same single field', () => {
  expect(() => mergePod('main', [{ spec: { restartPolicy: 'Never' } }, { spec: { restartPolicy: 'Always' } }])).toThrow('restartPolicy');
});
