import { propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

const FILTER = { 'spark.ui.filters': 'org.apache.spark.ui.JWSFilter' };
const ACLS = { viewUsers: ['*'], viewGroups: ['sales'], modifyUsers: ['ann', 'bob'], modifyGroups: ['etl'], adminUsers: ['eve'], adminGroups: ['ops', 'sre'] };
const KEYS = {
  'spark.acls.enable': 'true',
  'spark.ui.view.acls': '*',
  'spark.ui.view.acls.groups': 'sales',
  'spark.modify.acls': 'ann,bob',
  'spark.modify.acls.groups': 'etl',
  'spark.admin.acls': 'eve',
  'spark.admin.acls.groups': 'ops,sre',
};

const keysOf = (plan: ReturnType<typeof planOf>) => Object.fromEntries(Object.entries(confOf(plan)).filter(([key]) => /acls/.test(key)));

test('lists are on as soon as they are given, and not before', () => {
  expect(keysOf(planOf({ ui: { acls: ACLS }, sparkConf: FILTER }))).toEqual(KEYS);
  expect(keysOf(planOf({ ui: { acls: {} }, sparkConf: FILTER }))).toEqual({ 'spark.acls.enable': 'true' });
  expect(keysOf(planOf({ ui: { acls: { viewUsers: [] } }, sparkConf: FILTER }))).toEqual({ 'spark.acls.enable': 'true' });
  expect(keysOf(planOf({ ui: {} }))).toEqual({});
});

test('warns where nobody is asked for a name: then the lists keep nobody out', () => {
  expect(findingsOf({ ui: { acls: ACLS } })).toEqual(['SPARK147 ui.acls']);
  expect(findingsOf({ ui: { acls: ACLS }, sparkConf: { 'spark.ui.filters': '' } })).toEqual(['SPARK147 ui.acls']);
  expect(findingsOf({ ui: { acls: ACLS }, sparkConf: FILTER })).toEqual([]);
  expect(findingsOf({ ui: {} })).toEqual([]);
});

test.each(['', ' ', 'ann ', 'ann,bob'])('fails for the name %p', (name) => {
  expect(findingsOf({ ui: { acls: { adminUsers: ['eve', name] } }, sparkConf: FILTER })).toEqual(['SPARK145 ui.acls.adminUsers[1]']);
});

test('they are read back, when they are on', () => {
  expect(propsFrom(KEYS).ui).toEqual({ acls: ACLS });
  expect(propsFrom({ ...KEYS, 'spark.ui.killEnabled': 'false' }).ui).toMatchObject({ acls: ACLS, killEnabled: false });
  expect(propsFrom({ ...KEYS, 'spark.acls.enable': 'false' }).ui).toBeUndefined();
});
