import { always, footprintWith } from './parts';
import { checkNode } from '../../src/footprint/check-node';

const FOOTPRINT = footprintWith({
  driver: { requests: { 'cpu': '1', 'ephemeral-storage': '4Gi' }, limits: { memory: '2Gi' } },
  executor: { requests: { cpu: '3500m' }, limits: { 'memory': '10Gi', 'nvidia.com/gpu': '2' } },
}, always(2));

const NODE = { cpu: 3.5, memory: 10 * 1024, gpus: 2, ephemeralStorage: 4 * 1024 };

test('pods that are as large as the node fit', () => {
  expect(checkNode(FOOTPRINT, NODE)).toEqual([]);
});

test.each([
  [{ cpu: 3.4 }, 'executor.cores', '3500m CPU', '(3400m)'],
  [{ memory: 10 * 1024 - 1 }, 'executor.memory', '10Gi with all that is added to the heap', '(10239Mi)'],
  [{ gpus: 1 }, 'sparkConf["spark.executor.resource.gpu.amount"]', '2 nvidia.com/gpu', '(1)'],
  [{ ephemeralStorage: 1024 }, 'driver', '4Gi ephemeral-storage', '(1Gi)'],
])('a node with %p is too small', (less, prop, value, has) => {
  const problems = checkNode(FOOTPRINT, { ...NODE, ...less });
  expect(problems).toEqual([expect.objectContaining({ rule: 'NEVER_FITS', prop, value, why: expect.stringContaining(has) })]);
});

test('GPUs and disk of which nothing is said are not checked', () => {
  expect(checkNode(FOOTPRINT, { cpu: 3.5, memory: 10 * 1024 })).toEqual([]);
});
