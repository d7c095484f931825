import * as fc from 'fast-check';
import { checkName, nameFromPath } from '../../src/tree/names';

test('the name is the path', () => {
  expect(nameFromPath('sales/daily', 41)).toBe('sales-daily');
  expect(nameFromPath('Sales/My_App', 41)).toBe('sales-my-app');
});

test('a long name is cut and ends in a hash of the path', () => {
  const name = nameFromPath('a-very-long-name-of-a-chart/and-a-very-long-name-of-a-job', 41);
  expect(name).toBe('a-very-long-name-of-a-chart-and-2143bd6a');
  expect(nameFromPath('a-very-long-name-of-a-chart/and-a-very-long-name-of-a-jot', 41)).not.toBe(name);
});

test('a path without a usable character still has a name', () => {
  expect(nameFromPath('///___', 41)).toMatch(/^spark-[0-9a-f]{8}$/);
});

test('any path gives a valid name within the limit, always the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 20, max: 63 }), (path, maxLength) => {
      const name = nameFromPath(path, maxLength);
      expect(name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
      expect(name.length).toBeLessThanOrEqual(maxLength);
      expect(nameFromPath(path, maxLength)).toBe(name);
    }),
  );
});

test.each(['', 'Sales', '-sales', 'sales-', 'sales.daily', 'x'.repeat(42)])('fails for the name %p', (name) => {
  const [problem] = checkName(name, 41, 'name');
  expect(problem).toMatchObject({ rule: 'INVALID_NAME', prop: 'name', value: name });
  const [, suggestion] = /"(.*)"/.exec(String(problem.fix))!;
  expect(checkName(suggestion, 41, 'name')).toEqual([]);
});

test('a valid name is taken as it is', () => {
  expect(checkName('sales-2', 41, 'name')).toEqual([]);
});
