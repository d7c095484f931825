import { confOf, containerOf, planOf, pythonPlanOf, variablesOf } from '../support/plan';

test('the driver runs in its own pod, with fixed ports', () => {
  expect(confOf(planOf())).toMatchObject({
    'spark.master': 'k8s://https://kubernetes.default.svc:443',
    'spark.kubernetes.namespace': 'spark',
    'spark.app.name': 'sales-daily',
    'spark.driver.port': '7078',
    'spark.blockManager.port': '7079',
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

test('without a namespace, the pod\'s own is used', () => {
  const plan = planOf({}, { namespace: undefined });
  expect(containerOf(plan.driver).args).toContain('spark.kubernetes.namespace=$(POD_NAMESPACE)');
  expect(variablesOf(plan.driver)).toHaveProperty('POD_NAMESPACE.fieldRef.fieldPath', 'metadata.namespace');
  expect(plan.configFiles['spark-defaults.conf']).not.toContain('spark.kubernetes.namespace');
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
