import { planOf } from '../support/plan';

describe('words of scheduling that the API server refuses', () => {
  test.each([
    [{ nodeSelector: { 'x y': 'z' } }, 'SPARK041', 'nodeSelector["x y"]'],
    [{ nodeSelector: { disk: 'very fast' } }, 'SPARK041', 'nodeSelector["disk"]'],
    [{ priorityClassName: 'High Prio' }, 'SPARK050', 'priorityClassName'],
    [{ tolerations: [{ key: 'spot', operator: 'Exists', value: 'true' }] }, 'SPARK045', 'tolerations[0].value'],
    [{ tolerations: [{ key: 'spot', operator: 'Exists' }, { value: 'true' }] }, 'SPARK045', 'tolerations[1].operator'],
    [{ tolerations: [{ key: 'spot', operator: 'Exists', tolerationSeconds: 5 }] }, 'SPARK045', 'tolerations[0].tolerationSeconds'],
    [{ tolerations: [{ key: 'spot nodes', operator: 'Exists' }] }, 'SPARK041', 'tolerations[0].key'],
  ])('%p', (options, code, prop) => {
    expect(planOf({ driver: options }).findings).toMatchObject([{ code, prop: `driver.${prop}` }]);
    expect(planOf({ executor: options }).findings).toMatchObject([{ code, prop: `executor.${prop}` }]);
  });

  test.each([
    { nodeSelector: { 'example.com/disk': 'fast', 'empty': '' } },
    { priorityClassName: 'system-node-critical' },
    { tolerations: [{ operator: 'Exists' }, { key: 'spot', value: 'true', effect: 'NoSchedule' }, { key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 }] },
  ])('%p passes', (options) => {
    expect(planOf({ driver: options, executor: options }).findings).toEqual([]);
  });
});
