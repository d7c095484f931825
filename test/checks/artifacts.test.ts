import { findingsOf, planOf } from '../support/plan';

const PROVIDER = 'fs.s3a.aws.credentials.provider';
const provider = (name: string, key = PROVIDER) => ({ hadoopConf: { [key]: name } });

test.each([
  'com.amazonaws.auth.AnonymousAWSCredentials',
  'com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper',
  'com.amazonaws.auth.InstanceProfileCredentialsProvider',
  'com.amazonaws.auth.EnvironmentVariableCredentialsProvider',
])('Hadoop still translates %s', (name) => {
  expect(findingsOf(provider(name))).toEqual([]);
});

test.each([
  ['com.amazonaws.auth.WebIdentityTokenCredentialsProvider', 'software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider'],
  ['com.amazonaws.auth.DefaultAWSCredentialsProviderChain', 'software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider'],
  ['com.amazonaws.auth.profile.ProfileCredentialsProvider', 'software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider'],
  ['com.amazonaws.auth.Another', 'a class of software.amazon.awssdk.auth.credentials or org.apache.hadoop.fs.s3a'],
])('fails for %s, and names %s', (name, successor) => {
  const { findings } = planOf(provider(name));
  expect(findings).toMatchObject([{ code: 'SPARK110', prop: `hadoopConf["${PROVIDER}"]`, value: name, fix: `Write ${successor}` }]);
});

test.each([
  'fs.s3a.aws.credentials.provider',
  'fs.s3a.assumed.role.credentials.provider',
  'fs.s3a.bucket.lake.aws.credentials.provider',
  'fs.s3a.bucket.lake.assumed.role.credentials.provider',
])('the classes of %s are looked at', (key) => {
  expect(findingsOf(provider('com.amazonaws.auth.Another', key))).toEqual([`SPARK110 hadoopConf["${key}"]`]);
});

test.each(['fs.s3.aws.credentials.provider', 'fs.s3a.signing.provider'])('those of %s are not', (key) => {
  expect(findingsOf(provider('com.amazonaws.auth.Another', key))).toEqual([]);
});

test('every class of a list is looked at, and each that is wrong is told', () => {
  const list = 'com.amazonaws.auth.One, software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider,\n com.amazonaws.auth.Two';
  expect(planOf(provider(list)).findings.map(({ value }) => value)).toEqual(['com.amazonaws.auth.One', 'com.amazonaws.auth.Two']);
});

test.each([
  [{ packages: ['org.example:a_2.12:1.0'] }, 'SPARK111 deps.packages[0]'],
  [{ packages: ['org.example:a_2.11:1.0'] }, 'SPARK111 deps.packages[0]'],
  [{ jars: ['local:///opt/a_2.13-1.0.jar', 'local:///opt/a_2.12-1.0.jar'] }, 'SPARK111 deps.jars[1]'],
  [{ jars: ['local:///opt/a_2.12.jar'] }, 'SPARK111 deps.jars[0]'],
  [{ packages: ['org.apache.hadoop:hadoop-aws:3.3.4'] }, 'SPARK112 deps.packages[0]'],
  [{ packages: ['org.apache.hadoop/hadoop-cloud-storage/3.3.4'] }, 'SPARK112 deps.packages[0]'],
  [{ jars: ['https://repo.example.com/hadoop-aws-3.3.4.jar'] }, 'SPARK112 deps.jars[0]'],
])('fails for %p', (deps, finding) => {
  expect(findingsOf({ deps })).toEqual([finding]);
});

test.each([
  { packages: ['org.example:a_2.13:2.12'] },
  { packages: ['org.example:a:2.12.0'] },
  { packages: ['org.example:a_31:1.0'] },
  { packages: ['org.example:hadoop-tool:3.3.4'] },
  { jars: ['local:///opt/a_2.13-1.0.jar'] },
  { files: ['a_2.12.txt'] },
])('passes %p', (deps) => {
  expect(findingsOf({ deps })).toEqual([]);
});

test('the image\'s own versions pass', () => {
  const { hadoopVersion, scalaVersion } = planOf().application.sparkVersion.facts;
  const deps = { packages: [`org.apache.hadoop:hadoop-aws:${hadoopVersion}`, `org.example:a_${scalaVersion}:1.0`] };
  expect(findingsOf({ deps })).toEqual([]);
});

describe('false alarms about names of artifacts', () => {
  test.each([
    { packages: ['io.github.vincenzobaz:spark-scala3-encoders_3:0.3.2'] },
    { jars: ['https://repo.example.com/udfs_3.jar'] },
    { jars: ['https://repo.example.com/hadoop-lzo-0.4.20.jar'] },
    { jars: ['https://repo.example.com/hadoop-shaded-guava-1.4.0.jar'] },
    { packages: ['org.apache.hadoop.thirdparty:hadoop-shaded-guava:1.4.0'] },
  ])('%p passes', (deps) => {
    expect(findingsOf({ deps })).toEqual([]);
  });

  test.each(['hadoop-azure-datalake', 'hadoop-client-api', 'hadoop-mapreduce-client-core', 'hadoop-yarn-api'])('%s is a module of Hadoop', (name) => {
    expect(findingsOf({ deps: { jars: [`https://repo.example.com/${name}-3.3.4.jar`] } })).toEqual(['SPARK112 deps.jars[0]']);
  });
});

