import { ConfEntry, fromProp, propOrigin } from '../conf/origin';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { checkAnnotations, checkLabels, isReservedLabel } from '../pod/labels';
import { RoleName } from '../sizing/spark-constants';

/** The two kinds of metadata, with the word that Spark's keys have for each. */
const KINDS = [['labels', 'label'], ['annotations', 'annotation']] as const;

/**
 * Labels and annotations of the pods. Those of pods that Spark makes are conf, not
 * template: only there does Spark replace `{{APP_ID}}` and `{{EXECUTOR_ID}}`.
 */
export const metadata: Feature = {
  ownedKeys: {
    [prefixOf('driver', 'label')]: 'driver.labels',
    [prefixOf('driver', 'annotation')]: 'driver.annotations',
    [prefixOf('executor', 'label')]: 'executor.labels',
    [prefixOf('executor', 'annotation')]: 'executor.annotations',
  },

  contribute({ roles }: Application): Share {
    return {
      conf: roles.filter(({ madeBy }) => madeBy === 'spark').flatMap(entries),
      pods: byRole(roles, (role) => role.madeBy === 'library' ? pieces(role) : []),
      problems: roles.flatMap(({ name, options: { labels = {}, annotations = {} }, prop }) => [
        ...checkLabels(labels, name, prop('labels')),
        ...checkAnnotations(annotations, prop('annotations')),
      ]),
    };
  },

  read(written: WrittenKeys): Partial<WorkloadProps> {
    return { driver: readRole('driver', written), executor: readRole('executor', written) };
  },
};

function prefixOf(role: RoleName, word: string): string {
  return `spark.kubernetes.${role}.${word}.`;
}

function entries({ name, options, prop }: Role): ConfEntry[] {
  return KINDS.flatMap(([kind, word]) => Object.entries(options[kind] ?? {}).map(([key, value]) =>
    fromProp(prefixOf(name, word) + key, value, `${prop(kind)}["${key}"]`)));
}

function pieces({ name, options, prop }: Role): PodPiece[] {
  return options.labels === undefined && options.annotations === undefined ? [] : KINDS.flatMap(([kind]) => Object.entries(options[kind] ?? {}).filter(([key]) => kind !== 'labels' || !isReservedLabel(name, key)).map(([key, value]) => ({
    origin: propOrigin(`${prop(kind)}["${key}"]`),
    metadata: { [kind]: { [key]: value } },
  })));
}

function readRole(role: RoleName, { conf }: WrittenKeys) {
  return Object.fromEntries(KINDS.map(([kind, word]) => [kind, Object.fromEntries(conf.withPrefix(prefixOf(role, word)))]));
}
