import { readFileSync } from 'fs';
import { basename, resolve } from 'path';
import { Context } from './context';
import { InputText, readTexts, Unread, unreadable } from './input-files';
import { isTemplate, kindOf } from './input-kind';
import { locateInCommand, locateInConfigMaps, locateInObject } from './locate';
import { parseProperties } from '../conf/read-properties';
import { inContext, readObject } from '../manifests/in-context';
import { mountedConfigMaps } from '../manifests/mounted-files';
import { ManifestText } from '../manifests/places';
import { readDocuments } from '../manifests/read-manifests';
import { sparkApplicationsOf } from '../manifests/spark-applications';
import { ReadWorkload, workloadsOf } from '../manifests/workloads';
import { KnownBetter, knownOf, KnownWorkload } from '../manifests/workloads-file';
import { Manifest } from '../pod/manifest';
import { DEFAULTS_FILE } from '../sizing/spark-constants';
import { readScript, ShellCommand } from '../submit/shell-words';
import { deployModeOf, imageVersionOf, lastOfEachKey, SparkInput, written } from '../submit/spark-input';
import { findSubmit, parseSubmit } from '../submit/submit-command';

/** An object, and the text that it was read from. */
export interface SourceObject {
  readonly object: Manifest;
  readonly source: ManifestText;
}

/** All that was read, and what was not. */
export interface Inputs {
  readonly inputs: readonly SparkInput[];
  readonly objects: readonly SourceObject[];
  readonly unread: readonly Unread[];
  /** What the apps that have written manifests know of their workloads. */
  readonly known: readonly KnownWorkload[];
}

/** All that there is to check: in files and directories, and in a command line. One that cannot be read hides no other. */
export function readInputs(files: readonly string[], context: Context): Inputs {
  const { texts, unread, known } = readTexts(files, context);
  const read = texts.map((text) => readText(text, context));
  // A workload may be in another file than its configuration.
  const objects = read.flatMap((one) => one.objects);
  const found = objectInputs(objects, known);
  const submitted = context.commandLine === undefined ? NOTHING : commandInput(context.commandLine, context);
  return {
    inputs: [...read.flatMap(({ inputs }) => inputs), ...found.inputs, ...submitted.inputs],
    objects,
    known,
    unread: [...unread, ...read.flatMap((one) => one.unread), ...found.unread, ...submitted.unread],
  };
}

const NOTHING: Inputs = { inputs: [], objects: [], unread: [], known: [] };

function commandInput(words: readonly string[], context: Context): Inputs {
  try {
    const input = submitInput(words, context);
    const unread = (input.unread ?? []).map((word) => ({ file: input.path, reason: `only the shell knows what is in "${word}", so it is not checked`, isError: false }));
    return { ...NOTHING, inputs: [input], unread };
  } catch (error) {
    return { ...NOTHING, unread: [{ file: 'command line', reason: (error as Error).message, isError: true }] };
  }
}

