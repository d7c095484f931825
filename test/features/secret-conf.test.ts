import { SecretValue } from 'cdk8s-plus-30';
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
