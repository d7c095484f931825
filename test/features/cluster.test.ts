import { SPARK_CONNECT_SERVER } from '../../src/planner/kinds';
import { originsOf, propsFrom } from '../support/feature';
import { confOf, containerOf, planOf, pythonPlanOf, variablesOf } from '../support/plan';

const SERVER = { mainClass: undefined, mainApplicationFile: undefined };
const PREFIX = 'spark.kubernetes.executor.podNamePrefix';

test('the driver runs in its own pod', () => {
  expect(confOf(planOf())).toMatchObject({
    'spark.master': 'k8s://https://kubernetes.default.svc:443',
    'spark.kubernetes.namespace': 'spark',
    'spark.app.name': 'sales-daily',
  });
});

test('what differs from pod to pod is on the command line, not in the file', () => {
  const plan = planOf();
  const args = containerOf(plan.driver).args!;
  expect(args[0]).toBe('driver');
  for (const entry of [
    'spark.driver.host=$(POD_IP)',
    'spark.kubernetes.driver.pod.name=$(POD_NAME)',
    'spark.kubernetes.executor.podNamePrefix=$(POD_NAME)',
  ]) {
    expect(args[args.indexOf(entry) - 1]).toBe('--conf');
    expect(plan.configFiles['spark-defaults.conf']).not.toContain(entry.split('=')[0]);
  }
});

test('the variables of the command line come from the pod', () => {
  expect(variablesOf(planOf().driver)).toMatchObject({
    POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } },
    POD_IP: { fieldRef: { fieldPath: 'status.podIP' } },
    SPARK_DRIVER_BIND_ADDRESS: '$(POD_IP)',
  });
});

test('Spark fills in the variables of the pods that it makes itself', () => {
  expect(variablesOf(planOf().executor)).toEqual({});
});

test('without a namespace, the pod\'s own is used', () => {
  const plan = planOf({}, { namespace: undefined });
  expect(containerOf(plan.driver).args).toContain('spark.kubernetes.namespace=$(POD_NAMESPACE)');
  expect(variablesOf(plan.driver)).toHaveProperty('POD_NAMESPACE.fieldRef.fieldPath', 'metadata.namespace');
  expect(plan.configFiles['spark-defaults.conf']).not.toContain('spark.kubernetes.namespace');
});

test('with one, it stands in the file, and nobody asks the pod', () => {
  const plan = planOf();
  expect(plan.configFiles['spark-defaults.conf']).toContain('spark.kubernetes.namespace=spark\n');
  expect(containerOf(plan.driver).args!.join(' ')).not.toContain('spark.kubernetes.namespace');
  expect(variablesOf(plan.driver)).not.toHaveProperty('POD_NAMESPACE');
});

test('executors of Python and R are told so, which only cluster mode does by itself', () => {
  expect(confOf(planOf())).not.toHaveProperty(['spark.kubernetes.resource.type']);
  expect(confOf(pythonPlanOf())).toHaveProperty(['spark.kubernetes.resource.type'], 'python');
  expect(confOf(pythonPlanOf({ mainApplicationFile: 'a.R' }))).toHaveProperty(['spark.kubernetes.resource.type'], 'r');
});

test('no pod gets the variables of the namespace\'s services', () => {
  const { driver, executor } = planOf();
  expect(driver.spec.enableServiceLinks).toBe(false);
  expect(executor.spec.enableServiceLinks).toBe(false);
});

test('the containers have Spark\'s own names', () => {
  const { driver, executor } = planOf();
  expect(containerOf(driver).name).toBe('spark-kubernetes-driver');
  expect(containerOf(executor).name).toBe('spark-kubernetes-executor');
});

test('the driver has Spark\'s labels; executors get theirs from Spark, and from nobody else', () => {
  const { driver, executor } = planOf();
  expect(driver.labels).toEqual({ 'spark-role': 'driver', 'spark-app-name': 'sales-daily', 'spark-version': '4.1.2' });
  expect(executor.labels).toEqual({});
});

test('a new run of a job is a new pod, after which its executors are named', () => {
  const { driver, executor } = planOf();
  expect(driver.spec.restartPolicy).toBe('Never');
  expect(executor.spec).not.toHaveProperty('restartPolicy');
});

test('a driver that starts again in its own pod gives its executors new names every time', () => {
  const plan = planOf(SERVER, {}, SPARK_CONNECT_SERVER);
  expect(plan.driver.spec.restartPolicy).toBe('Always');
  expect(confOf(plan)).not.toHaveProperty([PREFIX]);
  expect(containerOf(plan.driver).args!.join(' ')).not.toContain(PREFIX);
});

test('everything here is the library\'s own, with its reason', () => {
  expect(originsOf(planOf())).toMatchObject({
    'driver.container.name': 'library the name that Spark gives to the container',
    'driver.spec.enableServiceLinks': 'library no variables for the Services of the namespace',
    'driver.metadata.labels.spark-role': 'library Spark\'s own labels, which it gives to the pods that it makes itself',
    'driver.spec.restartPolicy': 'library a new run is a new pod',
    'driver.container.env[POD_NAME].valueFrom.fieldRef.fieldPath': 'library what differs from pod to pod',
    'executor.container.name': 'library the name that Spark gives to the container',
  });
  expect(originsOf(planOf(SERVER, {}, SPARK_CONNECT_SERVER))).toHaveProperty(['driver.spec.restartPolicy'], 'library what has ended is started again');
  expect(planOf().conf.origin('spark.master')).toEqual({ kind: 'library', name: 'the driver runs in the Job\'s own pod' });
});

describe('on IPv6 every job died, because Spark takes such an address in brackets only', () => {
  const hostOf = (ipFamily?: 'IPv4' | 'IPv6') => containerOf(planOf({ ipFamily }).driver).args!.find((word) => word.startsWith('spark.driver.host='));

  test('a prop brings the brackets', () => {
    expect(hostOf('IPv6')).toBe('spark.driver.host=[$(POD_IP)]');
    expect(planOf({ ipFamily: 'IPv6' }).conf.origin('spark.driver.host')).toEqual({ kind: 'prop', name: 'ipFamily' });
  });

  test('which would be wrong elsewhere', () => {
    expect([hostOf(), hostOf('IPv4')]).toEqual(Array(2).fill('spark.driver.host=$(POD_IP)'));
  });

  test('it is read back', () => {
    expect(propsFrom({ 'spark.driver.host': '[::1]' }).ipFamily).toBe('IPv6');
    expect(propsFrom({ 'spark.driver.host': '10.0.0.1' })).not.toHaveProperty('ipFamily');
  });
});

test.each(['Prod_Env', 'a.b', '-a', 'a'.repeat(64)])('the namespace %s, which the API server refuses, was accepted', (namespace) => {
  expect(planOf({}, { namespace }).findings).toMatchObject([{ code: 'SPARK050', prop: 'namespace', value: namespace }]);
});
