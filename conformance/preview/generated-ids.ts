import { PlainPod } from './order';

/** A part of a value that Spark makes up, and nothing can foresee. */
export interface GeneratedId {
  readonly name: string;
  /** Where it occurs: a field of the pod, or an entry of the driver's configuration. */
  readonly path: RegExp;
  /** The part itself, in the real value and in the preview's. */
  readonly pattern: RegExp;
  /** The pods in which it is made up; all, unless this says otherwise. */
  readonly occursIn?: (spark: PlainPod) => boolean;
}

const SPARK_CONTAINER = '^spec\\.containers\\[[^\\]]+\\]';

/**
 * All that may differ between a preview and what Spark builds. Whatever else
 * a run decides is given to both sides: the ids of application and executor, the
 * driver's pod, the user, the secret, the made-up beginning of names and the names
 * of the ConfigMaps.
 */
export const GENERATED_IDS: readonly GeneratedId[] = [
  {
    name: 'directory for scratch data, with a random UUID',
    path: new RegExp(`${SPARK_CONTAINER}\\.(env\\[SPARK_LOCAL_DIRS\\]\\.value|volumeMounts\\[[^\\]]+\\]\\.mountPath)$`),
    pattern: /^\/var\/data\/spark-[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  },
  {
    // The place of a volume in a set of them.
    name: 'number of a claim that is made on demand, among several volumes',
    path: /^spec\.volumes\[.*\]\.persistentVolumeClaim\.claimName$/,
    pattern: /-pvc-\d+/g,
    occursIn: ({ spec }) => spec.volumes.filter(({ configMap, secret }: any) => configMap === undefined && secret === undefined).length > 1,
  },
  {
    name: 'directory of an upload, with a random UUID',
    path: new RegExp(`${SPARK_CONTAINER}\\.args\\[\\d+\\]$|^properties\\.spark\\.(jars|files|archives|submit\\.pyFiles)$`),
    pattern: /\/spark-upload-[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\//g,
  },
  {
    name: 'name of the driver\'s Service, if the application\'s is too long for it',
    path: /^properties\.spark\.driver\.host$/,
    pattern: /^spark-[0-9a-f]{16,}-driver-svc(?=\.)/,
  },
];

/** Whether two values of a field differ in nothing but a generated part. */
export function isGenerated(path: string, ours: unknown, sparks: unknown, spark: PlainPod): boolean {
  return typeof ours === 'string' && typeof sparks === 'string' && GENERATED_IDS.some(({ name, path: where, pattern, occursIn }) =>
    where.test(path) && (occursIn?.(spark) ?? true) && sparks.search(pattern) >= 0
    && ours.replace(pattern, `<${name}>`) === sparks.replace(pattern, `<${name}>`));
}
