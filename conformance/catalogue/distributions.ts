import { spawnSync } from 'child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'fs';
import { join } from 'path';
import { run } from '../missing';
import { REQUIREMENTS, VIRTUAL_ENVIRONMENT, WORKSHOP } from '../spark-home';

/** A Spark distribution in a virtual environment of Python. */
export interface Distribution {
  readonly version: string;
  readonly requirements: string;
  readonly environment: string;
}

/** The Spark that all conformance tests run. The suite's own set-up installs it. */
export const BASE = distribution(REQUIREMENTS, VIRTUAL_ENVIRONMENT);

/** The newest Spark 4, for what has changed since. */
export const NEWEST = distribution(join(__dirname, 'requirements-newest.txt'), join(WORKSHOP, 'venv-newest'));

/** Whether a distribution is there, in the version that is wanted. */
export function isInstalled(wanted: Distribution): boolean {
  return installedVersion(wanted.environment) === wanted.version;
}

/**
 * Makes the environment of a distribution, unless it is there. It is made beside
 * its place and moved when it is complete, so that neither an interruption nor a
 * second run leaves half of it.
 */
export function install(wanted: Distribution): void {
  if (isInstalled(wanted)) {
    return;
  }
  const beside = `${wanted.environment}.${process.pid}`;
  process.stdout.write(`\nInstalling PySpark ${wanted.version} into ${wanted.environment}; this takes some minutes, once.\n`);
  try {
    run('python3', ['-m', 'venv', beside], 'A virtual environment of Python (python3 -m venv).');
    run(python(beside), ['-m', 'pip', 'install', '--quiet', '--requirement', wanted.requirements],
      'Access to PyPI, or to the mirror that pip is configured for (PIP_INDEX_URL).');
    moveInto(beside, wanted);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function moveInto(beside: string, wanted: Distribution): void {
  // Somebody else may have been quicker.
  if (!isInstalled(wanted)) {
    rmSync(wanted.environment, { recursive: true, force: true });
    renameSync(beside, wanted.environment);
  }
}

/** The directory with the jars of a distribution. */
export function jarDirectory({ environment }: Distribution): string {
  const libraries = join(environment, 'lib');
  const folder = readdirSync(libraries).find((name) => name.startsWith('python3')) ?? 'python3';
  return join(libraries, folder, 'site-packages', 'pyspark', 'jars');
}

function distribution(requirements: string, environment: string): Distribution {
  const pin = /^pyspark==(\S+)$/m.exec(readFileSync(requirements, 'utf8'));
  if (pin === null) {
    throw new Error(`${requirements} does not pin pyspark`);
  }
  return { version: pin[1], requirements, environment };
}

function installedVersion(environment: string): string | undefined {
  if (!existsSync(python(environment))) {
    return undefined;
  }
  const script = 'import importlib.metadata as metadata; print(metadata.version("pyspark"))';
  const { status, stdout } = spawnSync(python(environment), ['-c', script], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function python(environment: string): string {
  return join(environment, 'bin', 'python');
}
