import { parse } from 'yaml';
import { SPARK_JOB } from '../../src/planner/kinds';
import { planApplication } from '../../src/planner/plan-application';
import { confOf, containerOf, planOf } from '../support/plan';

test('a plan is made from plain data, without a cdk8s app', () => {
  const plan = planApplication(SPARK_JOB, {
    path: 'p',
    name: 'pi',
    serviceAccounts: { driver: 'd', executor: 'e' },
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
