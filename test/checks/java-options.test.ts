import { EnvValue } from 'cdk8s-plus-30';
import { WorkloadProps } from '../../src/plan/workload-props';
import { call, findingsIn, linesOf } from '../cli/call';
import { planOf } from '../support/plan';

const OWN = { OWN: EnvValue.fromValue('x') };

type Options = NonNullable<WorkloadProps['driver']>;

/** What is found in the options of a role: the value and the reason, or the whole. */
const foundIn = (role: 'driver' | 'executor', javaOptions: string, options: Options = {}) => planOf({ [role]: { javaOptions, ...options } }).findings;
const valuesIn = (...args: Parameters<typeof foundIn>) => foundIn(...args).map(({ code, prop, value }) => `${code} ${prop} ${value}`);

test.each([
  '-XX:+UseG1GC -Xss4m',
  '-Da="x y" -Db=\'p q\' -Dc=\'a\\b\' -Dd="\\"" -De=$HOME -Df=$x$$$$',
  '-Da=$(date) -Db=$(NOT_THERE) -Dc=$$(OWN)',
  ' -Dregex=\'^a\\.b$\'\n-Dcost=5$ ',
])('what both take for the same is right for both: %j', (javaOptions) => {
  const plan = planOf({ driver: { javaOptions, env: OWN }, executor: { javaOptions, env: OWN } });
  expect(plan.findings).toEqual([]);
});

describe.each(['driver', 'executor'] as const)('options of the %s', (role) => {
  test('a bare backslash is one thing to the driver and another to executors', () => {
    const [finding, ...others] = foundIn(role, '-Xss1m -Dpath=C:\\x');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'SPARK026',
      severity: 'warning',
      prop: `${role}.javaOptions`,
      why: 'the driver takes it for "-Dpath=C:x", executors take it for "-Dpath=C:\\\\x"',
      fix: 'Put single quotes around what has a backslash, and plain blanks between options',
    });
    expect(foundIn(role, '-Xss1m -Dpath=\'C:\\x\'')).toEqual([]);
  });

  test('so is white space that parts options for one of them only', () => {
    expect(foundIn(role, '-Da\f-Db').map(({ why }) => why)).toEqual(['the driver takes it for "-Da", executors take it for "-Da\\f-Db"']);
    expect(foundIn(role, '-Da -Db=\\ ').map(({ why }) => why)).toHaveLength(1);
  });

  test('a secret in an option is not shown', () => {
    expect(JSON.stringify(foundIn(role, '-Dmy.password=xyz\\zyx'))).not.toMatch(/xyz|zyx/);
  });
});

test('a quotation mark without a partner keeps the driver from starting, and executors from nothing', () => {
  expect(foundIn('driver', '-Da="x').map(({ code, severity }) => [code, severity])).toEqual([['SPARK024', 'error']]);
  expect(foundIn('executor', '-Da="x').map(({ code, severity }) => [code, severity])).toEqual([['SPARK026', 'warning']]);
  // The blank behind it is gone when the file is read.
  expect(valuesIn('driver', '-Da=x\\ ')).toEqual(['SPARK024 driver.javaOptions undefined']);
});

