import { launch } from '../../src/features/launch';
import { SPARK_JOB } from '../../src/planner/kinds';
import { contributing, endingWith, originsOf, propsFrom, withFeature } from '../support/feature';
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

test('an entry that another feature makes differ from pod to pod is on the command line, with its value', () => {
  const perPod = { contribute: () => ({ podConf: [{ key: 'spark.my.pod', value: '$(POD_NAME)-x', origin: { kind: 'library', name: 'a test' } as const }] }) };
  const plan = planOf({}, {}, endingWith(perPod));
  const args = containerOf(plan.driver).args!;
  expect(args[args.indexOf('spark.my.pod=$(POD_NAME)-x') - 1]).toBe('--conf');
  expect(plan.configFiles['spark-defaults.conf']).not.toContain('spark.my.pod');
});

test('an entry that is the same for all is not', () => {
  const plan = planOf({}, {}, withFeature(contributing({ 'spark.my.key': 'x' })));
  expect(containerOf(plan.driver).args!.join(' ')).not.toContain('spark.my.key');
});

test('a kind of workload may start Spark in another way', () => {
  const plan = planOf({}, {}, { ...SPARK_JOB, launch: (application, perPod) => ['start', application.name, String(perPod.length)] });
  expect(containerOf(plan.driver).args).toEqual(['start', 'sales-daily', '3']);
});

test('executors are started by Spark', () => {
  expect(containerOf(planOf().executor).args).toBeUndefined();
});

test('the command line follows from three props', () => {
  const plan = planOf();
  expect(originsOf(plan)).toHaveProperty(['driver.container.args[0]'], 'prop mainClass, mainApplicationFile and arguments');
  expect(plan.pieces.driver.find(({ container }) => container?.args !== undefined)!.formula?.())
    .toBe('the verb "driver", the entries that differ from pod to pod, then what spark-submit takes');
});

test('what somebody has written for spark-submit is read back', () => {
  const main = { mainClass: 'Main', mainApplicationFile: 'app.jar', arguments: ['1', '2'] };
  expect(propsFrom({}, { main })).toMatchObject(main);
  expect(launch.read!({ main: {} } as never)).toEqual({ mainClass: undefined, mainApplicationFile: undefined, arguments: [] });
});

test('the remedy names what is there', () => {
  const whyOf = (props: Parameters<typeof planOf>[0]) => planOf(props).findings[0].why;
  expect(whyOf({ mainClass: undefined })).toBe('local:///opt/app.jar does not say which class to run');
  expect(whyOf({ mainClass: undefined, mainApplicationFile: undefined })).toBe('neither mainClass nor mainApplicationFile is given');
  expect(whyOf({ mainApplicationFile: 'app.py' })).toBe('an application in Python has no main class');
  expect(whyOf({ mainApplicationFile: 'app.R' })).toBe('an application in R has no main class');
});
