import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { moveOutput, synthesizedApp } from './app';
import { call, directoryOf } from './call';

describe('preview', () => {
  test('shows the pods of executors as the constructs do', () => {
    const { cwd, jobs } = synthesizedApp();
    const { code, out } = call(['preview'], { cwd });
    const [daily, weekly] = parseAllDocuments(out).map((document) => document.toJS());
    expect({ code, daily, weekly }).toEqual({ code: 0, daily: jobs.daily.executorPod().manifest, weekly: jobs.weekly.executorPod().manifest });
    expect(daily.metadata.namespace).toBe('spark');
    expect(out).toMatch(/^# sales\/daily: executor\n# Executors of a stage [^]*\n---\n# sales\/weekly: executor\n/);
  });

  test('one workload, both roles, another executor, as JSON', () => {
    const { cwd, jobs } = synthesizedApp();
    const { out } = call(['preview', 'dist', '--workload', 'sales/daily', '--role', 'all', '--executor-id', '7', '--json'], { cwd });
    const [driver, executor, ...others] = JSON.parse(out);
    expect(others).toEqual([]);
    expect(driver).toMatchObject({ workload: 'sales/daily', role: 'driver', pod: { kind: 'Pod', ...jobs.daily.job.toJson().spec.template }, notes: [] });
    expect(executor).toMatchObject({ role: 'executor', pod: { metadata: { name: 'sales-daily-xxxxx-exec-7' } }, notes: [expect.stringContaining('ResourceProfile')] });
  });
});

describe('footprint', () => {
  test('shows the tables of the constructs', () => {
    const { cwd, jobs } = synthesizedApp();
    const { code, out } = call(['footprint'], { cwd });
    const indented = (table: string) => table.split('\n').map((line) => `  ${line}\n`).join('');
    expect(code).toBe(0);
    expect(out).toBe(`sales/daily\n${indented(jobs.daily.footprint().toTable())}\nsales/weekly\n${indented(jobs.weekly.footprint().toTable())}`);
  });

  test('as JSON, with amounts as a quota has them', () => {
    const { cwd } = synthesizedApp();
    expect(JSON.parse(call(['footprint', '--json', '--workload', 'sales-weekly'], { cwd }).out)).toMatchObject({
      footprints: [{ workload: 'sales/weekly', executors: { minimum: 2, start: 2, maximum: 2 }, maximum: { 'pods': '3', 'requests.memory': '4224Mi' } }],
      findings: [],
      errors: 0,
      warnings: 0,
    });
  });

  const quota = (hard: string, namespace = 'spark') =>
    `apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: q, namespace: ${namespace} }\nspec: { hard: ${hard} }\n`;

  test.each([
    ['{ pods: "2" }', 1, /^error SPARK120 sales\/daily dynamicAllocation\.minExecutors spark\.dynamicAllocation\.minExecutors = "pods 3 of 2"/m],
    ['{ pods: "5" }', 0, /^warning SPARK121 sales\/daily dynamicAllocation\.maxExecutors spark\.dynamicAllocation\.maxExecutors = "10": .* Set it to 4/m],
    ['{ limits.cpu: "99" }', 1, /^error SPARK122 sales\/daily spark\.kubernetes\.driver\.limit\.cores/m],
    ['{ pods: many }', 1, /^error SPARK119 quota\.yaml spec\.hard\["pods"\] = "many": it is not a quantity/m],
    ['{ pods: "99" }', 0, undefined],
  ])('--quota %s', (hard, expected, finding) => {
    const { cwd } = synthesizedApp();
    writeFileSync(join(cwd, 'quota.yaml'), quota(hard));
    const { code, out } = call(['footprint', '--quota', 'quota.yaml'], { cwd });
    expect(code).toBe(expected);
    expect(out).toMatch(finding ?? /^(?![^]*SPARK)/);
  });

  test('a quota of another namespace says nothing, and a range does', () => {
    const { cwd } = synthesizedApp();
    writeFileSync(join(cwd, 'other.yaml'), quota('{ pods: "1" }', 'elsewhere'));
    expect(call(['footprint', '--quota', 'other.yaml'], { cwd }).code).toBe(0);
    writeFileSync(join(cwd, 'range.yaml'), 'apiVersion: v1\nkind: LimitRange\nmetadata: { name: r }\nspec: { limits: [{ type: Container, max: { memory: 4Gi } }] }\n');
    const { code, out } = call(['footprint', '--quota', 'other.yaml', '--quota', 'range.yaml', '--json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toContainEqual(expect.objectContaining({ code: 'SPARK123', path: 'sales/daily', key: 'spark.executor.memory' }));
    expect(call(['footprint', '--strict', '--quota', 'other.yaml'], { cwd }).code).toBe(0);
  });

  test('a file without a quota is an error', () => {
    const { cwd } = synthesizedApp();
    writeFileSync(join(cwd, 'none.yaml'), 'apiVersion: v1\nkind: Pod\n');
    expect(call(['footprint', '--quota', 'none.yaml'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('no ResourceQuota and no LimitRange') });
  });
});

describe('explain', () => {
  test('names the props, if the app has left them', () => {
    const { cwd } = synthesizedApp();
    expect(call(['explain', 'executor.container.resources.limits.memory', '--workload', 'sales/daily'], { cwd }).out).toBe(
      'sales/daily: executor.container.resources.limits.memory = 11468Mi\n'
      + '  Spark, from spark.executor.memory (executor.memory), spark.executor.memoryOverheadFactor (the default of executor.memoryOverheadFactor),'
      + ' spark.kubernetes.resource.type (the library: the language of the application)\n'
      + '  11468Mi = 8g heap + max(0.4 × 8g, 384Mi) overhead\n');
    expect(call(['explain', 'driver.spec.terminationGracePeriodSeconds'], { cwd }).out).toContain('  the default of driver.terminationGracePeriod\n');
  });

  test('names the lines of the file, if it has not', () => {
    const { cwd } = synthesizedApp({ knowsProps: false });
    const { out } = call(['explain', 'spark.executor.memory', '--json'], { cwd });
    expect(JSON.parse(out)).toEqual([
      { workload: 'Job/sales-daily', subject: 'spark.executor.memory', value: '8g', origin: expect.stringMatching(/^spark-defaults\.conf:\d+$/) },
      { workload: 'Job/sales-weekly', subject: 'spark.executor.memory', value: '1g', origin: expect.stringMatching(/^spark-defaults\.conf:\d+$/) },
    ]);
  });

  test('what was changed after the synthesis is not the prop\'s any more', () => {
    const { cwd } = synthesizedApp();
    const file = join(cwd, 'dist', 'sales.k8s.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('spark.executor.memory=8g', 'spark.executor.memory=9g'));
    expect(call(['explain', 'spark.executor.memory', '-w', 'sales-daily'], { cwd }).out).toMatch(/= 9g\n {2}spark-defaults\.conf:\d+\n/);
  });

  test('a field is told for the workloads that have it, and an unknown one is an error', () => {
    const { cwd } = synthesizedApp();
    expect(call(['explain', 'executor.spec.nodeSelector'], { cwd }).out).toMatch(/^sales\/weekly: [^\n]*\n[^\n]*\n$/);
    expect(call(['explain', 'executor.nothing'], { cwd })).toMatchObject({ code: 2, out: '', err: expect.stringContaining('has no "executor.nothing"') });
  });
});

describe('report', () => {
  test('is the one that the constructs write', () => {
    const { cwd } = synthesizedApp();
    const { code, out } = call(['report'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: readFileSync(join(cwd, 'dist', 'spark-report.md'), 'utf8') });
  });

  test('goes into a file, or comes as JSON', () => {
    const { cwd } = synthesizedApp();
    const written = call(['report', '--output', 'report.md'], { cwd });
    expect(written).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toContain('## sales/weekly');
    const { workloads, findings } = JSON.parse(call(['report', '--json'], { cwd }).out);
    expect(workloads.map(({ path }: { path: string }) => path)).toEqual(['sales/daily', 'sales/weekly']);
    expect(findings).toEqual([]);
  });
});

describe('the app', () => {
  test('is where cdk8s.yaml says', () => {
    const { cwd } = synthesizedApp();
    moveOutput(cwd, 'manifests');
    expect(call(['footprint'], { cwd })).toMatchObject({ code: 2, err: 'error: there is no "dist"; run "cdk8s synth" first, or name the directory with the manifests\n' });
    writeFileSync(join(cwd, 'cdk8s.yaml'), 'language: typescript\noutput: manifests\n');
    expect(call(['footprint'], { cwd }).code).toBe(0);
  });

  test('an unknown workload is answered with those that there are', () => {
    const { cwd } = synthesizedApp();
    expect(call(['preview', '--workload', 'sales'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'error: there is no workload "sales"; there are: sales/daily, sales/weekly\n',
    });
  });

  test('a directory without Spark is an error', () => {
    const cwd = directoryOf({ 'dist/a.yaml': 'apiVersion: v1\nkind: Pod\n' });
    expect(call(['preview'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('no object in "dist" runs a driver of Spark') });
  });

  test('what it emits has nothing against it', () => {
    const { cwd } = synthesizedApp();
    expect(call(['check', '--strict', 'dist'], { cwd })).toMatchObject({ code: 0, out: 'no errors, no warnings in 2 inputs\n' });
  });
});
