import { byDefault } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';

/** Driver and executors talk to each other only with the secret that Spark makes for every run. */
export const authentication: Feature = {
  contribute(_application: Application): Share {
    return { conf: [byDefault('spark.authenticate', 'true', 'authentication of Spark\'s own connections')] };
  },
};
