import { spawnSync } from 'child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'fs';
import { join } from 'path';
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

/**
 * Makes the environment of a distribution if there is none. It is made beside its
 * place and then moved there, so that two that do this at once cannot disturb each
 * other. What is there already is never cleared: others may be using it.
 */
export function install(wanted: Distribution): void {
  if (installedVersion(wanted.environment) === wanted.version) {
    return;
  }
  if (existsSync(wanted.environment)) {
    throw new Error(`${wanted.environment} does not contain PySpark ${wanted.version}: remove it, and it will be made anew`);
  }
  const beside = `${wanted.environment}.${process.pid}`;
  process.stdout.write(`\nInstalling PySpark ${wanted.version} into ${wanted.environment}; this takes some minutes, once.\n`);
  try {
    run('python3', ['-m', 'venv', beside]);
    run(python(beside), ['-m', 'pip', 'install', '--quiet', '--requirement', wanted.requirements]);
    moveInto(beside, wanted);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function moveInto(beside: string, wanted: Distribution): void {
  try {
    renameSync(beside, wanted.environment);
  } catch (problem) {
    // Somebody else may have been quicker.
    if (installedVersion(wanted.environment) !== wanted.version) {
      throw problem;
    }
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

function run(command: string, commandArguments: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, commandArguments, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${command} ${commandArguments.join(' ')} has failed:\n${stdout}\n${stderr}`);
  }
}
