import { contentHash } from './content-hash';
import { isText, SourceFile } from '../props/source-files';

/** Where each file is in a ConfigMap, and where it belongs: what a volume names as `items`. */
export interface SourceItem {
  readonly key: string;
  readonly path: string;
}

/** Files as an immutable ConfigMap, whose name changes with their content. */
export interface SourceMap {
  readonly name: string;
  /** What is text, as it is. */
  readonly data: { readonly [key: string]: string };
  /** Everything else, in Base64. */
  readonly binaryData: { readonly [key: string]: string };
  /** The layout of the files, which keys cannot have. */
  readonly items: readonly SourceItem[];
}

/** Kubernetes' limit for a key. */
const LONGEST_KEY = 253;

/**
 * Files as a ConfigMap.
 *
 * @param beginning how its name begins, for example the workload's name and `-source`
 */
export function sourceMap(beginning: string, files: readonly SourceFile[]): SourceMap {
  const keys = keysOf(files.map(({ path }) => path));
  const data: { [key: string]: string } = {};
  const binaryData: { [key: string]: string } = {};
  files.forEach(({ content }, index) => {
    if (isText(content)) {
      data[keys[index]] = content.toString('utf8');
    } else {
      binaryData[keys[index]] = content.toString('base64');
    }
  });
  return {
    // The lengths keep the end of one text and the beginning of the next one apart.
    name: `${beginning}-${contentHash(...files.flatMap(({ path, content }) => [`${path.length} ${content.length} ${path}`, content]))}`,
    data,
    binaryData,
    items: files.map(({ path }, index) => ({ key: keys[index], path })),
  };
}

/** A volume that has the files in their layout. */
export function sourceVolume(name: string, { name: configMap, items }: SourceMap) {
  return { name, configMap: { name: configMap, items: items.map((item) => ({ ...item })) } };
}

/** Keys that a person recognises: a ConfigMap has no directories, and few characters. */
function keysOf(paths: readonly string[]): string[] {
  const plain = paths.map((path) => path.replace(/[^-._a-zA-Z0-9]/g, '_').replace(/^\.+/, '_'));
  return plain.map((key, index) => {
    const isTaken = key.length > LONGEST_KEY || plain.indexOf(key) !== plain.lastIndexOf(key);
    return isTaken ? `${contentHash(paths[index])}-${key.slice(-100)}` : key;
  });
}
