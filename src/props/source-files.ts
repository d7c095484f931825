import { readdirSync, readFileSync, realpathSync, statSync } from 'fs';
import { basename, join } from 'path';

/** A file that is shipped with a workload. */
export interface SourceFile {
  /** Path below the directory that everything is mounted in, with slashes on every system. */
  readonly path: string;
  readonly content: Buffer;
}

/** What was read from the machine that synthesizes, or why it could not be. */
export interface SourceFiles {
  readonly files: readonly SourceFile[];
  /** Why it cannot be read, as the end of a sentence. */
  readonly error?: string;
}

/** A file by its text. */
export function sourceText(path: string, text: string): SourceFile {
  return { path, content: Buffer.from(text, 'utf8') };
}

/** One file, under its own name. */
export function readSourceFile(path: string): SourceFiles {
  return reading(path, () => {
    if (!statSync(path).isFile()) {
      throw new Error('it is no file');
    }
    return [{ path: basename(path), content: readFileSync(path) }];
  });
}

/**
 * All files below a directory in the order of their paths, which is the same on every machine. What tools leave beside
 * sources is no part of them: hidden files and directories, `__pycache__` and `.pyc`.
 */
export function readSourceDirectory(path: string): SourceFiles {
  return reading(path, () => {
    if (!statSync(path).isDirectory()) {
      throw new Error('it is no directory');
    }
    const files = filesBelow(path, '', []);
    if (files.length === 0) {
      throw new Error('there is no file in it');
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  });
}

/** Whether something can stand as text in a manifest: it is UTF-8, and has no control characters that YAML does not take. */
export function isText(content: Buffer): boolean {
  const text = content.toString('utf8');
  // eslint-disable-next-line no-control-regex
  return Buffer.from(text, 'utf8').equals(content) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/.test(text);
}

/** The bytes of files. */
export function sizeOfFiles(files: readonly SourceFile[]): number {
  return files.reduce((sum, { content }) => sum + content.length, 0);
}

function filesBelow(root: string, below: string, parents: readonly string[]): SourceFile[] {
  const directory = join(root, below);
  const real = realpathSync(directory);
  if (parents.includes(real)) {
    throw new Error(`the link ${below} leads back to a directory that it is in`);
  }
  return readdirSync(directory).filter(isSource).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    const kind = statSync(join(root, path));
    return kind.isDirectory()
      ? filesBelow(root, path, [...parents, real])
      : kind.isFile() ? [{ path, content: readFileSync(join(root, path)) }] : [];
  });
}

function isSource(name: string): boolean {
  return !name.startsWith('.') && name !== '__pycache__' && !name.endsWith('.pyc');
}

function reading(path: string, read: () => SourceFile[]): SourceFiles {
  try {
    return { files: read() };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { files: [], error: code === 'ENOENT' ? `there is no ${path} in ${process.cwd()}` : code === undefined ? message : `it cannot be read (${code})` };
  }
}
