import { canBeAcknowledged } from '../../src/findings/rules';
import { SPARK_JOB } from '../../src/planner/kinds';
import { originsOf, propsFrom } from '../support/feature';
import { confOf, containerOf, findingsOf, planOf } from '../support/plan';

test('every field has its key', () => {
  const deps = {
    jars: ['local:///a.jar', 's3a://b/b.jar'],
    files: ['f.txt'],
    pyFiles: ['p.zip'],
    archives: ['env.tar.gz#env'],
    packages: ['org.example:a_2.13:1.0', 'org.example:b:2.0'],
    excludePackages: ['org.slf4j:slf4j-api'],
    repositories: ['https://repo.example.com/maven'],
  };
  expect(confOf(planOf({ deps }))).toMatchObject({
    'spark.jars': 'local:///a.jar,s3a://b/b.jar',
    'spark.files': 'f.txt',
    'spark.submit.pyFiles': 'p.zip',
    'spark.archives': 'env.tar.gz#env',
    'spark.jars.packages': 'org.example:a_2.13:1.0,org.example:b:2.0',
    'spark.jars.excludes': 'org.slf4j:slf4j-api',
    'spark.jars.repositories': 'https://repo.example.com/maven',
  });
});

test('#1132 #2208: packages bring a directory that Ivy can write', () => {
  const plan = planOf({ deps: { packages: ['org.example:a:1.0'] } });
  const directory = confOf(plan)['spark.jars.ivy'];
  const mount = containerOf(plan.driver).volumeMounts!.find(({ mountPath }) => mountPath === directory)!;
  expect(plan.driver.spec.volumes).toContainEqual({ name: mount.name, emptyDir: {} });
});

test('without packages there is no such directory', () => {
  const plan = planOf({ deps: { jars: ['a.jar'] } });
  expect(confOf(plan)).not.toHaveProperty(['spark.jars.ivy']);
  expect(plan.driver.spec.volumes!.map(({ name }) => name)).not.toContain('ivy');
});

test.each([
  [{ jars: ['a.jar,b.jar'] }, 'deps.jars[0]'],
  [{ files: ['a', ' '] }, 'deps.files[1]'],
  [{ files: ['a', ' b'] }, 'deps.files[1]'],
  [{ packages: ['org.example:a:1.0 '] }, 'deps.packages[0]'],
  [{ packages: ['org.example:a'] }, 'deps.packages[0]'],
  [{ packages: ['org.example:a:1.0:sources'] }, 'deps.packages[0]'],
  [{ packages: ['org.example::1.0'] }, 'deps.packages[0]'],
  [{ excludePackages: ['org.example:a:1.0'] }, 'deps.excludePackages[0]'],
])('fails for %p', (deps, prop) => {
  expect(findingsOf({ deps })).toEqual([`SPARK015 ${prop}`]);
});

describe('files of the image that Spark hands to nobody', () => {
  const deps = {
    pyFiles: ['local:///opt/libs/library.py', 'local:///opt/libs/library.zip'],
    files: ['local:/opt/table.csv', 'table.csv'],
    archives: ['local:///opt/env.tar.gz#env'],
  };
  const PLACES = ['deps.files[0]', 'deps.pyFiles[0]', 'deps.pyFiles[1]', 'deps.archives[0]'];

  test('are told, with the address under which they reach executors', () => {
    const { findings } = planOf({ deps });
    expect(findings.map(({ code, severity, prop }) => [code, severity, prop])).toEqual(PLACES.map((prop) => ['SPARK016', 'error', prop]));
    expect(findings.map(({ fix }) => fix)).toEqual([
      'Write it as "file:/opt/table.csv"',
      'Write it as "file:///opt/libs/library.py"',
      'Write it as "file:///opt/libs/library.zip"',
      'Write it as "file:///opt/env.tar.gz#env"',
    ]);
  });

  test('have another remedy where a file of the image cannot be told from one of the machine that submits', () => {
    const roles = [{ name: 'driver', madeBy: 'spark' }, { name: 'executor', madeBy: 'spark' }] as const;
    expect(planOf({ deps }, {}, { ...SPARK_JOB, roles }).findings.filter(({ code }) => code === 'SPARK016').map(({ fix }) => fix)).toEqual([
      'Read it from /opt/table.csv, where the image has it',
      'Add "/opt/libs" to "spark.executorEnv.PYTHONPATH"',
      'Add "/opt/libs/library.zip" to "spark.executorEnv.PYTHONPATH"',
      'Unpack it in the image, and read it from there instead of /opt/env.tar.gz',
    ]);
  });

  test('are no matter for jars, which executors look for in the image', () => {
    expect(findingsOf({ deps: { jars: ['local:///opt/a.jar'], files: ['file:///opt/b', '/opt/c', 'hdfs://bucket/local:d'] } })).toEqual([]);
  });

  test('may be what somebody wants, if only the driver needs them', () => {
    expect(canBeAcknowledged('IMAGE_FILE')).toBe(true);
  });
});

