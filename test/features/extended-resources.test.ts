import { footprintOf } from '../../src/footprint/footprint';
import { workloadOf } from '../../src/workload/from-plan';
import { originsOf } from '../support/feature';
import { containerOf, findingsOf, planOf } from '../support/plan';

test('#2163: a device is a request and a limit of the container that Spark runs in', () => {
  const plan = planOf({ driver: { extendedResources: { 'example.com/fpga': 2 } }, executor: { extendedResources: { 'nvidia.com/gpu': 1, 'smarter-devices/fuse': 1 } } });
  expect(plan.findings).toEqual([]);
  expect(containerOf(plan.driver).resources).toMatchObject({ requests: { 'example.com/fpga': '2', 'cpu': '1' }, limits: { 'example.com/fpga': '2' } });
  const devices = { 'nvidia.com/gpu': '1', 'smarter-devices/fuse': '1' };
  expect(containerOf(plan.executor).resources).toEqual({ requests: devices, limits: devices });
});

test('it counts in the footprint, executor by executor', () => {
  const plan = planOf({ driver: { extendedResources: { 'example.com/fpga': 2 } }, executor: { instances: 3, extendedResources: { 'example.com/fpga': 1 } } });
  expect(footprintOf(workloadOf(plan)).maximum).toMatchObject({ 'requests.example.com/fpga': 5 });
});

test('who wants it is known', () => {
  const origins = originsOf(planOf({ executor: { extendedResources: { 'example.com/fpga': 1 } } }));
  for (const side of ['requests', 'limits']) {
    expect(origins[`executor.container.resources.${side}["example.com/fpga"]`]).toBe('prop executor.extendedResources["example.com/fpga"]');
  }
});

test('what Spark asks for by its own keys is not asked for once more with another number', () => {
  const conf = { 'spark.executor.resource.gpu.vendor': 'nvidia.com', 'spark.executor.resource.gpu.amount': '2', 'spark.executor.resource.gpu.discoveryScript': '/x', 'spark.task.resource.gpu.amount': '1' };
  const found = (amount: number) => findingsOf({ executor: { extendedResources: { 'nvidia.com/gpu': amount } }, sparkConf: conf });
  expect(found(1)).toEqual(['SPARK044 executor.extendedResources["nvidia.com/gpu"]']);
  expect(found(2)).toEqual([]);
});

test.each([
  [{ fpga: 1 }, 'SPARK130 executor.extendedResources["fpga"]'],
  [{ 'requests.example.com/fpga': 1 }, 'SPARK130 executor.extendedResources["requests.example.com/fpga"]'],
  [{ 'Example.com/fpga': 1 }, 'SPARK130 executor.extendedResources["Example.com/fpga"]'],
  [{ 'example.com/': 1 }, 'SPARK130 executor.extendedResources["example.com/"]'],
  [{ 'example.com/fpga': 0 }, 'SPARK130 executor.extendedResources["example.com/fpga"]'],
  [{ 'example.com/fpga': 0.5 }, 'SPARK130 executor.extendedResources["example.com/fpga"]'],
  [{ 'example.com/fpga': -1 }, 'SPARK130 executor.extendedResources["example.com/fpga"]'],
])('%j is refused', (extendedResources, finding) => {
  expect(findingsOf({ executor: { extendedResources: extendedResources as unknown as { [name: string]: number } } })).toEqual([finding]);
});

test('CPU and memory have props of their own', () => {
  const fixOf = (name: string) => planOf({ driver: { extendedResources: { [name]: 4 } } }).findings[0].fix;
  expect(fixOf('cpu')).toBe('Write driver.coreRequest instead');
  expect(fixOf('memory')).toBe('Write driver.memory instead');
});
