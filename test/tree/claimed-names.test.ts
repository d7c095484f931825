import { Construct } from 'constructs';
import { claimName } from '../../src/tree/claimed-names';

const JOB = { kind: 'Job', namespace: 'spark', name: 'daily' };

function tree() {
  const app = new Construct(undefined as never, 'app');
  return { app, one: new Construct(app, 'one'), two: new Construct(app, 'two') };
}

test('a name is given away once, and the second one is told who has it', () => {
  const { one, two } = tree();
  expect(claimName(one, JOB, 'name')).toEqual([]);
  expect(claimName(two, JOB, 'name')).toEqual([
    {
      rule: 'DUPLICATE_NAME',
      prop: 'name',
      value: 'daily',
      why: 'app/one already makes a Job of this name in namespace spark',
      fix: 'Give one of the two another name',
    },
  ]);
});

test('without a namespace it is the same one', () => {
  const { one, two } = tree();
  claimName(one, { kind: 'Job', name: 'daily' }, 'name');
  expect(claimName(two, { kind: 'Job', name: 'daily' }, 'name')).toMatchObject([{ why: 'app/one already makes a Job of this name in the same namespace' }]);
});

test.each([
  ['kind', { ...JOB, kind: 'CronJob' }],
  ['namespace', { ...JOB, namespace: 'other' }],
  ['name', { ...JOB, name: 'weekly' }],
])('another %s is another object', (_, identity) => {
  const { one, two } = tree();
  claimName(one, JOB, 'name');
  expect(claimName(two, identity, 'name')).toEqual([]);
});

test('another app has names of its own', () => {
  claimName(tree().one, JOB, 'name');
  expect(claimName(tree().one, JOB, 'name')).toEqual([]);
});
