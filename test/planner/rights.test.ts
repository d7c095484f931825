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
