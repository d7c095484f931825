import { ConfReader } from '../conf/conf-reader';
import { parseAmount } from '../pod/quantities';
import { Pod } from '../pod/spark-pod';
import { confVolumes } from '../preview/volumes';

/** A PersistentVolumeClaim that is made for a run. */
export interface Claim {
  /** The class that it names; the cluster's own default if it names none. */
  readonly storageClass?: string;
  readonly bytes: number;
}

/** The claims that Spark makes for executors. */
export interface ExecutorClaims {
  /** Made anew for every executor. */
  readonly own: readonly Claim[];
  /** One claim for all of them. */
  readonly shared: readonly Claim[];
}

/** The words in a claim's name for which Spark puts something else for every executor. */
const PLACEHOLDER = /OnDemand|SPARK_EXECUTOR_ID/;

/** The claims that Kubernetes makes with a pod and deletes with it: its `ephemeral` volumes. */
export function ephemeralClaims(pod: Pod): Claim[] {
  return (pod.spec?.volumes ?? []).flatMap(({ name, ephemeral }) => {
    const spec = ephemeral?.volumeClaimTemplate?.spec;
    return spec === undefined ? [] : [claim(spec.resources?.requests?.storage ?? '0', `volume "${name}"`, spec.storageClassName)];
  });
}

/** The claims that Spark makes by its configuration: those of which it knows class and size. */
export function executorClaims(conf: ConfReader): ExecutorClaims {
  const made = confVolumes(conf, 'executor').flatMap(({ type, name, options }) => {
    const [storageClass, size] = [options.get('storageClass'), options.get('sizeLimit')];
    if (type !== 'persistentVolumeClaim' || storageClass === undefined || size === undefined) {
      return [];
    }
    return [{ claim: claim(size, `volume "${name}"`, storageClass), own: PLACEHOLDER.test(options.get('claimName') ?? '') }];
  });
  return { own: made.filter(({ own }) => own).map((each) => each.claim), shared: made.filter(({ own }) => !own).map((each) => each.claim) };
}

function claim(size: string, where: string, storageClass?: string): Claim {
  const bytes = parseAmount('storage', size);
  if (bytes === undefined) {
    throw new Error(`The size "${size}" of ${where} is not a quantity; write for example 100Gi`);
  }
  return { ...(storageClass === undefined ? {} : { storageClass }), bytes };
}
