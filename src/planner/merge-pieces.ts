import { Origin, originInWords } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { fieldOrigins } from '../plan/field-origin';
import { PodPiece } from '../plan/share';
import { asWriters, MergedPod, mergeInto } from '../pod/merge';
import { Container, Pod } from '../pod/spark-pod';
import { RoleName } from '../sizing/spark-constants';

/**
 * Merges the pieces of one pod by the rule of Spark's configuration: a default gives way to
 * anything else, and two other writers of the same field must agree.
 */
export function mergePieces(role: RoleName, pieces: readonly PodPiece[]): { pod: Pod; problems: Problem[] } {
  const problems: Problem[] = [];
  const merged: MergedPod = { metadata: {}, spec: {}, container: {} };
  let index = 0;
  const rules = asWriters((path, present, added) => {
    const first = originAt(role, pieces.slice(0, index), path);
    const { origin } = pieces[index];
    if (first.kind === 'default' || origin.kind === 'default') {
      return first.kind === 'default' ? added : present;
    }
    problems.push(conflict(`${role}.${path}`, { origin: first, value: present }, { origin, value: added }));
    return present;
  });
  for (; index < pieces.length; index++) {
    mergeInto(merged, pieces[index], rules);
  }
  return { pod: complete(merged), problems };
}

/** Spark starts in the first container of a template. */
function complete({ metadata, spec, container }: MergedPod): Pod {
  const { containers: others = [], ...rest } = spec as NonNullable<Pod['spec']>;
  return {
    ...(Object.keys(metadata).length === 0 ? {} : { metadata: metadata as Pod['metadata'] }),
    spec: { ...rest, containers: [container as Container, ...others] },
  };
}

/** Who has set a field, or something in it. */
function originAt(role: RoleName, pieces: readonly PodPiece[], path: string): Origin {
  const fields = fieldOrigins(role, pieces).filter(({ field }) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`));
  return fields.at(-1)?.origin ?? { kind: 'library', name: 'another part of the pod' };
}

interface Written {
  readonly origin: Origin;
  readonly value: unknown;
}

function conflict(field: string, first: Written, second: Written): Problem {
  // Whoever has written a prop can change it; the library's own value is not for them to change.
  const [kept, refused] = first.origin.kind === 'prop' && second.origin.kind === 'library' ? [second, first] : [first, second];
  const byLibrary = kept.origin.kind === 'library';
  return {
    rule: 'CONFLICTING_FIELD',
    prop: refused.origin.name,
    value: valueText(field, refused.value),
    why: `the field ${field} is already ${JSON.stringify(valueText(field, kept.value))}, set by ${originInWords(kept.origin)}`,
    fix: byLibrary ? 'Remove or rename it' : `Keep one of the two, preferably ${originInWords(kept.origin)}`,
  };
}

function valueText(field: string, value: unknown): string {
  return shown(field, typeof value === 'string' ? value : JSON.stringify(value));
}
