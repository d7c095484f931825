import { existsSync, readdirSync, readFileSync, statSync } from 'fs';
import { dirname, join, resolve } from 'path';
import { Context } from './context';
import { STANDARD_INPUT } from './input-kind';
import { KnownWorkload, parseWorkloads, WORKLOADS_FILE } from '../manifests/workloads-file';

/** A text that somebody wants to have read. */
export interface InputText {
  /** What it is called in messages: its path as it was given, or below the directory that was given. */
  readonly name: string;
  readonly text: string;
  /** Whether it was found in a directory, and not named itself. */
  readonly isFound: boolean;
}

/** Something that was not read, or not all of it. */
export interface Unread {
  readonly file: string;
  readonly line?: number;
  readonly reason: string;
  /** Whether it should have been read: then the call has failed. */
  readonly isError: boolean;
}

/** The texts behind names of files and directories. */
export interface InputTexts {
  readonly texts: readonly InputText[];
  readonly unread: readonly Unread[];
  /** What the apps that have written the manifests know of their workloads. */
  readonly known: readonly KnownWorkload[];
}

/** What Spark and Kubernetes read, by the ends of names. */
const READABLE = /\.(ya?ml|json|conf|properties|sh|bash)$/;

/** Reads files and directories; one that cannot be read hides no other. */
export function readTexts(names: readonly string[], context: Context): InputTexts {
  const texts: InputText[] = [];
  const unread: Unread[] = [];
  const directories = new Set<string>();
  for (const name of names) {
    if (name === '-') {
      const text = withoutMark(context.stdin());
      // What makes manifests has failed, and told of it elsewhere.
      if (text.trim() === '') {
        unread.push({ file: STANDARD_INPUT, reason: 'nothing has come; if another command was to write it, see whether that has failed', isError: true });
      } else {
        texts.push({ name: STANDARD_INPUT, text, isFound: false });
      }
      continue;
    }
    try {
      const path = resolve(context.cwd, name);
      if (statSync(path).isDirectory()) {
        directories.add(path);
        walk(path, name.replace(/\/+$/, ''), { texts, unread });
      } else {
        directories.add(dirname(path));
        texts.push({ name, text: withoutMark(readFileSync(path, 'utf8')), isFound: false });
      }
    } catch (error) {
      unread.push({ file: name, reason: unreadable(error), isError: true });
    }
  }
  return { texts, unread, known: [...directories].flatMap(knownIn) };
}

function knownIn(directory: string): KnownWorkload[] {
  try {
    return parseWorkloads(readFileSync(join(directory, WORKLOADS_FILE), 'utf8'));
  } catch {
    // Most manifests are no app's of this library; and a file that nobody can read tells nothing.
    return [];
  }
}

function walk(directory: string, name: string, found: { readonly texts: InputText[]; readonly unread: Unread[] }): void {
  if (existsSync(join(directory, 'Chart.yaml'))) {
    const reason = `it is a chart of Helm, which makes its manifests first: "helm template ${name} | cdk8s-spark check -"`;
    found.unread.push({ file: name, reason, isError: false });
    return;
  }
  const entries = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const [path, below] = [join(directory, entry.name), name === '.' ? entry.name : join(name, entry.name)];
    if (entry.isDirectory()) {
      walk(path, below, found);
    } else if (READABLE.test(entry.name)) {
      try {
        found.texts.push({ name: below, text: withoutMark(readFileSync(path, 'utf8')), isFound: true });
      } catch (error) {
        found.unread.push({ file: below, reason: unreadable(error), isError: true });
      }
    }
  }
}

/** Some editors put a mark before a text, which is no part of it. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** Why a file cannot be read, and what to name instead. */
export function unreadable(error: unknown): string {
  const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
  return `cannot be read: ${reason}; name a properties file, a script, a manifest or a directory, or "-" for standard input`;
}
