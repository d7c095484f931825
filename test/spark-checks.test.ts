import { execFileSync, spawnSync } from 'child_process';
import { mkdtempSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Chart, Size, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { IConstruct } from 'constructs';
import { SparkChecks, SparkJob, SparkJobProps } from '../src';

const WARNS: Partial<SparkJobProps> = { sparkConf: { 'spark.yarn.queue': 'daily' } };

function chartWith(props: Partial<SparkJobProps> = {}) {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'cdk8s-spark-checks-')) });
  const chart = new Chart(app, 'sales', { namespace: 'spark' });
  const job = new SparkJob(chart, 'daily', { mainClass: 'Main', mainApplicationFile: 'local:///app.jar', ...props });
  return { app, chart, job };
}

/** What is written to stderr while a plain `cdk8s synth` runs. */
function toldBy(action: () => void): string {
  let text = '';
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  process.env.CDK8S_OUTDIR = 'dist';
  try {
    action();
  } finally {
    delete process.env.CDK8S_OUTDIR;
    write.mockRestore();
  }
  return text;
}

test('findings are data, of a job, a chart or an app', () => {
  const { app, chart, job } = chartWith({ ...WARNS, backoffLimit: -1 });
  for (const scope of [app, chart, job]) {
    expect(SparkChecks.of(scope).findings()).toEqual([
      expect.objectContaining({ code: 'SPARK060', severity: 'error', path: 'sales/daily', prop: 'backoffLimit', value: '-1' }),
      expect.objectContaining({ code: 'SPARK107', severity: 'warning', path: 'sales/daily', prop: 'sparkConf["spark.yarn.queue"]' }),
    ]);
  }
});

test('a warning does not fail the synthesis', () => {
  expect(() => Testing.synth(chartWith(WARNS).chart)).not.toThrow();
});

test('a warning is told once by a plain synthesis', () => {
  const { app } = chartWith(WARNS);
  expect(toldBy(() => app.synth())).toMatch(/^warning sales\/daily: SPARK107 sparkConf\["spark.yarn.queue"\] = "daily": .*\n$/);
  expect(toldBy(() => app.synth())).toBe('');
});

test('a test that does not ask is told nothing', () => {
  const write = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  Testing.synth(chartWith(WARNS).chart);
  const calls = write.mock.calls.length;
  write.mockRestore();
  expect(calls).toBe(0);
});

test.each(['job', 'chart', 'app'] as const)('a warning that is acknowledged at the %s is not told, and not forgotten', (level) => {
  const scopes = chartWith(WARNS);
  SparkChecks.of(scopes[level]).acknowledge('SPARK107', 'The queue moves next week.');
  expect(toldBy(() => scopes.app.synth())).toBe('');
  expect(SparkChecks.of(scopes.app).findings()).toMatchObject([{ code: 'SPARK107', acknowledged: 'The queue moves next week.' }]);
});

test('an acknowledgement holds for its own part of the tree only', () => {
  const { app, chart } = chartWith(WARNS);
  SparkChecks.of(new Chart(app, 'other')).acknowledge('SPARK107', 'Elsewhere.');
  expect(SparkChecks.of(chart).findings()[0]).not.toHaveProperty('acknowledged');
});

test.each([
  ['SPARK060', 'An error.', 'it is an error'],
  ['SPARK999', 'No rule.', 'there is no such code'],
  ['SPARK107', ' ', 'it has no reason'],
])('fails to acknowledge %s because of %p', (code, reason, why) => {
  const { chart } = chartWith();
  SparkChecks.of(chart).acknowledge(code, reason);
  expect(() => Testing.synth(chart)).toThrow(`[sales] SPARK080 acknowledge = "${code}": ${why}`);
});

test('keys of a house are known where they are declared', () => {
  const { chart } = chartWith({ sparkConf: { 'spark.acme.audit': 'true', 'spark.executor.acme': 'x' } });
  SparkChecks.of(chart).allowKeys('spark.acme.');
  expect(SparkChecks.of(chart).findings().map(({ prop }) => prop)).toEqual(['sparkConf["spark.executor.acme"]']);
});

