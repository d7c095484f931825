import { Application } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { FieldOrigin, fieldFromLibrary, ofBoth } from '../plan/field-origin';
import { PodShare, Share } from '../plan/share';

/** Spark takes every mount whose volume name begins with `spark-local-dir-` for shuffle and spill. */
const VOLUME = 'spark-local-dir-1';
const DIRECTORY = '/var/data/spark-local-dir-1';

const USER_VOLUME = /^spark\.kubernetes\.executor\.volumes\.[^.]+\.spark-local-dir-/;

/** Scratch space of driver and executors: an `emptyDir` each, on the node's disk, unless `sparkConf` has a volume for it. */
export const localDirectories: Feature = {
  ownedKeys: {
    'spark.local.dir': LIBRARY,
    // Without effect on a template that brings its own scratch volume, as ours does.
    'spark.kubernetes.local.dirs.tmpfs': LIBRARY,
  },

  contribute({ props }: Application): Share {
    const volume: PodShare = {
      spec: { volumes: [{ name: VOLUME, emptyDir: {} }] },
      container: { volumeMounts: [{ name: VOLUME, mountPath: DIRECTORY }] },
    };
    return {
      driver: {
        ...volume,
        // Spark sets the variable in the pods that it makes itself.
        container: { ...volume.container, env: [{ name: 'SPARK_LOCAL_DIRS', value: DIRECTORY }] },
      },
      executor: Object.keys(props.sparkConf ?? {}).some((key) => USER_VOLUME.test(key)) ? {} : volume,
    };
  },

  fields(): FieldOrigin[] {
    const reason = 'scratch space for shuffle and spill';
    return [
      fieldFromLibrary('driver', 'container.env[SPARK_LOCAL_DIRS]', reason),
      ...ofBoth((role) => [`spec.volumes[${VOLUME}]`, `container.volumeMounts[${VOLUME}]`].map((field) => fieldFromLibrary(role, field, reason))),
    ];
  },
};
