import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application } from '../plan/application';
import { Check } from '../plan/check';

/** The address of a file, and the prop that has it. */
export interface Location {
  readonly prop: string;
  readonly value: string;
  /** Whether it is a jar, which is put on a class path. */
  readonly isJar: boolean;
}

const LISTS = ['jars', 'files', 'pyFiles', 'archives'] as const;

/** The addresses of an application's own files. */
export function locationsOf({ main: { mainApplicationFile }, props: { deps = {} } }: Application): Location[] {
  return [
    ...(mainApplicationFile === undefined ? [] : [{ prop: 'mainApplicationFile', value: mainApplicationFile, isJar: false }]),
    ...LISTS.flatMap((list) => (deps[list] ?? []).map((value, index) => ({ prop: `deps.${list}[${index}]`, value, isJar: list === 'jars' }))),
  ];
}

/** Addresses that mean something else than what was meant. */
export const checkLocations: Check = ({ application }) => locationsOf(application).flatMap((location) => {
  const found = FLAWS.map((flaw) => flaw(location)).find((flaw) => flaw !== undefined);
  return found === undefined ? [] : [{ rule: 'LOCATION' as const, prop: location.prop, value: shown('', location.value), ...found }];
});

type Found = Pick<Problem, 'why' | 'fix'>;

/** Of several flaws, the first one is told. */
const FLAWS: readonly ((location: Location) => Found | undefined)[] = [
  hostProblem, storeProblem, blankProblem, homeProblem, windowsProblem, directoryProblem,
];

/** What stands behind two slashes is a computer, and the file begins behind the third. */
function hostProblem({ value }: Location): Found | undefined {
  const [, scheme, host, path] = /^(local|file):\/\/([^/]+)(.*)$/.exec(value) ?? [];
  return scheme === undefined ? undefined : {
    why: `behind two slashes stands the name of a computer, "${host}", and the path is "${path}"`,
    fix: `Write "${scheme}:///${host}${path}"`,
  };
}

/** Of a store, the bucket or the computer stands behind two slashes; only HDFS has one by default. */
function storeProblem({ value }: Location): Found | undefined {
  const [, scheme, rest] = /^(s3[an]?|gs|abfss?|wasbs?|oss|cosn|obs|https?|ftp):(?!\/\/[^/])\/*(.*)$/.exec(value) ?? [];
  return scheme === undefined ? undefined : {
    why: `behind "${scheme}:" two slashes are due, and then the name of ${/^(http|ftp)/.test(scheme) ? 'a computer' : 'a bucket or container'}`,
    fix: `Write "${scheme}://${shown('', rest)}"`,
  };
}

/** An address with a blank is none for Java, and so Spark takes it for a path below its working directory. */
function blankProblem({ value }: Location): Found | undefined {
  return /^[a-z][a-z0-9+.-]*:\/[^#]*\s/i.test(value)
    ? { why: 'an address has no blanks: Spark takes it for a path below its working directory, where it is not', fix: 'Give the file a name without blanks' }
    : undefined;
}

/** A home directory is known to shells only. */
function homeProblem({ value }: Location): Found | undefined {
  return /^~/.test(value) ? { why: 'nobody puts in a directory for "~": there is no shell', fix: 'Write the whole path, like "local:///opt/app/main.py"' } : undefined;
}

function windowsProblem({ value }: Location): Found | undefined {
  return /^[A-Za-z]:[\\/]/.test(value) || /^\\/.test(value)
    ? { why: 'it is a path of Windows, and driver and executors run in Linux', fix: 'Write where the image has the file, like "local:///opt/app/main.py"' }
    : undefined;
}

/** Spark expands patterns where it fetches files, but what is said to be in the image it takes by name. */
function directoryProblem({ value, isJar }: Location): Found | undefined {
  const [, path] = /^local:(?:\/\/)?(\/[^?#]*)/.exec(value) ?? [];
  if (path !== undefined && /[*?[{]/.test(value)) {
    return { why: 'Spark takes what is in the image by its name, and no file has this one', fix: `Write "${value.replace(/^local:/, 'file:')}", which Spark expands, or name every file` };
  }
  const isDirectory = isJar && /^(local:|file:)?(\/\/)?\/(.*\/)?[^/.*?[{]*$/.test(value);
  return isDirectory ? { why: 'a directory is no jar, and Spark passes over it', fix: `Write "file:///${value.replace(/^\w+:/, '').replace(/^\/+|\/+$/g, '')}/*", which Spark expands` } : undefined;
}
