import { posix } from 'path';
import { parse } from 'yaml';
import { inContext, nameOfObject, readObject } from './in-context';
import { MountedFile, mountedFiles } from './mounted-files';
import { parseProperties } from '../conf/read-properties';
import { isVersion } from '../conf/versions';
import { carrierOf } from '../plan/carriers';
import { DRIVER_TEMPLATE_FILE, SUBMIT_SCRIPT_FILE } from '../plan/configuration';
import { Workload } from '../plan/workload';
import { Manifest } from '../pod/manifest';
import { Container, Pod, runningContainers } from '../pod/spark-pod';
import { SparkVersion } from '../props/spark-version';
import { CONFIGURATION_DIRECTORY, DEFAULTS_FILE, MAIN_CLASSES, VERSION_LABEL } from '../sizing/spark-constants';
import { shellCommands } from '../submit/shell-words';
import { versionOfImage } from '../submit/spark-image-version';
import { deployModeOf, lastOfEachKey, SparkInput, Variables, written } from '../submit/spark-input';
import { findSubmit, findSubmitOf, parseSubmit, SubmitCommand } from '../submit/submit-command';

/** A workload, with what only its manifests tell. */
export interface ReadWorkload extends SparkInput {
  readonly workload: Workload;
}

/**
 * The workloads among objects: those of which a container runs Spark's driver or
 * spark-submit, with the configuration that ConfigMaps among the objects give it.
 *
 * @param objects all objects of the app
 * @param sparkVersion the version of Spark, where the image does not tell
 * @param all all objects of the app, if not all of them are asked about
 */
export function workloadsOf(objects: readonly Manifest[], sparkVersion?: string, all: readonly Manifest[] = objects): ReadWorkload[] {
  return objects.flatMap((object) => readObject(object, () => {
    const pod = carrierOf(object.kind ?? '')?.podOf(object) ?? {};
    const found = runningContainers(pod).flatMap((container) => {
      const words = submitWords(container);
      return words === undefined ? [] : [{ object, pod, container, words }];
    });
    // Two drivers in one pod would be nothing that Spark knows.
    return found.slice(0, 1).map((driver) => readWorkload(driver, all, sparkVersion));
  }));
}

/** An object that runs a driver. */
interface DriverObject {
  readonly object: Manifest;
  readonly pod: Pod;
  readonly container: Container;
  /** The command line of Spark. */
  readonly words: readonly string[];
}

/** The command line of Spark that a container runs, also inside a shell's script. */
function submitWords(container: Container): readonly string[] | undefined {
  const words = [...container.command ?? [], ...container.args ?? []].map(String);
  const flag = words.findIndex((word, index) => /^-[a-z]*c$/.test(word) && /(^|\/)(ba|da|a|k|z)?sh$/.test(words[index - 1] ?? ''));
  return flag < 0 ? findSubmitOf(container) : shellCommands(words[flag + 1] ?? '').map(findSubmit).find((found) => found !== undefined);
}

function readWorkload({ object, pod, container, words }: DriverObject, objects: readonly Manifest[], sparkVersion?: string): ReadWorkload {
  const { kind = '', metadata } = object;
  const path = nameOfObject(object);
  const variables = plainVariables(container);
  const command = parseSubmit(words, (option) => `argument ${option}`);
  const files = mountedFiles(container, pod, metadata?.namespace, objects);
  const read = propertiesFiles(command, variables, files).map(entriesOf);
  const { conf } = lastOfEachKey([...read.flatMap((file) => file.conf), ...command.conf]);
  const effective = [...conf].sort((a, b) => (a.key < b.key ? -1 : 1));
  const version = sparkVersion ?? versionOf(pod, variables, container.image);
  return {
    path,
    conf: effective,
    overridden: [...read.flatMap((file) => file.overridden), ...command.overridden],
    sparkVersion: version,
    language: command.language,
    deployMode: deployModeOf(effective),
    mainClass: command.mainClass,
    mainApplicationFile: command.mainApplicationFile,
    arguments: command.arguments,
    environment: { driver: variables, executor: {} },
    workload: {
      path,
      kind,
      name: metadata?.name ?? '',
      namespace: metadata?.namespace,
      sparkVersion: version ?? SparkVersion.DEFAULT.version,
      language: command.language,
      conf: effective,
      driver: pod,
      ...(command.mainClass === MAIN_CLASSES.historyServer ? { role: 'server' } as const : {}),
      ...submissionOf(container, pod, configurationDirectory(variables), files),
      executorTemplate: templateOf(effective, files),
      configurationFiles: filesIn(configurationDirectory(variables), files),
    },
  };
}

function plainVariables({ env = [] }: Container): Variables {
  return Object.fromEntries(env.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, String(value)]));
}

/** The version of Spark as the pod tells it, or else its container. */
function versionOf(pod: Pod, { SPARK_VERSION: variable = '' }: Variables, image: string | undefined): string | undefined {
  return [String(pod.metadata?.labels?.[VERSION_LABEL] ?? ''), variable].find(isVersion) ?? versionOfImage(image);
}

/** The files that spark-submit reads: the later one counts more. */
function propertiesFiles(command: SubmitCommand, variables: Variables, files: readonly MountedFile[]): MountedFile[] {
  const directory = configurationDirectory(variables);
  const paths = [
    ...(command.loadsDefaults ? [posix.join(directory, DEFAULTS_FILE)] : []),
    ...(command.propertiesFile === undefined ? [] : [posix.normalize(command.propertiesFile)]),
  ];
  return paths.flatMap((path) => files.find((file) => file.path === path) ?? []);
}

/** The directory of which Spark hands files to the executors. */
function configurationDirectory({ SPARK_CONF_DIR: directory = CONFIGURATION_DIRECTORY }: Variables): string {
  return posix.normalize(directory).replace(/(?<=.)\/$/, '');
}

function filesIn(directory: string, files: readonly MountedFile[]): string[] {
  return files.filter(({ path }) => posix.dirname(path) === directory).map(({ path }) => posix.basename(path)).sort();
}

function entriesOf({ path, text }: MountedFile): ReturnType<typeof lastOfEachKey> {
  const file = posix.basename(path);
  const entries = inContext(file, () => parseProperties(text));
  return lastOfEachKey(entries.map(({ key, value, line }) => written(key, value, `${file}:${line}`)));
}

/** What the library's own script submits: a driver made of the template beside it. */
function submissionOf(container: Container, pod: Pod, directory: string, files: readonly MountedFile[]): Pick<Workload, 'submitter' | 'driverTemplate'> {
  const isScript = [...container.command ?? [], ...container.args ?? []].some((word) => posix.basename(String(word)) === SUBMIT_SCRIPT_FILE);
  const template = files.find(({ path }) => path === posix.join(directory, DRIVER_TEMPLATE_FILE));
  return isScript && template !== undefined ? { submitter: pod, driverTemplate: parse(template.text) } : {};
}

/** The executors' template, if the configuration names one and a ConfigMap holds it. */
function templateOf(conf: SparkInput['conf'], files: readonly MountedFile[]): Pod | undefined {
  const place = conf.find(({ key }) => key === 'spark.kubernetes.executor.podTemplateFile')?.value.replace(/^(local|file):(\/\/)?/, '');
  const file = files.find(({ path }) => path === place);
  return file === undefined ? undefined : parse(file.text);
}
