import { App, Chart, JsonPatch, Size, Testing } from 'cdk8s';
import { SparkJob, SparkJobProps } from '../../src';

/** A job whose driver Spark makes. */
function jobOf(props: Partial<SparkJobProps> = {}): SparkJob {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  return new SparkJob(chart, 'daily', {
    deployMode: 'cluster',
    mainApplicationFile: 'local:///opt/app.py',
    driver: { memory: Size.gibibytes(2), tolerations: [{ key: 'batch' }] },
    ...props,
  });
}

describe('a job in cluster mode, as it will run', () => {
  test('the driver\'s pod is the one that Spark makes of the template', () => {
    const { driver, submitter, name, kind } = jobOf()._workload();
    expect({ name, kind }).toEqual({ name: 'sales-daily', kind: 'Job' });
    expect(driver.metadata).toMatchObject({ name: 'sales-daily-driver', labels: { 'spark-role': 'driver' } });
    expect(driver.metadata!.ownerReferences).toEqual([{ apiVersion: 'v1', kind: 'Pod', name: 'sales-daily-xxxxx', uid: expect.any(String) }]);
    expect(driver.spec!.tolerations).toEqual([{ key: 'batch' }]);
    expect(driver.spec!.containers![0].args!.slice(0, 3)).toEqual(['driver', '--properties-file', '/opt/spark/conf/spark.properties']);
    expect(submitter!.spec!.containers![0].name).toBe('spark-submit');
  });

  test('executors belong to that driver, and are called after the application', () => {
    expect(jobOf().executorPod().manifest.metadata.ownerReferences).toMatchObject([{ name: 'sales-daily-driver' }]);
  });

  test('the footprint counts all three kinds of pods', () => {
    const { minimum } = jobOf({ executor: { instances: 2 } }).footprint();
    expect(minimum.pods).toBe(4);
  });

  test('fields are explained, of the driver also those that Spark sets', () => {
    const job = jobOf({ submitter: { memory: Size.mebibytes(512) } });
    const originOf = (subject: string) => job.explain(subject).map(({ origin }) => origin).join();
    expect(originOf('submitter.container.resources.limits.memory')).toContain('submitter.memory');
    expect(originOf('driver.spec.tolerations')).toContain('driver.tolerations');
    expect(originOf('driver.container.resources.limits.memory')).toContain('spark.driver.memory');
  });

  test('what is patched counts: on the pod that submits, and in the files', () => {
    const job = jobOf();
    job.job.addJsonPatch(JsonPatch.add('/spec/template/spec/priorityClassName', 'high'));
    job.configMap.addJsonPatch(JsonPatch.replace('/data/driver-pod.yaml.template', 'apiVersion: v1\nkind: Pod\nspec:\n  priorityClassName: low\n'));
    const { driver, submitter } = job._workload();
    expect(submitter!.spec!.priorityClassName).toBe('high');
    expect(driver.spec!.priorityClassName).toBe('low');
    const [own] = Testing.synth(job.node.scope as Chart).filter(({ kind }: any) => kind === 'Job');
    expect(own.spec.template.spec.volumes[0].configMap.name).toBe(job.configMapName);
  });

  test('a configuration that Spark refuses is told by the checks, and is no exception', () => {
    const job = jobOf({ sparkConf: { 'spark.driver.minMemoryOverhead': 'much' } });
    expect(job._plan().findings.map(({ code }) => code)).toContain('SPARK102');
  });
});
