import { always, container, footprintWith } from './parts';
import { checkLimitRanges } from '../../src/footprint/check-limit-range';
import { podResources } from '../../src/footprint/pod-resources';
import { RangeItem } from '../../src/pod/cluster-limits';

const FOOTPRINT = footprintWith({
  driver: { requests: { cpu: '1' }, limits: { cpu: '2', memory: '2Gi' } },
  executor: { requests: { cpu: '4' }, limits: { cpu: '4', memory: '10Gi' } },
}, always(2));

/** Prop and value of what is found. */
function found(item: RangeItem, footprint = FOOTPRINT): string[] {
  const problems = checkLimitRanges(footprint, [{ limits: [item] }]);
  expect(problems.every(({ rule }) => rule === 'LIMIT_RANGE')).toBe(true);
  return problems.map(({ prop, value }) => `${prop} ${value}`);
}

describe.each(['Container', 'Pod'])('%s', (type) => {
  test.each<[string, Partial<RangeItem>, string[]]>([
    ['the largest CPU', { max: { cpu: '4' } }, []],
    ['less CPU', { max: { cpu: '3' } }, ['executor.cores 4']],
    ['less CPU than the limit', { max: { cpu: '1500m' } }, ['driver.coreLimit 2', 'executor.cores 4']],
    ['the largest memory', { max: { memory: '10Gi' } }, []],
    ['less memory', { max: { memory: '9Gi' } }, ['executor.memory 10Gi']],
    ['the smallest CPU', { min: { cpu: '1' } }, []],
    ['more CPU', { min: { cpu: '2' } }, ['driver.cores 1']],
    ['more memory', { min: { memory: '3Gi' } }, ['driver.memory 2Gi']],
    ['the ratio', { maxLimitRequestRatio: { cpu: '2', memory: '1' } }, []],
    ['a smaller ratio', { maxLimitRequestRatio: { cpu: '1.5' } }, ['driver.coreLimit 2']],
  ])('%s', (_what, item, expected) => {
    expect(found({ type, ...item })).toEqual(expected);
  });
});

test('sidecars count by themselves as containers, and together as a pod', () => {
  const driver = podResources({ spec: { containers: ['a', 'b'].map((name) => container(name, { limits: { memory: '3Gi' } })) } });
  const footprint = footprintWith({ driver: {} }, always(0), { driver });
  expect(found({ type: 'Container', max: { memory: '4Gi' } }, footprint)).toEqual([]);
  expect(found({ type: 'Pod', max: { memory: '4Gi' } }, footprint)).toEqual(['driver.memory 6Gi']);
  expect(found({ type: 'Container', max: { memory: '2Gi' } }, footprint)).toEqual(['driver.memory 3Gi', 'driver.memory 3Gi']);
});

test('a container beside Spark\'s has a prop of its own', () => {
  const initContainers = [{ ...container('log', { limits: { memory: '3Gi' } }), restartPolicy: 'Always' }, container('init', { limits: { memory: '4Gi' } })];
  const driver = podResources({ spec: { initContainers, containers: [container('spark', { limits: { memory: '1Gi' } })] } });
  const footprint = footprintWith({ driver: {} }, always(0), { driver });
  expect(found({ type: 'Container', max: { memory: '2Gi' } }, footprint)).toEqual(['driver.sidecars 3Gi', 'driver.initContainers 4Gi']);
  expect(found({ type: 'Pod', max: { memory: '2Gi' } }, footprint)).toEqual(['driver.memory 7Gi']);
});

test('the overhead of a runtime is not the range\'s', () => {
  const spec: any = { containers: [container('a', { limits: { memory: '3Gi' } })], overhead: { memory: '1Gi' } };
  expect(found({ type: 'Pod', max: { memory: '3Gi' } }, footprintWith({ driver: {} }, always(0), { driver: podResources({ spec }) }))).toEqual([]);
});

test('a pod without the limit that a range bounds is refused', () => {
  const footprint = footprintWith({ driver: { requests: { cpu: '1' } } }, always(0));
  const [problem] = checkLimitRanges(footprint, [{ limits: [{ type: 'Pod', max: { cpu: '4' } }] }]);
  expect(problem).toMatchObject({ prop: 'driver.coreLimit', fix: 'Change the limit, or the LimitRange' });
  expect(problem.why).toBe('the LimitRange wants at most 4 as limit of cpu for the pod, which has none; the API server refuses it');
});

test('a container without it gets the largest one', () => {
  const footprint = footprintWith({ driver: { requests: { cpu: '1' } } }, always(0));
  expect(found({ type: 'Container', max: { cpu: '4' } }, footprint)).toEqual([]);
});

test('a request may be missing if the range has a default or a minimum', () => {
  const footprint = footprintWith({ driver: {} }, always(0));
  expect(found({ type: 'Pod', min: { cpu: '1' } }, footprint)).toEqual(['driver.cores undefined']);
  expect(found({ type: 'Container', min: { cpu: '1' } }, footprint)).toEqual([]);
  expect(found({ type: 'Container', min: { cpu: '1' }, defaultRequest: { cpu: '500m' } }, footprint)).toEqual(['driver.cores 500m']);
});

test('a default limit below the request makes a pod invalid', () => {
  const footprint = footprintWith({ driver: { requests: { cpu: '1' } }, executor: { requests: { cpu: '4' } } }, always(2));
  expect(found({ type: 'Container', default: { cpu: '2' } }, footprint)).toEqual(['executor.coreLimit 4']);
  expect(found({ type: 'Container', default: { cpu: '4' } }, footprint)).toEqual([]);
});

test('of two ranges, the first gives the default', () => {
  const footprint = footprintWith({ driver: { requests: { cpu: '2' } } }, always(0));
  const [small, large] = ['1', '2'].map((cpu) => ({ limits: [{ type: 'Container', default: { cpu } }] }));
  expect(checkLimitRanges(footprint, [large, small])).toEqual([]);
  expect(checkLimitRanges(footprint, [small, large])).toHaveLength(1);
});

test('claims are measured, also the shared one', () => {
  const claims = [{ bytes: 2 ** 30 }];
  const executor = podResources({ spec: { containers: [] } }, claims);
  const own = footprintWith({ driver: {} }, always(1), { executor });
  const shared = footprintWith({ driver: {}, executor: {} }, always(1), { sharedClaims: claims });
  for (const footprint of [own, shared]) {
    expect(found({ type: 'PersistentVolumeClaim', min: { storage: '1Gi' }, max: { storage: '1Gi' } }, footprint)).toEqual([]);
    expect(found({ type: 'PersistentVolumeClaim', min: { storage: '2Gi' } }, footprint)).toEqual(['executor 1Gi']);
    expect(found({ type: 'PersistentVolumeClaim', max: { storage: '512Mi' } }, footprint)).toEqual(['executor 1Gi']);
  }
});

test('no range has nothing against anything', () => {
  expect(checkLimitRanges(FOOTPRINT, [])).toEqual([]);
  expect(checkLimitRanges(FOOTPRINT, [{}])).toEqual([]);
});
