import { readYaml } from '../../src/pod/read-yaml';

test('documents are read as Kubernetes reads them', () => {
  expect(readYaml('a: yes\nb: 2026-11-01\nc: 010\n---\n- 1\n')).toEqual([{ a: true, b: '2026-11-01', c: 8 }, [1]]);
});

test('null is nothing, wherever it stands', () => {
  expect(readYaml('a:\nb: {c: null, d: [1, null, {e: ~}]}')).toEqual([{ b: { d: [1, {}] } }]);
});

test('an empty text has no documents, or one with nothing in it', () => {
  expect(readYaml('')).toEqual([]);
  expect(readYaml('# nothing\n')).toEqual([]);
  expect(readYaml('---\n---\na: 1')).toEqual([null, { a: 1 }]);
});

test('a template of Helm is no manifest yet', () => {
  expect(() => readYaml('image: {{ .Values.image }}')).toThrow('cannot be read as YAML: {{ .Values.image }} is of a template; write what comes of it ("helm template")');
  expect(readYaml('annotations: { id: "{{APP_ID}}" }')).toEqual([{ annotations: { id: '{{APP_ID}}' } }]);
});

test('what is no YAML is told with its place', () => {
  expect(() => readYaml('a: [1\nb: {{ .Values.b }}')).toThrow(/^cannot be read as YAML: .* at line \d+, column \d+$/);
});
