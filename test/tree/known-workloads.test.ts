import { Construct } from 'constructs';
import { Workload } from '../../src/plan/workload';
import { registerWorkload, workloadsBelow } from '../../src/tree/known-workloads';

/** A construct without one above it, as an app is. */
const root = (id: string) => new Construct(undefined as never, id);

function register(scope: Construct, id: string): Construct {
  const construct = new Construct(scope, id);
  registerWorkload(construct, () => ({ path: construct.node.path }) as Workload);
  return construct;
}
const pathsBelow = (scope: Construct) => workloadsBelow(scope).map(({ path }) => path);

test('workloads of a construct and of all below it are found, by path', () => {
  const app = root('app');
  const chart = new Construct(app, 'sales');
  register(chart, 'weekly');
  const daily = register(chart, 'daily');
  register(daily, 'part');
  expect(pathsBelow(app)).toEqual(['app/sales/daily', 'app/sales/daily/part', 'app/sales/weekly']);
  expect(pathsBelow(daily)).toEqual(['app/sales/daily', 'app/sales/daily/part']);
});

test('other constructs and other apps have none', () => {
  register(root('other'), 'daily');
  expect(pathsBelow(root('app'))).toEqual([]);
});

test('a workload is made when somebody asks for it', () => {
  const app = root('app');
  const produce = jest.fn(() => ({ path: 'a' }) as Workload);
  registerWorkload(app, produce);
  expect(produce).not.toHaveBeenCalled();
  expect(pathsBelow(app)).toEqual(['a']);
});
