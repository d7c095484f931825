import { Origin, originInWords } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { RoleKind } from '../plan/carrier';
import { PodPiece } from '../plan/share';
import { asWriters, MergedPod, mergeInto, writtenPaths } from '../pod/merge';
import { NamedContainer, Pod } from '../pod/spark-pod';
import { PodRole } from '../sizing/spark-constants';

/**
 * Merges the pieces of one pod by the rule of Spark's configuration: a default gives way to
 * anything else, and two other writers of the same field must agree.
 */
export function mergePieces(role: PodRole, pieces: readonly PodPiece[], sidecarBefore?: RoleKind['sidecarBefore']): { pod: Pod; problems: Problem[] } {
  const problems: Problem[] = [];
  const merged: MergedPod = { metadata: {}, spec: {}, container: {} };
  /** Who has set what two have written; of anything else it is the one who has. */
  const decided = new Map<string, Origin>();
  let index = 0;
  const writerAt = (path: string) => decided.get(path) ?? writerOf(path, pieces.slice(0, index));
  const rules = asWriters((path, present, added) => {
    const first = writerAt(path);
    const { origin } = pieces[index];
    if (first.kind === 'default') {
      decided.set(path, origin);
      return added;
    }
    if (origin.kind !== 'default') {
      problems.push(conflict(`${role}.${path}`, { origin: first, value: present }, { origin, value: added }));
    }
    return present;
  }, (path) => {
    // What somebody has written is no default any more, although it is the same.
    if (writerAt(path).kind === 'default') {
      decided.set(path, pieces[index].origin);
    }
  });
  for (; index < pieces.length; index++) {
    mergeInto(merged, pieces[index], rules);
  }
  return { pod: complete(merged, sidecarBefore), problems };
}

/** Spark starts in the first container of a template, or in the last sidecar before those that need it. */
function complete({ metadata, spec, container }: MergedPod, sidecarBefore: RoleKind['sidecarBefore']): Pod {
  const { containers: others = [], ...rest } = spec as NonNullable<Pod['spec']>;
  const ofSpark = container as NamedContainer;
  return {
    ...(Object.keys(metadata).length === 0 ? {} : { metadata: metadata as Pod['metadata'] }),
    spec: sidecarBefore === undefined
      ? { ...rest, containers: [ofSpark, ...others] }
      : { ...rest, initContainers: withSidecar(rest.initContainers ?? [], ofSpark, sidecarBefore), containers: others },
  };
}

function withSidecar(others: readonly NamedContainer[], sidecar: NamedContainer, before: readonly string[]): NamedContainer[] {
  return [...others.filter(({ name }) => !before.includes(name)), sidecar, ...others.filter(({ name }) => before.includes(name))];
}

/** The first who has written a field: what others have written since was the same. */
function writerOf(path: string, pieces: readonly PodPiece[]): Origin {
  return pieces.find((piece) => writtenPaths(piece).includes(path))?.origin ?? { kind: 'library', name: 'another part of the pod' };
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
