import { Pod } from './spark-pod';

/** Fields that are maps of names to texts; empty ones are left out where an empty object would stay. */
const MAPS = ['labels', 'annotations', 'nodeSelector', 'matchLabels', 'requests', 'limits', 'overhead', 'volumeAttributes', 'options'];

/** Maps whose values are quantities. */
const QUANTITIES = ['requests', 'limits', 'overhead'];

/** Fields that are quantities. */
const QUANTITY_FIELDS = ['sizeLimit', 'divisor'];

/**
 * A template as Spark's Kubernetes client reads it: nothing that is null or an
 * empty list, and quantities as texts.
 */
export function readTemplate(template: Pod): Pod {
  if (typeof template.spec !== 'object' || template.spec === null) {
    throw new Error('Spark cannot load a pod template without a "spec"; write at least "spec: {}"');
  }
  return read(template, '') as Pod;
}

function read(value: unknown, field: string): unknown {
  if (Array.isArray(value)) {
    return value.map((element) => read(element, ''));
  }
  if (typeof value !== 'object' || value === null) {
    return QUANTITY_FIELDS.includes(field) ? String(value) : value;
  }
  const entries = Object.entries(value).filter(([name, inner]) => !isNothing(inner, name));
  return Object.fromEntries(entries.map(([name, inner]) => [name, QUANTITIES.includes(field) ? String(inner) : read(inner, name)]));
}

function isNothing(value: unknown, field: string): boolean {
  if (value === null || value === undefined) {
    return true;
  }
  return Array.isArray(value) ? value.length === 0 : MAPS.includes(field) && typeof value === 'object' && Object.keys(value).length === 0;
}
