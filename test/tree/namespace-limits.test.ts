import { ApiObject, App, Chart } from 'cdk8s';
import { namespaceLimitsOf } from '../../src/tree/namespace-limits';
import { declareAt } from '../../src/tree/settings';

const RANGE = { limits: [{ type: 'Pod', max: { cpu: '1' } }] };

function chartWith(objects: { [kind: string]: object[] }): Chart {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  Object.entries(objects).forEach(([kind, specs]) => specs.forEach((spec, index) => new ApiObject(chart, `${kind}-${index}`, { apiVersion: 'v1', kind, spec })));
  return chart;
}

test('nobody has said anything', () => {
  expect(namespaceLimitsOf(chartWith({}), 'spark')).toEqual({ quotas: [], limitRanges: [] });
});

test('what is in the app counts as if it had been declared, for its own namespace', () => {
  const chart = chartWith({ ResourceQuota: [{ hard: { pods: '1' } }, { hard: { pods: '2' }, scopes: ['Terminating'] }], LimitRange: [RANGE] });
  expect(namespaceLimitsOf(chart, 'spark')).toEqual({ quotas: [{ hard: { pods: '1' } }, { hard: { pods: '2' }, scopes: ['Terminating'] }], limitRanges: [RANGE] });
  expect(namespaceLimitsOf(chart, 'other')).toEqual({ quotas: [], limitRanges: [] });
});

test('both hold, and what is declared and in the app counts once', () => {
  const chart = chartWith({ ResourceQuota: [{ hard: { pods: '1' } }], LimitRange: [RANGE] });
  declareAt(chart, ({ namespaceLimits }) => {
    namespaceLimits.quotas.push({ hard: { pods: '1' } }, { hard: { pods: '3' } });
    namespaceLimits.limitRanges.push(RANGE);
  });
  expect(namespaceLimitsOf(chart, 'spark')).toEqual({ quotas: [{ hard: { pods: '1' } }, { hard: { pods: '3' } }], limitRanges: [RANGE] });
});

test('what Kubernetes itself would refuse limits nothing', () => {
  const chart = chartWith({ ResourceQuota: [{ hard: { 'request.memory': '1Gi' } }], LimitRange: [{ limits: [{ type: 'Node', max: { cpu: '1' } }] }] });
  expect(namespaceLimitsOf(chart, 'spark')).toEqual({ quotas: [], limitRanges: [] });
});
