import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { revisionOf } from '../../src/tree/revisions';
import { WatchedObject } from '../../src/tree/watched-object';

test('a patch is remembered, is made, and is a new revision', () => {
  const chart = new Chart(Testing.app(), 'c');
  const object = new WatchedObject(chart, 'object', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });
  const before = revisionOf(chart);
  expect(object.isPatched).toBe(false);
  object.addJsonPatch(JsonPatch.add('/data', { a: '1' }), JsonPatch.add('/immutable', true));
  expect(object.isPatched).toBe(true);
  expect(object.toJson()).toMatchObject({ data: { a: '1' }, immutable: true });
  expect(revisionOf(chart)).toBe(before + 1);
});

test('other objects are not watched', () => {
  const chart = new Chart(Testing.app(), 'c');
  new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'ConfigMap' }).addJsonPatch(JsonPatch.add('/immutable', true));
  expect(revisionOf(chart)).toBe(0);
});
