import { lastOfEachKey, Overridden, written } from './spark-input';
import { Program, programOf } from './spark-programs';
import { SUBMIT_OPTIONS, SubmitOption, submitOption } from './submit-options';
import { ConfEntry } from '../conf/origin';
import { editDistance } from '../conf/suggest';
import { Container } from '../pod/spark-pod';
import { languageOfFile } from '../props/main-program';
import { SparkLanguage } from '../props/spark-image';

/** A command line of spark-submit, or of another program of Spark that takes its options. */
export interface SubmitCommand {
  /** The entries that count. */
  readonly conf: readonly ConfEntry[];
  /** Those that do not, because another one of the same key counts. */
  readonly overridden: readonly Overridden[];
  readonly mainClass?: string;
  readonly mainApplicationFile?: string;
  readonly arguments: readonly string[];
  readonly language: SparkLanguage;
  /** The user that `--proxy-user` names. */
  readonly proxyUser?: string;
  /** The file that `--properties-file` names. */
  readonly propertiesFile?: string;
  /** Whether `spark-defaults.conf` is read too, although there is a properties file. */
  readonly loadsDefaults: boolean;
  /** Words that a shell puts more words in for, which nobody knows here; absent if there are none. */
  readonly unread?: readonly string[];
}

/** The package of Spark's examples, which `run-example` adds to their names. */
const EXAMPLES = 'org.apache.spark.examples.';

/** Finds a program of Spark among words: the rest of them is its command line. */
export function findSubmit(words: readonly string[]): readonly string[] | undefined {
  const start = words.findIndex((_, index) => programOf(words, index) !== undefined);
  return start < 0 ? undefined : words.slice(start);
}

/** The same for a container. Behind an entry point of the image's own, the arguments may begin with the verb of Apache's. */
export function findSubmitOf({ command = [], args = [] }: Container): readonly string[] | undefined {
  return findSubmit([...command, ...args].map(String)) ?? findSubmit(args.map(String));
}

/**
 * Reads a command line that begins with a program of Spark, as Spark does.
 *
 * @param words the command line, word by word
 * @param placeOf how an option is called where it is reported
 */
export function parseSubmit(words: readonly string[], placeOf = (option: string) => option): SubmitCommand {
  const program = programOf(words, 0);
  if (program === undefined) {
    throw new Error(`"${words[0] ?? ''}" is no program of Spark; write the whole command line, for example "spark-submit --master … app.py"`);
  }
  const { given, rest, unread } = readOptions(words.slice(1), program);
  const [file, ...after] = program.mainApplicationFile === undefined ? rest : [program.mainApplicationFile, ...rest];
  const { conf, overridden } = entries(given, placeOf);
  const last = (name: string) => given.filter(({ option }) => option.name === name).at(-1)?.value;
  return {
    conf,
    overridden,
    mainClass: program.isExample && file !== undefined ? EXAMPLES + file.replace(EXAMPLES, '') : last('--class') ?? program.mainClass,
    mainApplicationFile: program.isExample ? undefined : file,
    arguments: after,
    language: program.language ?? languageOfFile(file) ?? 'java',
    proxyUser: last('--proxy-user'),
    propertiesFile: last('--properties-file'),
    loadsDefaults: last('--properties-file') === undefined || last('--load-spark-defaults') !== undefined,
    ...(unread.length === 0 ? {} : { unread }),
  };
}

interface Given {
  readonly option: SubmitOption;
  /** The option as it was written, long or short. */
  readonly as: string;
  readonly value: string;
}

/** Options come first; a shell takes them among its own words too. */
function readOptions(words: readonly string[], program: Program): { given: Given[]; rest: string[]; unread: string[] } {
  const given: Given[] = [];
  const rest: string[] = [];
  const unread: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const [, name = words[index], attached] = /^(--[^=]+)=([^]+)$/.exec(words[index]) ?? [];
    const option = submitOption(name);
    if (option?.isSwitch) {
      given.push({ option, as: name, value: 'true' });
    } else if (option !== undefined) {
      const value = attached ?? words[++index];
      if (value === undefined) {
        throw new Error(`the option ${name} has no value; write it behind the option`);
      }
      if (option.name === '--conf' && /^[^=]*\$/.test(value)) {
        unread.push(value);
      } else {
        given.push({ option, as: name, value });
      }
    } else if (standsForOptions(words, index, program)) {
      unread.push(words[index]);
    } else if (program.takesMixedWords) {
      rest.push(words[index]);
    } else if (name.startsWith('-')) {
      throw new Error(`spark-submit has no option "${name}"${suggestion(name)}`);
    } else {
      return { given, rest: words.slice(index), unread };
    }
  }
  return { given, rest, unread };
}

/** A word that is a variable, or what a command prints, and nothing else. */
const PUT_IN = /^(\$\w+|\$\{[^}]*\}|\$\([^]*\)|`[^]*`|\$[@*])$/;

/** Whether a variable has options in it, and is not the application's file: then more options, or the file, come behind it. */
function standsForOptions(words: readonly string[], index: number, program: Program): boolean {
  if (!PUT_IN.test(words[index])) {
    return false;
  }
  const next = words.slice(index + 1).find((word) => !PUT_IN.test(word));
  return next !== undefined && (isOption(next) || (program.mainApplicationFile === undefined && (program.isExample === true || /\.(py|jar|[rR])$/.test(next))));
}

function isOption(word: string): boolean {
  return submitOption(word.replace(/^(--[^=]+)=[^]*$/, '$1')) !== undefined;
}

function suggestion(name: string): string {
  const near = SUBMIT_OPTIONS.find((option) => editDistance(option.name, name) <= name.length / 5);
  return near === undefined ? '; the options of spark-submit come before the application\'s file' : `; did you mean "${near.name}"?`;
}

function entries(given: readonly Given[], placeOf: (option: string) => string): ReturnType<typeof lastOfEachKey> {
  const asConf: ConfEntry[] = [];
  const ownWay: ConfEntry[] = [];
  for (const { option, as, value } of given) {
    if (option.name === '--conf') {
      asConf.push(confEntry(value, placeOf(as)));
    } else if (option.key !== undefined) {
      (option.sameAsConf ? asConf : ownWay).push(written(option.key, value, placeOf(as)));
    }
  }
  return lastOfEachKey([...asConf, ...ownWay]);
}

function confEntry(text: string, place: string): ConfEntry {
  const [, key, value] = /^([^=]*)=([^]*)$/.exec(text) ?? [];
  if (key === undefined) {
    throw new Error(`${place} "${text}" has no "="; write it as key=value`);
  }
  return written(key, value, place);
}
