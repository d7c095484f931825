import { SecretValue } from 'cdk8s-plus-30';
import { originsOf } from '../support/feature';
import { confOf, containerOf, findingsOf, planOf, variablesOf } from '../support/plan';

const secret: SecretValue = { secret: { name: 'store' } as any, key: 'password' };
const reference = { secretKeyRef: { name: 'store', key: 'password' } };

test('a Hadoop property is read from the environment, on driver and executors', () => {
  const plan = planOf({ hadoopConfSecrets: { 'fs.s3a.secret.key': secret } });
  expect(confOf(plan)['spark.hadoop.fs.s3a.secret.key']).toBe('${env.SECRET_SPARK_HADOOP_FS_S3A_SECRET_KEY}');
  expect(variablesOf(plan.driver)).toHaveProperty('SECRET_SPARK_HADOOP_FS_S3A_SECRET_KEY', reference);
  expect(variablesOf(plan.executor)).toHaveProperty('SECRET_SPARK_HADOOP_FS_S3A_SECRET_KEY', reference);
  expect(plan.findings).toEqual([]);
});

test('so are the passwords of TLS', () => {
  const plan = planOf({ sparkConfSecrets: { 'spark.ssl.rpc.keyStorePassword': secret } });
  expect(confOf(plan)['spark.ssl.rpc.keyStorePassword']).toBe('${env:SECRET_SPARK_SSL_RPC_KEYSTOREPASSWORD}');
  expect(variablesOf(plan.executor)).toHaveProperty('SECRET_SPARK_SSL_RPC_KEYSTOREPASSWORD', reference);
});

test('any other entry is put on the command line by the kubelet, from a variable of the driver', () => {
  const plan = planOf({ sparkConfSecrets: { 'spark.sql.catalog.lake.token': secret } });
  expect(containerOf(plan.driver).args).toContain('spark.sql.catalog.lake.token=$(SECRET_SPARK_SQL_CATALOG_LAKE_TOKEN)');
  expect(plan.configFiles['spark-defaults.conf']).not.toContain('spark.sql.catalog.lake.token');
  expect(variablesOf(plan.driver)).toHaveProperty('SECRET_SPARK_SQL_CATALOG_LAKE_TOKEN', reference);
  expect(variablesOf(plan.executor)).not.toHaveProperty('SECRET_SPARK_SQL_CATALOG_LAKE_TOKEN');
});

test('keys that differ in punctuation only have variables of their own', () => {
  const plan = planOf({ hadoopConfSecrets: { 'a.secret': secret, 'a-secret': { ...secret, key: 'other' } } });
  const names = Object.keys(variablesOf(plan.executor));
  expect(new Set(names).size).toBe(2);
});

test.each([
  [{ sparkConfSecrets: { 'spark.hadoop.fs.s3a.secret.key': secret } }, 'sparkConfSecrets["spark.hadoop.fs.s3a.secret.key"]'],
  [{ sparkConfSecrets: { 'fs.s3a.secret.key': secret } }, 'sparkConfSecrets["fs.s3a.secret.key"]'],
  [{ sparkConfSecrets: { 'spark.authenticate.secret': secret } }, 'sparkConfSecrets["spark.authenticate.secret"]'],
  [{ sparkConfSecrets: { 'spark.my.value': secret } }, 'sparkConfSecrets["spark.my.value"]'],
  [{ hadoopConfSecrets: { 'spark.hadoop.fs.s3a.secret.key': secret } }, 'hadoopConfSecrets["spark.hadoop.fs.s3a.secret.key"]'],
])('fails where the value would not be read or not be hidden: %#', (props, prop) => {
  expect(findingsOf(props)).toEqual([`SPARK071 ${prop}`]);
});

test('fails when the value is given twice', () => {
  expect(findingsOf({ hadoopConf: { 'fs.s3a.endpoint': 'x', 'fs.s3a.proxy.password': '$(X)' }, hadoopConfSecrets: { 'fs.s3a.proxy.password': secret } }))
    .toEqual(['SPARK001 hadoopConf["fs.s3a.proxy.password"]']);
});

test('nothing that is written holds the value, and it is read where it is needed only', () => {
  const plan = planOf({ sparkConfSecrets: { 'spark.ssl.rpc.keyStorePassword': secret, 'spark.sql.catalog.lake.token': secret } });
  expect(Object.keys(variablesOf(plan.driver)).filter((name) => name.startsWith('SECRET_'))).toEqual([
    'SECRET_SPARK_SSL_RPC_KEYSTOREPASSWORD',
    'SECRET_SPARK_SQL_CATALOG_LAKE_TOKEN',
  ]);
  expect(Object.keys(variablesOf(plan.executor))).toEqual(['SECRET_SPARK_SSL_RPC_KEYSTOREPASSWORD']);
  expect(variablesOf(plan.driver)).toHaveProperty('SECRET_SPARK_SSL_RPC_KEYSTOREPASSWORD', reference);
});

test('names that would be the same are numbered', () => {
  const plan = planOf({ hadoopConfSecrets: { 'a.secret': secret, 'a-secret': { ...secret, key: 'other' } } });
  expect(variablesOf(plan.executor)).toEqual({
    SECRET_SPARK_HADOOP_A_SECRET: reference,
    SECRET_SPARK_HADOOP_A_SECRET_1: { secretKeyRef: { name: 'store', key: 'other' } },
  });
  expect(confOf(plan)).toMatchObject({
    'spark.hadoop.a.secret': '${env.SECRET_SPARK_HADOOP_A_SECRET}',
    'spark.hadoop.a-secret': '${env.SECRET_SPARK_HADOOP_A_SECRET_1}',
  });
});

test.each([
  [{ hadoopConfSecrets: { '': secret } }, 'hadoopConfSecrets[""]'],
  [{ hadoopConfSecrets: { 'a b.secret': secret } }, 'hadoopConfSecrets["a b.secret"]'],
  [{ sparkConfSecrets: { 'spark.my secret': secret } }, 'sparkConfSecrets["spark.my secret"]'],
])('fails for a key that nobody can read: %#', (props, prop) => {
  expect(findingsOf(props)).toContain(`SPARK071 ${prop}`);
});

test('every variable and entry names its prop', () => {
  const plan = planOf({ hadoopConfSecrets: { 'fs.s3a.secret.key': secret }, sparkConfSecrets: { 'spark.sql.catalog.lake.token': secret } });
  const hadoop = 'prop hadoopConfSecrets["fs.s3a.secret.key"]';
  expect(originsOf(plan)).toMatchObject({
    'driver.container.env[SECRET_SPARK_HADOOP_FS_S3A_SECRET_KEY].valueFrom.secretKeyRef.name': hadoop,
    'executor.container.env[SECRET_SPARK_HADOOP_FS_S3A_SECRET_KEY].valueFrom.secretKeyRef.key': hadoop,
    'driver.container.env[SECRET_SPARK_SQL_CATALOG_LAKE_TOKEN].valueFrom.secretKeyRef.name': 'prop sparkConfSecrets["spark.sql.catalog.lake.token"]',
  });
  expect(plan.conf.origin('spark.hadoop.fs.s3a.secret.key')).toEqual({ kind: 'prop', name: 'hadoopConfSecrets["fs.s3a.secret.key"]' });
  expect(plan.conf.origin('spark.sql.catalog.lake.token')).toEqual({ kind: 'prop', name: 'sparkConfSecrets["spark.sql.catalog.lake.token"]' });
});
