import { spawnSync } from 'child_process';
import { mkdtempSync, realpathSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { compileAgainst } from '../compile';
import { Distribution, jarDirectory, WORKSHOP } from '../distributions';
import { javaTool } from '../java';

const SOURCES = join(__dirname, 'java');

/** What a default may depend on besides Spark itself. */
export interface Machine {
  readonly processors: number;
  readonly megabytes: number;
  readonly timeZone: string;
  readonly address: string;
}

export const ONE_MACHINE: Machine = { processors: 2, megabytes: 512, timeZone: 'UTC', address: '127.0.0.1' };
export const OTHER_MACHINE: Machine = { processors: 11, megabytes: 700, timeZone: 'Asia/Kathmandu', address: '127.0.0.2' };

/** Compiles the programs of `java/` against a distribution. */
export function compilePrograms(distribution: Distribution): void {
  compileAgainst(distribution, { sources: SOURCES, classes: classDirectory(distribution) });
}

/** Runs a program of `java/` with the jars of a distribution, in an empty directory and with no more environment than it needs. */
export function runProgram(distribution: Distribution, name: string, input: string, machine: Machine): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'spark-catalogue-')));
  try {
    const jars = jarDirectory(distribution);
    const { status, stdout, stderr, error } = spawnSync(javaTool('java'), [
      `-XX:ActiveProcessorCount=${machine.processors}`,
      `-Xmx${machine.megabytes}m`,
      `-Duser.timezone=${machine.timeZone}`,
      `-Djava.io.tmpdir=${directory}`,
      '-Dfile.encoding=UTF-8',
      '-cp', `${classDirectory(distribution)}:${join(jars, '*')}`,
      name,
      jars,
    ], {
      cwd: directory,
      env: { PATH: process.env.PATH, SPARK_LOCAL_IP: machine.address, SPARK_LOCAL_HOSTNAME: `host-${machine.processors}` },
      encoding: 'utf8',
      input,
      maxBuffer: 2 ** 28,
    });
    if (status !== 0 || error !== undefined) {
      throw new Error(`${name} has failed: ${error ?? ''}\n${stderr}`);
    }
    return stdout;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function classDirectory({ version }: Distribution): string {
  return join(WORKSHOP, 'catalogue', version);
}
