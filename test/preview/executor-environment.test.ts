import { executorEnvironment } from '../../src/preview/executor-environment';
import { Run } from '../../src/preview/run';
import { Entries, executorInput } from '../support/executor-step';

const RUN = { applicationId: 'spark-1', executorId: '7', userName: 'alice', authenticationSecret: 'secret' };

function variablesOf(entries: Entries = {}, run: Partial<Run> = {}, sparkVersion?: string): { [name: string]: string | undefined } {
  const input = executorInput({ 'spark.driver.host': 'driver', ...entries }, { ...RUN, ...run }, sparkVersion);
  return Object.fromEntries(executorEnvironment(input.conf, input.run).map((variable) => [variable.name, 'value' in variable ? variable.value : variable.valueFrom.fieldRef.fieldPath]));
}

test('the variables of an executor without any entries', () => {
  expect(variablesOf()).toEqual({
    SPARK_USER: 'alice',
    SPARK_DRIVER_URL: 'spark://CoarseGrainedScheduler@driver:7078',
    SPARK_EXECUTOR_CORES: '1',
    SPARK_EXECUTOR_MEMORY: '1024m',
    SPARK_APPLICATION_ID: 'spark-1',
    SPARK_CONF_DIR: '/opt/spark/conf',
    SPARK_EXECUTOR_ID: '7',
    SPARK_RESOURCE_PROFILE_ID: '0',
    SPARK_EXECUTOR_POD_IP: 'status.podIP',
    SPARK_EXECUTOR_POD_NAME: 'metadata.name',
  });
});

describe('the driver', () => {
  test('is found at its port, or by the address of its pod', () => {
    const entries = { 'spark.driver.port': '7000', 'spark.driver.bindAddress': '10.0.0.1' };
    expect(variablesOf(entries).SPARK_DRIVER_URL).toBe('spark://CoarseGrainedScheduler@driver:7000');
    expect(variablesOf({ ...entries, 'spark.kubernetes.executor.useDriverPodIP': 'true' }).SPARK_DRIVER_URL).toBe('spark://CoarseGrainedScheduler@10.0.0.1:7000');
  });

  test('has an address that only a run knows, unless the configuration has it', () => {
    const { conf, run } = executorInput();
    expect(executorEnvironment(conf, run)).toContainEqual({ name: 'SPARK_DRIVER_URL', value: 'spark://CoarseGrainedScheduler@<address of the driver>:7078' });
  });
});

describe('cores', () => {
  test('are those of the executor', () => {
    expect(variablesOf({ 'spark.executor.cores': '4', 'spark.kubernetes.executor.request.cores': '500m' }).SPARK_EXECUTOR_CORES).toBe('4');
  });

  const RECOVERY = { 'spark.executor.cores': '4', 'spark.kubernetes.allocation.recoveryMode.enabled': 'true' };
  test.each([
    [{}, '1'],
    [{ 'spark.task.cpus': '0.5' }, '1'],
    [{ 'spark.task.cpus': '1.5' }, '2'],
    [{ 'spark.task.cpus': '3' }, '3'],
  ])('are those of one task where Spark 4.3 recovers lost executors: %j', (entries: Entries, cores) => {
    expect(variablesOf({ ...RECOVERY, ...entries }, {}, '4.3.0').SPARK_EXECUTOR_CORES).toBe(cores);
  });

  test('Spark 4.1 knows no such mode', () => {
    expect(variablesOf(RECOVERY).SPARK_EXECUTOR_CORES).toBe('4');
  });
});

describe('the user\'s own variables', () => {
  test('are there as they were written, but not with a name that no shell could have', () => {
    expect(variablesOf({ 'spark.executorEnv.LOG': '${spark.x}', 'spark.executorEnv.a-b.c': '1', 'spark.executorEnv.1X': 'x', 'spark.executorEnv.A B': 'x' }))
      .toEqual({ ...variablesOf(), 'LOG': '${spark.x}', 'a-b.c': '1' });
  });

  test('may have ids in one variable, by the names of the variables that hold them', () => {
    const text = '/data/SPARK_APPLICATION_ID/SPARK_EXECUTOR_ID';
    expect(variablesOf({ 'spark.executorEnv.SPARK_EXECUTOR_DIRS': text, 'spark.executorEnv.OTHER': text }))
      .toMatchObject({ SPARK_EXECUTOR_DIRS: '/data/spark-1/7', OTHER: text });
  });

  test('come after Spark\'s, so that they win', () => {
    const { conf, run } = executorInput({ 'spark.executorEnv.SPARK_USER': 'me' }, RUN);
    expect(executorEnvironment(conf, run).filter(({ name }) => name === 'SPARK_USER')).toEqual([
      { name: 'SPARK_USER', value: 'alice' },
      { name: 'SPARK_USER', value: 'me' },
    ]);
  });
});

describe('the secret of Spark\'s own connections', () => {
  test('is there if they are authenticated', () => {
    expect(variablesOf({ 'spark.authenticate': 'true' })._SPARK_AUTH_SECRET).toBe('secret');
  });

  test.each(['spark.authenticate.secret.executor.file', 'spark.authenticate.secret.file'])('is not there if %s has it', (key) => {
    expect(variablesOf({ 'spark.authenticate': 'true', [key]: '/secret' })).not.toHaveProperty('_SPARK_AUTH_SECRET');
  });
});

test('paths of classes and of libraries have a variable each', () => {
  expect(variablesOf({ 'spark.executor.extraClassPath': '/jars/*', 'spark.executor.extraLibraryPath': '/libraries' }))
    .toMatchObject({ SPARK_CLASSPATH: '/jars/*', SPARK_EXECUTOR_LIBRARY_PATH: '/libraries' });
});

test('options of the JVM are numbered, and have ids', () => {
  const variables = variablesOf({ 'spark.executor.extraJavaOptions': '-Da={{APP_ID}} -Db={{EXECUTOR_ID}}', 'spark.driver.port': '7000' });
  expect(variables).toMatchObject({ SPARK_JAVA_OPT_0: '-Da=spark-1', SPARK_JAVA_OPT_1: '-Db=7', SPARK_JAVA_OPT_2: '-Dspark.driver.port=7000' });
});

test('a log address of the user\'s own can have ids', () => {
  expect(variablesOf({ 'spark.ui.custom.executor.log.url': 'https://logs/{{APP_ID}}' }))
    .toMatchObject({ SPARK_EXECUTOR_ATTRIBUTE_APP_ID: 'spark-1', SPARK_EXECUTOR_ATTRIBUTE_EXECUTOR_ID: '7' });
});
