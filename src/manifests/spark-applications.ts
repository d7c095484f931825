import { nameOfObject, readObject } from './in-context';
import { fieldProblems } from './spark-application-fields';
import { ConfEntry } from '../conf/origin';
import { Manifest } from '../pod/manifest';
import { languageOfFile } from '../props/main-program';
import { SparkLanguage } from '../props/spark-image';
import { imageVersionOf, lastOfEachKey, SparkInput, Variables, written } from '../submit/spark-input';

/** The custom resources of Spark's operators among objects: Kubeflow's and Apache's. */
export function sparkApplicationsOf(objects: readonly Manifest[]): SparkInput[] {
  return objects.flatMap((object) => readObject(object, () => {
    const [group] = (object.apiVersion ?? '').split('/');
    if (group === 'sparkoperator.k8s.io' && object.kind === 'SparkApplication') {
      return [kubeflowApplication(object, object.spec ?? {}, 'spec')];
    }
    if (group === 'sparkoperator.k8s.io' && object.kind === 'ScheduledSparkApplication') {
      const run = kubeflowApplication(object, object.spec?.template ?? {}, 'spec.template');
      return [{ ...run, problems: [...fieldProblems(object.spec, 'spec', 'kubeflow-schedule'), ...run.problems ?? []] }];
    }
    return group === 'spark.apache.org' && object.kind === 'SparkApplication' ? [apacheApplication(object)] : [];
  }));
}

/** Spark's key for a field of Kubeflow's resource; `*` stands for the names in a map, which end the key. */
const KUBEFLOW_FIELDS: readonly (readonly [field: string, key: string])[] = [
  ['deps.jars', 'spark.jars'],
  ['deps.packages', 'spark.jars.packages'],
  ['deps.excludePackages', 'spark.jars.excludes'],
  ['deps.repositories', 'spark.jars.repositories'],
  ['deps.pyFiles', 'spark.submit.pyFiles'],
  ['deps.files', 'spark.files'],
  ['deps.archives', 'spark.archives'],
  ['image', 'spark.kubernetes.container.image'],
  ['imagePullPolicy', 'spark.kubernetes.container.image.pullPolicy'],
  ['imagePullSecrets', 'spark.kubernetes.container.image.pullSecrets'],
  ['memoryOverheadFactor', 'spark.kubernetes.memoryOverheadFactor'],
  // The operator puts what stands below behind these two, so it counts more.
  ['sparkConf.*', ''],
  ['hadoopConf.*', 'spark.hadoop.'],
  ['driver.image', 'spark.kubernetes.driver.container.image'],
  ['driver.cores', 'spark.driver.cores'],
  ['driver.coreRequest', 'spark.kubernetes.driver.request.cores'],
  ['driver.coreLimit', 'spark.kubernetes.driver.limit.cores'],
  ['driver.memory', 'spark.driver.memory'],
  ['driver.memoryOverhead', 'spark.driver.memoryOverhead'],
  ['driver.serviceAccount', 'spark.kubernetes.authenticate.driver.serviceAccountName'],
  ['driver.javaOptions', 'spark.driver.extraJavaOptions'],
  ['driver.labels.*', 'spark.kubernetes.driver.label.'],
  ['driver.annotations.*', 'spark.kubernetes.driver.annotation.'],
  ['driver.envVars.*', 'spark.kubernetes.driverEnv.'],
  ['executor.instances', 'spark.executor.instances'],
  ['executor.image', 'spark.kubernetes.executor.container.image'],
  ['executor.cores', 'spark.executor.cores'],
  ['executor.coreRequest', 'spark.kubernetes.executor.request.cores'],
  ['executor.coreLimit', 'spark.kubernetes.executor.limit.cores'],
  ['executor.memory', 'spark.executor.memory'],
  ['executor.memoryOverhead', 'spark.executor.memoryOverhead'],
  ['executor.serviceAccount', 'spark.kubernetes.authenticate.executor.serviceAccountName'],
  ['executor.deleteOnTermination', 'spark.kubernetes.executor.deleteOnTermination'],
  ['executor.javaOptions', 'spark.executor.extraJavaOptions'],
  ['executor.labels.*', 'spark.kubernetes.executor.label.'],
  ['executor.annotations.*', 'spark.kubernetes.executor.annotation.'],
  ['executor.envVars.*', 'spark.executorEnv.'],
  ['nodeSelector.*', 'spark.kubernetes.node.selector.'],
];

