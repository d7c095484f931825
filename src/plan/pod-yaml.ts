import { Yaml } from 'cdk8s';
import { Pod } from '../pod/spark-pod';

/**
 * Texts by the content that they stand for. The pods of an app differ in a name
 * or two, and writing YAML is the dearest part of a synthesis.
 */
const TEXTS = new Map<string, string>();
const MOST_TEXTS = 10_000;

/** The pod as a YAML manifest of its own, for Spark to start from: plain values first, then the rest. */
export function podYaml({ metadata, spec = {} }: Pod): string {
  const plain: { [field: string]: unknown } = {};
  const nested: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(spec).sort(([a], [b]) => (a < b ? -1 : 1))) {
    (typeof value === 'object' ? nested : plain)[field] = value;
  }
  return [
    'apiVersion: v1\n',
    'kind: Pod\n',
    metadata === undefined ? '' : remembered({ metadata }, Yaml.stringify),
    'spec:\n',
    plainText(plain),
    remembered(nested, nestedText),
  ].join('');
}

function plainText(fields: object): string {
  // A JSON scalar is a YAML scalar.
  return Object.entries(fields).map(([field, value]) => `  ${field}: ${JSON.stringify(value)}\n`).join('');
}

function nestedText(fields: object): string {
  return Yaml.stringify({ spec: fields }).replace(/^spec:\n/, '');
}

function remembered(content: object, write: (content: object) => string): string {
  const key = JSON.stringify(content);
  // The key has no undefined fields, which YAML would write as null.
  const text = TEXTS.get(key) ?? write(JSON.parse(key));
  if (TEXTS.size >= MOST_TEXTS) {
    TEXTS.clear();
  }
  TEXTS.set(key, text);
  return text;
}