function readText({ name, text, isFound }: InputText, context: Context): Inputs {
  const not = (reason: string, isError = false): Inputs => ({ ...NOTHING, unread: [{ file: name, reason, isError }] });
  switch (kindOf(name, text)) {
    case 'kustomization':
      return not('it is a kustomization, which makes its manifests first: "kubectl kustomize <directory> | cdk8s-spark check -"');
    case 'manifests':
      return isFound && !/\bkind["']?\s*:/.test(text) ? NOTHING : manifests(name, text, isFound);
    case 'script':
      return scriptInputs(text, name, context);
    case 'properties':
      try {
        return isFound && !/^[ \t]*spark\./m.test(text) ? NOTHING : { ...NOTHING, inputs: [propertiesInput(text, name)] };
      } catch (error) {
        return not((error as Error).message.replace(`${name}: `, ''), true);
      }
    default:
      return isFound ? NOTHING : not('nothing in it is Spark\'s: no manifest, no command line, no configuration');
  }
}

function manifests(name: string, text: string, isFound: boolean): Inputs {
  const { manifests: read, errors } = readDocuments(text, name);
  const source = new ManifestText(name, text);
  const unread: Unread[] = errors.map(({ line, message }) => ({ file: name, line, reason: message, isError: true }));
  if (isTemplate(text)) {
    const reason = 'it is a template of Helm, which makes its manifests first: "helm template <chart> | cdk8s-spark check -"';
    // What breaks a template is what Helm puts something else for.
    unread.splice(0, unread.length, { file: name, reason, isError: errors.length > 0 });
  } else if (read.length === 0 && errors.length === 0 && !isFound && text.trim() !== '') {
    unread.push({ file: name, reason: 'it has no object of Kubernetes', isError: false });
  }
  return { ...NOTHING, objects: read.map(({ object }) => ({ object, source })), unread };
}

/** What the objects of all files together are for Spark. */
function objectInputs(read: readonly SourceObject[], known: readonly KnownWorkload[]): { inputs: SparkInput[]; unread: Unread[] } {
  const objects = read.map(({ object }) => object);
  const unread: Unread[] = [];
  const inputsOf = <T>(find: (object: Manifest) => T[]) => read.flatMap(({ object, source }) => {
    try {
      return readObject(object, () => find(object)).map((input) => ({ input, object, source }));
    } catch (error) {
      unread.push({ file: source.file, line: source.lineOf(object, { place: '' }), reason: (error as Error).message, isError: true });
      return [];
    }
  });
  const workloads = inputsOf((object) => workloadsOf([object], undefined, objects));
  const applications = inputsOf((object) => sparkApplicationsOf([object]));
  const mounted = new Set(workloads.flatMap(({ input: { workload } }) => mountedConfigMaps(workload.driver)));
  const loose = inputsOf((object) => looseConfiguration(object, mounted));
  return {
    inputs: [
      ...workloads.map(({ input, object, source }) =>
        ({ ...input, ...knownBetter(input, known), locate: locateInConfigMaps(input, object, source, read) })),
      ...applications.map(({ input, object, source }) => ({ ...withRepeated(input, object, source), locate: locateInObject(object, source) })),
      ...loose.map(({ input, object, source }) => ({ ...input, locate: locateInObject(object, source) })),
    ],
    unread,
  };
}

function knownBetter({ workload }: ReadWorkload, known: readonly KnownWorkload[]): KnownBetter {
  const { acknowledged, allowedKeys } = knownOf(workload, known) ?? {};
  return { acknowledged, allowedKeys };
}

/** kubectl takes the last of entries with one key. */
function withRepeated(input: SparkInput, object: Manifest, source: ManifestText): SparkInput {
  const repeated = source.repeated(object).map(({ path, key, value, line, by }) => {
    const name = path.endsWith('hadoopConf') ? `spark.hadoop.${key}` : key;
    return { entry: written(name, value, `${path}["${key}"] in line ${line}`), by: written(name, by.value, `line ${by.line}`) };
  });
  return { ...input, overridden: [...input.overridden, ...repeated] };
}

/** The configuration in a properties file. */
export function propertiesInput(text: string, file: string): SparkInput {
  const entries = inContext(file, () => parseProperties(text).map(({ key, value, line }) => written(key, value, `${file}:${line}`)));
  const { conf, overridden } = lastOfEachKey(entries);
  return { path: file, conf, overridden, sparkVersion: imageVersionOf(conf) };
}

function scriptInputs(text: string, file: string, context: Context): Inputs {
  const { commands, error } = readScript(text);
  const unread: Unread[] = error === undefined ? [] : [{ file, line: error.line, reason: `${error.message}; what comes behind it is not read`, isError: true }];
  const inputs = commands.flatMap((command): SparkInput[] => {
    const found = findSubmit(command.words);
    if (found === undefined || found.length === 0) {
      return [];
    }
    const lines = command.lines.slice(command.lines.length - found.length);
    try {
      const input = submitInput(found, context);
      unread.push(...(input.unread ?? []).map((word) => ({
        file,
        line: lines[found.indexOf(word)],
        reason: `only the shell knows what is in "${word}", so it is not checked`,
        isError: false,
      })));
      return [{ ...input, path: file, locate: locateInCommand(file, { words: found, lines } as ShellCommand) }];
    } catch (cause) {
      unread.push({ file, line: lines[0], reason: (cause as Error).message, isError: true });
      return [];
    }
  });
  return { ...NOTHING, inputs, unread };
}

/** The configuration in a command line, and in the file that it names. */
export function submitInput(words: readonly string[], context: Context): SparkInput {
  const found = findSubmit(words) ?? words;
  const command = parseSubmit(found);
  const file = command.propertiesFile;
  // A name that a shell puts together is known to the shell only.
  const isUnknown = file?.includes('$') === true;
  const properties = file === undefined || isUnknown ? undefined : propertiesInput(readFile(file, context), file);
  const { conf } = lastOfEachKey([...properties?.conf ?? [], ...command.conf]);
  const unread = [...command.unread ?? [], ...(isUnknown ? [file] : [])];
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
    ...(unread.length === 0 ? {} : { unread }),
  };
}

/** A configuration file in a ConfigMap that none of the workloads has mounted. */
function looseConfiguration({ kind, metadata, data }: Manifest, mounted: ReadonlySet<string>): SparkInput[] {
  const text: string | undefined = kind === 'ConfigMap' && !mounted.has(metadata?.name ?? '') ? data?.[DEFAULTS_FILE] : undefined;
  return text === undefined ? [] : [{ ...propertiesInput(text, DEFAULTS_FILE), path: `ConfigMap/${metadata?.name}` }];
}

/** The text of a file that somebody has named. */
export function readFile(file: string, { cwd }: Context): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new Error(`"${file}" ${unreadable(error)}`);
  }
}
