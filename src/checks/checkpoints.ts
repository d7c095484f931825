import { localPath, mountAt, sparkContainer } from './local-paths';
import { Problem } from '../findings/finding';
import { prop, say } from '../findings/say';
import { Check } from '../plan/check';
import { Pod } from '../pod/spark-pod';

const LOCATION = 'spark.sql.streaming.checkpointLocation';

/** Kinds of volumes that are made and deleted with their pod. */
const OF_THE_POD = ['emptyDir', 'ephemeral'] as const;

/** Checkpoints in the driver's own file system: a stream goes on from them only if they are there when the driver is started again. */
export const checkCheckpoints: Check = ({ conf, workload }) => {
  const { name: at } = conf.origin(LOCATION) ?? {};
  const directory = localPath(conf.get(LOCATION) ?? '');
  const driver = at === undefined || directory === undefined ? undefined : workload().driver;
  const container = driver && sparkContainer(driver, 'driver');
  if (at === undefined || directory === undefined || driver === undefined || container === undefined) {
    return [];
  }
  const mount = mountAt(directory, container);
  const problem = (rule: Problem['rule'], why: string, fix: Problem['fix']): Problem[] => [{ rule, prop: at, value: directory, why, fix }];
  const elsewhere = say`Mount a claim there, or let ${prop('checkpointLocation')} be a directory of shared storage`;
  if (mount === undefined) {
    return problem('CHECKPOINT_PLACE', 'no volume of the driver\'s pod is mounted there: the next driver finds nothing, and begins anew', elsewhere);
  }
  if (mount.readOnly === true) {
    return problem('CHECKPOINT', `the volume "${mount.name}" is mounted there for reading only`, 'Mount it so that Spark can write');
  }
  return isOfThePod(mount.name, driver)
    ? problem('CHECKPOINT_PLACE', `the volume "${mount.name}" goes with its pod: the next driver finds nothing, and begins anew`, elsewhere)
    : [];
};

/** Whether a volume is made and deleted with its pod. */
export function isOfThePod(volume: string, { spec }: Pod): boolean {
  const found = spec?.volumes?.find(({ name }) => name === volume);
  return found !== undefined && OF_THE_POD.some((kind) => found[kind] !== undefined);
}
