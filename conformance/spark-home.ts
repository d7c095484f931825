import { join } from 'path';
import { Distribution, distributionOf, homeDirectory, WORKSHOP } from './distributions';

/** The Spark that drivers and executors of the tests run: the configuration of Jest has a project for each line. */
export const UNDER_TEST: Distribution = distributionOf((globalThis as { SPARK_LINE?: string }).SPARK_LINE ?? '4.1');

/** The virtual environment with the PySpark distribution. */
export const VIRTUAL_ENVIRONMENT = UNDER_TEST.environment;

/** The jar with the classes of `java/`. */
export const DRIVER_JAR = driverJarOf(UNDER_TEST);

/** The PySpark application of the tests. */
export const PYTHON_APPLICATION = join(__dirname, 'python', 'application.py');

/** The directory that Spark knows as `SPARK_HOME`. */
export function sparkHome(): string {
  return homeDirectory(UNDER_TEST);
}

/** The class path of Spark itself. */
export function sparkJars(): string {
  return join(sparkHome(), 'jars', '*');
}

/** The jar of a distribution with the classes of `java/`. */
export function driverJarOf({ line }: Distribution): string {
  return join(WORKSHOP, `drivers-${line}.jar`);
}
