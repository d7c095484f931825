import { delimiter, join } from 'path';
import { Variables } from './expansion';
import { javaTool } from './java';
import { Manifest } from './manifests';
import { RunningProcess } from './running-process';
import { scratchDirectory } from './scratch';
import { sparkJars } from './spark-home';

/** The address of every executor of the tests. */
const POD_IP = '127.0.0.1';

/** Runs the executor of a pod as a process: what `/opt/entrypoint.sh` of Apache's images does with the verb `executor`. */
export function startExecutor(pod: Manifest): RunningProcess {
  const [container] = pod.spec.containers;
  const variables = variablesOf(pod, container);
  const options = Object.keys(variables)
    .filter((name) => name.startsWith('SPARK_JAVA_OPT_'))
    .sort((a, b) => Number(a.split('_').pop()) - Number(b.split('_').pop()))
    .map((name) => variables[name]);
  return new RunningProcess(javaTool('java'), [
    ...options,
    `-Xms${variables.SPARK_EXECUTOR_MEMORY}`,
    `-Xmx${variables.SPARK_EXECUTOR_MEMORY}`,
    '-cp', [variables.SPARK_CLASSPATH, sparkJars()].filter(Boolean).join(delimiter),
    'org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend',
    '--driver-url', variables.SPARK_DRIVER_URL,
    '--executor-id', variables.SPARK_EXECUTOR_ID,
    '--cores', variables.SPARK_EXECUTOR_CORES,
    '--app-id', variables.SPARK_APPLICATION_ID,
    '--hostname', variables.SPARK_EXECUTOR_POD_IP,
    '--resourceProfileId', variables.SPARK_RESOURCE_PROFILE_ID,
    '--podName', variables.SPARK_EXECUTOR_POD_NAME,
  ], variables, scratchDirectory());
}

function variablesOf(pod: Manifest, container: any): Variables {
  const fields: Variables = { 'metadata.name': pod.metadata.name, 'status.podIP': POD_IP };
  const directories: Variables = {};
  for (const { mountPath } of container.volumeMounts) {
    directories[mountPath] = join(scratchDirectory(), 'volume');
  }
  const entries = container.env.map(({ name, value, valueFrom }: any): [string, string] =>
    [name, valueFrom === undefined ? directories[value] ?? value ?? '' : fields[valueFrom.fieldRef.fieldPath]]);
  return Object.fromEntries(entries);
}
