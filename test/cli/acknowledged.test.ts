import { readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { call, directoryOf, linesOf } from './call';
import { SparkChecks, SparkJob, SparkReport } from '../../src';

describe('a warning that was acknowledged came back from check', () => {
  const app = () => {
    const cwd = directoryOf({});
    const outdir = join(cwd, 'dist');
    const root = new App({ outdir });
    const chart = new Chart(root, 'sales', { namespace: 'spark' });
    new SparkJob(chart, 'daily', {
      mainClass: 'com.example.Main',
      mainApplicationFile: 'local:///opt/app.jar',
      arguments: ['--api-key', 'made-up'],
      sparkConf: { 'spark.acme.audit': 'true', 'spark.house.level': '2' },
    });
    SparkChecks.of(chart).acknowledge('SPARK101', 'It is read by our listener.', { prop: 'sparkConf["spark.house.level"]' });
    SparkChecks.of(chart).acknowledge('SPARK070', 'It is a name.');
    SparkChecks.of(chart).allowKeys('spark.acme.');
    SparkReport.of(root).writeOnSynth();
    root.synth();
    return { cwd, outdir };
  };

  test('it stays acknowledged, as keys stay declared', () => {
    const { cwd } = app();
    expect(call(['check', '--strict', 'dist'], { cwd })).toMatchObject({ code: 0, out: 'no errors, no warnings in 1 input\n' });
    expect(call(['check', '--strict', 'dist/sales.k8s.yaml'], { cwd }).code).toBe(0);
  });

  test('what nobody has acknowledged is told', () => {
    const { cwd, outdir } = app();
    const file = join(outdir, 'sales.k8s.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('spark.house.level=2', 'spark.house.level=2\n    spark.other.key=1'));
    expect(linesOf(call(['check', 'dist'], { cwd }))).toEqual([expect.stringMatching(/^warning SPARK101 dist\/sales\.k8s\.yaml:\d+ .*spark\.other\.key/)]);
    rmSync(join(outdir, 'spark-workloads.jsonl'));
    expect(linesOf(call(['check', 'dist'], { cwd })).length).toBeGreaterThan(3);
  });
});
