import { Feature, LIBRARY } from './feature';
import { Application } from '../plan/application';
import { PodShare, Share } from '../plan/share';

/** Spark takes every mount whose volume name begins with `spark-local-dir-` for shuffle and spill. */
const VOLUME = 'spark-local-dir-1';
const DIRECTORY = '/var/data/spark-local-dir-1';

/** Scratch space of driver and executors: an `emptyDir` each, on the node's disk. */
export const localDirectories: Feature = {
  ownedKeys: {
    'spark.local.dir': LIBRARY,
  },

  contribute(_application: Application): Share {
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
      executor: volume,
    };
  },
};
