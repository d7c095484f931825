import { Explanation, inWords } from './explanation';
import { SPARK_FIELDS } from './spark-fields';
import { ConfReader } from '../conf/conf-reader';
import { ConfEntry } from '../conf/origin';
import { Workload } from '../plan/workload';
import { Leaf } from '../pod/leaves';
import { podLeaves } from '../pod/pod-leaves';
import { readTemplate } from '../pod/read-template';
import { Container, NamedContainer, Pod, selectContainer } from '../pod/spark-pod';
import { PodRole } from '../sizing/spark-constants';
import { driverConf, driverContainer } from '../workload/driver-conf';
import { previewExecutor } from '../workload/preview';

type Source = Pick<Explanation, 'origin' | 'formula'>;

/** Why the fields of a pod have their values: of the field at a path, or of all below it. */
export function explainFields(workload: Workload, role: PodRole, path: string): Explanation[] {
  if ((workload.role === undefined) === (role === 'server')) {
    return [];
  }
  const { fields, container, isMain } = podFields(workload, role);
  const wanted = canonical(path, container, isMain);
  const found = fields.filter((field) => field.path === wanted || isBelow(field.path, wanted));
  const template = templateFields(workload, role);
  const conf = new ConfReader(driverConf(workload), workload.sparkVersion);
  return found.map((field) => ({
    subject: `${role}.${field.path}`,
    value: textOf(field.value),
    ...(template === undefined || template.get(field.path) === textOf(field.value)
      ? writtenBy(workload, role, field)
      : madeBySpark(workload, conf, field, role)),
  }));
}

function podOf(workload: Workload, role: PodRole): Pod {
  if (role === 'executor') {
    return previewExecutor(workload).pod;
  }
  return (role === 'submitter' ? workload.submitter : workload.driver) ?? {};
}

/** The fields of a pod by their paths, those of the container that Spark runs in below `container`. */
function podFields(workload: Workload, role: PodRole): { fields: Leaf[]; container: Container; isMain: boolean } {
  const pod = podOf(workload, role);
  // Spark puts its container last.
  const container = role === 'driver' || role === 'server' ? driverContainer(workload) : pod.spec?.containers?.at(role === 'executor' ? -1 : 0) ?? {};
  return { fields: podLeaves(pod, container), container, isMain: !(pod.spec?.initContainers ?? []).includes(container as NamedContainer) };
}

/** Of a pod that Spark makes, what its template has. */
function templateFields(workload: Workload, role: PodRole): Map<string, string> | undefined {
  const given = role === 'executor' ? workload.executorTemplate : role === 'driver' ? workload.driverTemplate : undefined;
  if (given === undefined && role !== 'executor') {
    return undefined;
  }
  const template = given === undefined ? {} : readTemplate(given);
  const name = workload.conf.find(({ key }) => key === `spark.kubernetes.${role}.podTemplateContainerName`)?.value;
  return new Map(podLeaves(template, selectContainer(template, name).container).map(({ path, value }) => [path, textOf(value)]));
}

/** The path as explanations have it: the container that Spark runs in may also be named by its place or name. */
function canonical(path: string, { name }: Container, isMain: boolean): string {
  return path.replace(/^spec\.(?:containers|initContainers)\[(?:0|"?([^\]"]*)"?)\]/, (whole, given?: string) =>
    (given === name || (given === undefined && isMain) ? 'container' : whole));
}

function isBelow(path: string, beginning: string): boolean {
  return beginning === '' || path.startsWith(`${beginning}.`) || path.startsWith(`${beginning}[`);
}

/** A field that stands in the manifest, as a feature of the library has put it there, or somebody else. */
function writtenBy(workload: Workload, role: PodRole, { path, value }: Leaf): Source {
  const ofRole = (workload.fields ?? []).filter((field) => field.role === role);
  const above = ofRole.filter((field) => field.field === path || isBelow(path, field.field));
  // Spark drops what is empty, and with it the field that was written.
  const fits = above.length > 0 ? above : ofRole.filter((field) => isBelow(field.field, path));
  // The longest path is the most special one. Of two with one path a default has given way; else the later one counts.
  const longest = Math.max(0, ...fits.map(({ field }) => field.length));
  const special = fits.filter(({ field }) => field.length === longest);
  const best = special.filter(({ origin }) => origin.kind !== 'default').at(-1) ?? special.at(-1);
  const argument = path.startsWith('container.args[') ? entryOf(workload, /^(spark\.[^=]+)=/.exec(textOf(value))?.[1]) : undefined;
  if (argument !== undefined) {
    return { origin: inWords(argument.origin) };
  }
  if (best === undefined) {
    return { origin: role === 'executor' ? 'the executors\' pod template' : `the manifest of the ${role}'s pod` };
  }
  return { origin: inWords(best.origin), ...(best.formula === undefined ? {} : { formula: best.formula }) };
}

/** A field that Spark sets when it builds the pod. */
function madeBySpark(workload: Workload, conf: ConfReader, { path, value }: Leaf, role: PodRole): Source {
  const row = SPARK_FIELDS.find(({ field }) => field.test(path));
  const caught = row?.field.exec(path)?.[1] ?? '';
  // A system property of the executor's JVM says itself which entry it is.
  const property = entryOf(workload, /SPARK_JAVA_OPT_/.test(path) ? /^-D(spark\.[^=]+)=/.exec(textOf(value))?.[1] : undefined);
  const ofRole = role === 'driver' ? (row?.keys ?? []).flatMap(keyOfDriver) : row?.keys ?? [];
  const keys = property === undefined ? ofRole.map((key) => key.replace('$1', caught)) : [property.key];
  const entries = keys.flatMap((wanted) => workload.conf.filter(({ key }) => (wanted.endsWith('.') ? key.startsWith(wanted) : key === wanted)));
  const set = row?.firstKeyDecides ? entries.slice(0, 1) : entries;
  // What is told of the table's values, is told of executors.
  const formula = role === 'driver' ? undefined : row?.formula?.(conf);
  return {
    origin: row?.setter ?? (set.length === 0 ? sparkAlone(keys) : `Spark, from ${set.map(({ key, origin }) => `${key} (${inWords(origin)})`).join(', ')}`),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** The keys of a driver that Spark makes are called as those of its executors. */
function keyOfDriver(key: string): string[] {
  if (key === 'spark.kubernetes.executor.podNamePrefix') {
    return ['spark.kubernetes.driver.pod.name'];
  }
  return /offHeap|pyspark/.test(key) ? [] : [key.replace('spark.executorEnv.', 'spark.kubernetes.driverEnv.').replace('executor', 'driver')];
}

function sparkAlone(keys: string[]): string {
  const named = keys.find((key) => !key.endsWith('.'));
  return named === undefined ? 'Spark' : `Spark, from its default of ${named}`;
}

function entryOf(workload: Workload, key: string | undefined): ConfEntry | undefined {
  return key === undefined ? undefined : workload.conf.find((entry) => entry.key === key);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? '';
}