test.each([
  ['org.example/a/1.0'],
  ['org.example:a_2.13:1.0'],
])('Spark takes a slash for a colon: %s', (coordinate) => {
  expect(findingsOf({ deps: { packages: [coordinate] } })).toEqual([]);
});

test('every dependency that is wrong is told, with its place', () => {
  expect(findingsOf({ deps: { jars: ['', 'a.jar', 'b,c'], excludePackages: ['a'] } })).toEqual([
    'SPARK015 deps.jars[0]',
    'SPARK015 deps.jars[2]',
    'SPARK015 deps.excludePackages[0]',
  ]);
});

test('executors fetch from the driver, and need no directory', () => {
  const { executor } = planOf({ deps: { packages: ['org.example:a:1.0'] } });
  expect(executor.spec.volumes!.map(({ name }) => name)).not.toContain('ivy');
  expect(containerOf(executor).volumeMounts!.map(({ name }) => name)).not.toContain('ivy');
});

test('a driver that Spark makes has no directory of the library\'s', () => {
  const roles = [{ name: 'driver', madeBy: 'spark' }, { name: 'executor', madeBy: 'spark' }] as const;
  const plan = planOf({ deps: { packages: ['org.example:a:1.0'] } }, {}, { ...SPARK_JOB, roles });
  expect(plan.driver.spec.volumes!.map(({ name }) => name)).not.toContain('ivy');
});

test('empty lists say nothing', () => {
  const conf = confOf(planOf({ deps: { jars: [], packages: [] } }));
  expect(Object.keys(conf).filter((key) => /jars|packages|ivy/.test(key))).toEqual([]);
});

test('the directory is there because of the packages', () => {
  const plan = planOf({ deps: { packages: ['org.example:a:1.0'] } });
  expect(originsOf(plan)).toMatchObject({
    'driver.spec.volumes[ivy].emptyDir': 'prop deps.packages',
    'driver.container.volumeMounts[ivy].mountPath': 'prop deps.packages',
  });
  expect(plan.pieces.driver.find(({ origin }) => origin.name === 'deps.packages')!.formula?.()).toBe('a place for the downloads');
  expect(plan.conf.origin('spark.jars.ivy')).toEqual({ kind: 'library', name: 'a writable directory for deps.packages' });
  expect(plan.conf.origin('spark.jars.packages')).toEqual({ kind: 'prop', name: 'deps.packages' });
});

test('what is written in Spark\'s keys is read back', () => {
  expect(propsFrom({
    'spark.jars': 'a.jar, b.jar',
    'spark.files': 'f.txt',
    'spark.submit.pyFiles': 'p.zip',
    'spark.archives': 'env.tar.gz#env',
    'spark.jars.packages': 'org.example:a:1.0,org.example:b:2.0',
    'spark.jars.excludes': 'org.slf4j:slf4j-api',
    'spark.jars.repositories': 'https://repo.example.com/maven',
  }).deps).toEqual({
    jars: ['a.jar', 'b.jar'],
    files: ['f.txt'],
    pyFiles: ['p.zip'],
    archives: ['env.tar.gz#env'],
    packages: ['org.example:a:1.0', 'org.example:b:2.0'],
    excludePackages: ['org.slf4j:slf4j-api'],
    repositories: ['https://repo.example.com/maven'],
  });
  expect(propsFrom({ 'spark.jars': ' , ' })).not.toHaveProperty('deps');
});
