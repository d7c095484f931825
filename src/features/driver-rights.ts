import { SparkConf } from '../conf/spark-conf';
import { isAtLeast } from '../conf/versions';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Right } from '../plan/right';
import { Share } from '../plan/share';
import { CLAIM_RESIZE_PLUGIN, RESIZE_PLUGIN } from '../sizing/plugins';

/** Plugins of Spark 4.2 and newer that change running executors, and what they ask for. */
const PLUGIN_RIGHTS: { readonly [plugin: string]: readonly Right[] } = {
  [RESIZE_PLUGIN]: [right('metrics.k8s.io', 'pods', 'get'), right('', 'pods/resize', 'patch')],
  [CLAIM_RESIZE_PLUGIN]: [right('', 'persistentvolumeclaims', 'get', 'patch')],
};

/** What a driver asks of the Kubernetes API. Every switch that adds or spares a call is a Spark key. */
export const driverRights: Feature = {
  settle: ({ sparkVersion }: Application, { conf }: Settled): Share => ({ rights: rightsOf(conf, sparkVersion.version) }),
};

/** The rights of a driver that runs with the given configuration. */
export function rightsOf(conf: SparkConf, sparkVersion: string): Right[] {
  const controller = controllerOf(conf, sparkVersion);
  const deletes = conf.isTrue('spark.kubernetes.executor.deleteOnTermination', true);
  const ownsClaims = conf.isTrue('spark.kubernetes.driver.ownPersistentVolumeClaim', true);
  const reusesClaims = conf.isTrue('spark.kubernetes.driver.reusePersistentVolumeClaim', true);
  const labelsPods = !deletes
    || controller !== undefined
    || conf.get('spark.kubernetes.executor.decommissionLabel') !== undefined
    || conf.isTrue('spark.kubernetes.driver.annotateExitException', false);

  const rights: Right[] = [
    right('', 'pods', 'get', 'list', 'watch', 'delete', 'deletecollection', ...(controller === undefined ? ['create'] : []), ...(labelsPods ? ['patch'] : [])),
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
  if (controller !== undefined) {
    rights.push(right('apps', controller, 'get', 'create', 'delete'));
    rights.push(right('apps', `${controller}/scale`, 'get', 'update'));
  }
  return [...rights, ...pluginRights(conf, sparkVersion)];
}

/** What makes the executors' pods, if the driver does not make them itself. */
function controllerOf(conf: SparkConf, sparkVersion: string): string | undefined {
  const allocator = conf.get('spark.kubernetes.allocation.pods.allocator');
  return allocator === 'statefulset' ? 'statefulsets' : allocator === 'deployment' && isAtLeast(sparkVersion, '4.2') ? 'deployments' : undefined;
}

function pluginRights(conf: SparkConf, sparkVersion: string): Right[] {
  const plugins = (conf.get('spark.plugins') ?? '').split(',').map((name) => name.trim());
  return isAtLeast(sparkVersion, '4.2') ? plugins.flatMap((name) => PLUGIN_RIGHTS[name] ?? []) : [];
}

function makesClaims(conf: SparkConf): boolean {
  return conf.hasBelow('spark.kubernetes.executor.volumes.persistentVolumeClaim.', (setting) => /.\.options\.storageClass$/.test(setting));
}

function right(apiGroup: string, resource: string, ...verbs: string[]): Right {
  return { apiGroup, resource, verbs };
}
