import { execFileSync } from 'child_process';
import { mkdirSync, readdirSync, rmSync } from 'fs';
import { join } from 'path';
import { Distribution, jarDirectory } from './distributions';
import { javaTool } from './java';

/** Programs that ask a distribution of Spark. */
export interface Programs {
  /** The directory of their sources. */
  readonly sources: string;
  /** The directory for their classes: another one for every distribution. */
  readonly classes: string;
  /** A directory of sources that they use besides. */
  readonly sharedSources?: string;
}

/** Compiles programs against a distribution, always anew. */
export function compileAgainst(distribution: Distribution, { sources, classes, sharedSources }: Programs): void {
  rmSync(classes, { recursive: true, force: true });
  mkdirSync(classes, { recursive: true });
  const files = readdirSync(sources).filter((file) => file.endsWith('.java')).map((file) => join(sources, file));
  const options = ['--release', '17', '-encoding', 'UTF-8', '-nowarn', '-Xlint:none', ...(sharedSources === undefined ? [] : ['-sourcepath', sharedSources])];
  execFileSync(javaTool('javac'), [...options, '-cp', join(jarDirectory(distribution), '*'), '-d', classes, ...files], { stdio: 'pipe' });
}
