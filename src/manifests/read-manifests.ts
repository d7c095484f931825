import { readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { Manifest } from '../pod/manifest';

/** A Kubernetes object, and where it was read. */
export interface ReadManifest {
  readonly file: string;
  /** The document in the file, from 1. */
  readonly document: number;
  readonly object: Manifest;
}

/** What looks like a manifest at all: only there is bad YAML worth an error. */
const HAS_KIND = /(?:^|[\s{,"'])kind["']?\s*:/m;

/** YAML as Kubernetes reads it; a date stays the text that it is. */
const AS_KUBERNETES = {
  version: '1.1',
  customTags: (tags: any[]) => tags.filter(({ tag }) => tag !== 'tag:yaml.org,2002:timestamp'),
} as const;

/** The objects in the text of a YAML or JSON file. Documents that are no objects of Kubernetes are left out. */
export function parseManifests(text: string, file: string): ReadManifest[] {
  const { manifests, errors } = readDocuments(text, file);
  if (errors.length > 0) {
    throw new Error(`${file} ${errors[0].message}`);
  }
  return [...manifests];
}

/** What could be read of a file, and why the rest could not. */
export interface ReadDocuments {
  readonly manifests: readonly ReadManifest[];
  readonly errors: readonly { readonly line?: number; readonly message: string }[];
}

/** The same, where one bad document does not hide the others. A key that is there twice is none: kubectl takes the last one. */
export function readDocuments(text: string, file: string): ReadDocuments {
  const manifests: ReadManifest[] = [];
  const errors: { line?: number; message: string }[] = [];
  [...parseAllDocuments(text, AS_KUBERNETES)].forEach((document, index) => {
    const [error] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
    if (error !== undefined) {
      errors.push({ line: error.linePos?.[0].line, message: `cannot be read as YAML: ${error.message.replace(/:?\n[^]*$/, '')}` });
      return;
    }
    try {
      manifests.push(...itemsOf(withoutNulls(document.toJS())).map((object) => ({ file, document: index + 1, object })));
    } catch (cause) {
      errors.push({ message: `cannot be read as YAML: ${(cause as Error).message}` });
    }
  });
  return { manifests, errors };
}

/** The objects of a file, or of all manifests in a directory and below it. */
export function readManifests(path: string): ReadManifest[] {
  if (!statSync(path).isDirectory()) {
    return parseManifests(readFileSync(path, 'utf8'), path);
  }
  return manifestFiles(path).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return HAS_KIND.test(text) ? parseManifests(text, file) : [];
  });
}

function manifestFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) {
        return manifestFiles(path);
      }
      return /\.(ya?ml|json)$/.test(entry.name) ? [path] : [];
    });
}

/** An object, or those that a list of kubectl holds. */
function itemsOf(value: any): Manifest[] {
  if (typeof value?.kind !== 'string' || typeof value.apiVersion !== 'string') {
    return [];
  }
  return value.kind.endsWith('List') && Array.isArray(value.items) ? value.items.flatMap(itemsOf) : [value];
}

/** For Kubernetes, null is the same as nothing. */
function withoutNulls(value: any): any {
  if (Array.isArray(value)) {
    return value.filter((element) => element !== null).map(withoutNulls);
  }
  return typeof value !== 'object' || value === null
    ? value
    : Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null).map(([key, field]) => [key, withoutNulls(field)]));
}
