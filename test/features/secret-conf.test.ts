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

describe('TLS between driver and executors', () => {
  const RPC_TLS = { 'spark.ssl.rpc.enabled': 'true', 'spark.ssl.enabled': 'true' };
  const other = { secretKeyRef: { name: 'store', key: 'other' } };
  const ENDS = {
    keyStorePassword: '_SPARK_SSL_RPC_KEY_STORE_PASSWORD',
    keyPassword: '_SPARK_SSL_RPC_KEY_PASSWORD',
    trustStorePassword: '_SPARK_SSL_RPC_TRUST_STORE_PASSWORD',
    privateKeyPassword: '_SPARK_SSL_RPC_PRIVATE_KEY_PASSWORD',
  };

  test.each(Object.entries(ENDS))('executors have the %s where Spark looks for it before it has a configuration', (end, variable) => {
    for (const key of [`spark.ssl.rpc.${end}`, `spark.ssl.${end}`]) {
      const plan = planOf({ sparkConf: RPC_TLS, sparkConfSecrets: { [key]: secret } });
      expect(plan.findings).toEqual([]);
      expect(variablesOf(plan.executor)).toHaveProperty(variable, reference);
      // There it would count for the UI too, and for all others that have TLS.
      expect(variablesOf(plan.driver)).not.toHaveProperty(variable);
      expect(originsOf(plan)).toHaveProperty([`executor.container.env[${variable}].valueFrom.secretKeyRef.key`], `prop sparkConfSecrets["${key}"]`);
    }
  });

  test('of two passwords the nearer one counts', () => {
    const sparkConfSecrets = { 'spark.ssl.keyPassword': secret, 'spark.ssl.rpc.keyPassword': { ...secret, key: 'other' } };
    expect(variablesOf(planOf({ sparkConf: RPC_TLS, sparkConfSecrets }).executor)).toHaveProperty('_SPARK_SSL_RPC_KEY_PASSWORD', other);
  });

  const OFF: { [key: string]: string }[] = [{}, { 'spark.ssl.rpc.enabled': 'false' }, { 'spark.ssl.enabled': 'true' }, { 'spark.ssl.rpc.enabled': 'true' }];

  test.each(OFF)('they have no such variable where it is off, or inherits nothing: %j', (sparkConf) => {
    const { executor } = planOf({ sparkConf, sparkConfSecrets: { 'spark.ssl.keyPassword': secret } });
    expect(Object.keys(variablesOf(executor))).toEqual(['SECRET_SPARK_SSL_KEYPASSWORD']);
  });

  test('passwords of others are no passwords of this', () => {
    const { executor } = planOf({ sparkConf: RPC_TLS, sparkConfSecrets: { 'spark.ssl.ui.keyPassword': secret } });
    expect(Object.keys(variablesOf(executor))).toEqual(['SECRET_SPARK_SSL_UI_KEYPASSWORD']);
  });
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
  [{ sparkConfSecrets: { 'spark.executorEnv.API_TOKEN': secret } }, 'sparkConfSecrets["spark.executorEnv.API_TOKEN"]'],
  [{ sparkConfSecrets: { 'spark.kubernetes.executor.annotation.token': secret } }, 'sparkConfSecrets["spark.kubernetes.executor.annotation.token"]'],
  [{ sparkConfSecrets: { 'spark.network.plugin.token': secret } }, 'sparkConfSecrets["spark.network.plugin.token"]'],
  [{ hadoopConfSecrets: { 'spark.hadoop.fs.s3a.secret.key': secret } }, 'hadoopConfSecrets["spark.hadoop.fs.s3a.secret.key"]'],
])('fails where the value would not be read or not be hidden: %#', (props, prop) => {
  expect(findingsOf(props)).toEqual([`SPARK071 ${prop}`]);
});

test('what Spark writes into executors\' pods would be read there by everybody', () => {
  const [{ why }] = planOf({ sparkConfSecrets: { 'spark.executorEnv.API_TOKEN': secret } }).findings;
  expect(why).toContain('write the value into the executors\' pods');
  expect(findingsOf({ sparkConfSecrets: { 'spark.kubernetes.authenticate.oauthToken': secret, 'spark.ssl.ui.keyPassword': secret } })).toEqual([]);
  // Of these Spark writes the reference, and not the value.
  expect(findingsOf({ sparkConfSecrets: { 'spark.ssl.plugin.token': secret } })).toEqual([]);
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