describe('variables of the pod', () => {
  test('are put in for executors, as far as they come before the options', () => {
    expect(valuesIn('executor', '-Da=$(OWN)', { env: OWN })).toEqual(['SPARK026 executor.javaOptions $(OWN)']);
    expect(valuesIn('executor', '-Da=$(SPARK_EXECUTOR_MEMORY)')).toEqual(['SPARK026 executor.javaOptions $(SPARK_EXECUTOR_MEMORY)']);
    expect(valuesIn('executor', '-Da=$(SPARK_EXECUTOR_POD_IP)')).toEqual([]);
    expect(valuesIn('executor', '-Da=$(ANY)', { envFrom: [{ configMapRef: { name: 'settings' } }] })).toHaveLength(1);
  });

  test('have a better name where Spark has one', () => {
    expect(foundIn('executor', '-Da=$(SPARK_EXECUTOR_ID)')[0].fix).toBe('Write {{EXECUTOR_ID}}, or write "$$(" for the text itself');
  });

  test('stay as they are in the driver, whoever has them', () => {
    expect(valuesIn('driver', '-Da=$(SPARK_EXECUTOR_ID)')).toEqual(['SPARK026 driver.javaOptions $(SPARK_EXECUTOR_ID)']);
    expect(valuesIn('driver', '-Da=$(POD_NAME)')).toEqual(['SPARK026 driver.javaOptions $(POD_NAME)']);
    expect(valuesIn('driver', '-Da=$(OWN)', { env: OWN })).toEqual(['SPARK026 driver.javaOptions $(OWN)']);
    expect(foundIn('driver', '-Da=$(POD_NAME)')[0].fix).toContain('JAVA_TOOL_OPTIONS');
  });

  test('two dollars are one for executors', () => {
    expect(valuesIn('executor', '-Da=a$$b')).toEqual(['SPARK026 executor.javaOptions $$']);
    expect(valuesIn('driver', '-Da=a$$b')).toEqual([]);
  });
});

test('ids and values that Spark puts in for executors stay as they are in the driver', () => {
  expect(valuesIn('driver', '-Da={{APP_ID}}')).toEqual(['SPARK026 driver.javaOptions {{APP_ID}}']);
  expect(valuesIn('driver', '-Da=${spark.app.name}')).toEqual(['SPARK026 driver.javaOptions ${spark.app.name}']);
  expect(valuesIn('executor', '-Da={{APP_ID}} -Db={{EXECUTOR_ID}} -Dc=${spark.app.name} -Dd=${other}')).toEqual([]);
});

test('what the driver has is written into the executors\' pods', () => {
  expect(valuesIn('executor', '-Da=${env:PASSWORD}')).toEqual(['SPARK026 executor.javaOptions ${env:PASSWORD}']);
  expect(valuesIn('executor', '-Da=${system:user.name}')).toEqual(['SPARK026 executor.javaOptions ${system:user.name}']);
});

test('executors get one line of an option', () => {
  expect(foundIn('executor', '-Da="x\ny"').map(({ why }) => why)).toEqual(['executors get the first line of an option only']);
  expect(foundIn('driver', '-Da="x\ny"')).toEqual([]);
  expect(foundIn('executor', '-Da=x\n-Db=y')).toEqual([]);
});

test('Spark\'s own keys for options are looked at, too', () => {
  const { findings } = planOf({ sparkConf: { 'spark.executor.defaultJavaOptions': '-Da=\\x', 'spark.driver.defaultJavaOptions': '-Da={{APP_ID}}' } });
  expect(findings.map(({ code, prop }) => `${code} ${prop}`)).toEqual([
    'SPARK026 sparkConf["spark.driver.defaultJavaOptions"]',
    'SPARK026 sparkConf["spark.executor.defaultJavaOptions"]',
  ]);
});

test('written as keys they are told on Kubernetes, and on a command line only if no shell has a say in them', () => {
  const CONF = 'spark.driver.extraJavaOptions -Da={{APP_ID}}\n';
  expect(findingsIn(CONF)).toEqual([expect.stringContaining('warning SPARK026 standard input:1 spark.driver.extraJavaOptions = "{{APP_ID}}": Spark puts in ids')]);
  expect(findingsIn(`${CONF}spark.master yarn\n`)).toEqual([]);
  const submit = (options: string) => linesOf(call(['check', '--', 'spark-submit', '--driver-java-options', options, '--class', 'A', 'local:///a.jar']));
  expect(submit('-Da={{APP_ID}}')).toHaveLength(1);
  expect(submit('-Da={{APP_ID}} -Db=$(SPARK_EXECUTOR_ID)')).toEqual([]);
});