test('of two largest nodes at one place, the later one counts; of two places, the nearer one', () => {
  const { chart, job, app } = chartWith();
  const codes = () => SparkChecks.of(chart).findings().map(({ code }) => code);
  const declareAt = (scope: IConstruct, memory: number) =>
    SparkChecks.of(scope).declareLargestNode({ cpu: Cpu.units(4), memory: Size.mebibytes(memory) });
  declareAt(chart, 8192);
  expect(codes()).toEqual([]);
  declareAt(chart, 512);
  expect(codes()).toEqual(['SPARK117', 'SPARK117']);
  declareAt(job, 8192);
  expect(codes()).toEqual([]);
  declareAt(app, 512);
  expect(codes()).toEqual([]);
});

test('of two versions of Kubernetes at one place, the later one counts; of two places, the nearer one', () => {
  const { chart, job, app } = chartWith();
  const values = () => SparkChecks.of(app).findings().map(({ code, path, prop, value }) => `${code} ${path} ${prop} ${value}`);
  SparkChecks.of(app).declareKubernetesVersion('1.30');
  expect(values()).toEqual(['SPARK048 sales/daily kubernetesVersion 1.30']);
  SparkChecks.of(app).declareKubernetesVersion('1.31');
  expect(values()).toEqual(['SPARK048 sales/daily kubernetesVersion 1.31']);
  SparkChecks.of(chart).declareKubernetesVersion('1.34');
  expect(values()).toEqual([]);
  SparkChecks.of(job).declareKubernetesVersion('1.29');
  expect(values()).toEqual(['SPARK048 sales/daily kubernetesVersion 1.29']);
});

test.each([
  ['v1.34', 'SPARK119', /it is no version of Kubernetes/],
  ['1.34.4', 'SPARK119', /it is no version of Kubernetes/],
  // The number has lost its zero already.
  [1.30, 'SPARK004', /a text/],
])('%p is no version of Kubernetes, and changes nothing', (version, code, why) => {
  const { chart } = chartWith();
  SparkChecks.of(chart).declareKubernetesVersion('1.34');
  SparkChecks.of(chart).declareKubernetesVersion(version as string);
  expect(SparkChecks.of(chart).findings()).toEqual([expect.objectContaining({ code, severity: 'error', path: 'sales', prop: 'kubernetesVersion', why: expect.stringMatching(why) })]);
  expect(() => Testing.synth(chart)).toThrow(code);
});

test('the nearest reason counts, and one for a prop alone is for no other', () => {
  const { app, chart, job } = chartWith({ sparkConf: { 'spark.yarn.queue': 'a', 'spark.yarn.tags': 'b' } });
  SparkChecks.of(job).acknowledge('SPARK107', 'near', { prop: 'sparkConf["spark.yarn.queue"]' });
  SparkChecks.of(app).acknowledge('SPARK107', 'far', { prop: 'sparkConf["spark.yarn.queue"]' });
  const reasons = () => SparkChecks.of(chart).findings().map(({ acknowledged }) => acknowledged);
  expect(reasons()).toEqual(['near', undefined]);
  SparkChecks.of(chart).acknowledge('SPARK107', 'between');
  expect(reasons()).toEqual(['near', 'between']);
});

test('other programs get the findings as JSON, also when the synthesis fails', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cdk8s-spark-findings-')), 'findings.json');
  const program = `
    const { App, Chart } = require('cdk8s');
    const { SparkJob } = require('./lib');
    const app = new App();
    new SparkJob(new Chart(app, 'c'), 'job', { mainClass: 'Main', backoffLimit: -1, sparkConf: { 'spark.yarn.queue': 'x' } });
    app.synthYaml();
  `;
  expect(() => execFileSync(process.execPath, ['-e', program], {
    cwd: join(__dirname, '..'),
    env: { ...process.env, CDK8S_SPARK_FINDINGS: file },
    stdio: 'ignore',
  })).toThrow();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([
    { code: 'SPARK060', severity: 'error', path: 'c/job' },
    { code: 'SPARK107', severity: 'warning', path: 'c/job' },
  ]);
});

test('findings that cannot be written ended the program without a word', () => {
  const program = `
    const { App, Chart } = require('cdk8s');
    const { SparkJob } = require('./lib');
    const app = new App();
    new SparkJob(new Chart(app, 'c'), 'job', { mainClass: 'Main' });
    app.synthYaml();
  `;
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], {
    cwd: join(__dirname, '..'),
    env: { ...process.env, CDK8S_SPARK_FINDINGS: join(tmpdir(), 'no-such-directory', 'findings.json') },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^error: the findings cannot be written to CDK8S_SPARK_FINDINGS: ENOENT/) });
});
