import { SPARK_JOB } from '../../src/planner/kinds';
import { originsOf } from '../support/feature';
import { confOf, containerOf, planOf, variablesOf } from '../support/plan';

const TEMPLATE_KEY = 'spark.kubernetes.executor.podTemplateFile';

test('the configuration directory holds the file that Spark is told to read', () => {
  const plan = planOf();
  const template = confOf(plan)['spark.kubernetes.executor.podTemplateFile'];
  const mount = containerOf(plan.driver).volumeMounts!.find(({ name }) => name === 'spark-conf')!;
  expect(Object.keys(plan.configFiles).map((file) => `${mount.mountPath}/${file}`)).toContain(template);
  expect(variablesOf(plan.driver).SPARK_CONF_DIR).toBe(mount.mountPath);
});

test('it is a ConfigMap of the name that the plan has, and nobody writes into it', () => {
  const plan = planOf();
  expect(plan.driver.spec.volumes).toContainEqual({ name: 'spark-conf', configMap: { name: plan.configMapName } });
  expect(containerOf(plan.driver).volumeMounts).toContainEqual({ name: 'spark-conf', mountPath: '/opt/spark/conf', readOnly: true });
});

test('executors get theirs from Spark', () => {
  const { executor } = planOf();
  expect(executor.spec.volumes!.map(({ name }) => name)).not.toContain('spark-conf');
  expect(variablesOf(executor)).not.toHaveProperty('SPARK_CONF_DIR');
});

test('where the library makes the executors itself, nobody needs a template', () => {
  const plan = planOf({}, {}, { ...SPARK_JOB, roles: [{ name: 'driver', madeBy: 'library' }, { name: 'executor', madeBy: 'library' }] });
  expect(confOf(plan)).not.toHaveProperty([TEMPLATE_KEY]);
  expect(Object.keys(plan.configFiles)).toEqual(['spark-defaults.conf']);
});

test('where Spark makes the driver, it makes its directory, too', () => {
  const plan = planOf({}, {}, { ...SPARK_JOB, roles: [{ name: 'driver', madeBy: 'spark' }, { name: 'executor', madeBy: 'spark' }] });
  expect(variablesOf(plan.driver)).not.toHaveProperty('SPARK_CONF_DIR');
  expect(confOf(plan)).toHaveProperty([TEMPLATE_KEY], '/opt/spark/conf/executor-pod.yaml.template');
});

test('the directory and the template are the library\'s own', () => {
  expect(originsOf(planOf())).toMatchObject({
    'driver.spec.volumes[spark-conf].configMap': 'library the configuration directory',
    'driver.container.env[SPARK_CONF_DIR].value': 'library the configuration directory',
  });
  expect(planOf().conf.origin(TEMPLATE_KEY)).toEqual({ kind: 'library', name: 'the executors\' pod template' });
});
