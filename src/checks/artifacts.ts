import { lineOf } from '../conf/versions';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Check, Checked } from '../plan/check';

/** The names of SDK v1 that Hadoop 3.4 still translates to its own classes. */
const TRANSLATED = [
  'com.amazonaws.auth.AnonymousAWSCredentials',
  'com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper',
  'com.amazonaws.auth.InstanceProfileCredentialsProvider',
  'com.amazonaws.auth.EnvironmentVariableCredentialsProvider',
];

/** What to write for the names that are pasted most. */
const SUCCESSORS: { [name: string]: string } = {
  'com.amazonaws.auth.WebIdentityTokenCredentialsProvider':
    'software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider',
  'com.amazonaws.auth.DefaultAWSCredentialsProviderChain': 'software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider',
  'com.amazonaws.auth.profile.ProfileCredentialsProvider': 'software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider',
};

/** Classes and artifacts that do not go with the versions in the image. */
export const checkArtifacts: Check = (checked) => [...checkProviders(checked), ...checkCoordinates(checked), ...checkAwsSdk(checked)];

function checkProviders({ conf }: Checked): Problem[] {
  return conf.entries()
    .filter(({ key }) => /^spark\.hadoop\.fs\.s3a\.(.*\.)?(aws\.credentials\.provider|assumed\.role\.credentials\.provider)$/.test(key))
    .flatMap(({ value, origin }) => {
      const names = value.split(',').map((name) => name.trim());
      return names.filter((name) => name.startsWith('com.amazonaws.') && !TRANSLATED.includes(name)).map((name) => ({
        rule: 'AWS_SDK_V1' as const,
        prop: origin.name,
        value: name,
        why: 'Hadoop 3.4 comes with the AWS SDK v2, which does not have this class',
        fix: `Write ${SUCCESSORS[name] ?? 'a class of software.amazon.awssdk.auth.credentials or org.apache.hadoop.fs.s3a'}`,
      }));
    });
}

function checkCoordinates({ application }: Checked): Problem[] {
  const { deps } = application.props;
  return (['packages', 'jars'] as const).flatMap((field) => (deps?.[field] ?? []).flatMap((value, index): Problem[] => {
    const found = [scalaProblem(value, application), hadoopProblem(value, application), sparkProblem(value, application)];
    return found.flatMap((problem) => (problem === undefined ? [] : [{ prop: `deps.${field}[${index}]`, value: shown('', value), ...problem }]));
  }));
}

type Found = Omit<Problem, 'prop' | 'value'> | undefined;

/** What is built for Scala 3 runs on the library of Scala 2.13, and so in every Spark that the library knows. */
function scalaProblem(artifact: string, { sparkVersion }: Checked['application']): Found {
  const { scalaVersion } = sparkVersion.facts;
  const scala = /_(2\.1[0-9])(?=[:\-./]|$)/.exec(artifact)?.[1];
  return scala === undefined || scala === scalaVersion ? undefined : {
    rule: 'SCALA_VERSION',
    why: `it is built for Scala ${scala}, and Spark ${sparkVersion} runs on ${scalaVersion}`,
    fix: `Take the artifact that ends in "_${scalaVersion}"`,
  };
}

/** The modules of Hadoop, as jars of their own; others have names like them, and versions of their own. */
const HADOOP_JAR = new RegExp('/hadoop-(?:aliyun|annotations|archive-logs|archives|auth|aws|azure|azure-datalake|client|client-api|client-runtime'
  + '|cloud-storage|common|cos|distcp|gcp|hdfs|hdfs-client|hdfs-native-client|huaweicloud|kms|mapreduce-client-[a-z]+|openstack|tos|yarn-[a-z-]+)'
  + '-(\\d+\\.\\d+\\.\\d+)\\.jar$');

