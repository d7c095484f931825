import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Chart } from 'cdk8s';
import { run } from './fresh-process';
import { addJob, jobs } from './jobs';
import { alternate } from './measure';
import { count, MICROSECONDS, ratioRow, Row } from './table';
import { SparkApp } from 'cdk8s-spark';

const COMMAND = join(__dirname, '..', 'bin', 'cdk8s-spark');

/** Lines of a properties file, each of which is a finding of its own kind, or one of many volumes. */
function lineOf(index: number): string {
  return [
    `spark.executor.colour${index}.name red`,
    `spark.acme.setting${index} on`,
    `spark.kubernetes.executor.volumes.nfs.share${index}.mount.path /data/${index}`,
    `spark.kubernetes.executor.label.l${index} no label`,
    `spark.hadoop.fs.s3a.bucket.b${index}.secret.key hidden${index}`,
  ][index % 5];
}

/** What a line costs in a long file, against a shorter one, starts included. */
export function longFile(small: number, large: number, rounds: number): Row[] {
  return inFolder((folder) => {
    const fileOf = (lines: number) => {
      const file = join(folder, `${lines}.conf`);
      writeFileSync(file, Array.from({ length: lines }, (_, index) => `${lineOf(index)}\n`).join(''));
      return file;
    };
    const check = (lines: number, file = fileOf(lines)) => () => ({ time: 1000 * run(COMMAND, ['check', file], { exitCode: 1 }).milliseconds / lines });
    const pair = alternate({ rounds, warmUps: 0 }, check(small), check(large));
    return [ratioRow(`check, a line of ${count(small)} and of ${count(large)}`, pair, 'time', MICROSECONDS, '1.10x')];
  });
}

/** What a job costs in the report and the previews of a large app, against a smaller one, starts included. */
export function manyWorkloads(small: number, large: number, rounds: number): Row[] {
  return inFolder((folder) => ['report', 'preview'].map((verb) => {
    const show = (size: number, manifests = synthesized(join(folder, String(size)), size)) => () =>
      ({ time: 1000 * run(COMMAND, [verb, manifests]).milliseconds / size });
    const pair = alternate({ rounds, warmUps: 0 }, show(small), show(large));
    return ratioRow(`${verb}, a job of ${count(small)} and of ${count(large)}`, pair, 'time', MICROSECONDS, '1.10x');
  }));
}

function synthesized(outdir: string, size: number): string {
  const app = new SparkApp({ outdir });
  const chart = new Chart(app, 'sales', { namespace: 'spark' });
  jobs(size).forEach((props) => addJob(chart, props));
  app.synth();
  return outdir;
}

function inFolder<T>(action: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-spark-bench-'));
  try {
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
