import { spawnSync } from 'child_process';
import { Distribution, DISTRIBUTIONS, install, isInstalled } from './distributions';
import { compileDrivers, hasCompiler, javaVersion } from './java';
import { missingOnMachine } from './missing';

/** Makes everything that the tests of all lines need, once, before the first of them: Jest does not ask for every project. */
export default function setUp(): void {
  const missing = [...missingJava(), ...(DISTRIBUTIONS.every(isInstalled) ? [] : missingPython())];
  if (missing.length > 0) {
    throw missingOnMachine(missing);
  }
  DISTRIBUTIONS.forEach(make);
}

function make(distribution: Distribution): void {
  install(distribution);
  compileDrivers(distribution);
}

function missingJava(): string[] {
  const version = javaVersion();
  const where = process.env.JAVA_HOME ? `JAVA_HOME (${process.env.JAVA_HOME})` : 'PATH, as JAVA_HOME is not set';
  if (version !== 17 && version !== 21) {
    const found = version === undefined ? 'there is none' : `found Java ${version}`;
    return [`Java 17 or 21, through JAVA_HOME or PATH: looked at ${where}, ${found}.`];
  }
  return hasCompiler() ? [] : [`The compiler of Java ${version} (javac and jar: a JDK, not only a JRE): looked at ${where}.`];
}

function missingPython(): string[] {
  const script = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
  const { status, stderr } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  if (status === 0) {
    return [];
  }
  const reason = /ModuleNotFoundError.*/.exec(stderr ?? '')?.[0] ?? 'there is none on PATH, or it is older';
  return [`Python 3.10 or newer, as python3 on PATH, with the module venv (on Debian and Ubuntu: package python3-venv): ${reason}.`];
}
