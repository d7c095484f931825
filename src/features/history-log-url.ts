import { checkLogAddress } from './executor-log-url';
import { fromProp } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';

const KEY = 'spark.history.custom.executor.log.url';
const PROP = 'executorLogUrl';

/** Links to the executors' logs, which count for all applications that a history server shows. */
export const historyLogUrl: Feature = {
  ownedKeys: { [KEY]: PROP },

  contribute({ props: { executorLogUrl: url } }: Application): Share {
    return url === undefined ? {} : { conf: [fromProp(KEY, url, PROP)], problems: checkLogAddress(url, PROP) };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const url = conf.raw(KEY);
    return url === undefined ? {} : { executorLogUrl: url };
  },
};
