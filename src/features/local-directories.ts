import { libraryOrigin } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature, LIBRARY, Settled } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { RoleName, SCRATCH_PREFIX } from '../sizing/spark-constants';

const VOLUME = `${SCRATCH_PREFIX}1`;
const DIRECTORY = `/var/data/${VOLUME}`;
const ORIGIN = libraryOrigin('scratch space for shuffle and spill');

const SCRATCH: PodPiece = {
  origin: ORIGIN,
  spec: { volumes: [{ name: VOLUME, emptyDir: {} }] },
  container: { volumeMounts: [{ name: VOLUME, mountPath: DIRECTORY }] },
};

/** A volume of the configuration by its type and name. */
const IS_SCRATCH = new RegExp(`^[^.]+\\.${SCRATCH_PREFIX}`);

/** Spark sets the variable in the pods that it makes itself. */
const VARIABLE: PodPiece = { origin: ORIGIN, container: { env: [{ name: 'SPARK_LOCAL_DIRS', value: DIRECTORY }] } };

/** Scratch space of the pods: an `emptyDir` each, on the node's disk, unless the configuration has a volume for it. */
export const localDirectories: Feature = {
  ownedKeys: {
    'spark.local.dir': LIBRARY,
    // Without effect on a template that brings its own scratch volume, as ours does.
    'spark.kubernetes.local.dirs.tmpfs': LIBRARY,
  },

  settle({ roles }: Application, { conf }: Settled): Share {
    const configured = (role: RoleName) => conf.hasBelow(`spark.kubernetes.${role}.volumes.`, (volume) => IS_SCRATCH.test(volume));
    return {
      pods: byRole(roles, ({ name, madeBy }) => (madeBy === 'library' ? [SCRATCH, VARIABLE] : configured(name) ? [] : [SCRATCH])),
    };
  },
};
