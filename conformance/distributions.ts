import { spawnSync } from 'child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'fs';
import { basename, join } from 'path';
import { run } from './missing';

/** Everything that the set-up makes: out of git's sight. */
export const WORKSHOP = join(__dirname, '.spark');

/** Which Spark each line stands for: one file a line of Spark, `4.1.txt`. */
const REQUIREMENTS = join(__dirname, 'requirements');

/** A Spark distribution in a virtual environment of Python. */
export interface Distribution {
  /** Major and minor version, for example `4.1`. */
  readonly line: string;
  readonly version: string;
  readonly requirements: string;
  readonly environment: string;
}

/** The newest patch of every line of Spark that the library knows, oldest line first. */
export const DISTRIBUTIONS: readonly Distribution[] = readdirSync(REQUIREMENTS).sort().map(distribution);

/** Those with their versions, as tables of tests want them. */
export const EACH_DISTRIBUTION = DISTRIBUTIONS.map((each): [string, Distribution] => [each.version, each]);

/** The distribution of a line of Spark. */
export function distributionOf(line: string): Distribution {
  const found = DISTRIBUTIONS.find((each) => each.line === line);
  if (found === undefined) {
    throw new Error(`there is no ${join(REQUIREMENTS, `${line}.txt`)}`);
  }
  return found;
}

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

/** The directory that Spark knows as `SPARK_HOME`. */
export function homeDirectory({ environment }: Distribution): string {
  const libraries = join(environment, 'lib');
  const folder = readdirSync(libraries).find((name) => name.startsWith('python3')) ?? 'python3';
  return join(libraries, folder, 'site-packages', 'pyspark');
}

/** The directory with the jars of a distribution. */
export function jarDirectory(of: Distribution): string {
  return join(homeDirectory(of), 'jars');
}

function distribution(file: string): Distribution {
  const requirements = join(REQUIREMENTS, file);
  const pin = /^pyspark==(\S+)$/m.exec(readFileSync(requirements, 'utf8'));
  const line = basename(file, '.txt');
  if (pin === null || !pin[1].startsWith(`${line}.`)) {
    throw new Error(`${requirements} does not pin pyspark==${line}.…`);
  }
  return { line, version: pin[1], requirements, environment: join(WORKSHOP, line) };
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
