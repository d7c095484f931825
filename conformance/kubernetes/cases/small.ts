import { readFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, JsonPatch, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { Build } from '../app';
import { SparkJob, SparkJobProps } from 'cdk8s-spark';

type Props = Partial<SparkJobProps>;

/** So small that several applications fit on any machine at a time. */
const SMALL_POD = { coreRequest: Cpu.millis(200), memory: Size.mebibytes(512) };

/** The application that every image of Spark has, with one executor. */
export function sparkPi(props: Props = {}): Build {
  return (chart) => new SparkJob(chart, 'run', {
    name: 'pi',
    mainClass: 'org.apache.spark.examples.SparkPi',
    mainApplicationFile: 'local:///opt/spark/examples/jars/spark-examples.jar',
    arguments: ['50'],
    ...small({ ...props, executor: { instances: 1, ...props.executor } }),
  });
}

/** What it says in the end. */
export const PI = /Pi is roughly 3\.1/;

/** An application in Python that does the steps of `app.py`. It comes to the driver's pod by a ConfigMap. */
export function python(steps: string[], props: Props = {}): Build {
  return (chart) => {
    new ApiObject(chart, 'program', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'program' },
      data: { 'app.py': readFileSync(join(__dirname, 'app.py'), 'utf8') },
    });
    const job = new SparkJob(chart, 'run', {
      name: 'app',
      mainApplicationFile: 'local:///opt/program/app.py',
      arguments: steps,
      ...small({ ...props, executor: { instances: props.dynamicAllocation ? undefined : 1, ...props.executor } }),
    });
    mount(job, { name: 'program', configMap: { name: 'program' } }, '/opt/program');
    return job;
  };
}

/** Mounts a volume into the driver. */
export function mount(job: SparkJob, volume: { name: string; [source: string]: any }, mountPath: string): void {
  job.job.addJsonPatch(
    JsonPatch.add('/spec/template/spec/volumes/-', volume),
    JsonPatch.add('/spec/template/spec/containers/0/volumeMounts/-', { name: volume.name, mountPath, readOnly: true }),
  );
}

function small(props: Props): Props {
  return { ...props, driver: { ...SMALL_POD, ...props.driver }, executor: { ...SMALL_POD, ...props.executor } };
}
