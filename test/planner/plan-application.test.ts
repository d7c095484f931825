import { parse } from 'yaml';
import { propOrigin } from '../../src/conf/origin';
import { Feature } from '../../src/plan/feature';
import { SPARK_JOB } from '../../src/planner/kinds';
import { piecesOf, planApplication } from '../../src/planner/plan-application';
import { contributing, endingWith, settling, withFeature } from '../support/feature';
import { confOf, containerOf, planOf } from '../support/plan';

test('a plan is made from plain data, without a cdk8s app', () => {
  const plan = planApplication(SPARK_JOB, {
    path: 'p',
    name: 'pi',
    serviceAccounts: { driver: 'd', executor: 'e', server: 's' },
    props: { mainClass: 'org.apache.spark.examples.SparkPi' },
  });
  expect(plan.findings).toEqual([]);
  expect(plan.pods.driver.spec?.containers?.[0].args).toContain('org.apache.spark.examples.SparkPi');
});

test('the same input gives the same plan', () => {
  expect(planOf().configFiles).toEqual(planOf().configFiles);
});

test('spark-defaults.conf has every entry but those of the command line', () => {
  const plan = planOf({ sparkConf: { 'spark.my.key': 'value' } });
  const lines = plan.configFiles['spark-defaults.conf'].trimEnd().split('\n');
  const args = containerOf(plan.driver).args!.filter((arg) => arg.startsWith('spark.'));
  expect([...lines, ...args].sort()).toEqual(Object.entries(confOf(plan)).map(([key, value]) => `${key}=${value}`).sort());
  expect(lines).toContain('spark.my.key=value');
});

test('the executors\' template is a pod of its own', () => {
  const [file] = Object.keys(planOf().configFiles).filter((name) => name.endsWith('.template'));
  const pod = parse(planOf().configFiles[file]);
  expect(pod).toMatchObject({ apiVersion: 'v1', kind: 'Pod' });
  expect(pod.spec.containers).toHaveLength(1);
});

test('findings carry the path of their construct, and come all at once', () => {
  const { findings } = planOf({ mainClass: undefined, executor: { cores: 0, instances: -1 } });
  expect(findings.map(({ code, path }) => `${path} ${code}`)).toEqual([
    'sales/daily SPARK012',
    'sales/daily SPARK022',
    'sales/daily SPARK025',
  ]);
});

const LIBRARY = { kind: 'library', name: 'a test' } as const;

test('what a feature settles is in the plan, and features after it see it', () => {
  const seen: (string | undefined)[] = [];
  const looking: Feature = {
    settle(_, { conf }) {
      seen.push(conf.get('spark.my.key'));
      return {};
    },
  };
  const features = [looking, settling({ 'spark.my.key': 'x' }), looking];
  const plan = planOf({}, {}, { ...SPARK_JOB, features: [...SPARK_JOB.features, ...features] });
  expect(seen.slice(0, 2)).toEqual([undefined, 'x']);
  expect(confOf(plan)).toHaveProperty(['spark.my.key'], 'x');
  expect(plan.configFiles['spark-defaults.conf']).toContain('spark.my.key=x\n');
});

test('what is settled against the user is the user\'s mistake', () => {
  const plan = planOf({ sparkConf: { 'spark.task.maxFailures': '1' } }, {}, endingWith(settling({ 'spark.task.maxFailures': '2' })));
  expect(plan.findings.map(({ code, prop }) => `${code} ${prop}`)).toEqual(['SPARK001 sparkConf["spark.task.maxFailures"]']);
});

test('what contradicts the command line is the other one\'s mistake', () => {
  const plan = planOf({}, {}, withFeature(contributing({ 'spark.driver.host': '10.0.0.1' })));
  expect(confOf(plan)['spark.driver.host']).toBe('$(POD_IP)');
  expect(plan.findings).toMatchObject([{ code: 'SPARK001', prop: 'a test' }]);
});

test('files of features are in the configuration directory, and in its name', () => {
  const file = (text: string) => planOf({}, {}, withFeature({ contribute: () => ({ files: { 'log4j2.properties': text } }) }));
  expect(Object.keys(file('a').configFiles)).toEqual(['spark-defaults.conf', 'executor-pod.yaml.template', 'log4j2.properties']);
  expect(file('a').configMapName).not.toBe(file('b').configMapName);
});

test('ports of features are declared by the container of their role', () => {
  const metrics = { origin: LIBRARY, role: 'executor', name: 'metrics', number: 9090 } as const;
  const plan = planOf({}, {}, withFeature({ contribute: () => ({ ports: [metrics] }) }));
  expect(containerOf(plan.executor).ports).toEqual([{ name: 'metrics', containerPort: 9090 }]);
  expect(containerOf(plan.driver).ports!.map(({ name }) => name)).not.toContain('metrics');
});

test.each(['driver', 'executor'] as const)('two features that disagree about the %s are told', (role) => {
  const named = (name: string): Feature => ({
    contribute: () => ({ pods: { [role]: [{ origin: propOrigin(name), spec: { priorityClassName: name } }] } }),
  });
  const plan = planOf({}, {}, endingWith(named('b'), withFeature(named('a'))));
  expect(plan.findings.map(({ code, prop }) => `${code} ${prop}`)).toEqual(['SPARK044 b']);
  expect(plan[role].spec.priorityClassName).toBe('a');
});

test('findings of features come before those of checks', () => {
  const { findings } = planOf({ backoffLimit: -1, sparkConf: { 'spark.yarn.queue': 'x' }, executor: { instances: -1 } });
  expect(findings.map(({ code }) => code)).toEqual(['SPARK060', 'SPARK025', 'SPARK107']);
});

test('the largest configuration fits, and one byte more does not', () => {
  const planWith = (length: number) => planOf({ sparkConf: { 'spark.my.text': 'x'.repeat(length) } });
  const size = ({ configFiles }: ReturnType<typeof planOf>) =>
    Object.entries(configFiles).reduce((sum, [name, text]) => sum + name.length + Buffer.byteLength(text), 0);
  const room = 1048576 - size(planWith(1)) + 1;
  expect(planWith(room).findings.filter(({ code }) => code === 'SPARK063')).toEqual([]);
  expect(planWith(room + 1).findings.filter(({ code }) => code === 'SPARK063')).toMatchObject([{ prop: 'sparkConf', value: '1048577 bytes' }]);
});

test('what a pod is merged from can be had without its plan', () => {
  const request = { path: 'p', name: 'n', serviceAccounts: { driver: 'd', executor: 'e', server: 's' }, props: { mainClass: 'Main', driver: { priorityClassName: 'low' } } };
  const { driver } = piecesOf(SPARK_JOB, request);
  expect(driver.filter(({ origin }) => origin.name === 'driver.priorityClassName')).toMatchObject([{ spec: { priorityClassName: 'low' } }]);
});
