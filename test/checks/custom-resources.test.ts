import { contributing, withFeature } from '../support/feature';
import { findingsOf, planOf } from '../support/plan';

const GPU = 'spark.executor.resource.gpu';
const WHOLE = { [`${GPU}.amount`]: '1', [`${GPU}.vendor`]: 'nvidia.com', [`${GPU}.discoveryScript`]: '/opt/find.sh', 'spark.task.resource.gpu.amount': '1' };
const AT = `sparkConf["${GPU}.amount"]`;

function without(...keys: string[]): { [key: string]: string } {
  return Object.fromEntries(Object.entries(WHOLE).filter(([key]) => !keys.includes(key)));
}

test('a resource with all its settings passes', () => {
  expect(findingsOf({ sparkConf: WHOLE })).toEqual([]);
});

test.each([
  [[`${GPU}.vendor`], [`SPARK115 ${AT}`]],
  [[`${GPU}.discoveryScript`], [`SPARK115 ${AT}`]],
  [['spark.task.resource.gpu.amount'], [`SPARK116 ${AT}`]],
  [[`${GPU}.vendor`, 'spark.task.resource.gpu.amount'], [`SPARK115 ${AT}`, `SPARK116 ${AT}`]],
])('without %p', (keys, findings) => {
  expect(findingsOf({ sparkConf: without(...keys) })).toEqual(findings);
});

test('all that is missing is named at once', () => {
  const [finding] = planOf({ sparkConf: without(`${GPU}.vendor`, `${GPU}.discoveryScript`) }).findings;
  expect(finding).toMatchObject({
    why: 'executors do not start without the vendor and the discoveryScript of "gpu"',
    fix: `Add "${GPU}.vendor" and "${GPU}.discoveryScript"`,
  });
});

test('each resource has settings of its own', () => {
  expect(findingsOf({ sparkConf: { ...WHOLE, 'spark.executor.resource.fpga.amount': '1', 'spark.task.resource.fpga.amount': '1' } }))
    .toEqual(['SPARK115 sparkConf["spark.executor.resource.fpga.amount"]']);
});

test('resources of the driver are no matter of executors', () => {
  expect(findingsOf({ sparkConf: { 'spark.driver.resource.gpu.amount': '1' } })).toEqual([]);
});

test('what another feature has set counts', () => {
  const plan = planOf({ sparkConf: without(`${GPU}.vendor`) }, {}, withFeature(contributing({ [`${GPU}.vendor`]: 'nvidia.com' })));
  expect(plan.findings).toEqual([]);
});
