import { Manifest } from './manifests';

/** Which objects a request means. */
export interface Selection {
  readonly labels?: string | null;
  readonly fields?: string | null;
}

/** Whether an object is one of those that a request means. */
export function selects({ labels, fields }: Selection, object: Manifest): boolean {
  return requirements(labels).every((one) => meets(one, (key) => object.metadata.labels?.[key]))
    && requirements(fields).every((one) => meets(one, (path) => fieldOf(object, path)));
}

/** Splits at the commas outside of brackets. */
function requirements(selector: string | null | undefined): string[] {
  return (selector ?? '').split(/,(?![^(]*\))/).filter((requirement) => requirement !== '');
}

function meets(requirement: string, valueOf: (key: string) => string | undefined): boolean {
  const set = /^(\S+)\s+(in|notin)\s+\((.*)\)$/.exec(requirement);
  if (set !== null) {
    const [, key, operator, values] = set;
    return values.split(',').map((value) => value.trim()).includes(valueOf(key) ?? '') === (operator === 'in');
  }
  const comparison = /^([^!=]+)(!=|==?)(.*)$/.exec(requirement);
  if (comparison === null) {
    throw new Error(`a selector that this server does not know: ${requirement}`);
  }
  const [, key, operator, value] = comparison;
  return (valueOf(key) === value) === (operator !== '!=');
}

function fieldOf(object: Manifest, path: string): string | undefined {
  return path.split('.').reduce<any>((value, field) => value?.[field], object);
}
