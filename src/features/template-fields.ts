import { Application, Role } from '../plan/application';
import { Fields } from '../pod/merge';

/** A field of a pod that a template has no say in. */
export interface RefusedField {
  /** The field, as the paths of a pod are written: `container` is the container that Spark runs in. */
  readonly field: string;
  /** In whose pods. @default - of both roles */
  readonly of?: (role: Role) => boolean;
  readonly why: string;
  /** What to write instead. */
  readonly fix: (role: Role) => string;
  /** Whether the value says what holds anyway. */
  readonly isSame?: (value: unknown, application: Application) => boolean;
}

const bySpark = ({ madeBy }: Role) => madeBy === 'spark';
const byLibrary = ({ madeBy }: Role) => madeBy === 'library';
const instead = (option: string) => ({ prop }: Role) => `Write ${prop(option)} instead`;
const text = (fix: string) => () => fix;
const REMOVE = text('Remove it');

const NAMES = 'the name of a pod is made from that of the workload, and is another one for every pod';
const OF_A_RUNNING_POD = 'it is of a pod that is there already';
const SIZE = 'Spark and the library size the container by the heap, the overhead and the cores, so that the JVM fits into it';
const IDENTITY = 'the rights of the pod belong to its ServiceAccount';

/**
 * What a template has no say in, because a prop, Spark or the cluster has. Other fields on which it disagrees with the
 * library are found when the pod is merged.
 */
export const REFUSED_FIELDS: readonly RefusedField[] = [
  { field: 'metadata.name', why: NAMES, fix: text('Remove it, or write the prop name') },
  { field: 'metadata.generateName', why: NAMES, fix: text('Remove it, or write the prop name') },
  {
    field: 'metadata.namespace',
    why: 'all objects of a workload live in its namespace',
    fix: text('Write the prop namespace instead'),
    isSame: (value, { namespace }) => value === namespace,
  },
  ...['creationTimestamp', 'deletionGracePeriodSeconds', 'deletionTimestamp', 'generation', 'managedFields', 'ownerReferences', 'resourceVersion', 'selfLink', 'uid']
    .map((field) => ({ field: `metadata.${field}`, why: OF_A_RUNNING_POD, fix: REMOVE })),
  { field: 'spec.ephemeralContainers', why: 'they are added to a pod that runs', fix: text('Remove it; kubectl debug adds such containers') },
  { field: 'spec.restartPolicy', of: bySpark, why: 'Spark replaces an executor, and never starts it again', fix: REMOVE, isSame: (value) => value === 'Never' },
  { field: 'spec.hostname', of: bySpark, why: 'Spark calls the host of an executor as its pod', fix: REMOVE },
  { field: 'spec.terminationGracePeriodSeconds', of: bySpark, why: 'Spark writes it from its configuration', fix: instead('terminationGracePeriod') },
  { field: 'spec.schedulerName', of: bySpark, why: 'Spark writes it from its configuration', fix: instead('schedulerName') },
  { field: 'spec.serviceAccountName', why: IDENTITY, fix: instead('serviceAccount') },
  { field: 'spec.serviceAccount', why: 'it is the old name of serviceAccountName', fix: instead('serviceAccount') },
  { field: 'spec.priority', why: 'the cluster reads it from the PriorityClass', fix: instead('priorityClassName') },
  { field: 'spec.overhead', why: 'the cluster reads it from the RuntimeClass', fix: instead('runtimeClassName') },
  { field: 'container.image', why: 'Spark runs driver and executors from one image', fix: text('Write the prop image instead') },
  { field: 'container.imagePullPolicy', why: 'Spark writes it from its configuration', fix: text('Write the prop imagePullPolicy instead') },
  { field: 'container.command', why: 'the container starts as its image does', fix: text('Write SparkImage.custom(reference, { entrypoint }) instead') },
  { field: 'container.args', of: byLibrary, why: 'they are the command line of spark-submit', fix: text('Write the props mainApplicationFile, arguments and sparkConf instead') },
  { field: 'container.args', of: bySpark, why: 'Spark starts an executor by them, and adds its own after what is there', fix: text('Write executor.env or executor.javaOptions instead') },
  { field: 'container.restartPolicy', why: 'it is for init containers only', fix: REMOVE },
  { field: 'container.resources.requests.cpu', why: SIZE, fix: instead('coreRequest') },
  { field: 'container.resources.limits.cpu', why: SIZE, fix: instead('coreLimit') },
  { field: 'container.resources.requests.memory', why: SIZE, fix: instead('memory') },
  { field: 'container.resources.limits.memory', why: SIZE, fix: instead('memory') },
];

/** A field that was refused, and what stood there. */
export interface FoundField {
  readonly field: RefusedField;
  readonly value: unknown;
}

/** Takes the fields that are refused out of a part of a template. */
export function withoutRefused(part: string, fields: Fields, refused: readonly RefusedField[]): { rest: Fields; found: FoundField[] } {
  const found: FoundField[] = [];
  const entries = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    const path = `${part}.${name}`;
    const whole = refused.find(({ field }) => field === path);
    if (whole !== undefined) {
      found.push({ field: whole, value });
      return [];
    }
    if (!refused.some(({ field }) => field.startsWith(`${path}.`)) || typeof value !== 'object' || value === null) {
      return [[name, value]];
    }
    const inner = withoutRefused(path, value as Fields, refused);
    found.push(...inner.found);
    // What is left of nothing says nothing.
    return Object.keys(inner.rest).length === 0 && inner.found.length > 0 ? [] : [[name, inner.rest]];
  });
  return { rest: Object.fromEntries(entries), found };
}
