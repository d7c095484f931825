import { byDefault, fromProp, propOrigin } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { secretFiles } from '../plan/secret-files';
import { byRole, PodPiece, Share } from '../plan/share';
import { API_SERVER } from '../sizing/spark-constants';

const ENABLED = 'spark.authenticate';
const FILE = 'spark.authenticate.secret.file';
const PROP = 'authentication.secret';

const DIRECTORY = '/etc/spark/authentication';
const NAME = 'secret';

/** Driver and executors talk to each other only with a secret: one that Spark makes for every run, or that of a Secret. */
export const authentication: Feature = {
  ownedKeys: {
    [FILE]: PROP,
    'spark.authenticate.secret.driver.file': PROP,
    'spark.authenticate.secret.executor.file': PROP,
  },

  contribute({ props: { authentication: given }, roles }: Application): Share {
    if (given === undefined) {
      return { conf: [byDefault(ENABLED, 'true', 'authentication of Spark\'s own connections')] };
    }
    const files = { origin: propOrigin(PROP), ...secretFiles('spark-authentication', DIRECTORY, [{ file: NAME, secret: given.secret }]) };
    return {
      conf: [fromProp(ENABLED, 'true', 'authentication'), fromProp(FILE, `${DIRECTORY}/${NAME}`, PROP)],
      pods: byRole(roles, () => [files]),
    };
  },

  settle({ props, roles }: Application, { conf }: Settled): Share {
    return props.authentication === undefined ? {} : {
      pods: byRole(roles, ({ madeBy, name }) => (name === 'executor' && madeBy === 'spark' ? [knownMaster(conf.get('spark.master') ?? API_SERVER)] : [])),
    };
  },
};

/**
 * Spark reads such a file only where it knows that it is on Kubernetes, by `spark.master`. Executors open their first connection before
 * they have the driver's entries, that one among them, and Spark lets nobody set it in the options of their JVM. All variables
 * that begin so are options to the entry point of Apache's images; Spark's own have numbers.
 */
function knownMaster(master: string): PodPiece {
  return {
    origin: propOrigin(PROP),
    formula: () => 'without it, an executor does not read the file',
    container: { env: [{ name: 'SPARK_JAVA_OPT_MASTER', value: `-Dspark.master=${master}` }] },
  };
}
