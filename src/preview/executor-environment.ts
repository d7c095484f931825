import { executorJavaOptions } from './java-options';
import { withIds } from './labels';
import { Run } from './run';
import { ConfReader } from '../conf/conf-reader';
import { parseDouble } from '../conf/java-text';
import { isAtLeast } from '../conf/versions';
import { executorSize } from '../sizing/executor-size';
import { CONFIGURATION_DIRECTORY, PORTS } from '../sizing/spark-constants';

const ENDPOINT = 'CoarseGrainedScheduler';
const TASK_CPUS = 'spark.task.cpus';
const VARIABLE = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

/** The variables from which an executor's start script makes its command line, and the user's own. */
export function executorEnvironment(conf: ConfReader, run: Run) {
  const size = executorSize(conf);
  const variables: [string, string | undefined][] = [
    ['SPARK_USER', run.userName],
    ['SPARK_DRIVER_URL', driverUrl(conf)],
    ['SPARK_EXECUTOR_CORES', String(taskCores(conf) ?? size.cores)],
    ['SPARK_EXECUTOR_MEMORY', `${size.heap}m`],
    ['SPARK_APPLICATION_ID', run.applicationId],
    ['SPARK_CONF_DIR', CONFIGURATION_DIRECTORY],
    ['SPARK_EXECUTOR_ID', run.executorId],
    ['SPARK_RESOURCE_PROFILE_ID', '0'],
    ...logAttributes(conf, run),
    // A name that no shell could have is left out by Spark.
    ...[...conf.withPrefix('spark.executorEnv.')].filter(([name]) => VARIABLE.test(name)).map((variable) => withRunIds(variable, run)),
    ...authentication(conf, run),
    ['SPARK_CLASSPATH', conf.get('spark.executor.extraClassPath')],
    ['SPARK_EXECUTOR_LIBRARY_PATH', conf.get('spark.executor.extraLibraryPath')],
    ...executorJavaOptions(conf, (text) => withIds(text, run)).map((option, index): [string, string] => [`SPARK_JAVA_OPT_${index}`, option]),
  ];
  return [
    ...variables.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    fieldVariable('SPARK_EXECUTOR_POD_IP', 'status.podIP'),
    fieldVariable('SPARK_EXECUTOR_POD_NAME', 'metadata.name'),
  ];
}

/** The address at which executors find the driver. */
export function driverUrl(conf: ConfReader): string {
  const byAddress = conf.isTrue('spark.kubernetes.executor.useDriverPodIP');
  const host = conf.get(byAddress ? 'spark.driver.bindAddress' : 'spark.driver.host') ?? '<address of the driver>';
  const port = conf.plainInteger('spark.driver.port', PORTS.driver);
  return `spark://${ENDPOINT}@${host}:${port}`;
}

/** Newer versions can run one task at a time on executors that replace lost ones. */
function taskCores(conf: ConfReader): number | undefined {
  const recovers = isAtLeast(conf.sparkVersion, '4.2') && conf.isTrue('spark.kubernetes.allocation.recoveryMode.enabled');
  if (!recovers) {
    return undefined;
  }
  const text = conf.raw(TASK_CPUS) ?? '1';
  const cpus = parseDouble(text);
  if (cpus === undefined || Number.isNaN(cpus)) {
    throw new Error(`Spark cannot read "${TASK_CPUS}" = "${text}": it is not a number`);
  }
  return Math.max(1, Math.ceil(cpus));
}

/** In one variable, an old name of the scratch directories, Spark puts in ids for the names of their variables. */
function withRunIds([name, value]: [string, string], { applicationId, executorId }: Run): [string, string] {
  return name !== 'SPARK_EXECUTOR_DIRS'
    ? [name, value]
    : [name, value.replaceAll('SPARK_APPLICATION_ID', applicationId).replaceAll('SPARK_EXECUTOR_ID', executorId)];
}

/** What a log address of the user's own can be made of. */
function logAttributes(conf: ConfReader, run: Run): [string, string][] {
  return conf.get('spark.ui.custom.executor.log.url') === undefined
    ? []
    : [['SPARK_EXECUTOR_ATTRIBUTE_APP_ID', run.applicationId], ['SPARK_EXECUTOR_ATTRIBUTE_EXECUTOR_ID', run.executorId]];
}

function authentication(conf: ConfReader, run: Run): [string, string][] {
  const byFile = conf.get('spark.authenticate.secret.executor.file') !== undefined;
  // A secret of the configuration's own is not shown either.
  return conf.isTrue('spark.authenticate') && !byFile ? [['_SPARK_AUTH_SECRET', run.authenticationSecret]] : [];
}

function fieldVariable(name: string, fieldPath: string) {
  return { name, valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } } };
}
