import { policyRules } from '../../src/planner/rights';

test('rules are merged by resource, in one order', () => {
  const merged = policyRules([
    { apiGroup: '', resource: 'pods', verbs: ['watch', 'get'] },
    { apiGroup: 'apps', resource: 'statefulsets', verbs: ['get'] },
    { apiGroup: '', resource: 'pods', verbs: ['patch', 'get'] },
  ]);
  expect(merged).toEqual([
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'watch', 'patch'] },
    { apiGroups: ['apps'], resources: ['statefulsets'], verbs: ['get'] },
  ]);
});

test('every verb has its place, and a resource of another group is another one', () => {
  const verbs = ['deletecollection', 'delete', 'patch', 'update', 'create', 'watch', 'list', 'get'];
  expect(policyRules([{ apiGroup: 'b', resource: 'x', verbs }, { apiGroup: 'a', resource: 'x', verbs: ['get'] }])).toEqual([
    { apiGroups: ['a'], resources: ['x'], verbs: ['get'] },
    { apiGroups: ['b'], resources: ['x'], verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'] },
  ]);
});

test('no rights are no rules', () => {
  expect(policyRules([])).toEqual([]);
});
