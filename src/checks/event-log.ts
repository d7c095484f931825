import { localPath, mountAt, sparkContainer } from './local-paths';
import { Problem } from '../findings/finding';
import { prop, say } from '../findings/say';
import { Check } from '../plan/check';

const ENABLED = 'spark.eventLog.enabled';
const DIRECTORY = 'spark.eventLog.dir';

/** Where Spark writes without a word about it. */
const DEFAULT_DIRECTORY = '/tmp/spark-events';

/** An event log in the driver's own file system: Spark starts only if the directory is there, and can be written to. */
export const checkEventLog: Check = ({ conf, pieces, workload }) => {
  const { kind, name: at } = conf.origin(DIRECTORY) ?? conf.origin(ENABLED) ?? {};
  const directory = conf.isTrue(ENABLED, false) ? localPath(conf.get(DIRECTORY) ?? DEFAULT_DIRECTORY) : undefined;
  // A construct takes it from its prop only, and has told so.
  if (at === undefined || directory === undefined || (kind === 'sparkConf' && pieces !== undefined)) {
    return [];
  }
  const container = sparkContainer(workload().driver, 'driver');
  if (container === undefined) {
    return [];
  }
  const mount = mountAt(directory, container);
  const problem = (rule: Problem['rule'], why: string, fix: Problem['fix']): Problem[] => [{ rule, prop: at, value: directory, why, fix }];
  // A place that cannot be written to at all is told by others.
  if (mount === undefined && container.securityContext?.readOnlyRootFilesystem === true) {
    return [];
  }
  if (mount === undefined) {
    return problem(
      'EVENT_LOG_PLACE',
      'no volume of the driver\'s pod is mounted there: Spark does not start unless the image has the directory, and the log goes with the pod',
      say`Mount a volume there, or let ${prop('eventLog.dir')} be a directory of shared storage`,
    );
  }
  return mount.readOnly === true ? problem('EVENT_LOG', `the volume "${mount.name}" is mounted there for reading only`, 'Mount it so that the driver can write') : [];
};
