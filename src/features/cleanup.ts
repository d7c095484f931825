import { byDefault, ConfEntry } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';

const CLAIM_VOLUMES = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.';

/**
 * Spark looks for driver Services and PersistentVolumeClaims to clean up even
 * where it has made none. Not asking spares the driver the rights for it.
 */
export const cleanup: Feature = {
  settle(_application: Application, { conf }: Settled): Share {
    const entries: ConfEntry[] = [
      byDefault('spark.kubernetes.driver.service.deleteOnTermination', 'false', 'Spark makes no Service in client mode'),
    ];
    if (!conf.hasBelow(CLAIM_VOLUMES)) {
      const reason = 'no executor has a PersistentVolumeClaim';
      entries.push(
        byDefault('spark.kubernetes.driver.ownPersistentVolumeClaim', 'false', reason),
        byDefault('spark.kubernetes.driver.reusePersistentVolumeClaim', 'false', reason),
      );
    }
    return { conf: entries };
  },
};
