import { readFileSync, statSync } from 'fs';
import { basename, resolve } from 'path';
import { Context } from './context';
import { parseProperties } from '../conf/read-properties';
import { inContext } from '../manifests/in-context';
import { mountedConfigMaps } from '../manifests/mounted-files';
import { parseManifests, readManifests } from '../manifests/read-manifests';
import { sparkApplicationsOf } from '../manifests/spark-applications';
import { ReadWorkload, workloadsOf } from '../manifests/workloads';
import { Manifest } from '../pod/manifest';
import { DEFAULTS_FILE } from '../sizing/spark-constants';
import { shellCommands } from '../submit/shell-words';
import { deployModeOf, imageVersionOf, lastOfEachKey, SparkInput, written } from '../submit/spark-input';
import { findSubmit, parseSubmit } from '../submit/submit-command';

/** Standard input, where a file is asked for. */
const STANDARD_INPUT = '-';

/** All that there is to check: in files and directories, and in a command line. */
export function readInputs(files: readonly string[], context: Context): SparkInput[] {
  const read = files.map((file) => readInput(file, context));
  // A workload may be in another file than its configuration.
  const objects = read.flatMap((one) => one.objects);
  const workloads = workloadsOf(objects);
  return [
    ...read.flatMap(({ inputs }) => inputs),
    ...workloads,
    ...sparkApplicationsOf(objects),
    ...looseConfiguration(objects, workloads),
    ...(context.commandLine === undefined ? [] : [submitInput(context.commandLine, context)]),
  ];
}

/** What is in a file: configuration, or objects. */
interface Read {
  readonly inputs: readonly SparkInput[];
  readonly objects: readonly Manifest[];
}

function readInput(file: string, context: Context): Read {
  if (file !== STANDARD_INPUT && isDirectory(resolve(context.cwd, file), file)) {
    return { inputs: [], objects: readManifests(resolve(context.cwd, file)).map(({ object }) => object) };
  }
  const text = file === STANDARD_INPUT ? context.stdin() : readText(file, context);
  const name = file === STANDARD_INPUT ? 'standard input' : file;
  if (isManifest(text)) {
    return { inputs: [], objects: parseManifests(text, name).map(({ object }) => object) };
  }
  return { inputs: isScript(name, text) ? scriptInputs(text, name, context) : [propertiesInput(text, name)], objects: [] };
}

function isManifest(text: string): boolean {
  return /^\s*[{[]/.test(text) || /^(?:- )?\s*["']?apiVersion["']?\s*:/m.test(text);
}

function isScript(name: string, text: string): boolean {
  return name.endsWith('.sh') || text.startsWith('#!');
}

/** The configuration in a properties file. */
export function propertiesInput(text: string, file: string): SparkInput {
  const entries = inContext(file, () => parseProperties(text).map(({ key, value, line }) => written(key, value, `${file}:${line}`)));
  const { conf, overridden } = lastOfEachKey(entries);
  return { path: file, conf, overridden, sparkVersion: imageVersionOf(conf) };
}

function scriptInputs(text: string, file: string, context: Context): SparkInput[] {
  const commands = inContext(file, () => shellCommands(text).flatMap((words) => [findSubmit(words) ?? []]).filter(({ length }) => length > 0));
  return commands.map((words) => inContext(file, () => ({ ...submitInput(words, context), path: file })));
}

/** The configuration in a command line, and in the file that it names. */
export function submitInput(words: readonly string[], context: Context): SparkInput {
  const found = findSubmit(words) ?? words;
  const command = parseSubmit(found);
  const file = command.propertiesFile;
  // A name that a shell puts together is known to the shell only.
  const properties = file === undefined || file.includes('$') ? undefined : propertiesInput(readText(file, context), file);
  const { conf } = lastOfEachKey([...properties?.conf ?? [], ...command.conf]);
  return {
    path: basename(found[0]),
    conf,
    overridden: [...properties?.overridden ?? [], ...command.overridden],
    sparkVersion: imageVersionOf(conf),
    language: command.language,
    deployMode: deployModeOf(conf),
    mainClass: command.mainClass,
    mainApplicationFile: command.mainApplicationFile,
    arguments: command.arguments,
  };
}

/** Configuration files in ConfigMaps that none of the workloads has mounted. */
function looseConfiguration(objects: readonly Manifest[], workloads: readonly ReadWorkload[]): SparkInput[] {
  const mounted = new Set(workloads.flatMap(({ workload }) => mountedConfigMaps(workload.driver)));
  return objects.filter(({ kind, metadata }) => kind === 'ConfigMap' && !mounted.has(metadata?.name ?? '')).flatMap(({ metadata, data }) => {
    const text: string | undefined = data?.[DEFAULTS_FILE];
    return text === undefined ? [] : [{ ...propertiesInput(text, DEFAULTS_FILE), path: `ConfigMap/${metadata?.name}` }];
  });
}

/** The text of a file. */
export function readText(file: string, { cwd }: Context): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

function isDirectory(path: string, file: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): Error {
  const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
  return new Error(`"${file}" cannot be read: ${reason}; name a properties file, a manifest or a directory, or "-" for standard input`);
}
