import { readFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, Chart, JsonPatch, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { templatePath } from '../../carriers';
import { Build } from '../app';
import { SPARK_VERSION } from '../spark-version';
import {
  ScheduledSparkJob, ScheduledSparkJobProps, SparkConnectServer, SparkConnectServerProps, SparkJob, SparkJobProps, SparkRuntimeProps,
  SparkThriftServer, SparkThriftServerProps, SparkWorkload, StreamingSparkJob, StreamingSparkJobProps,
} from 'cdk8s-spark';

type Props = Partial<SparkJobProps>;

/** So small that several applications fit on any machine at a time. */
const SMALL_POD = { coreRequest: Cpu.millis(200), memory: Size.mebibytes(512) };

/** The application that every image of Spark has, with one executor. */
export function sparkPi(props: Props = {}): (chart: Chart) => SparkJob {
  return (chart) => new SparkJob(chart, props.name ?? 'run', {
    name: 'pi',
    mainClass: 'org.apache.spark.examples.SparkPi',
    mainApplicationFile: 'local:///opt/spark/examples/jars/spark-examples.jar',
    arguments: ['50'],
    ...small({ ...props, executor: { instances: 1, ...props.executor } }),
  });
}

/** What it says in the end. */
export const PI = /Pi is roughly 3\.1/;

/** A file that an application may wait for, with the step `await`. */
export const GO = '/tmp/go';

/** An application in Python that does the steps of `app.py`. */
export function python(steps: string[], props: Props = {}): (chart: Chart) => SparkJob {
  return (chart) => withProgram(chart, () => new SparkJob(chart, 'run', {
    ...programOf(steps),
    ...small({ ...props, executor: { instances: props.dynamicAllocation ? undefined : 1, ...props.executor } }),
  }));
}

/** The same application, that runs again and again. */
export function scheduled(steps: string[], props: Partial<ScheduledSparkJobProps> & { schedule: string }): Build {
  return (chart) => withProgram(chart, () => new ScheduledSparkJob(chart, 'run', { ...programOf(steps), ...props, ...small({ executor: { instances: 1 } }) }));
}

/** The same application, that never ends. */
export function stream(steps: string[], props: Partial<StreamingSparkJobProps> = {}): Build {
  return (chart) => withProgram(chart, () => new StreamingSparkJob(chart, 'run', { ...programOf(steps), ...small({ ...props, executor: { instances: 1, ...props.executor } }) }));
}

/** A Spark Connect server with one executor. */
export function connectServer(props: SparkConnectServerProps = {}): Build {
  return (chart) => new SparkConnectServer(chart, 'run', { name: 'connect', ...small({ executor: { instances: 1 }, ...props }) });
}

/** A Thrift server with one executor. */
export function thriftServer(props: SparkThriftServerProps = {}): Build {
  return (chart) => new SparkThriftServer(chart, 'run', { name: 'thrift', ...small({ executor: { instances: 1 }, ...props }) });
}

/** Mounts a volume into the driver. */
export function mount(workload: SparkWorkload, volume: { name: string; [source: string]: any }, mountPath: string, readOnly: boolean = true): void {
  const carrier = workload.node.findChild('Resource') as ApiObject;
  const spec = `${templatePath(carrier.kind)}/spec`;
  carrier.addJsonPatch(
    JsonPatch.add(`${spec}/volumes/-`, volume),
    JsonPatch.add(`${spec}/containers/0/volumeMounts/-`, { name: volume.name, mountPath, ...(readOnly ? { readOnly } : {}) }),
  );
}

function programOf(steps: string[]) {
  return { name: 'app', mainApplicationFile: 'local:///opt/program/app.py', arguments: steps };
}

/** The program comes to the driver's pod by a ConfigMap, which is there before the pod is. */
function withProgram<T extends SparkWorkload>(chart: Chart, build: () => T): T {
  new ApiObject(chart, 'program', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'program' },
    data: { 'app.py': readFileSync(join(__dirname, 'app.py'), 'utf8') },
  });
  const workload = build();
  mount(workload, { name: 'program', configMap: { name: 'program' } }, '/opt/program');
  return workload;
}

/** Pods of that size, and the version of the suite. */
export function small<T extends SparkRuntimeProps>(props: T): T {
  return { sparkVersion: SPARK_VERSION, ...props, driver: { ...SMALL_POD, ...props.driver }, executor: { ...SMALL_POD, ...props.executor } };
}
