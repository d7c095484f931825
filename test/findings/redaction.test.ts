import { isPlainSecret, namesSecret, shown } from '../../src/findings/redaction';

// None of these values is a real secret.
test.each([
  ['spark.hadoop.fs.s3a.access.key', 'minio'],
  ['fs.s3a.secret.key', '12345678'],
  ['fs.s3a.session.token', 'abc/def+ghi='],
  ['fs.azure.account.key.sales.dfs.core.windows.net', 'bWFkZSB1cA=='],
  ['fs.azure.sas.container.sales.blob.core.windows.net', 'sv=2020&sig=abc'],
  ['fs.azure.account.oauth2.client.secret', 'made-up~value'],
  ['spark.ssl.keyStorePassword', 'changeit'],
  ['spark.sql.catalog.lake.s3.secret-access-key', 'made-up'],
  ['spark.sql.catalog.lake.s3.access-key-id', 'made-up'],
  ['spark.sql.catalog.lake.credential', 'id:made-up'],
  ['spark.hadoop.javax.jdo.option.ConnectionPassword', '2024'],
  ['DATABASE_PASSWORD', 'made-up'],
  ['API_KEY', 'made-up'],
  ['spark.mongodb.read.connection.uri', 'mongodb://user:made-up@host/db'],
  ['anything', 'AKIAIOSFODNN7EXAMPLE'],
])('%s is a secret in plain text', (name, value) => {
  expect(isPlainSecret(name, value)).toBe(true);
  expect(shown(name, value)).not.toContain(value);
});

test.each([
  ['fs.s3a.aws.credentials.provider', 'software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider'],
  ['fs.s3a.aws.credentials.provider', 'org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider, org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider'],
  ['hadoop.security.credential.provider.path', 'jceks://file/etc/secrets/store.jceks'],
  ['fs.azure.account.oauth2.token.file', '/var/run/secrets/token'],
  ['fs.azure.sas.token.provider.type', 'com.example.Provider'],
  ['spark.kubernetes.kerberos.tokenSecret.name', 'kerberos'],
  ['spark.authenticate.secret.file', '/etc/secrets/rpc'],
  ['spark.authenticate.secretBitLength', '256'],
  ['spark.security.credentials.hive.enabled', 'false'],
  ['spark.sql.catalog.lake.token-refresh-enabled', 'true'],
  ['spark.redaction.regex', '(?i)secret|password'],
  ['spark.ssl.keyPassword', '${env:KEY_PASSWORD}'],
  ['DATABASE_PASSWORD', '$(OTHER)'],
  ['GOOGLE_APPLICATION_CREDENTIALS', '/etc/gcp/key.json'],
  ['AWS_WEB_IDENTITY_TOKEN_FILE', '/var/run/token'],
  ['spark.sql.shuffle.partitions', '400'],
  ['spark.hadoop.fs.s3a.endpoint', 'https://minio.example.com:9000'],
  ['spark.sql.catalog.lake.uri', 'thrift://metastore:9083'],
])('%s = %s is none', (name, value) => {
  expect(isPlainSecret(name, value)).toBe(false);
  expect(shown(name, value)).toBe(value);
});

test('names of secrets are told from other names', () => {
  expect(namesSecret('fs.s3a.secret.key')).toBe(true);
  expect(namesSecret('spark.executor.memory')).toBe(false);
});
