import { planOf } from '../support/plan';

const SPREAD = { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' };

describe('words of scheduling that the API server refuses', () => {
  test.each([
    [{ nodeSelector: { 'x y': 'z' } }, 'SPARK041', 'nodeSelector["x y"]'],
    [{ nodeSelector: { disk: 'very fast' } }, 'SPARK041', 'nodeSelector["disk"]'],
    [{ priorityClassName: 'High Prio' }, 'SPARK050', 'priorityClassName'],
    [{ tolerations: [{ key: 'spot', operator: 'Exists', value: 'true' }] }, 'SPARK045', 'tolerations[0].value'],
    [{ tolerations: [{ key: 'spot', operator: 'Exists' }, { value: 'true' }] }, 'SPARK045', 'tolerations[1].operator'],
    [{ tolerations: [{ key: 'spot', operator: 'Exists', tolerationSeconds: 5 }] }, 'SPARK045', 'tolerations[0].tolerationSeconds'],
    [{ tolerations: [{ key: 'spot nodes', operator: 'Exists' }] }, 'SPARK041', 'tolerations[0].key'],
    [{ topologySpreadConstraints: [{ ...SPREAD, maxSkew: 0 }] }, 'SPARK045', 'topologySpreadConstraints[0].maxSkew'],
    [{ topologySpreadConstraints: [{ ...SPREAD, topologyKey: '' }] }, 'SPARK045', 'topologySpreadConstraints[0].topologyKey'],
    [{ topologySpreadConstraints: [{ ...SPREAD, minDomains: 2 }] }, 'SPARK045', 'topologySpreadConstraints[0].minDomains'],
    [{ topologySpreadConstraints: [SPREAD, SPREAD] }, 'SPARK045', 'topologySpreadConstraints[1].topologyKey'],
  ])('%p', (options, code, prop) => {
    expect(planOf({ driver: options }).findings).toMatchObject([{ code, prop: `driver.${prop}` }]);
    expect(planOf({ executor: options }).findings).toMatchObject([{ code, prop: `executor.${prop}` }]);
  });

  test.each([
    { nodeSelector: { 'example.com/disk': 'fast', 'empty': '' } },
    { priorityClassName: 'system-node-critical' },
    { topologySpreadConstraints: [SPREAD, { ...SPREAD, whenUnsatisfiable: 'DoNotSchedule', minDomains: 2 }] },
    { tolerations: [{ operator: 'Exists' }, { key: 'spot', value: 'true', effect: 'NoSchedule' }, { key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 }] },
  ])('%p passes', (options) => {
    expect(planOf({ driver: options, executor: options }).findings).toEqual([]);
  });
});
