import { join } from 'path';
import { compileAgainst } from '../compile';
import { Distribution, jarDirectory, WORKSHOP } from '../distributions';

const SOURCES = join(__dirname, 'java');

/** The catalogue's programs know where Spark declares its configuration. */
const SHARED_SOURCES = join(__dirname, '..', 'catalogue', 'java');

/** Compiles the programs of `java/` against a distribution. */
export function compilePrograms(distribution: Distribution): void {
  compileAgainst(distribution, { sources: SOURCES, classes: classDirectory(distribution), sharedSources: SHARED_SOURCES });
}

/** The class path of the programs and of their Spark. */
export function classPath(distribution: Distribution): string {
  return `${classDirectory(distribution)}:${join(jarDirectory(distribution), '*')}`;
}

function classDirectory({ version }: Distribution): string {
  return join(WORKSHOP, 'preview', version);
}
