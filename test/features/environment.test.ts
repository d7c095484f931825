import { EnvValue, k8s } from 'cdk8s-plus-30';
import { originsOf, propsFrom } from '../support/feature';
import { containerOf, findingsOf, planOf, variablesOf } from '../support/plan';

const X = EnvValue.fromValue('x');

test('#822 #1235 #2134: environment variables from every source', () => {
  const env = { LEVEL: EnvValue.fromValue('info'), PASSWORD: EnvValue.fromSecretValue({ secret: { name: 's' } as any, key: 'k' }) };
  const envFrom: k8s.EnvFromSource[] = [{ configMapRef: { name: 'settings' } }];
  const plan = planOf({ executor: { env, envFrom }, driver: { env } });
  expect(variablesOf(plan.executor)).toEqual({ LEVEL: 'info', PASSWORD: { secretKeyRef: { name: 's', key: 'k' } } });
  expect(containerOf(plan.executor).envFrom).toEqual(envFrom);
  expect(variablesOf(plan.driver)).toMatchObject({ LEVEL: 'info' });
  expect(containerOf(plan.driver).envFrom).toBeUndefined();
});

test('a variable goes to the role it was written for, and to no other', () => {
  const { driver, executor } = planOf({ driver: { env: { OF_DRIVER: X } }, executor: { env: { OF_EXECUTOR: X } } });
  expect(variablesOf(driver)).toHaveProperty('OF_DRIVER', 'x');
  expect(variablesOf(driver)).not.toHaveProperty('OF_EXECUTOR');
  expect(variablesOf(executor)).toEqual({ OF_EXECUTOR: 'x' });
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

const OF_TLS = ['KEY_STORE', 'KEY', 'TRUST_STORE', 'PRIVATE_KEY'].map((name) => `_SPARK_SSL_RPC_${name}_PASSWORD`);
const RESERVED_BY_DRIVER = ['POD_NAME', 'POD_IP', 'POD_NAMESPACE', 'SPARK_DRIVER_BIND_ADDRESS', 'SPARK_CONF_DIR', 'SPARK_LOCAL_DIRS', ...OF_TLS];
const RESERVED_BY_EXECUTOR = [
  'SPARK_DRIVER_URL',
  'SPARK_EXECUTOR_CORES',
  'SPARK_EXECUTOR_MEMORY',
  'SPARK_APPLICATION_ID',
  'SPARK_CONF_DIR',
  'SPARK_EXECUTOR_ID',
  'SPARK_RESOURCE_PROFILE_ID',
  'SPARK_EXECUTOR_POD_IP',
  'SPARK_EXECUTOR_POD_NAME',
  'SPARK_USER',
  'SPARK_CLASSPATH',
  'SPARK_LOCAL_DIRS',
  '_SPARK_AUTH_SECRET',
  'SPARK_JAVA_OPT_',
  'SPARK_JAVA_OPT_17',
  ...OF_TLS,
];

test.each([
  ...RESERVED_BY_DRIVER.map((name) => ['driver', name]),
  ...RESERVED_BY_EXECUTOR.map((name) => ['executor', name]),
])('fails for the variable of the %s\'s own, %s, and leaves it as it is', (role, name) => {
  const plan = planOf({ [role]: { env: { [name]: EnvValue.fromValue('true') } } });
  expect(plan.findings.map(({ code, prop }) => `${code} ${prop}`)).toEqual([`SPARK042 ${role}.env["${name}"]`]);
  expect(Object.values(variablesOf(plan[role as 'driver']))).not.toContain('true');
});

test.each(['driver', 'executor'])('a password of TLS has its place in sparkConfSecrets, not in a variable of the %s', (role) => {
  const [finding] = planOf({ [role]: { env: { _SPARK_SSL_RPC_TRUST_STORE_PASSWORD: X } } }).findings;
  expect(finding).toMatchObject({ code: 'SPARK042', fix: 'Give sparkConfSecrets["spark.ssl.rpc.trustStorePassword"] the reference to the Secret' });
});

test('the driver may use a name that only executors reserve', () => {
  expect(findingsOf({ driver: { env: { SPARK_EXECUTOR_ID: EnvValue.fromValue('x') } } })).toEqual([]);
});

test('executors may use names that only the driver reserves', () => {
  expect(findingsOf({ executor: { env: { POD_NAME: X, POD_IP: X, POD_NAMESPACE: X, SPARK_DRIVER_BIND_ADDRESS: X } } })).toEqual([]);
});

test.each(['A', '_a', '.a', '-a', 'a-b.c_1'])('Kubernetes takes the name %s', (name) => {
  expect(findingsOf({ driver: { env: { [name]: X } }, executor: { env: { [name]: X } } })).toEqual([]);
});

test('every variable names its prop', () => {
  const options = { env: { LEVEL: X }, envFrom: [{ configMapRef: { name: 'settings' } }] };
  expect(originsOf(planOf({ driver: options, executor: options }))).toMatchObject({
    'driver.container.env[LEVEL].value': 'prop driver.env["LEVEL"]',
    'driver.container.envFrom[0].configMapRef.name': 'prop driver.envFrom',
    'executor.container.env[LEVEL].value': 'prop executor.env["LEVEL"]',
    'executor.container.envFrom[0].configMapRef.name': 'prop executor.envFrom',
  });
});

test('variables that somebody has written are read back by role', () => {
  const { driver, executor } = propsFrom({}, { environment: { driver: { A: '1' }, executor: { B: '2' } } });
  expect(driver!.env).toEqual({ A: EnvValue.fromValue('1') });
  expect(executor!.env).toEqual({ B: EnvValue.fromValue('2') });
  expect(propsFrom({}, { environment: { driver: { A: '1' } } }).executor!.env).toEqual({});
});
