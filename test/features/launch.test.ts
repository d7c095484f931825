import { containerOf, findingsOf, planOf, pythonPlanOf } from '../support/plan';

const endOf = (plan: ReturnType<typeof planOf>) => containerOf(plan.driver).args!.filter((_, index, args) => index > args.lastIndexOf('--conf') + 1);

test('a jar is run by its class', () => {
  expect(endOf(planOf({ arguments: ['1', 'two words'] }))).toEqual(['--class', 'com.example.Main', 'local:///opt/app.jar', '1', 'two words']);
});

test('a script needs no class', () => {
  expect(endOf(pythonPlanOf({ arguments: ['--day', 'today'] }))).toEqual(['local:///opt/app.py', '--day', 'today']);
});

test('a class of Spark\'s own needs no file', () => {
  expect(endOf(planOf({ mainApplicationFile: undefined }))).toEqual(['--class', 'com.example.Main', 'spark-internal']);
});

test.each([
  ['a jar without a class', { mainClass: undefined }],
  ['a jar with an empty class', { mainClass: '' }],
  ['nothing at all', { mainClass: undefined, mainApplicationFile: undefined }],
  ['a class for Python', { mainApplicationFile: 'app.py' }],
  ['a class for R', { mainApplicationFile: 'app.R' }],
])('fails for %s', (_, props) => {
  expect(findingsOf(props)).toEqual(['SPARK012 mainClass']);
});
