import { createHash } from 'crypto';
import { Problem } from '../findings/finding';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** Longest name of an object from which no pod is named. Kubernetes takes longer ones for some, so there is room for an ending. */
export const LONGEST_NAME = 63;

/**
 * The name of an object from the path of its construct: the ids joined by
 * dashes. A name over the limit is cut and ends in a hash of the path, so the
 * same path always gives the same name.
 */
export function nameFromPath(path: string, maxLength: number): string {
  const name = path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (name !== '' && name.length <= maxLength) {
    return name;
  }
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const head = name.slice(0, maxLength - hash.length - 1).replace(/-+$/, '');
  return head === '' ? `spark-${hash}` : `${head}-${hash}`;
}

/** Checks a name that the user gave. */
export function checkName(name: string, maxLength: number, prop: string): Problem[] {
  if (DNS_LABEL.test(name) && name.length <= maxLength) {
    return [];
  }
  return [
    {
      rule: 'INVALID_NAME',
      prop,
      value: name,
      why: `the name must be lower-case letters, digits and "-", begin and end with a letter or digit, and have at most ${maxLength} characters`
        + ' (the names of pods are derived from it)',
      fix: `Write for example "${nameFromPath(name, maxLength)}"`,
    },
  ];
}
