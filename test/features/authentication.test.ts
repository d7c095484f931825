import { ISecret } from 'cdk8s-plus-30';
import { workloadOf } from '../../src/workload/from-plan';
import { previewExecutor } from '../../src/workload/preview';
import { contributing, withFeature } from '../support/feature';
import { confOf, containerOf, findingsOf, planOf, variablesOf } from '../support/plan';

test('Spark\'s connections are authenticated, unless the user says no', () => {
  expect(confOf(planOf())).toHaveProperty(['spark.authenticate'], 'true');
  const plan = planOf({ sparkConf: { 'spark.authenticate': 'false' } });
  expect(confOf(plan)).toHaveProperty(['spark.authenticate'], 'false');
  expect(plan.findings).toEqual([]);
});

test('it is a default, which gives way to another feature as well', () => {
  expect(planOf().conf.origin('spark.authenticate')).toEqual({ kind: 'default', name: 'authentication of Spark\'s own connections' });
  const plan = planOf({}, {}, withFeature(contributing({ 'spark.authenticate': 'false' })));
  expect(confOf(plan)).toHaveProperty(['spark.authenticate'], 'false');
  expect(plan.findings).toEqual([]);
});

test('the secret is Spark\'s own, made for every run: no manifest has one', () => {
  expect(confOf(planOf())).not.toHaveProperty(['spark.authenticate.secret']);
});

describe('with a secret of one\'s own', () => {
  const secret = { secret: { name: 'spark' } as ISecret, key: 'authentication' };
  const FILE = '/etc/spark/authentication/secret';

  test.each(['driver', 'executor'] as const)('the %s mounts it as a file, and no pod shows it', (role) => {
    const plan = planOf({ authentication: { secret } });
    expect(confOf(plan)).toMatchObject({ 'spark.authenticate': 'true', 'spark.authenticate.secret.file': FILE });
    expect(plan[role].spec.volumes).toContainEqual({
      name: 'spark-authentication', projected: { sources: [{ secret: { name: 'spark', items: [{ key: 'authentication', path: 'secret' }] } }] },
    });
    expect(containerOf(plan[role]).volumeMounts).toContainEqual({ name: 'spark-authentication', mountPath: '/etc/spark/authentication', readOnly: true });
    expect(plan.findings).toEqual([]);
  });

  test('executors get no variable of Spark\'s, but the name of the file', () => {
    const variables = (props: object) => previewExecutor(workloadOf(planOf(props))).pod.spec!.containers![0].env ?? [];
    expect(variables({}).map(({ name }) => name)).toContain('_SPARK_AUTH_SECRET');
    expect(variables({ authentication: { secret } }).map(({ name }) => name)).not.toContain('_SPARK_AUTH_SECRET');
    expect(variables({ authentication: { secret } }).map(({ value }) => value)).toContain(`-Dspark.authenticate.secret.file=${FILE}`);
  });

  test('executors know from their first connection on that they are on Kubernetes: else Spark reads no file', () => {
    const { driver, executor, conf } = planOf({ authentication: { secret } });
    expect(variablesOf(executor)).toMatchObject({ SPARK_JAVA_OPT_MASTER: `-Dspark.master=${conf.get('spark.master')}` });
    expect(conf.get('spark.master')).toMatch(/^k8s:/);
    expect(variablesOf(driver)).not.toHaveProperty('SPARK_JAVA_OPT_MASTER');
    expect(variablesOf(planOf().executor)).not.toHaveProperty('SPARK_JAVA_OPT_MASTER');
  });

  test('it and an entry that says no do not go together', () => {
    expect(findingsOf({ authentication: { secret }, sparkConf: { 'spark.authenticate': 'false' } })).toEqual(['SPARK001 sparkConf["spark.authenticate"]']);
  });

  test.each(['', 'driver.', 'executor.'])('a file by a key of Spark\'s has this prop: spark.authenticate.secret.%sfile', (part) => {
    expect(findingsOf({ sparkConf: { [`spark.authenticate.secret.${part}file`]: '/x' } })).toEqual([`SPARK002 sparkConf["spark.authenticate.secret.${part}file"]`]);
  });
});