function hadoopProblem(artifact: string, { sparkVersion }: Checked['application']): Found {
  const { hadoopVersion } = sparkVersion.facts;
  const hadoop = (/^org\.apache\.hadoop[:/]hadoop-[a-z-]+[:/](\d+\.\d+\.\d+)$/.exec(artifact) ?? HADOOP_JAR.exec(artifact))?.[1];
  return hadoop === undefined || hadoop === hadoopVersion ? undefined : {
    rule: 'HADOOP_VERSION',
    why: `the image has Hadoop ${hadoopVersion}, and Hadoop's artifacts work with their own version only`,
    fix: `Take version ${hadoopVersion}`,
  };
}

/** Spark's own modules, with their version. */
const OF_SPARK = /(?:^org\.apache\.spark[:/]|\/)spark-[a-z][a-z0-9-]*_2\.\d+[:/-](\d+\.\d+)\.\d+[\w.-]*?(?:\.jar)?$/;

/** Many plugins name the Spark that they are built for, such as `iceberg-spark-runtime-3.5_2.13` and `hudi-spark3.5-bundle_2.13`. */
const FOR_SPARK = /spark(?:-[a-z]+)*[-_]?(?!2\.1\d)(\d\.\d+)(?=[-_:]|$)/;

/** Plugins whose own version, or a number in their name, tells the Spark that they are built for. */
const BY_VERSION: readonly (readonly [artifact: RegExp, builtFor: (version: string) => string])[] = [
  [/(?:^io\.delta[:/]|\/)delta-(?:spark|core|contribs|sharing-spark)_2\.\d+[:/-](\d+)\./, (major) => (Number(major) > 3 ? '4' : '3')],
  [/(?:^(?:com\.crealytics|dev\.mauch)[:/]|\/)spark-excel_2\.\d+[:/-](\d+\.\d+)\.\d+_/, (version) => version],
  [/(?:^org\.elasticsearch[:/]|\/)elasticsearch-spark-(\d)0_/, (major) => major],
  [/(?:^com\.datastax\.spark[:/]|\/)spark-cassandra-connector(?:-assembly)?_2\.\d+[:/-](\d+\.\d+)\./, (version) => version],
];

function byVersion(artifact: string): string | undefined {
  return BY_VERSION.flatMap(([pattern, builtFor]) => {
    const found = pattern.exec(artifact)?.[1];
    return found === undefined ? [] : [builtFor(found)];
  })[0];
}

/** Modules of Spark go with their own line; plugins for a neighbouring line may work, and those for another major version do not. */
function sparkProblem(artifact: string, { sparkVersion }: Checked['application']): Found {
  const { line } = lineOf(sparkVersion.version);
  const own = OF_SPARK.exec(artifact)?.[1];
  const builtFor = own ?? FOR_SPARK.exec(artifact)?.[1] ?? byVersion(artifact);
  const fits = builtFor === undefined || (own === undefined ? builtFor.split('.')[0] === line.split('.')[0] : own === line);
  return fits ? undefined : {
    rule: 'OTHER_SPARK',
    why: `it is built for Spark ${builtFor}, and the image has ${sparkVersion}`,
    fix: own === undefined ? `Take the artifact that is built for Spark ${line}` : `Take version ${sparkVersion}`,
  };
}

/** A jar brings no other ones, as a package does; the SDK v2 of AWS comes in a bundle. */
function checkAwsSdk({ application: { props: { deps = {} } } }: Checked): Problem[] {
  const jars = deps.jars ?? [];
  const index = jars.findIndex((jar) => /(^|\/)hadoop-aws-3\.([4-9]|\d\d)[^/]*\.jar$/.test(jar));
  const isThere = [...jars, ...deps.packages ?? []].some((artifact) =>
    /(^|\/)bundle-2\.[^/]*\.jar$|awssdk|aws-sdk-java-v2|\*/.test(artifact) || /^org\.apache\.hadoop:hadoop-aws:/.test(artifact));
  return index < 0 || isThere ? [] : [
    {
      rule: 'MISSING_JAR',
      prop: `deps.jars[${index}]`,
      value: shown('', jars[index]),
      why: 'it needs the AWS SDK v2, which a jar does not bring with it, and which a distribution of Spark does not have',
      fix: 'Add the jar of software.amazon.awssdk:bundle to deps.jars, or write "org.apache.hadoop:hadoop-aws" in deps.packages',
    },
  ];
}
