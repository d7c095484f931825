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
  [{ packages: ['org.example:a'] }, 'deps.packages[0]'],
  [{ packages: ['org.example:a:1.0:sources'] }, 'deps.packages[0]'],
  [{ packages: ['org.example::1.0'] }, 'deps.packages[0]'],
  [{ excludePackages: ['org.example:a:1.0'] }, 'deps.excludePackages[0]'],
])('fails for %p', (deps, prop) => {
  expect(findingsOf({ deps })).toEqual([`SPARK015 ${prop}`]);
});
