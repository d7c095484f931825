import { mkdtempSync, renameSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Chart, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { SparkJob, SparkReport } from '../../src';

/** A synthesized app with two workloads, and the report that its constructs have written. */
export function synthesizedApp({ knowsProps = true } = {}): { cwd: string; jobs: { daily: SparkJob; weekly: SparkJob } } {
  const cwd = mkdtempSync(join(tmpdir(), 'cdk8s-spark-app-'));
  const app = new App({ outdir: join(cwd, 'dist') });
  const chart = new Chart(app, 'sales', { namespace: 'spark' });
  const daily = new SparkJob(chart, 'daily', {
    mainApplicationFile: 'local:///opt/app.py',
    executor: { cores: 4, memory: Size.gibibytes(8), coreLimit: Cpu.units(4) },
    dynamicAllocation: { minExecutors: 2, maxExecutors: 10 },
    sparkConf: { 'spark.sql.shuffle.partitions': '400' },
  });
  const weekly = new SparkJob(chart, 'weekly', {
    mainApplicationFile: 'local:///opt/app.jar',
    mainClass: 'com.example.Main',
    executor: { nodeSelector: { pool: 'spot' } },
  });
  if (knowsProps) {
    SparkReport.of(app).writeOnSynth();
  }
  app.synth();
  return { cwd, jobs: { daily, weekly } };
}

/** Moves what was synthesized to another directory. */
export function moveOutput(cwd: string, directory: string): void {
  renameSync(join(cwd, 'dist'), join(cwd, directory));
}
