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
  [{ packages: ['org.example:a_3:1.0'] }, 'SPARK111 deps.packages[0]'],
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
