import { always, footprintWith } from './parts';
import { completed, rangeDefaults } from '../../src/footprint/range-defaults';

const defaults = (...items: object[]) => rangeDefaults(items.map((item) => ({ limits: [{ type: 'Container', ...item }] })));

test.each([
  [{ default: { cpu: '2' } }, { cpu: 2000 }, { cpu: 2000 }],
  [{ defaultRequest: { cpu: '1' } }, { cpu: 1000 }, {}],
  [{ max: { cpu: '4' } }, { cpu: 4000 }, { cpu: 4000 }],
  [{ min: { cpu: '1' } }, { cpu: 1000 }, {}],
  [{ min: { cpu: '1' }, max: { cpu: '4' } }, { cpu: 4000 }, { cpu: 4000 }],
  [{ max: { cpu: '4' }, default: { cpu: '2' }, defaultRequest: { cpu: '500m' } }, { cpu: 500 }, { cpu: 2000 }],
])('the defaults of %p', (item, requests, limits) => {
  expect(defaults(item)).toEqual({ requests, limits });
});

test('of two ranges, the first counts', () => {
  expect(defaults({ default: { cpu: '2' } }, { default: { cpu: '4', memory: '1Ki' } }))
    .toEqual({ requests: { cpu: 2000, memory: 1024 }, limits: { cpu: 2000, memory: 1024 } });
});

test('ranges of pods and claims have no defaults', () => {
  expect(rangeDefaults([{ limits: [{ type: 'Pod', max: { cpu: '1' } }, { type: 'PersistentVolumeClaim', min: { storage: '1' } }] }, {}]))
    .toEqual({ requests: {}, limits: {} });
});

test('containers keep what they have, and get what they lack', () => {
  const footprint = footprintWith({ driver: { requests: { cpu: '1' } }, executor: { limits: { cpu: '3' } } }, always(1));
  const { driver, executor } = completed(footprint, [{ limits: [{ type: 'Container', default: { cpu: '4' } }] }]);
  expect([driver.requests, driver.limits]).toEqual([{ cpu: 1000 }, { cpu: 4000 }]);
  expect([executor?.requests, executor?.limits]).toEqual([{ cpu: 3000 }, { cpu: 3000 }]);
});
