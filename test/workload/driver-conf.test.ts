import { Workload } from '../../src/plan/workload';
import { Container } from '../../src/pod/spark-pod';
import { commandLineConf, driverConf, driverContainer, driverPodName, entryPointConf } from '../../src/workload/driver-conf';
import { Entries } from '../support/executor-step';

/** A Job with one container, and entries that stand in a file unless the arguments have them too. */
function workloadOf(container: Container = {}, conf: Entries = {}, others: Partial<Workload> = {}): Workload {
  return {
    path: 'sales/daily',
    kind: 'Job',
    name: 'sales-daily',
    namespace: 'spark',
    sparkVersion: '4.1.4',
    language: 'java',
    conf: Object.entries(conf).map(([key, value]) => ({ key, value, origin: { kind: 'sparkConf', name: key } })),
    driver: { spec: { containers: [container] } },
    ...others,
  };
}

/** The value of an entry that stands on the command line. */
function onCommandLine(value: string, env: Container['env'] = [], others: Partial<Workload> = {}) {
  return driverConf(workloadOf({ env, args: ['driver', '--conf', `spark.x=${value}`] }, { 'spark.x': value }, others)).get('spark.x');
}
const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });

describe('the container of the driver', () => {
  const withContainers = (...names: string[]) => workloadOf({}, {}, { driver: { spec: { containers: names.map((name) => ({ name })) } } });
  const chosen = (...names: string[]) => driverContainer(withContainers(...names)).name;

  test('has Spark\'s own name, or is the first one', () => {
    expect(chosen('sidecar', 'spark-kubernetes-driver')).toBe('spark-kubernetes-driver');
    expect(chosen('mine', 'sidecar')).toBe('mine');
  });

  test.each([
    ['the verb of Apache\'s entry point', { args: ['driver', '--class', 'Main'] }],
    ['Apache\'s script as a command', { command: ['/opt/spark/bin/spark-submit'] }],
    ['Apache\'s script in a line of a shell', { command: ['sh', '-c'], args: ['exec spark-submit app.py'] }],
  ])('has %s, before the first one', (_what, spark) => {
    const containers: Container[] = [{ name: 'sidecar', command: ['proxy'], args: ['run', 'driver'] }, { name: 'mine', ...spark }];
    expect(driverContainer(workloadOf({}, {}, { driver: { spec: { containers } } })).name).toBe('mine');
  });

  test('is empty if there is none', () => {
    expect(driverContainer(workloadOf({}, {}, { driver: {} }))).toEqual({});
  });
});

test('the pod of a Job has five characters more than the Job', () => {
  expect(driverPodName(workloadOf())).toBe('sales-daily-xxxxx');
  expect(driverPodName(workloadOf({}, {}, { kind: 'Pod' }))).toBe('sales-daily');
});

test('the command line has entries with equals signs of their own', () => {
  expect([...commandLineConf(workloadOf({ args: ['driver', '--conf', 'spark.a=b=c', '--class', 'Main', '--conf', 'spark.d='] }))])
    .toEqual([['spark.a', 'b=c'], ['spark.d', '']]);
  expect([...commandLineConf(workloadOf({ args: ['driver', '-c', 'spark.a=1', '--conf=spark.b=2\n3'] }))]).toEqual([['spark.a', '1'], ['spark.b', '2\n3']]);
  expect([...commandLineConf(workloadOf({ command: ['/opt/run.sh'], args: ['driver', '--conf', 'spark.a=1'] }))]).toEqual([['spark.a', '1']]);
  expect(commandLineConf(workloadOf()).size).toBe(0);
});

test('what follows the application\'s file is the application\'s', () => {
  const args = ['driver', '--class', 'Main', 'local:///app.jar', '--conf', 'spark.executor.cores=9'];
  expect(commandLineConf(workloadOf({ args })).size).toBe(0);
});

describe('variables', () => {
  test('are put into the command line, but not into a file', () => {
    expect(onCommandLine('a-$(X)', [{ name: 'X', value: 'x' }])).toBe('a-x');
    expect(driverConf(workloadOf({ env: [{ name: 'X', value: 'x' }] }, { 'spark.x': '$(X)' })).get('spark.x')).toBe('$(X)');
  });

  test.each([
    ['metadata.name', 'sales-daily-xxxxx'],
    ['metadata.namespace', 'spark'],
    ['metadata.uid', '00000000-0000-0000-0000-000000000000'],
    ['status.podIP', 'driver-pod-ip'],
  ])('may be the field %s', (fieldPath, value) => {
    expect(onCommandLine('$(FIELD)', [field('FIELD', fieldPath)])).toBe(value);
  });

  test('may be a namespace that nobody has chosen yet', () => {
    expect(onCommandLine('$(FIELD)', [field('FIELD', 'metadata.namespace')], { namespace: undefined })).toBe('namespace');
  });

  test('stay as they are if their value is not known', () => {
    expect(onCommandLine('$(NOWHERE)')).toBe('$(NOWHERE)');
    expect(onCommandLine('$(SECRET)', [{ name: 'SECRET', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }])).toBe('$(SECRET)');
    expect(onCommandLine('$(FIELD)', [field('FIELD', 'spec.nodeName')])).toBe('$(FIELD)');
  });

  test('see those before them', () => {
    expect(onCommandLine('$(B)', [{ name: 'A', value: 'a' }, { name: 'B', value: '$(A)-b' }])).toBe('a-b');
  });

  test('see neither themselves nor those after them', () => {
    expect(onCommandLine('$(A)', [{ name: 'A', value: '$(A)' }])).toBe('$(A)');
    expect(onCommandLine('$(A)', [{ name: 'A', value: '$(B)' }, { name: 'B', value: 'b' }])).toBe('$(B)');
  });

  test('of one name: the last one counts', () => {
    expect(onCommandLine('$(A)', [{ name: 'A', value: '1' }, { name: 'A', value: '$(A)2' }])).toBe('12');
  });

  test.each([['$$(X)', '$(X)'], ['$$$(X)', '$x'], ['$X', '$X'], ['$(X', '$(X'], ['$(1)', '$(1)']])('%s becomes %s', (text, value) => {
    expect(onCommandLine(text, [{ name: 'X', value: 'x' }])).toBe(value);
  });
});

describe('Apache\'s entry point', () => {
  const ADDRESS = field('SPARK_DRIVER_BIND_ADDRESS', 'status.podIP');

  test('adds the address of the pod', () => {
    expect([...driverConf(workloadOf({ env: [ADDRESS], args: ['driver'] }, { 'spark.driver.bindAddress': 'other' }))])
      .toEqual([['spark.driver.bindAddress', 'driver-pod-ip'], ['spark.executorEnv.SPARK_DRIVER_POD_IP', 'driver-pod-ip']]);
  });

  test('adds nothing to another command', () => {
    expect(entryPointConf(workloadOf({ args: ['/opt/run.sh', 'driver'] }))).toEqual([]);
  });
});
