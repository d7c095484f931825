import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Chart, Testing } from 'cdk8s';
import { ConfigMap, EnvValue } from 'cdk8s-plus-30';
import { SparkJob, SparkSource, SparkVolume } from '../../src';
import { WorkloadProps } from '../../src/plan/workload-props';
import { planOf, TestPlan, variablesOf } from '../support/plan';

const planWith = (source: SparkSource, props: WorkloadProps = {}): TestPlan =>
  planOf({ mainClass: undefined, mainApplicationFile: undefined, source, ...props });
const codesOf = ({ findings }: TestPlan) => findings.map(({ code, prop }) => `${code} ${prop}`);

describe('source', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'source-'));
    mkdirSync(join(root, 'helpers'));
    writeFileSync(join(root, 'main.py'), 'import helpers.numbers\n');
    writeFileSync(join(root, 'helpers', 'numbers.py'), 'x = 1\n');
  });

  afterEach(() => rmSync(root, { recursive: true }));

  test('a text is the program', () => {
    const { driver, findings } = planWith(SparkSource.inline('print(1)'));
    expect(findings).toEqual([]);
    expect(driver.spec.containers[0].args!.at(-1)).toBe('local:///var/spark/source/main.py');
  });

  test('driver and executors have the files in their layout, and Python finds modules among them', () => {
    const plan = planWith(SparkSource.directory(root), { mainApplicationFile: 'main.py' });
    for (const pod of [plan.driver, plan.executor]) {
      expect(pod.spec.volumes).toContainEqual({
        name: 'spark-source',
        configMap: {
          name: expect.stringMatching(/^sales-daily-source-[0-9a-f]{10}$/),
          items: [{ key: 'helpers_numbers.py', path: 'helpers/numbers.py' }, { key: 'main.py', path: 'main.py' }],
        },
      });
      expect(variablesOf(pod).PYTHONPATH).toBe('/var/spark/source');
    }
    expect(plan.findings).toEqual([]);
  });

  test('the object is immutable, and another content gives another one', () => {
    const nameOf = (text: string) => {
      const chart = new Chart(Testing.app(), 'chart');
      new SparkJob(chart, 'job', { source: SparkSource.inline(text) });
      const maps = Testing.synth(chart).filter(({ kind, metadata }: any) => kind === 'ConfigMap' && /-source-/.test(metadata.name));
      expect(maps).toMatchObject([{ immutable: true, data: { 'main.py': text } }]);
      return maps[0].metadata.name;
    };
    expect(nameOf('print(1)')).toBe(nameOf('print(1)'));
    expect(nameOf('print(1)')).not.toBe(nameOf('print(2)'));
  });

  test('what is no text is shipped too, and zips are found by Python', () => {
    writeFileSync(join(root, 'lib.zip'), Buffer.from('504b0304ff', 'hex'));
    const chart = new Chart(Testing.app(), 'chart');
    const job = new SparkJob(chart, 'job', { source: SparkSource.directory(root), mainApplicationFile: 'main.py' });
    expect(Testing.synth(chart)).toContainEqual(expect.objectContaining({ kind: 'ConfigMap', binaryData: { 'lib.zip': 'UEsDBP8=' } }));
    expect(JSON.stringify(job.executorPod().manifest)).toContain('/var/spark/source:/var/spark/source/lib.zip');
  });

  test('whoever sets the path of Python himself is right', () => {
    const plan = planWith(SparkSource.inline('print(1)'), { driver: { env: { PYTHONPATH: EnvValue.fromValue('/opt/own') } } });
    expect(variablesOf(plan.driver).PYTHONPATH).toBe('/opt/own');
    expect(plan.findings).toEqual([]);
  });

  test('a file of SQL is run by Spark\'s own command line', () => {
    const { driver } = planWith(SparkSource.inline('select 1;', { fileName: 'report.sql' }));
    expect(driver.spec.containers[0].args!.slice(-5)).toEqual([
      '--class', 'org.apache.spark.sql.hive.thriftserver.SparkSQLCLIDriver', 'spark-internal', '-f', '/var/spark/source/report.sql',
    ]);
  });

  test('a ConfigMap and any other volume are mounted as they are', () => {
    const configMap = ConfigMap.fromConfigMapName(new Chart(Testing.app(), 'chart'), 'map', 'scripts');
    expect(planWith(SparkSource.configMap(configMap), { mainApplicationFile: 'main.py' }).driver.spec.volumes).toContainEqual({ name: 'spark-source', configMap: { name: 'scripts' } });
    const volume = SparkVolume.existingClaim('code', { claim: 'code', mountPath: '/code', readOnly: true });
    const plan = planWith(SparkSource.volume(volume), { mainApplicationFile: 'jobs/main.py' });
    expect(plan.driver.spec.containers[0].args!.at(-1)).toBe('local:///code/jobs/main.py');
    expect(plan.findings).toEqual([]);
  });

  test('what cannot be read, named or shipped is told', () => {
    expect(codesOf(planWith(SparkSource.file(join(root, 'none.py')), { mainApplicationFile: 'none.py' }))).toEqual(['SPARK204 source']);
    expect(codesOf(planWith(SparkSource.inline('', { fileName: 'a/b' }), { mainApplicationFile: 'b.py' }))).toContain('SPARK204 source');
    expect(codesOf(planWith(SparkSource.directory(root), { mainApplicationFile: 'other.py' }))).toEqual(['SPARK204 mainApplicationFile']);
    expect(codesOf(planWith(SparkSource.directory(root)))).toContain('SPARK204 mainApplicationFile');
    writeFileSync(join(root, 'data.csv'), 'x'.repeat(300_000));
    expect(codesOf(planWith(SparkSource.directory(root), { mainApplicationFile: 'main.py' }))).toEqual(['SPARK205 source']);
    writeFileSync(join(root, 'data.csv'), 'x'.repeat(1_100_000));
    expect(codesOf(planWith(SparkSource.directory(root), { mainApplicationFile: 'main.py' }))).toEqual(['SPARK204 source']);
  });

  test('a program that runs Spark in its driver alone', () => {
    const text = 'spark = SparkSession.builder.master("local[*]").getOrCreate()';
    expect(codesOf(planWith(SparkSource.inline(text)))).toEqual(['SPARK206 source']);
  });
});
