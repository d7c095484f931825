import { localPath, mountAt, sparkContainer } from './local-paths';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { Check } from '../plan/check';

/** Keys that name a directory of the driver's, and what has to be on for it to be written to. */
const DIRECTORIES: readonly (readonly [key: string, switchedBy?: string])[] = [
  ['spark.eventLog.dir', 'spark.eventLog.enabled'],
  ['spark.driver.log.localDir'],
  ['spark.sql.warehouse.dir'],
  ['spark.history.store.path'],
];

/** Directories in which a driver cannot write, because its root file system is read-only and no volume is mounted there. */
export const checkReadOnlyRoot: Check = ({ conf, workload }) => {
  const isUsed = (switchedBy: string | undefined) => switchedBy === undefined || conf.isTrue(switchedBy, false);
  const written = DIRECTORIES.flatMap(([key, switchedBy]) => (isUsed(switchedBy) ? directoryOf(key, conf) : []));
  if (written.length === 0) {
    return [];
  }
  const { driver, role = 'driver' } = workload();
  const container = sparkContainer(driver, role);
  return container?.securityContext?.readOnlyRootFilesystem !== true ? [] : written.filter(({ path }) => mountAt(path, container) === undefined)
    .map(({ path, prop }): Problem => ({
      rule: 'READ_ONLY_ROOT',
      prop,
      value: path,
      why: `the ${role}\'s root file system is read-only, and no volume is mounted there`,
      fix: 'Mount a volume there, or name a directory of shared storage',
    }));
};

function directoryOf(key: string, conf: SparkConf): { readonly prop: string; readonly path: string }[] {
  const prop = conf.origin(key)?.name;
  const path = localPath(conf.get(key) ?? '');
  return prop === undefined || path === undefined ? [] : [{ prop, path }];
}
