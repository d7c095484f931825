import { Size } from 'cdk8s';
import { propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

test.each([
  ['driver', '-Xmx4g', 'SPARK024 driver.javaOptions'],
  ['executor', '-XX:+UseG1GC -Xmx4g', 'SPARK024 executor.javaOptions'],
  ['executor', '-Dspark.ui.port=1', 'SPARK024 executor.javaOptions'],
])('fails for %s options %s', (role, options, finding) => {
  expect(findingsOf({ [role]: { javaOptions: options } })).toEqual([finding]);
});

test('Spark takes its own keys among the options of the driver', () => {
  expect(findingsOf({ driver: { javaOptions: '-Dspark.ui.port=1' } })).toEqual([]);
});

test('Java options reach their role', () => {
  const plan = planOf({ driver: { javaOptions: '-Da=1' }, executor: { javaOptions: '-Db=2' } });
  expect(confOf(plan)).toMatchObject({ 'spark.driver.extraJavaOptions': '-Da=1', 'spark.executor.extraJavaOptions': '-Db=2' });
  expect(plan.findings).toEqual([]);
});

test('and no other', () => {
  const conf = confOf(planOf({ executor: { javaOptions: '-Db=2' } }));
  expect(conf).not.toHaveProperty(['spark.driver.extraJavaOptions']);
  expect(confOf(planOf())).not.toHaveProperty(['spark.executor.extraJavaOptions']);
});

test('a secret in a JVM option is not shown', () => {
  const [finding] = planOf({ executor: { javaOptions: '-Dspark.my.password=swordfish' } }).findings.filter(({ code }) => code === 'SPARK024');
  expect(finding.value).toBe('-Dspark.my.password=(a secret, not shown)');
});

test('any other option is shown as it is', () => {
  const valueOf = (javaOptions: string) => planOf({ executor: { javaOptions } }).findings[0].value;
  expect(valueOf('-Xss1m -Xmx4g -Xint')).toBe('-Xmx4g');
  expect(valueOf('-Dspark.my.list=a=b')).toBe('-Dspark.my.list=a=b');
});

test('every entry names its prop', () => {
  const { conf } = planOf({ driver: { javaOptions: '-Da=1' }, executor: { javaOptions: '-Db=2' } });
  expect(conf.origin('spark.driver.extraJavaOptions')).toEqual({ kind: 'prop', name: 'driver.javaOptions' });
  expect(conf.origin('spark.executor.extraJavaOptions')).toEqual({ kind: 'prop', name: 'executor.javaOptions' });
});

test('what is written in Spark\'s keys is read back as it stands', () => {
  const { driver, executor } = propsFrom({ 'spark.driver.extraJavaOptions': '-Da=1', 'spark.executor.extraJavaOptions': ' -Db=${spark.x} ' });
  expect(driver!.javaOptions).toBe('-Da=1');
  expect(executor!.javaOptions).toBe(' -Db=${spark.x} ');
  expect(propsFrom({}).driver).not.toHaveProperty('javaOptions');
});

describe('options with which a JVM ends at once', () => {
  const found = (javaOptions: string, memory?: Size) => planOf({ driver: { javaOptions, memory } }).findings.map(({ code, value }) => `${code} ${value}`);

  test.each(['-Xms2g', '-XX:InitialHeapSize=2g', '-XX:MinHeapSize=2048m', '-Xms1073741825'])('%s beside a heap of 1g', (option) => {
    expect(found(`-Da=b ${option}`)).toEqual([`SPARK024 ${option}`]);
    expect(found(option, Size.gibibytes(4))).toEqual([]);
  });

  test.each(['-Xms1g', '-Xms512m', '-Dx=-Xms2g', '-Xmn2g'])('%s beside it is fine', (option) => {
    expect(found(option)).toEqual([]);
  });

  test.each([
    '-XX:+UseG1GC -XX:+UseZGC',
    '-XX:+UseSerialGC -XX:+UseParallelGC',
  ])('two collectors: %s', (options) => {
    expect(found(options)).toEqual([`SPARK024 ${options}`]);
  });

  test.each([
    '-XX:+UseG1GC -XX:+UseG1GC',
    '-XX:+UseG1GC -XX:-UseG1GC -XX:+UseZGC',
    // What Java no longer has, it passes over.
    '-XX:+UseConcMarkSweepGC -XX:+UseG1GC',
    '-XX:+UseParallelOldGC -XX:+UseParallelGC',
  ])('%s is fine', (options) => {
    expect(found(options)).toEqual([]);
  });

  test('the size of the heap has another name', () => {
    expect(found('-XX:MaxHeapSize=2g')).toEqual(['SPARK024 -XX:MaxHeapSize=2g']);
  });
});

describe('an option after which a JVM ends, as if all were well, made a run of nothing that is Complete', () => {
  test.each([
    ['-version', 'ends with it'], ['--dry-run', 'ends with it'], ['-Xss1m -help', 'ends with it'], ['-X', 'ends with it'], ['-Xlog:help', 'ends with it'],
    ['-jar x.jar', 'not find Spark'], ['-cp /opt/libs', 'not find Spark'],
    ['verbose:gc', 'takes it for the class'], ['-Dname=a b', 'takes it for the class'],
  ])('%s', (javaOptions, why) => {
    for (const role of ['driver', 'executor']) {
      expect(planOf({ [role]: { javaOptions } }).findings).toMatchObject([{ code: 'SPARK024', prop: `${role}.javaOptions`, why: expect.stringContaining(why) }]);
    }
  });

  test.each([
    '-showversion', '-verbose:gc -Xlog:gc*', '--add-opens java.base/java.lang=ALL-UNNAMED', '--add-modules jdk.incubator.vector -Da=1', '-javaagent:/opt/a.jar', '@/opt/options',
    '-Dname="a b"', '-Xshare:auto', '-XshowSettings',
  ])('%s passes', (javaOptions) => {
    expect(findingsOf({ driver: { javaOptions }, executor: { javaOptions } })).toEqual([]);
  });

  test('what is put in for a variable may be an option', () => {
    expect(planOf({ executor: { javaOptions: '$(MORE_OPTIONS)' } }).findings).toEqual([]);
  });
});
