import { k8s } from 'cdk8s-plus-30';
import { SparkConf } from '../conf/spark-conf';
import { Right } from '../plan/spark-plan';

const VERB_ORDER = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];

/**
 * What a driver in client mode asks of the Kubernetes API, read from the
 * finished configuration: every switch that adds or spares a call is a Spark key.
 */
export function driverRights(conf: SparkConf): Right[] {
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

/** The rights of a driver with default settings: what a job needs that changes none of the switches. */
export const DEFAULT_RIGHTS: Right[] = [
  right('', 'pods', 'get', 'list', 'watch', 'create', 'delete', 'deletecollection'),
  right('', 'configmaps', 'create', 'deletecollection'),
];

/** Merges rights to the rules of a Role: one rule a resource, in a fixed order. */
export function policyRules(rights: Right[]): k8s.PolicyRule[] {
  const merged = new Map<string, Right>();
  for (const { apiGroup, resource, verbs } of rights) {
    const key = `${apiGroup}/${resource}`;
    const present = merged.get(key)?.verbs ?? [];
    merged.set(key, { apiGroup, resource, verbs: [...new Set([...present, ...verbs])] });
  }
  return [...merged.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { apiGroup, resource, verbs }]) => ({
      apiGroups: [apiGroup],
      resources: [resource],
      verbs: [...verbs].sort((a, b) => VERB_ORDER.indexOf(a) - VERB_ORDER.indexOf(b)),
    }));
}

function makesClaims(conf: SparkConf): boolean {
  return conf.entries().some(({ key }) => /^spark\.kubernetes\.executor\.volumes\.persistentVolumeClaim\..*\.options\.storageClass$/.test(key));
}

function right(apiGroup: string, resource: string, ...verbs: string[]): Right {
  return { apiGroup, resource, verbs };
}