/** Kubeflow's operator reads these only if `enabled` is true. */
const KUBEFLOW_ALLOCATION: typeof KUBEFLOW_FIELDS = [
  ['dynamicAllocation.enabled', 'spark.dynamicAllocation.enabled'],
  ['dynamicAllocation.initialExecutors', 'spark.dynamicAllocation.initialExecutors'],
  ['dynamicAllocation.minExecutors', 'spark.dynamicAllocation.minExecutors'],
  ['dynamicAllocation.maxExecutors', 'spark.dynamicAllocation.maxExecutors'],
  ['dynamicAllocation.shuffleTrackingEnabled', 'spark.dynamicAllocation.shuffleTracking.enabled'],
  ['dynamicAllocation.shuffleTrackingTimeout', 'spark.dynamicAllocation.shuffleTracking.timeout'],
];

const KUBEFLOW_LANGUAGES: { readonly [type: string]: SparkLanguage } = { Java: 'java', Scala: 'java', Python: 'python', R: 'r' };

function kubeflowApplication(object: Manifest, spec: any, at: string): SparkInput {
  const allocates = spec.dynamicAllocation?.enabled === true;
  const fields = [...KUBEFLOW_FIELDS, ...(allocates ? KUBEFLOW_ALLOCATION : [])];
  const entries = lastOfEachKey(fields.flatMap(([field, key]) => entriesOf(spec, field, key, at)));
  return {
    path: nameOfObject(object),
    ...entries,
    sparkVersion: versionOf(spec.sparkVersion) ?? imageVersionOf(entries.conf),
    language: KUBEFLOW_LANGUAGES[spec.type] ?? languageOfFile(textOf(spec.mainApplicationFile)),
    deployMode: spec.mode === 'cluster' || spec.mode === undefined ? 'cluster' : 'client',
    mainClass: textOf(spec.mainClass),
    mainApplicationFile: textOf(spec.mainApplicationFile),
    arguments: (spec.arguments ?? []).map(String),
    environment: { driver: plainVariables(spec.driver), executor: plainVariables(spec.executor) },
    isSubmitted: true,
    problems: fieldProblems(spec, at, 'kubeflow'),
  };
}

function apacheApplication(object: Manifest): SparkInput {
  const spec = object.spec ?? {};
  const mainApplicationFile = textOf(spec.jars ?? spec.pyFiles ?? spec.sparkRFiles);
  const entries = lastOfEachKey(entriesOf(spec, 'sparkConf.*', '', 'spec'));
  return {
    path: nameOfObject(object),
    ...entries,
    sparkVersion: versionOf(spec.runtimeVersions?.sparkVersion) ?? imageVersionOf(entries.conf),
    language: languageOfFile(mainApplicationFile),
    deployMode: spec.deploymentMode === 'ClientMode' ? 'client' : 'cluster',
    mainClass: textOf(spec.mainClass),
    mainApplicationFile,
    arguments: (spec.driverArgs ?? []).map(String),
    isSubmitted: true,
    problems: fieldProblems(spec, 'spec', 'apache'),
  };
}

/** What stands where a text should be, as one. */
function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** A version that is no three numbers, such as a preview, says nothing of a release. */
function versionOf(version: unknown): string | undefined {
  return /^\d+\.\d+\.\d+$/.test(String(version)) ? String(version) : undefined;
}

function plainVariables(role: any): Variables {
  const list: any[] = (role?.env ?? []).filter(({ value }: any) => value !== undefined);
  return Object.fromEntries(list.map(({ name, value }) => [name, String(value)]));
}

function entriesOf(spec: any, field: string, key: string, at: string): ConfEntry[] {
  const isMap = field.endsWith('.*');
  const path = isMap ? field.slice(0, -2) : field;
  const value = path.split('.').reduce((parent, name) => parent?.[name], spec);
  if (value === undefined) {
    return [];
  }
  return isMap
    ? Object.entries(value).map(([name, text]) => written(key + name, String(text), `${at}.${path}["${name}"]`))
    : [written(key, Array.isArray(value) ? value.join(',') : String(value), `${at}.${path}`)];
}
