import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Chart, Duration, JsonPatch, Size } from 'cdk8s';
import { SparkChecks, SparkJob, SparkReport } from '../src';

const directory = () => mkdtempSync(join(tmpdir(), 'spark-report-'));

function appWith(jobs: { [name: string]: object }, outdir = directory()): App {
  const app = new App({ outdir });
  const chart = new Chart(app, 'sales', { namespace: 'spark' });
  for (const [name, props] of Object.entries(jobs)) {
    new SparkJob(chart, name, { mainApplicationFile: 'local:///opt/app.py', ...props });
  }
  return app;
}

test('the report is written beside the manifests, and only when it is asked for', () => {
  const silent = appWith({ daily: {} });
  silent.synth();
  expect(readdirSync(silent.outdir)).toEqual(['sales.k8s.yaml']);

  const app = appWith({ daily: {} });
  SparkReport.of(app).writeOnSynth();
  app.synth();
  expect(readdirSync(app.outdir).sort()).toEqual(['sales.k8s.yaml', 'spark-report.md', 'spark-workloads.jsonl']);
  expect(readFileSync(join(app.outdir, 'spark-report.md'), 'utf8')).toBe(SparkReport.of(app).toMarkdown());
});

test('kubectl takes neither file for a manifest', () => {
  const app = appWith({ daily: {} });
  SparkReport.of(app).writeOnSynth();
  app.synth();
  expect(readdirSync(app.outdir).filter((file) => /\.(ya?ml|json)$/.test(file))).toEqual(['sales.k8s.yaml']);
});

test('an app with errors leaves no report', () => {
  const app = appWith({ daily: { driver: { cores: 0 } } });
  SparkReport.of(app).writeOnSynth();
  expect(() => app.synth()).toThrow('SPARK022');
  expect(existsSync(join(app.outdir, 'spark-report.md'))).toBe(false);
});

test('the same app gives the same report, whatever the order of its jobs', () => {
  const report = SparkReport.of(appWith({ daily: {}, hourly: { executor: { memory: Size.gibibytes(4) } } })).toMarkdown();
  expect(SparkReport.of(appWith({ hourly: { executor: { memory: Size.gibibytes(4) } }, daily: {} })).toMarkdown()).toBe(report);
});

test('warnings are told with the reasons that they were acknowledged for', () => {
  const app = appWith({ daily: { sparkConf: { 'spark.acme.setting': 'x' } } });
  expect(SparkReport.of(app).toMarkdown()).toContain('- warning `sales/daily`: SPARK101 sparkConf["spark.acme.setting"]');
  SparkChecks.of(app).acknowledge('SPARK101', 'our own plugin');
  expect(SparkReport.of(app).toMarkdown()).toContain('(acknowledged: our own plugin)');
});

test('a job that can wait for ever is told apart from one with a deadline, also one that was patched in', () => {
  const app = appWith({ daily: { activeDeadline: Duration.hours(1) }, hourly: {}, weekly: {} });
  (app.node.findChild('sales').node.findChild('weekly') as SparkJob).job.addJsonPatch(JsonPatch.add('/spec/activeDeadlineSeconds', 60));
  const sections = SparkReport.of(app).toMarkdown().match(/(?<=### Deadline\n\n).*/g);
  expect(sections).toEqual([
    'A run ends after `3600` seconds at the latest.',
    expect.stringMatching(/^None: .* a run waits for it for ever\.$/),
    'A run ends after `60` seconds at the latest.',
  ]);
});

test('the workloads are written with the props that their entries come from', () => {
  const app = appWith({ daily: { executor: { memory: Size.gibibytes(4) } } });
  SparkReport.of(app).writeOnSynth();
  app.synth();
  const [line, end] = readFileSync(join(app.outdir, 'spark-workloads.jsonl'), 'utf8').split('\n');
  expect(end).toBe('');
  expect(JSON.parse(line)).toMatchObject({ path: 'sales/daily', kind: 'Job', namespace: 'spark', name: 'sales-daily' });
  expect(JSON.parse(line).conf).toContainEqual({ key: 'spark.executor.memory', value: '4g', origin: { kind: 'prop', name: 'executor.memory' } });
});
