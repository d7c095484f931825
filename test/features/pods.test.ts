import { Duration } from 'cdk8s';
import { EnvValue, k8s } from 'cdk8s-plus-30';
import { SparkImage } from '../../src';
import { confOf, containerOf, findingsOf, planOf, variablesOf } from '../support/plan';
import { restrictedViolations } from '../support/restricted';

test('#650 #1014 #1378: a namespace that enforces "restricted" accepts driver and executors', () => {
  const { driver, executor } = planOf();
  expect(restrictedViolations(driver.spec)).toEqual([]);
  expect(restrictedViolations(executor.spec)).toEqual([]);
});

test('pods run as the image\'s user', () => {
  const plan = planOf({ image: SparkImage.custom('x', { user: 1000, group: 1001 }) });
  expect(plan.executor.spec.securityContext).toMatchObject({ runAsUser: 1000, runAsGroup: 1001, fsGroup: 1001 });
  expect(planOf().driver.spec.securityContext).toMatchObject({ runAsUser: 185, runAsGroup: 185, fsGroup: 185 });
});

test('the security context can be left to the cluster', () => {
  const { driver, executor } = planOf({ podSecurity: 'none' });
  for (const pod of [driver, executor]) {
    expect(pod.spec.securityContext).toBeUndefined();
    expect(containerOf(pod).securityContext).toBeUndefined();
  }
});

test('#195 #1315 #2537: placement goes to the role it was written for, and to no other', () => {
  const placement = {
    nodeSelector: { pool: 'spot' },
    tolerations: [{ key: 'spot', operator: 'Exists' }],
    affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
    priorityClassName: 'batch',
  };
  const onExecutors = planOf({ executor: placement });
  expect(onExecutors.executor.spec).toMatchObject(placement);
  for (const field of Object.keys(placement)) {
    expect(onExecutors.driver.spec).not.toHaveProperty(field);
  }
  expect(planOf({ driver: placement }).driver.spec).toMatchObject(placement);
});

test('#822 #1235 #2134: environment variables from every source', () => {
  const env = { LEVEL: EnvValue.fromValue('info'), PASSWORD: EnvValue.fromSecretValue({ secret: { name: 's' } as any, key: 'k' }) };
  const envFrom: k8s.EnvFromSource[] = [{ configMapRef: { name: 'settings' } }];
  const plan = planOf({ executor: { env, envFrom }, driver: { env } });
  expect(variablesOf(plan.executor)).toEqual({ LEVEL: 'info', PASSWORD: { secretKeyRef: { name: 's', key: 'k' } } });
  expect(containerOf(plan.executor).envFrom).toEqual(envFrom);
  expect(variablesOf(plan.driver)).toMatchObject({ LEVEL: 'info' });
  expect(containerOf(plan.driver).envFrom).toBeUndefined();
});

test.each([
  [{ driver: { env: { SPARK_CONF_DIR: EnvValue.fromValue('x') } } }, 'SPARK042 driver.env["SPARK_CONF_DIR"]'],
  [{ executor: { env: { SPARK_EXECUTOR_ID: EnvValue.fromValue('x') } } }, 'SPARK042 executor.env["SPARK_EXECUTOR_ID"]'],
  [{ executor: { env: { SPARK_JAVA_OPT_0: EnvValue.fromValue('x') } } }, 'SPARK042 executor.env["SPARK_JAVA_OPT_0"]'],
  [{ executor: { env: { '1ST': EnvValue.fromValue('x') } } }, 'SPARK043 executor.env["1ST"]'],
  [{ driver: { env: { 'A B': EnvValue.fromValue('x') } } }, 'SPARK043 driver.env["A B"]'],
])('fails for %p', (props, finding) => {
  expect(findingsOf(props)).toEqual([finding]);
});

test('the driver may use a name that only executors reserve', () => {
  expect(findingsOf({ driver: { env: { SPARK_EXECUTOR_ID: EnvValue.fromValue('x') } } })).toEqual([]);
});

test('labels and annotations: the driver\'s in the manifest, the executors\' through Spark', () => {
  const plan = planOf({
    driver: { labels: { team: 'a' }, annotations: { 'example.com/note': 'b' } },
    executor: { labels: { 'app.kubernetes.io/part-of': 'c' }, annotations: { 'example.com/app': '{{APP_ID}}' } },
  });
  expect(plan.driver.labels).toMatchObject({ 'team': 'a', 'spark-role': 'driver', 'spark-app-name': 'sales-daily' });
  expect(plan.driver.annotations).toEqual({ 'example.com/note': 'b' });
  expect(confOf(plan)).toMatchObject({
    'spark.kubernetes.executor.label.app.kubernetes.io/part-of': 'c',
    'spark.kubernetes.executor.annotation.example.com/app': '{{APP_ID}}',
  });
});

