import { readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import { Manifest } from '../pod/manifest';
import { readYamlDocuments, YamlError } from '../pod/read-yaml';

/** A Kubernetes object, and where it was read. */
export interface ReadManifest {
  readonly file: string;
  /** The document in the file, from 1. */
  readonly document: number;
  readonly object: Manifest;
}

/** What looks like a manifest at all: only there is bad YAML worth an error. */
const HAS_KIND = /(?:^|[\s{,"'])kind["']?\s*:/m;

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
  readonly errors: readonly YamlError[];
}

/** The same, where one bad document does not hide the others. A key that is there twice is none: kubectl takes the last one. */
export function readDocuments(text: string, file: string): ReadDocuments {
  const documents = readYamlDocuments(text);
  return {
    manifests: documents.flatMap(({ value }, index) => itemsOf(value).map((object) => ({ file, document: index + 1, object }))),
    errors: documents.flatMap(({ error }) => error ?? []),
  };
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
