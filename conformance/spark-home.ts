import { readdirSync } from 'fs';
import { join } from 'path';

/** Everything that the set-up makes: out of git's sight. */
export const WORKSHOP = join(__dirname, '.spark');

/** The virtual environment with the PySpark distribution. */
export const VIRTUAL_ENVIRONMENT = join(WORKSHOP, 'venv');

/** The list of what the virtual environment contains. */
export const REQUIREMENTS = join(__dirname, 'requirements.txt');

/** The jar with the classes of `java/`. */
export const DRIVER_JAR = join(WORKSHOP, 'conformance.jar');

/** The PySpark application of the tests. */
export const PYTHON_APPLICATION = join(__dirname, 'python', 'application.py');

/** The directory that Spark knows as `SPARK_HOME`. */
export function sparkHome(): string {
  const libraries = join(VIRTUAL_ENVIRONMENT, 'lib');
  const python = readdirSync(libraries).find((folder) => folder.startsWith('python3'));
  return join(libraries, python ?? 'python3', 'site-packages', 'pyspark');
}

/** The class path of Spark itself. */
export function sparkJars(): string {
  return join(sparkHome(), 'jars', '*');
}
