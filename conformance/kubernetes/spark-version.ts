import { isAtLeast } from '../../src/conf/versions';
import { SparkImage, SparkLanguage, SparkVersion } from 'cdk8s-spark';

/** The Spark that the cases run: the configuration of Jest has a project for each version that was asked for. */
export const SPARK_VERSION = SparkVersion.of((globalThis as { SPARK_VERSION?: string }).SPARK_VERSION ?? SparkVersion.DEFAULT.version);

/** Whether no other version has been run before: what shows Kubernetes rather than Spark is run once. */
export const IS_FIRST_VERSION = (globalThis as { IS_FIRST_VERSION?: boolean }).IS_FIRST_VERSION ?? true;

/** The official image of a version, with its reference. */
export function imageOf(language: SparkLanguage, sparkVersion = SPARK_VERSION): string {
  return SparkImage.apache({ sparkVersion, languages: [language] }).reference;
}

/** Why a case cannot be run, if it wants a newer Spark than that of the cases. */
export function sinceSpark(line: string): string | undefined {
  return isAtLeast(SPARK_VERSION.version, line) ? undefined : `Spark ${line} has begun with it`;
}
