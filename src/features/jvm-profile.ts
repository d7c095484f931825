import { fromProp } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';

const PROP = 'jvmProfile';

/** The first compiler only: it is ready sooner, and what it gives runs slower than what the second one would give in the end. */
const SHORT_LIVED = '-XX:TieredStopAtLevel=1';

/** Spark puts them before the options of the user's own, and of two of a kind the JVM takes the later one. */
const KEYS = ['spark.driver.defaultJavaOptions', 'spark.executor.defaultJavaOptions'];

/** What the JVMs are tuned for. The keys stay free for those who do not choose. */
export const jvmProfile: Feature = {
  contribute({ props }: Application): Share {
    return props.jvmProfile === 'shortLived' ? { conf: KEYS.map((key) => fromProp(key, SHORT_LIVED, PROP)) } : {};
  },
};
