import { ApiObject, App, Chart, Lazy } from 'cdk8s';
import { IConstruct } from 'constructs';
import { enforcedLevel, hasReferredObjects, leaveOut, limitsOfNamespace, lookAgain, objectsNamed, watchApp } from '../../src/tree/app-objects';
import { revisionOf } from '../../src/tree/revisions';

const LEVEL = 'pod-security.kubernetes.io/enforce';

function appWith(namespace?: string) {
  const app = new App();
  return { app, chart: new Chart(app, 'sales', { namespace }) };
}
let count = 0;
const object = (chart: Chart, kind: string, name: string, body: object = {}) => new ApiObject(chart, `object-${count++}`, { apiVersion: 'v1', kind, metadata: { name }, ...body });
const namespace = (chart: Chart, name: string, level?: string) =>
  new ApiObject(chart, `namespace-${count++}`, { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: level === undefined ? {} : { [LEVEL]: level } } });
const namesOf = (construct: IConstruct, kind: 'Secret' | 'ConfigMap', name: string) => objectsNamed(construct, kind, name).map((found) => `${found.namespace}/${found.name}`);

test('an app without anything that could be in the way', () => {
  const { app, chart } = appWith('spark');
  object(chart, 'Service', 'a');
  expect(hasReferredObjects(app)).toBe(false);
  expect(objectsNamed(app, 'Secret', 'a')).toEqual([]);
  expect(limitsOfNamespace(app, 'ResourceQuota', 'spark')).toEqual([]);
  expect(enforcedLevel(app, 'spark')).toBeUndefined();
});

test('objects are found by kind and name, with the namespaces of their charts', () => {
  const { app, chart } = appWith('spark');
  object(chart, 'Secret', 'a', { stringData: { key: 'value' } });
  object(new Chart(app, 'other', { namespace: 'other' }), 'Secret', 'a');
  object(chart, 'ConfigMap', 'a');
  expect(hasReferredObjects(chart)).toBe(true);
  expect(namesOf(chart, 'Secret', 'a')).toEqual(['spark/a', 'other/a']);
  expect(namesOf(chart, 'ConfigMap', 'a')).toEqual(['spark/a']);
  expect(objectsNamed(chart, 'Secret', 'a')[0].manifest().stringData).toEqual({ key: 'value' });
});

test('what a program in the cluster makes a Secret from counts as one', () => {
  const { chart } = appWith('spark');
  object(chart, 'SealedSecret', 'a');
  expect(namesOf(chart, 'Secret', 'a')).toEqual(['spark/a']);
});

test('what is left out is not seen', () => {
  const { chart } = appWith('spark');
  leaveOut(object(chart, 'Secret', 'a'));
  leaveOut(object(chart, 'ResourceQuota', 'a'));
  expect(hasReferredObjects(chart)).toBe(false);
  expect(limitsOfNamespace(chart, 'ResourceQuota', 'spark')).toEqual([]);
});

test.each(['baseline', 'restricted'])('the level "%s" of a namespace is known', (level) => {
  const { chart } = appWith();
  namespace(chart, 'spark', level);
  expect(enforcedLevel(chart, 'spark')).toBe(level);
  expect(enforcedLevel(chart, 'other')).toBeUndefined();
  expect(enforcedLevel(chart, undefined)).toBeUndefined();
});

test.each([undefined, 'privileged', 'a word of somebody else'])('the level %p refuses nothing', (level) => {
  const { chart } = appWith();
  namespace(chart, 'spark', level);
  expect(enforcedLevel(chart, 'spark')).toBeUndefined();
});

test('a namespace that is there twice is for two clusters: the one of the own chart counts', () => {
  const { app, chart } = appWith();
  const other = new Chart(app, 'other');
  namespace(chart, 'spark', 'baseline');
  namespace(other, 'spark', 'restricted');
  expect(enforcedLevel(chart, 'spark')).toBe('baseline');
  expect(enforcedLevel(other, 'spark')).toBe('restricted');
  expect(enforcedLevel(new Chart(app, 'third'), 'spark')).toBeUndefined();
});

test('quotas are those of the namespace, and of two with one name that of the own chart', () => {
  const { app, chart } = appWith('spark');
  const production = new Chart(app, 'production', { namespace: 'spark' });
  object(chart, 'ResourceQuota', 'pods', { spec: { hard: { pods: '1' } } });
  object(production, 'ResourceQuota', 'pods', { spec: { hard: { pods: '100' } } });
  object(production, 'ResourceQuota', 'cpu', { spec: { hard: { cpu: '8' } } });
  object(new Chart(app, 'other', { namespace: 'other' }), 'ResourceQuota', 'pods', { spec: { hard: { pods: '7' } } });
  const hard = (construct: IConstruct, place?: string) => limitsOfNamespace(construct, 'ResourceQuota', place).map((quota) => quota.manifest().spec.hard);
  expect(hard(chart, 'spark')).toEqual([{ pods: '1' }, { cpu: '8' }]);
  expect(hard(production, 'spark')).toEqual([{ pods: '100' }, { cpu: '8' }]);
  expect(hard(chart, 'other')).toEqual([{ pods: '7' }]);
  expect(hard(chart)).toEqual([]);
});

test('an object that cannot be rendered is empty: its own construct tells why', () => {
  const { chart } = appWith('spark');
  object(chart, 'Secret', 'a', { data: Lazy.any({ produce: () => { throw new Error('too early'); } }) });
  expect(objectsNamed(chart, 'Secret', 'a')[0].manifest()).toEqual({});
});

test('what is added later is seen when somebody looks again', () => {
  const { app, chart } = appWith('spark');
  expect(hasReferredObjects(chart)).toBe(false);
  object(chart, 'Secret', 'a');
  expect(hasReferredObjects(chart)).toBe(false);
  lookAgain(app);
  expect(hasReferredObjects(chart)).toBe(true);
});

test('an app is looked at once for every validation, whoever has asked for it', () => {
  const { app, chart } = appWith('spark');
  watchApp(chart);
  watchApp(app);
  const all = jest.spyOn(app.node, 'findAll');
  app.node.findAll().forEach((construct) => construct.node.validate());
  expect(all).toHaveBeenCalledTimes(2);
  object(chart, 'Secret', 'a');
  app.node.validate();
  expect(hasReferredObjects(chart)).toBe(true);
});

test('new or changed limits are a new revision, for plans are made with them; what stays, and what is no limit, is none', () => {
  const { app, chart } = appWith('spark');
  const hard: { [resource: string]: string } = { pods: '1' };
  const look = () => {
    const before = revisionOf(app);
    lookAgain(app);
    return revisionOf(app) - before;
  };
  expect(look()).toBe(0);
  object(chart, 'Secret', 'a');
  expect(look()).toBe(0);
  object(chart, 'ResourceQuota', 'a', { spec: { hard } });
  expect([look(), look()]).toEqual([1, 0]);
  hard.pods = '2';
  expect([look(), look()]).toEqual([1, 0]);
});

test('a quota that follows from what asks for the quotas is no circle', () => {
  const { app, chart } = appWith('spark');
  const produce = jest.fn(() => ({ pods: String(limitsOfNamespace(app, 'ResourceQuota', 'spark').filter((quota) => quota.manifest().spec !== undefined).length) }));
  object(chart, 'ResourceQuota', 'a', { spec: { hard: Lazy.any({ produce }) } });
  lookAgain(app);
  expect(limitsOfNamespace(app, 'ResourceQuota', 'spark')[0].manifest().spec.hard).toEqual({ pods: '0' });
  expect(produce).toHaveBeenCalledTimes(1);
});
