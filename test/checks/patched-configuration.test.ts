import { App, Chart, JsonPatch } from 'cdk8s';
import { SparkChecks, SparkJob } from '../../src';

describe('entries that were patched into the configuration were not checked at synthesis', () => {
  function found(patched?: string): string[] {
    const app = new App();
    const chart = new Chart(app, 'sales', { namespace: 'spark' });
    const job = new SparkJob(chart, 'daily', { mainApplicationFile: 'local:///opt/app.py', sparkConf: { 'spark.sql.shuffle.partitions': '8' } });
    const [text] = Object.entries(job.configMap.toJson().data).flatMap(([name, data]) => (name === 'spark-defaults.conf' ? [data as string] : []));
    if (patched !== undefined) {
      job.configMap.addJsonPatch(JsonPatch.replace('/data/spark-defaults.conf', `${text}${patched}\n`));
    }
    return SparkChecks.of(app).findings().map(({ code, prop, value }) => `${code} ${prop}${value === undefined ? '' : ` ${value}`}`);
  }

  test.each([
    ['spark.executor.memroy=4g', ['SPARK100 configMap spark-defaults.conf spark.executor.memroy 4g']],
    ['spark.network.timeout=10 min', ['SPARK102 configMap spark-defaults.conf spark.network.timeout 10 min']],
    ['spark.hadoop.fs.s3a.secret.key=swordfish', ['SPARK070 configMap spark-defaults.conf spark.hadoop.fs.s3a.secret.key']],
    ['spark.kubernetes.driver.secrets.a=/x', ['SPARK106 configMap spark-defaults.conf spark.kubernetes.driver.secrets.a /x']],
  ])('%s', (entry, findings) => {
    expect(found(entry)).toEqual(findings);
  });

  test('what is right, what was planned, and what is not patched have nothing against them', () => {
    expect(found('spark.speculation=true')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found()).toEqual([]);
  });
});
