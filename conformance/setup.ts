import { spawnSync } from 'child_process';
import { renameSync, rmSync } from 'fs';
import { join } from 'path';
import { compileDrivers, hasCompiler, javaVersion } from './java';
import { pinnedVersion, REQUIREMENTS, VIRTUAL_ENVIRONMENT } from './spark-home';

/** Makes everything that the tests need, once, before the first of them. */
export default function setUp(): void {
  const installed = installedVersion() === pinnedVersion();
  const missing = [...missingJava(), ...(installed ? [] : missingPython())];
  if (missing.length > 0) {
    throw problem(missing);
  }
  if (!installed) {
    installSpark();
  }
  compileDrivers();
}

function installedVersion(environment = VIRTUAL_ENVIRONMENT): string | undefined {
  const script = 'import importlib.metadata as metadata; print(metadata.version("pyspark"))';
  const { status, stdout } = spawnSync(pythonOf(environment), ['-c', script], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function pythonOf(environment: string): string {
  return join(environment, 'bin', 'python');
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

function installSpark(): void {
  process.stdout.write(`\nInstalling PySpark ${pinnedVersion()} into ${VIRTUAL_ENVIRONMENT}; this takes some minutes, once.\n`);
  // Made aside and moved when it is complete, so that neither an interruption nor a second run leaves half of it.
  const growing = `${VIRTUAL_ENVIRONMENT}.${process.pid}`;
  try {
    run('python3', ['-m', 'venv', growing], 'A virtual environment of Python (python3 -m venv).');
    run(pythonOf(growing), ['-m', 'pip', 'install', '--quiet', '--requirement', REQUIREMENTS],
      'Access to PyPI, or to the mirror that pip is configured for (PIP_INDEX_URL).');
    if (installedVersion(growing) !== pinnedVersion()) {
      throw problem([`PySpark ${pinnedVersion()}: pip has run, but has not installed it.`]);
    }
    rmSync(VIRTUAL_ENVIRONMENT, { recursive: true, force: true });
    renameSync(growing, VIRTUAL_ENVIRONMENT);
  } finally {
    rmSync(growing, { recursive: true, force: true });
  }
}

function run(command: string, commandArguments: string[], need: string): void {
  const { status, stdout, stderr } = spawnSync(command, commandArguments, { encoding: 'utf8' });
  if (status !== 0) {
    throw problem([`${need}\n    ${lastLines(`${stdout}\n${stderr}`)}`]);
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join('\n    ');
}

function problem(missing: string[]): Error {
  const lines = ['The conformance tests run a real Spark. This machine lacks:', ...missing.map((line) => `  - ${line}`)];
  const error = new Error([...lines, 'Then run again: npm run conformance'].join('\n'));
  // The reader is to mend the machine, not the code.
  error.stack = error.message;
  return error;
}
