import { PodPiece } from './share';
import { Origin } from '../conf/origin';
import { podLeaves } from '../pod/pod-leaves';
import { Pod } from '../pod/spark-pod';
import { PodRole } from '../sizing/spark-constants';

/** Where a field of a pod, or of the executors' template, comes from. */
export interface FieldOrigin {
  readonly role: PodRole;
  /** Path of the field, or the beginning of it; `container` is the container that Spark runs in. */
  readonly field: string;
  readonly origin: Origin;
  /** How the value was computed, unless it is the prop's own. */
  readonly formula?: string;
}

/** A piece without anything in one of these parts says nothing of it. */
const WHOLE_PARTS = ['metadata', 'spec', 'container'];

/** Where the fields of a pod come from, by the pieces that it was merged from. */
export function fieldOrigins(role: PodRole, pieces: readonly PodPiece[]): FieldOrigin[] {
  return pieces.flatMap(({ origin, formula, metadata, spec, container = {} }) => {
    const pod: Pod = { metadata, spec: { ...spec, containers: [container, ...spec?.containers ?? []] } };
    return podLeaves(pod, container).filter(({ path, value }) => value !== undefined && !WHOLE_PARTS.includes(path)).map(({ path }) => ({
      role,
      field: path,
      origin,
      ...(formula === undefined ? {} : { formula: formula() }),
    }));
  });
}
