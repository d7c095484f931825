import { Pod } from '../pod/spark-pod';
import { yamlText } from '../synthesis/yaml-text';

/** Texts by the content that they stand for: the pods of an app differ in a name or two. */
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
    metadata === undefined ? '' : remembered({ metadata }),
    'spec:\n',
    plainText(plain),
    remembered({ spec: nested }).replace(/^spec:\n/, ''),
  ].join('');
}

function plainText(fields: object): string {
  // A JSON scalar is a YAML scalar.
  return Object.entries(fields).map(([field, value]) => `  ${field}: ${JSON.stringify(value)}\n`).join('');
}

function remembered(content: object): string {
  const key = JSON.stringify(content);
  const known = TEXTS.get(key);
  if (known !== undefined) {
    return known;
  }
  // The key has no undefined fields, which YAML would write as null.
  const text = yamlText([JSON.parse(key)]);
  if (TEXTS.size >= MOST_TEXTS) {
    TEXTS.clear();
  }
  TEXTS.set(key, text);
  return text;
}
