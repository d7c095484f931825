import { ConfEntry } from '../conf/origin';
import { carrierOf } from '../plan/carriers';
import { Workload } from '../plan/workload';
import { Container, runningContainers } from '../pod/spark-pod';
import { CONTAINER_NAMES } from '../sizing/spark-constants';
import { findSubmitOf, parseSubmit } from '../submit/submit-command';

/** Stand-ins for what the cluster decides when it makes the driver's pod. */
export const DRIVER_POD_IP = 'driver-pod-ip';
export const DRIVER_POD_UID = '00000000-0000-0000-0000-000000000000';

/** The container of a workload's driver pod that Spark runs in: by its name, else by its command line. */
export function driverContainer({ driver, role }: Pick<Workload, 'driver' | 'role'>): Container {
  const containers = runningContainers(driver);
  return containers.find(({ name }) => name === CONTAINER_NAMES[role ?? 'driver']) ?? containers.find(runsSpark) ?? containers[0] ?? {};
}

/** Whether a container's command line is one of Spark: the verb of Apache's entry point, or its script. */
function runsSpark({ command = [], args = [] }: Container): boolean {
  return args[0] === 'driver' || [...command, ...args].some((word) => /spark-submit|HistoryServer/.test(word));
}

/** The name of the driver's pod, with `x` for what Kubernetes makes up. */
export function driverPodName({ kind, name, submitter, driver }: Workload): string {
  // Of a driver that Spark has made, the pod is known as a whole.
  return (submitter === undefined ? undefined : driver.metadata?.name) ?? carrierOf(kind)?.podName(name) ?? name;
}

const REFERENCE = /\$\$|\$\(([-._a-zA-Z][-._a-zA-Z0-9]*)\)/g;

/** The configuration that the driver runs with: the manifest's, with the variables of the pod put in. */
export function driverConf(workload: Workload): Map<string, string> {
  const variables = driverVariables(workload);
  const inArguments = commandLineConf(workload);
  // Kubernetes puts variables into a command line only; in a file they are plain text.
  const entries = workload.conf.map(({ key, value }): [string, string] => [key, inArguments.has(key) ? expand(value, variables) : value]);
  return new Map([...entries, ...entryPointConf(workload).map(([key, value]): [string, string] => [key, expand(value, variables)])]);
}

/** The entries that the driver's command line sets, as they are written. What follows the application's file is not Spark's. */
export function commandLineConf(workload: Workload): Map<string, string> {
  const words = findSubmitOf(driverContainer(workload));
  return new Map(words === undefined ? [] : parseSubmit(words).conf.map(({ key, value }) => [key, value]));
}

/** Entries of a submission with the variables of the pod that submits put in, as far as they are known. */
export function expandFor(workload: Workload, conf: readonly ConfEntry[]): ConfEntry[] {
  const carried = { ...workload, submitter: undefined, driver: workload.submitter ?? workload.driver };
  const variables = driverVariables(carried);
  return conf.map((entry) => ({ ...entry, value: entry.value.startsWith('$(') ? expand(entry.value, variables) : entry.value }));
}

/** The values of the driver's environment, as far as they are known before it runs. */
export function driverVariables(workload: Workload): Map<string, string> {
  const variables = new Map<string, string>();
  for (const { name, value, valueFrom } of driverContainer(workload).env ?? []) {
    // A variable sees those before it.
    const known = value === undefined ? fieldOf(valueFrom?.fieldRef?.fieldPath, workload) : expand(value, variables);
    if (known === undefined) {
      variables.delete(name);
    } else {
      variables.set(name, known);
    }
  }
  return variables;
}

/** Kubernetes' own expansion: two dollars are one in earnest, and an unknown name stays as it is. */
function expand(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(REFERENCE, (reference, name?: string) => (name === undefined ? '$' : variables.get(name) ?? reference));
}

/** What Apache's entry point adds to the command line of a driver. */
export function entryPointConf(workload: Workload): [string, string][] {
  return driverContainer(workload).args?.[0] === 'driver'
    ? [['spark.driver.bindAddress', '$(SPARK_DRIVER_BIND_ADDRESS)'], ['spark.executorEnv.SPARK_DRIVER_POD_IP', '$(SPARK_DRIVER_BIND_ADDRESS)']]
    : [];
}

function fieldOf(fieldPath = '', workload: Workload): string | undefined {
  const fields: { [path: string]: string | undefined } = {
    'metadata.name': driverPodName(workload),
    'metadata.namespace': workload.namespace ?? 'namespace',
    'metadata.uid': DRIVER_POD_UID,
    'status.podIP': DRIVER_POD_IP,
    // Of a CronJob's run: the minute that it was due.
    'metadata.labels[\'batch.kubernetes.io/job-name\']': `${workload.name}-xxxxxxxx`,
  };
  return fields[fieldPath];
}
