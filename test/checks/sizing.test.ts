import { Size } from 'cdk8s';
import { WorkloadProps } from '../../src/plan/workload-props';
import { pythonPlanOf, planOf } from '../support/plan';

const NO_LIMITS = { quotas: [], limitRanges: [] };
const on = (props: WorkloadProps, surroundings: object) =>
  planOf(props, { surroundings: { allowedKeyPrefixes: [], namespaceLimits: NO_LIMITS, ...surroundings } }).findings.map(({ code }) => code);

test('nothing is checked against a cluster that nobody has told of', () => {
  expect(on({ driver: { memory: Size.gibibytes(10_000) } }, {})).toEqual([]);
});

test('a pod that fits nowhere is told, once the largest node is known', () => {
  const largestNode = { cpu: 4, memory: 8192 };
  expect(on({}, { largestNode })).toEqual([]);
  expect(on({ executor: { memory: Size.gibibytes(16) } }, { largestNode })).toEqual(['SPARK117']);
});

test('so is what a quota alone, or a range alone, refuses', () => {
  expect(on({}, { namespaceLimits: { ...NO_LIMITS, quotas: [{ hard: { pods: '0' } }] } })).toEqual(['SPARK120']);
  expect(on({}, { namespaceLimits: { ...NO_LIMITS, limitRanges: [{ limits: [{ type: 'Container', max: { memory: '1Gi' } }] }] } })).toContain('SPARK123');
});

const python = (executor: WorkloadProps['executor']) => pythonPlanOf({ executor }).findings.filter(({ code }) => code === 'SPARK118');

test.each([
  [{ memory: Size.mebibytes(10_000), memoryOverhead: Size.mebibytes(1499) }, 'executor.memoryOverhead'],
  [{ memory: Size.mebibytes(10_000), memoryOverheadFactor: 0.149 }, 'executor.memoryOverheadFactor'],
])('Python processes with less than 0.15 of the heap are warned of: %#', (executor, prop) => {
  expect(python(executor)).toMatchObject([{ prop, severity: 'warning' }]);
});

test.each([
  { memory: Size.mebibytes(10_000), memoryOverhead: Size.mebibytes(1500) },
  { memory: Size.mebibytes(10_000), memoryOverheadFactor: 0.15 },
  { memory: Size.mebibytes(10_000), memoryOverhead: Size.mebibytes(500), pysparkMemory: Size.gibibytes(2) },
  { memory: Size.mebibytes(10_000) },
  // The least that Spark adds is more than enough for a small heap.
  { memory: Size.mebibytes(1024), memoryOverheadFactor: 0.01 },
])('others are not: %#', (executor) => {
  expect(python(executor)).toEqual([]);
});

test('a jar has no Python processes', () => {
  expect(planOf({ executor: { memory: Size.gibibytes(10), memoryOverheadFactor: 0.05 } }).findings).toEqual([]);
});

test('the finding tells both numbers', () => {
  const [finding] = python({ memory: Size.gibibytes(8), memoryOverhead: Size.mebibytes(1000) });
  expect(finding).toMatchObject({
    value: '1000Mi beside a heap of 8192Mi',
    fix: 'Leave the prop out (0.4 of the heap), or give executor.pysparkMemory',
  });
});
