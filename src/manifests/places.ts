import { isMap, isPair, isScalar, LineCounter, Node, Pair, parseAllDocuments, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import { Manifest } from '../pod/manifest';

/** An entry of a map that counts for nothing, because the map has its key once more. */
export interface RepeatedEntry {
  readonly path: string;
  readonly key: string;
  readonly value: string;
  readonly line: number;
  readonly by: { readonly value: string; readonly line: number };
}

/** The text of a manifest, in which something of its objects can be found again. It is read for those who ask. */
export class ManifestText {
  private maps?: ReadonlyMap<string, YAMLMap>;
  private readonly lines = new LineCounter();

  constructor(public readonly file: string, private readonly text: string) {}

  /** The line of a field, of a key of Spark, or else of the object. */
  lineOf(object: Manifest, { place, key = '' }: { readonly place: string; readonly key?: string }): number {
    const map = this.mapOf(object);
    if (map === undefined) {
      return 1;
    }
    const field = fieldAt(map, place);
    const name = /^variable (\S+) of the /.exec(place)?.[1] ?? /^argument (-\S+)$/.exec(place)?.[1] ?? '';
    return this.lineAt(field?.range?.[0] ?? this.placeOfText(map, key) ?? this.placeOfText(map, name) ?? map.range?.[0] ?? 0);
  }

  /** The line of a line of a file in a ConfigMap. */
  lineOfFile(object: Manifest, file: string, line: number): number {
    const pair = pairAt(this.mapOf(object), ['data', file]);
    const value = pair?.value;
    const start = this.lineAt((pair?.key as Node | undefined)?.range?.[0] ?? 0);
    const isBlock = isScalar(value) && (value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED');
    return isBlock ? start + line : start;
  }

  /** Entries of Spark's and Hadoop's configuration that are there more than once. */
  repeated(object: Manifest): RepeatedEntry[] {
    const map = this.mapOf(object);
    return ['spec.sparkConf', 'spec.hadoopConf', 'spec.template.sparkConf', 'spec.template.hadoopConf'].flatMap((path) => {
      const conf = pairAt(map, path.split('.'))?.value;
      return isMap(conf) ? this.repeatedIn(conf, path) : [];
    });
  }

  private repeatedIn({ items }: YAMLMap, path: string): RepeatedEntry[] {
    const last = new Map(items.map((pair) => [textOf(pair.key), pair]));
    const lineOf = (pair: Pair) => this.lineAt((pair.key as Node).range?.[0] ?? 0);
    return items.flatMap((pair) => {
      const key = textOf(pair.key);
      const by = last.get(key);
      return by === undefined || by === pair
        ? []
        : [{ path, key, value: textOf(pair.value), line: lineOf(pair), by: { value: textOf(by.value), line: lineOf(by) } }];
    });
  }

  private lineAt(place: number): number {
    return this.lines.linePos(place).line;
  }

  private mapOf({ kind = '', metadata = {} }: Manifest): YAMLMap | undefined {
    // There may be many objects in a file, so they are gone through once. The first of a name counts.
    this.maps ??= new Map([...parseAllDocuments(this.text, { version: '1.1', lineCounter: this.lines })].flatMap(({ contents }) => mapsIn(contents))
      .map((map) => [identityOf(textAt(map, 'kind'), textAt(map, 'metadata', 'namespace'), textAt(map, 'metadata', 'name')), map] as const).reverse());
    return this.maps.get(identityOf(kind, metadata.namespace, metadata.name));
  }

  /** Where a text stands in the scalars below a map. */
  private placeOfText(map: YAMLMap, text: string): number | undefined {
    let found: number | undefined;
    if (text !== '') {
      visit(map, {
        Scalar: (_, { value, range }: Scalar) => {
          if (typeof value === 'string' && value.includes(text) && range) {
            const inside = this.text.slice(range[0], range[1]).indexOf(text);
            found = range[0] + Math.max(0, inside);
            return visit.BREAK;
          }
          return undefined;
        },
      });
    }
    return found;
  }
}

/** The objects of a document: itself, or those of a list. */
function mapsIn(contents: unknown): YAMLMap[] {
  if (!isMap(contents)) {
    return [];
  }
  const items = contents.get('items');
  return String(contents.get('kind')).endsWith('List') && items instanceof YAMLSeq ? items.items.flatMap(mapsIn) : [contents];
}

/** The name of a field whose path is written like `spec.sparkConf["spark.executor.memory"]`. */
function fieldAt(map: YAMLMap, path: string): Node | undefined {
  const names = [...path.matchAll(/\["((?:[^"])*)"\]|([^.[\]]+)/g)].map(([, quoted, plain]) => quoted ?? plain);
  return pairAt(map, names)?.key as Node | undefined;
}

function pairAt(from: unknown, names: readonly string[]): Pair | undefined {
  let value = from;
  let pair: Pair | undefined;
  for (const name of names) {
    pair = isMap(value) ? value.items.filter(({ key }) => textOf(key) === name).at(-1) : undefined;
    if (!isPair(pair)) {
      return undefined;
    }
    ({ value } = pair);
  }
  return pair;
}

function identityOf(kind: string, namespace: unknown, name: unknown): string {
  return JSON.stringify([kind, String(namespace ?? ''), String(name ?? '')]);
}

function textAt(map: YAMLMap, ...names: string[]): string {
  return textOf(pairAt(map, names)?.value);
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value ?? '') : '';
}
