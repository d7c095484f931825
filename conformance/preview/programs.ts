import { execFileSync } from 'child_process';
import { mkdirSync, readdirSync, rmSync } from 'fs';
import { join } from 'path';
import { Distribution, jarDirectory } from '../catalogue/distributions';
import { javaTool } from '../java';
import { WORKSHOP } from '../spark-home';

const SOURCES = join(__dirname, 'java');

/** The catalogue's programs know where Spark declares its configuration. */
const SHARED_SOURCES = join(__dirname, '..', 'catalogue', 'java');

/** Compiles the programs of `java/` against a distribution. */
export function compilePrograms(distribution: Distribution): void {
  const classes = classDirectory(distribution);
  rmSync(classes, { recursive: true, force: true });
  mkdirSync(classes, { recursive: true });
  const sources = readdirSync(SOURCES).filter((file) => file.endsWith('.java')).map((file) => join(SOURCES, file));
  const options = ['--release', '17', '-encoding', 'UTF-8', '-nowarn', '-Xlint:none', '-sourcepath', SHARED_SOURCES];
  execFileSync(javaTool('javac'), [...options, '-cp', join(jarDirectory(distribution), '*'), '-d', classes, ...sources], { stdio: 'pipe' });
}

/** The class path of the programs and of their Spark. */
export function classPath(distribution: Distribution): string {
  return `${classDirectory(distribution)}:${join(jarDirectory(distribution), '*')}`;
}

function classDirectory({ version }: Distribution): string {
  return join(WORKSHOP, 'preview', version);
}
