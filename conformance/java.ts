import { execFileSync, spawnSync } from 'child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'fs';
import { join } from 'path';
import { Distribution, jarDirectory, WORKSHOP } from './distributions';
import { driverJarOf } from './spark-home';

const SOURCES = join(__dirname, 'java');

/** A tool of the JDK: from `JAVA_HOME`, as Spark's own scripts have it, else from `PATH`. */
export function javaTool(name: string): string {
  const home = process.env.JAVA_HOME;
  return home ? join(home, 'bin', name) : name;
}

/** The major version of Java, or undefined if there is none. */
export function javaVersion(): number | undefined {
  const { stderr } = spawnSync(javaTool('java'), ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(stderr ?? '');
  return version === null ? undefined : Number(version[1]);
}

/** Whether the JDK's compiler is there, and not only a JRE. */
export function hasCompiler(): boolean {
  return ['javac', 'jar'].every((tool) => spawnSync(javaTool(tool), ['--version']).status === 0);
}

/** Compiles the classes that the tests submit, against the jars of a distribution, unless that has been done. */
export function compileDrivers(distribution: Distribution): void {
  const jar = driverJarOf(distribution);
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .map((file) => join(SOURCES, file));
  if (isNewer(jar, [...sources, distribution.requirements])) {
    return;
  }
  const classes = join(WORKSHOP, `drivers-${distribution.line}`);
  const beside = `${jar}.new`;
  rmSync(classes, { recursive: true, force: true });
  const classPath = join(jarDirectory(distribution), '*');
  execFileSync(javaTool('javac'), ['--release', '17', '-encoding', 'UTF-8', '-cp', classPath, '-d', classes, ...sources]);
  execFileSync(javaTool('jar'), ['--create', '--file', beside, '-C', classes, '.']);
  // In one step: a driver of another run may have the old one open.
  renameSync(beside, jar);
}

function isNewer(file: string, others: string[]): boolean {
  return existsSync(file) && others.every((other) => statSync(other).mtimeMs < statSync(file).mtimeMs);
}
