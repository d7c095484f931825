import { byDefault } from '../conf/origin';
import { Feature } from '../plan/feature';

/** Driver and executors talk to each other only with the secret that Spark makes for every run. */
export const authentication: Feature = {
  contribute: () => ({ conf: [byDefault('spark.authenticate', 'true', 'authentication of Spark\'s own connections')] }),
};
