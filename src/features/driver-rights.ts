import { SparkConf } from '../conf/spark-conf';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Right } from '../plan/right';
import { Share } from '../plan/share';

/** What a driver asks of the Kubernetes API. Every switch that adds or spares a call is a Spark key. */
export const driverRights: Feature = {
  settle: (_application: Application, { conf }: Settled): Share => ({ rights: rightsOf(conf) }),
};

/** The rights of a driver that runs with the given configuration. */
export function rightsOf(conf: SparkConf): Right[] {
  const statefulSet = conf.get('spark.kubernetes.allocation.pods.allocator') === 'statefulset';
  const deletes = conf.isTrue('spark.kubernetes.executor.deleteOnTermination', true);
  const ownsClaims = conf.isTrue('spark.kubernetes.driver.ownPersistentVolumeClaim', true);
  const reusesClaims = conf.isTrue('spark.kubernetes.driver.reusePersistentVolumeClaim', true);
  const labelsPods = !deletes
    || statefulSet
    || conf.get('spark.kubernetes.executor.decommissionLabel') !== undefined
    || conf.isTrue('spark.kubernetes.driver.annotateExitException', false);

  const rights: Right[] = [
    right('', 'pods', 'get', 'list', 'watch', 'delete', 'deletecollection', ...(statefulSet ? [] : ['create']), ...(labelsPods ? ['patch'] : [])),
  ];
  if (!conf.isTrue('spark.kubernetes.executor.disableConfigMap', false)) {
    rights.push(right('', 'configmaps', 'create', ...(deletes ? ['deletecollection'] : [])));
  }
  if (conf.isTrue('spark.kubernetes.driver.service.deleteOnTermination', true)) {
    rights.push(right('', 'services', 'deletecollection'));
  }
  const claimVerbs = [
    ...(makesClaims(conf) ? ['create'] : []),
    ...(ownsClaims && reusesClaims ? ['list'] : []),
    ...(ownsClaims ? ['deletecollection'] : []),
  ];
  if (claimVerbs.length > 0) {
    rights.push(right('', 'persistentvolumeclaims', ...claimVerbs));
  }
  if (statefulSet) {
    rights.push(right('apps', 'statefulsets', 'get', 'create', 'delete'));
    rights.push(right('apps', 'statefulsets/scale', 'get', 'update'));
  }
  return rights;
}

function makesClaims(conf: SparkConf): boolean {
  return conf.hasBelow('spark.kubernetes.executor.volumes.persistentVolumeClaim.', (setting) => /.\.options\.storageClass$/.test(setting));
}

function right(apiGroup: string, resource: string, ...verbs: string[]): Right {
  return { apiGroup, resource, verbs };
}