test('fails for labels that Spark keeps to itself', () => {
  expect(findingsOf({ driver: { labels: { 'spark-role': 'x' } }, executor: { labels: { 'spark-exec-id': 'x' } } })).toEqual([
    'SPARK040 driver.labels["spark-role"]',
    'SPARK040 executor.labels["spark-exec-id"]',
  ]);
});

test('Spark has time to stop', () => {
  expect(planOf().driver.spec.terminationGracePeriodSeconds).toBe(60);
  const plan = planOf({ driver: { terminationGracePeriod: Duration.minutes(5) }, executor: { terminationGracePeriod: Duration.seconds(90) } });
  expect(plan.driver.spec.terminationGracePeriodSeconds).toBe(300);
  expect(confOf(plan)).toHaveProperty(['spark.kubernetes.executor.terminationGracePeriodSeconds'], '90s');
});

test('#1814: executors have no rights and no token, the driver has both', () => {
  const { driver, executor } = planOf();
  expect(driver.spec).toMatchObject({ serviceAccountName: 'sales-daily-driver', automountServiceAccountToken: true });
  expect(executor.spec).toMatchObject({ serviceAccountName: 'sales-daily-executor', automountServiceAccountToken: false });
});

test('#1340 #1546: scratch space is a volume that Spark recognises', () => {
  const { driver, executor } = planOf();
  for (const pod of [driver, executor]) {
    const mount = containerOf(pod).volumeMounts!.find(({ name }) => name.startsWith('spark-local-dir-'))!;
    expect(pod.spec.volumes).toContainEqual({ name: mount.name, emptyDir: {} });
  }
  expect(variablesOf(driver).SPARK_LOCAL_DIRS).toBe(containerOf(driver).volumeMounts!.find(({ name }) => name === 'spark-local-dir-1')!.mountPath);
});

test('a scratch volume of the user\'s own takes the place of the default one', () => {
  const volume = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1';
  const { executor } = planOf({ sparkConf: { [`${volume}.mount.path`]: '/data', [`${volume}.options.claimName`]: 'OnDemand' } });
  expect(executor.spec.volumes).toBeUndefined();
  expect(containerOf(executor).volumeMounts).toBeUndefined();
});

test('the configuration directory holds the file that Spark is told to read', () => {
  const plan = planOf();
  const template = confOf(plan)['spark.kubernetes.executor.podTemplateFile'];
  const mount = containerOf(plan.driver).volumeMounts!.find(({ name }) => name === 'spark-conf')!;
  expect(Object.keys(plan.configFiles).map((file) => `${mount.mountPath}/${file}`)).toContain(template);
  expect(variablesOf(plan.driver).SPARK_CONF_DIR).toBe(mount.mountPath);
});

test('Spark\'s connections are authenticated, unless the user says no', () => {
  expect(confOf(planOf())).toHaveProperty(['spark.authenticate'], 'true');
  const plan = planOf({ sparkConf: { 'spark.authenticate': 'false' } });
  expect(confOf(plan)).toHaveProperty(['spark.authenticate'], 'false');
  expect(plan.findings).toEqual([]);
});

test.each([
  ['driver', '-Xmx4g', 'SPARK024 driver.javaOptions'],
  ['executor', '-XX:+UseG1GC -Xmx4g', 'SPARK024 executor.javaOptions'],
  ['executor', '-Dspark.ui.port=1', 'SPARK024 executor.javaOptions'],
])('fails for %s options %s', (role, options, finding) => {
  expect(findingsOf({ [role]: { javaOptions: options } })).toEqual([finding]);
});

test('Java options reach their role', () => {
  const plan = planOf({ driver: { javaOptions: '-Da=1' }, executor: { javaOptions: '-Db=2' } });
  expect(confOf(plan)).toMatchObject({ 'spark.driver.extraJavaOptions': '-Da=1', 'spark.executor.extraJavaOptions': '-Db=2' });
  expect(plan.findings).toEqual([]);
});

test('a secret in a JVM option is not shown', () => {
  const [finding] = planOf({ executor: { javaOptions: '-Dspark.my.password=swordfish' } }).findings.filter(({ code }) => code === 'SPARK024');
  expect(finding.value).toBe('-Dspark.my.password=(a secret, not shown)');
});