describe('an artifact of another Spark was accepted in silence', () => {
  test.each([
    { packages: ['org.apache.spark:spark-avro_2.13:3.5.0'] },
    { packages: ['org.apache.spark:spark-sql-kafka-0-10_2.13:3.5.1'] },
    { packages: ['org.apache.spark:spark-avro_2.13:4.0.1'] },
    { packages: ['org.apache.spark:spark-avro_2.13:4.2.0'] },
    { packages: ['org.apache.spark/spark-avro_2.13/3.5.0'] },
    { packages: ['org.apache.iceberg:iceberg-spark-runtime-3.5_2.13:1.7.0'] },
    { packages: ['org.apache.hudi:hudi-spark3.5-bundle_2.13:1.0.0'] },
    { packages: ['com.google.cloud.spark:spark-3.5-bigquery:0.41.0'] },
    { packages: ['net.snowflake:spark-snowflake_2.13:2.12.0-spark_3.4'] },
  ])('%p', (deps) => {
    expect(findingsOf({ deps })).toEqual(['SPARK152 deps.packages[0]']);
  });

  test.each([
    { jars: ['https://repo.example.com/spark-avro_2.13-3.5.0.jar'] },
    { jars: ['local:///opt/iceberg-spark-runtime-3.5_2.13-1.7.0.jar'] },
  ])('%p', (deps) => {
    expect(findingsOf({ deps })).toEqual(['SPARK152 deps.jars[0]']);
  });

  test.each([
    { packages: ['org.apache.spark:spark-avro_2.13:4.1.0'] },
    { packages: ['org.apache.iceberg:iceberg-spark-runtime-4.0_2.13:1.10.0'] },
    { packages: ['io.delta:delta-spark_2.13:4.0.0'] },
    { packages: ['org.mongodb.spark:mongo-spark-connector_2.13:10.5.0'] },
    { packages: ['com.nvidia:rapids-4-spark_2.13:25.4.0'] },
    { packages: ['io.openlineage:openlineage-spark_2.13:1.30.0'] },
    { jars: ['local:///opt/spark-avro_2.13-4.1.2.jar'] },
    { jars: ['https://repo.example.com/my-spark-etl-1.4.2.jar'] },
  ])('%p passes', (deps) => {
    expect(findingsOf({ deps })).toEqual([]);
  });
});

describe('hadoop-aws as a jar, without the SDK', () => {
  const HADOOP_AWS = 'https://repo.example.com/hadoop-aws-3.4.2.jar';

  test.each([
    [[HADOOP_AWS]],
    [['https://repo.example.com/aws-java-sdk-bundle-1.12.262.jar', HADOOP_AWS]],
  ])('%p', (jars) => {
    expect(findingsOf({ deps: { jars } })).toEqual([`SPARK153 deps.jars[${jars.length - 1}]`]);
  });

  test.each([
    { jars: [HADOOP_AWS, 'https://repo.example.com/bundle-2.29.52.jar'] },
    { jars: [HADOOP_AWS], packages: ['software.amazon.awssdk:bundle:2.29.52'] },
    { jars: [HADOOP_AWS, 'file:///opt/libs/*'] },
    { packages: ['org.apache.hadoop:hadoop-aws:3.4.2'] },
  ])('%p passes', (deps) => {
    expect(findingsOf({ deps })).toEqual([]);
  });
});

describe('plugins whose version tells that they are for another Spark were accepted', () => {
  const codesOf = (artifact: string) => planOf({ deps: { packages: [artifact] } }).findings.map(({ code }) => code);

  test.each([
    'io.delta:delta-spark_2.13:3.3.2', 'io.delta:delta-core_2.13:2.4.0', 'com.crealytics:spark-excel_2.13:3.5.1_0.20.4',
    'org.elasticsearch:elasticsearch-spark-30_2.13:8.15.0', 'com.datastax.spark:spark-cassandra-connector_2.13:3.5.1',
  ])('%s', (artifact) => {
    expect(codesOf(artifact)).toEqual(['SPARK152']);
  });

  test.each(['io.delta:delta-spark_2.13:4.0.0', 'dev.mauch:spark-excel_2.13:4.0.0_0.31.2', 'org.mongodb.spark:mongo-spark-connector_2.13:10.5.0'])('%s passes', (artifact) => {
    expect(codesOf(artifact)).toEqual([]);
  });
});
