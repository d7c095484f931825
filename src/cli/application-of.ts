import { Duration, Size } from 'cdk8s';
import { Cpu, EnvValue } from 'cdk8s-plus-30';
import { keysOfProp } from './in-sparks-words';
import { ConfReader } from '../conf/conf-reader';
import { DEFAULT_SPARK_VERSION } from '../manifests/workloads';
import { Application } from '../plan/application';
import { SparkApplication } from '../props/spark-application';
import { SparkDependencies } from '../props/spark-dependencies';
import { SparkImage } from '../props/spark-image';
import { SparkDriver, SparkExecutor, SparkRole } from '../props/spark-role';
import { SparkVersion } from '../props/spark-version';
import { SparkInput, Variables } from '../submit/spark-input';

const DEPENDENCY_FIELDS: readonly (keyof SparkDependencies)[] = ['jars', 'files', 'pyFiles', 'archives', 'packages', 'excludePackages', 'repositories'];

/**
 * What somebody has written for Spark, as if it were the props of a construct: so
 * every rule of the library can read it. What is not given, and what cannot be
 * read, is left out.
 */
export function applicationOf(input: SparkInput, allowedKeyPrefixes: string[] = []): Application {
  const sparkVersion = SparkVersion.of(input.sparkVersion ?? DEFAULT_SPARK_VERSION);
  const conf = new Map(input.conf.map(({ key, value }) => [key, value]));
  return {
    path: input.path,
    name: input.path,
    serviceAccounts: { driver: '', executor: '' },
    configMapName: '',
    allowedKeyPrefixes,
    image: SparkImage.custom('', { sparkVersion }),
    sparkVersion,
    language: input.language ?? 'java',
    props: propsOf(input, new ConfReader(conf, sparkVersion.version)),
  };
}

function propsOf(input: SparkInput, conf: ConfReader): SparkApplication {
  return {
    mainApplicationFile: input.mainApplicationFile,
    arguments: [...(input.arguments ?? [])],
    sparkConf: Object.fromEntries(conf.all()),
    deps: Object.fromEntries(DEPENDENCY_FIELDS.map((field) => [field, keysOfProp(`deps.${field}`).flatMap((key) => conf.list(key))])),
    driver: { ...roleOf('driver', conf), env: plainEnvironment(input.environment?.driver) },
    executor: { ...executorOf(input, conf), env: plainEnvironment(input.environment?.executor) },
    dynamicAllocation: allocationOf(conf),
  };
}

function executorOf(input: SparkInput, conf: ConfReader): SparkExecutor {
  const memoryOverhead = sizeOf('spark.executor.memoryOverhead', conf);
  return {
    ...roleOf('executor', conf),
    instances: given(conf, 'spark.executor.instances', (key) => conf.integer(key)),
    memoryOverhead,
    memoryOverheadFactor: memoryOverhead === undefined ? factorOf(input, conf) : undefined,
    pysparkMemory: input.language === 'python' ? sizeOf('spark.executor.pyspark.memory', conf) : undefined,
  };
}

function roleOf(role: 'driver' | 'executor', conf: ConfReader): SparkRole {
  const cpu = (key: string) => given(conf, key, () => ({ amount: conf.text(key) }) as Cpu);
  return {
    cores: given(conf, `spark.${role}.cores`, (key) => conf.integer(key)),
    coreRequest: cpu(`spark.kubernetes.${role}.request.cores`),
    coreLimit: cpu(`spark.kubernetes.${role}.limit.cores`),
    memory: sizeOf(`spark.${role}.memory`, conf),
    javaOptions: conf.raw(`spark.${role}.extraJavaOptions`),
    labels: Object.fromEntries(conf.withPrefix(`spark.kubernetes.${role}.label.`)),
    annotations: Object.fromEntries(conf.withPrefix(`spark.kubernetes.${role}.annotation.`)),
  };
}

/** The share of overhead. A driver in client mode knows nothing of the larger share for Python. */
function factorOf({ language, deployMode }: SparkInput, conf: ConfReader): number | undefined {
  const keys = ['spark.executor.memoryOverheadFactor', 'spark.kubernetes.memoryOverheadFactor'];
  const [factor] = keys.flatMap((key) => given(conf, key, () => conf.number(key)) ?? []);
  return factor ?? (language === 'python' && deployMode === 'client' ? 0.1 : undefined);
}

function allocationOf(conf: ConfReader): SparkApplication['dynamicAllocation'] {
  if (!conf.isTrue('spark.dynamicAllocation.enabled')) {
    return undefined;
  }
  const number = (name: string) => given(conf, `spark.dynamicAllocation.${name}`, (key) => conf.number(key));
  // Both are counted in seconds.
  const time = (name: string) => given(conf, `spark.dynamicAllocation.${name}`, (key) => Duration.seconds(conf.time(key)));
  return {
    minExecutors: number('minExecutors'),
    maxExecutors: number('maxExecutors'),
    initialExecutors: number('initialExecutors'),
    executorAllocationRatio: number('executorAllocationRatio'),
    schedulerBacklogTimeout: time('schedulerBacklogTimeout'),
    sustainedSchedulerBacklogTimeout: time('sustainedSchedulerBacklogTimeout'),
    shuffleTracking: { enabled: conf.isTrue('spark.dynamicAllocation.shuffleTracking.enabled') || conf.isTrue('spark.shuffle.service.enabled') },
  };
}

function sizeOf(key: string, conf: ConfReader): Size | undefined {
  return given(conf, key, () => Size.mebibytes(conf.size(key)));
}

/** The value of a key that is set and can be read. */
function given<T>(conf: ConfReader, key: string, read: (key: string) => T): T | undefined {
  try {
    return conf.has(key) ? read(key) : undefined;
  } catch {
    // The checks of values tell what is wrong with it.
    return undefined;
  }
}

function plainEnvironment(variables: Variables = {}): SparkDriver['env'] {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, EnvValue.fromValue(value)]));
}
