import { Problem } from '../findings/finding';
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
export const checkArtifacts: Check = (checked) => [...checkProviders(checked), ...checkCoordinates(checked)];

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
  const { scalaVersion, hadoopVersion } = application.sparkVersion.facts;
  const problems: Problem[] = [];
  for (const field of ['packages', 'jars'] as const) {
    (deps?.[field] ?? []).forEach((value, index) => {
      const prop = `deps.${field}[${index}]`;
      const scala = /_(2\.1[0-9]|3)(?=[:\-./]|$)/.exec(value)?.[1];
      if (scala !== undefined && scala !== scalaVersion) {
        problems.push({
          rule: 'SCALA_VERSION',
          prop,
          value,
          why: `it is built for Scala ${scala}, and Spark ${application.sparkVersion} runs on ${scalaVersion}`,
          fix: `Take the artifact that ends in "_${scalaVersion}"`,
        });
      }
      const hadoop = /(?:^org\.apache\.hadoop[:/]|\/)hadoop-[a-z-]+[:/-](\d+\.\d+\.\d+)(?:\.jar)?$/.exec(value)?.[1];
      if (hadoop !== undefined && hadoop !== hadoopVersion) {
        problems.push({
          rule: 'HADOOP_VERSION',
          prop,
          value,
          why: `the image has Hadoop ${hadoopVersion}, and Hadoop's artifacts work with their own version only`,
          fix: `Take version ${hadoopVersion}`,
        });
      }
    });
  }
  return problems;
}
