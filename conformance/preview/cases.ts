import { readdirSync } from 'fs';
import { join } from 'path';
import { App, Chart, Testing } from 'cdk8s';
import { A_RUN, PodCase } from './pod-case';
import { expand, Variables } from '../expansion';
import { Manifest, Manifests } from '../manifests';
import { readProperties } from '../properties';
import { SparkJob, SparkJobProps } from 'cdk8s-spark';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const TEMPLATE = 'executor-pod.yaml.template';
const POD_IP = '10.0.0.7';

/** The executors of all jobs of all examples. */
export function exampleCases(): PodCase[] {
  const examples = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return examples.flatMap((example) => executorCases(`example ${example}`, Manifests.ofExample(example).objects));
}

/** The executors of a job, or undefined if the props are refused. */
export function jobCase(props: SparkJobProps): PodCase | undefined {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  new SparkJob(chart, 'daily', props);
  try {
    return executorCases('generated props', Testing.synth(chart))[0];
  } catch (error) {
    if (!/^Validation failed/.test((error as Error).message)) {
      throw error;
    }
    return undefined;
  }
}

function executorCases(title: string, manifests: Manifest[]): PodCase[] {
  // Beside the manifests there may be other files, of jobs too.
  return manifests.filter(({ apiVersion, kind }) => apiVersion === 'batch/v1' && kind === 'Job').map((job) => {
    const { volumes, containers: [driver] } = job.spec.template.spec;
    const configMap = volumes.find(({ name }: any) => name === 'spark-conf').configMap.name;
    const { data } = manifests.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === configMap)!;
    const podName = `${job.metadata.name}-x7k2p`;
    const variables = variablesOf(driver, { 'metadata.name': podName, 'metadata.namespace': 'spark', 'status.podIP': POD_IP });
    return {
      title: `${title}, ${job.metadata.name}`,
      role: 'executor',
      // Whoever submits leaves it to Spark to give the driver an address.
      conf: { 'spark.driver.host': POD_IP, ...confOf(data['spark-defaults.conf'], driver.args, variables) },
      template: data[TEMPLATE],
      run: {
        ...A_RUN,
        driverPod: { ...A_RUN.driverPod!, name: podName },
        localDirectories: variables.SPARK_LOCAL_DIRS,
        configurationFiles: Object.keys(data),
      },
    };
  });
}

/** The driver's configuration: the file's, the command line's, and what Apache's entry point adds. */
function confOf(defaults: string, commandLine: string[], variables: Variables): { [key: string]: string } {
  const settings = commandLine.filter((_, index) => commandLine[index - 1] === '--conf').map((argument) => expand(argument, variables));
  const entries = settings.map((setting) => [setting.slice(0, setting.indexOf('=')), setting.slice(setting.indexOf('=') + 1)]);
  return {
    ...readProperties(defaults),
    ...Object.fromEntries(entries),
    'spark.driver.bindAddress': POD_IP,
    'spark.executorEnv.SPARK_DRIVER_POD_IP': POD_IP,
  };
}

function variablesOf(container: any, fields: Variables): Variables {
  const variables: Variables = {};
  for (const { name, value, valueFrom } of container.env) {
    variables[name] = valueFrom === undefined ? expand(value ?? '', variables) : fields[valueFrom.fieldRef?.fieldPath] ?? `value of ${name}`;
  }
  return variables;
}
