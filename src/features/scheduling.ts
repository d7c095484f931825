import { Application } from '../plan/application';
import { PodShare, Share } from '../plan/share';
import { SparkRole } from '../spark-role';
import { Feature } from './feature';

/** Where Kubernetes puts the pods. Spark has a key for node selectors only; the template takes all. */
export const scheduling: Feature = {
  ownedKeys: {
    'spark.kubernetes.node.selector.': 'driver.nodeSelector and executor.nodeSelector',
    'spark.kubernetes.driver.node.selector.': 'driver.nodeSelector',
    'spark.kubernetes.executor.node.selector.': 'executor.nodeSelector',
  },

  contribute({ props }: Application): Share {
    return { driver: placement(props.driver), executor: placement(props.executor) };
  },
};

function placement(role: SparkRole | undefined): PodShare {
  const { nodeSelector, tolerations, affinity, topologySpreadConstraints, priorityClassName } = role ?? {};
  return { spec: { nodeSelector, tolerations, affinity, topologySpreadConstraints, priorityClassName } };
}
