import { Pod } from '../pod/spark-pod';
import { yamlText } from '../synthesis/yaml-text';

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
    metadata === undefined ? '' : textOf({ metadata }),
    'spec:\n',
    plainText(plain),
    textOf({ spec: nested }).replace(/^spec:\n/, ''),
  ].join('');
}

function plainText(fields: object): string {
  // A JSON scalar is a YAML scalar.
  return Object.entries(fields).map(([field, value]) => `  ${field}: ${JSON.stringify(value)}\n`).join('');
}

/** Without undefined fields, which YAML would write as null. */
function textOf(content: object): string {
  return yamlText([JSON.parse(JSON.stringify(content))]);
}
