import { checkClusterKeys } from './cluster-keys';
import { checkKnownKeys } from './known-keys';
import { checkSecrets } from './secrets';
import { checkValues } from './values';
import { ConfEntry } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { runChecks } from '../plan/check';
import { Workload } from '../plan/workload';
import { DEFAULTS_FILE } from '../sizing/spark-constants';

/** What is said of an entry alone, whoever has written it. */
const CHECKS = [checkSecrets, checkKnownKeys, checkValues, checkClusterKeys];

/** Entries that somebody has patched into the file of the configuration: they run like those of sparkConf, so the same is said of them. */
export function checkPatchedConfiguration(application: Application, emitted: Workload): Problem[] {
  const isPatched = ({ origin }: ConfEntry) => origin.kind === 'patch';
  const nameOf = ({ key }: ConfEntry) => `configMap ${DEFAULTS_FILE} ${key}`;
  const patched = new Set(emitted.conf.filter(isPatched).map(nameOf));
  if (patched.size === 0) {
    return [];
  }
  const entries = emitted.conf.map((entry): ConfEntry => (isPatched(entry) ? { ...entry, origin: { kind: 'sparkConf', name: nameOf(entry) } } : entry));
  const { conf } = SparkConf.merge(entries);
  // What stands elsewhere is told of there.
  return runChecks(CHECKS, { application, conf, workload: () => emitted }).filter(({ prop }) => patched.has(prop));
}
