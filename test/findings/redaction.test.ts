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

describe('names of secrets were taken for secrets', () => {
  test.each([
    ['tokenizer', 'bert-base-uncased'],
    ['TOKENIZER', 'bert'],
    ['HF_TOKENIZER', 'bert'],
    ['spark.acme.tokenizer', 'bert'],
    ['max-tokens', 'many'],
    ['TOKEN_TYPE', 'bearer'],
    ['token-column', 'tok'],
    ['secret-name', 'prod/db'],
    ['secret_name', 'warehouse-connection'],
    ['secretName', 'db'],
    ['secretname', 'db'],
    ['spark.acme.secret-name', 'db'],
    ['secret-id', 'warehouse'],
    ['secret-arn', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:warehouse'],
    ['DB_SECRET', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:Warehouse-AbC123'],
    ['DB_SECRET', 'prod/db'],
    ['secret-scope', 'prod'],
    ['credentials-id', 'x'],
    ['credential-type', 'oauth'],
    ['password-env', 'DB_PASSWORD'],
    ['SECRETS_BACKEND', 'aws'],
    ['AWS_SECRETS_PREFIX', 'prod'],
    ['DB_PASSWORD', 'vault:secret/data/db#PASSWORD'],
    ['DB_PASSWORD', '{{secrets/prod/db}}'],
    ['DB_PASSWORD', '$(cat /run/secrets/db)'],
    ['DB_PASSWORD', '<from the vault>'],
    ['AUTH', 'Bearer $(TOKEN)'],
    ['AUTH', 'Basic authentication'],
    ['JDBC_URL', 'jdbc:postgresql://db/sales?user=etl&password=$(DB_PASSWORD)'],
    ['JDBC_URL', 'jdbc:postgresql://db/sales?user=etl&ssl=true'],
    ['JDBC_URL', 'jdbc:oracle:thin:@//db:1521/sales'],
    ['ENDPOINT', 'https://example.com/x?page_token=&token_type=jwt'],
  ])('%s = %s', (name, value) => {
    expect(isPlainSecret(name, value)).toBe(false);
  });
});

describe('secrets in values were not found where the name says nothing', () => {
  // None of these values is a real secret.
  test.each([
    ['JDBC_URL', 'jdbc:postgresql://db/x?user=a&password=hunter2'],
    ['spark.sql.catalog.j.url', 'jdbc:sqlserver://db;databaseName=x;user=a;password=hunter2'],
    ['url', 'jdbc:oracle:thin:scott/tiger@//db:1521/x'],
    ['url', 'https://account.blob.core.windows.net/c?sv=2024&sig=made%2Bup'],
    ['AUTH', 'Bearer made-up-token'],
    ['HEADERS', 'Authorization: Bearer made-up-token'],
    ['HEADERS', `Authorization: Basic ${Buffer.from('user:made-up').toString('base64')}`],
    ['anything', `ghp_${'a1'.repeat(18)}`],
    ['anything', `${'eyJhbGciOiJIUzI1NiJ9'}.${'eyJzdWIiOiJtYWRlLXVwIn0'}.made-up`],
    ['DB_SECRET_NAME', 'Ab1'.repeat(12)],
    ['VAULT_SECRET_ID', '0a1b2c3d-0000-4000-8000-0123456789ab'],
    ['fs.s3a.secret.key', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['DB_PASSWORD', 'hunter2'],
    ['spark.kafka.jaas', 'org.apache.kafka.common.security.plain.PlainLoginModule required username="sales" password="hunter2";'],
    ['sasl', "OAuthBearerLoginModule required clientId='sales' clientSecret='made-up';"],
  ])('%s = %s', (name, value) => {
    expect(isPlainSecret(name, value)).toBe(true);
    expect(shown(name, value)).not.toContain(value);
  });
});

test('a login of JAAS whose password is put in later is none', () => {
  expect(isPlainSecret('sasl', 'PlainLoginModule required username="sales" password="${PASSWORD}";')).toBe(false);
});
