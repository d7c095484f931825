import { always, footprintWith } from './parts';
import { footprintTable } from '../../src/footprint/table';

const SIZES = {
  driver: { requests: { cpu: '1' }, limits: { memory: '2Gi' } },
  executor: { requests: { cpu: '3500m' }, limits: { 'memory': '10Gi', 'nvidia.com/gpu': '1' } },
};

test('a footprint as text', () => {
  expect(footprintTable(footprintWith(SIZES, { minimum: 0, start: 2, maximum: 10 }))).toBe([
    '                         driver  executor  minimum  start  maximum',
    'executors                                        0      2       10',
    'pods                          1         1        1      3       11',
    'requests.cpu                  1     3500m        1      8       36',
    'requests.memory             2Gi      10Gi      2Gi   22Gi    102Gi',
    'limits.memory               2Gi      10Gi      2Gi   22Gi    102Gi',
    'configmaps                    -         -        1      1        1',
    'requests.nvidia.com/gpu       -         1        -      2       10',
  ].join('\n'));
});

test('a number without a limit is called so', () => {
  const [, executors, pods] = footprintTable(footprintWith(SIZES, { minimum: 0, start: 0 })).split('\n');
  expect(executors).toMatch(/ 0 +0 +no limit$/);
  expect(pods).toMatch(/ no limit$/);
});

test('without executors there is no column for them', () => {
  expect(footprintTable(footprintWith({ driver: {} }, always(0)))).not.toContain('executor ');
});
