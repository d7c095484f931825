import { Pod } from './spark-pod';

/** Maps of names to texts or quantities; empty ones are left out, where an empty object would stay. */
const MAPS = ['labels', 'annotations', 'nodeSelector', 'matchLabels', 'requests', 'limits', 'overhead', 'volumeAttributes', 'options'];

/** Fields that hold texts or quantities, and that people like to write as numbers. */
const TEXTS = ['sizeLimit', 'divisor', 'value', 'args', 'command'];

/**
 * A template as Spark's Kubernetes client reads it: nothing that is null or an
 * empty list, and numbers as texts where a field is a text.
 */
export function readTemplate(template: Pod): Pod {
  const { spec } = template;
  if (typeof spec !== 'object' || spec === null) {
    throw new Error('Spark cannot load a pod template without a "spec"; write at least "spec: {}"');
  }
  if (spec.containers !== undefined && spec.containers !== null && !Array.isArray(spec.containers)) {
    throw new Error('Spark cannot load a pod template whose "spec.containers" is not a list');
  }
  return read(template, '') as Pod;
}

function read(value: unknown, field: string): unknown {
  if (Array.isArray(value)) {
    return value.map((element) => read(element, field));
  }
  if (typeof value !== 'object' || value === null) {
    return TEXTS.includes(field) ? String(value) : value;
  }
  const entries = Object.entries(value).filter(([name, inner]) => !isNothing(inner, name));
  return Object.fromEntries(entries.map(([name, inner]) => [name, MAPS.includes(field) ? String(inner) : read(inner, name)]));
}

function isNothing(value: unknown, field: string): boolean {
  if (value === null || value === undefined) {
    return true;
  }
  return Array.isArray(value) ? value.length === 0 : MAPS.includes(field) && typeof value === 'object' && Object.keys(value).length === 0;
}
