import { propOrigin } from '../../src/conf/origin';
import { fieldOrigins } from '../../src/plan/field-origin';

const A = propOrigin('a');

test('every value of a piece is a field of the role\'s pod', () => {
  expect(fieldOrigins('driver', [
    { origin: A, metadata: { labels: { 'example.com/x': '1' } }, spec: { volumes: [{ name: 'v', emptyDir: {} }] }, container: { env: [{ name: 'A', value: '1' }] } },
  ])).toEqual([
    { role: 'driver', field: 'metadata.labels["example.com/x"]', origin: A },
    { role: 'driver', field: 'spec.volumes[v].emptyDir', origin: A },
    { role: 'driver', field: 'container.env[A].value', origin: A },
  ]);
});

test('the formula goes with its fields', () => {
  expect(fieldOrigins('executor', [{ origin: A, formula: () => 'a sum', spec: { hostNetwork: true } }]))
    .toEqual([{ role: 'executor', field: 'spec.hostNetwork', origin: A, formula: 'a sum' }]);
});

test('other containers are told from the one that Spark runs in', () => {
  const fields = fieldOrigins('driver', [{ origin: A, spec: { containers: [{ name: 'beside', image: 'x' }] }, container: { image: 'y' } }]);
  expect(fields.map(({ field }) => field)).toEqual(['spec.containers[beside].image', 'container.image']);
});

test.each([
  [{ origin: A }],
  [{ origin: A, metadata: {}, spec: {}, container: {} }],
  [{ origin: A, container: { image: undefined } }],
])('a piece of nothing says nothing: %p', (piece) => {
  expect(fieldOrigins('driver', [piece])).toEqual([]);
});
