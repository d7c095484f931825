import { k8s } from 'cdk8s-plus-30';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldFromProp, ofBoth } from '../plan/field-origin';
import { PodShare, Share } from '../plan/share';
import { Plain } from '../pod/plain';
import { SparkRole } from '../props/spark-role';

/** The props of a role, which have the names of the pod's fields. */
const PLACEMENT_FIELDS = ['nodeSelector', 'tolerations', 'affinity', 'topologySpreadConstraints', 'priorityClassName'];

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

  fields(): FieldOrigin[] {
    return ofBoth((role) => PLACEMENT_FIELDS.map((field) => fieldFromProp(role, `spec.${field}`, `${role}.${field}`)));
  },
};

function placement(role: SparkRole | undefined): PodShare {
  const { nodeSelector, tolerations, affinity, topologySpreadConstraints, priorityClassName } = role ?? {};
  return {
    spec: {
      nodeSelector: nodeSelector === undefined ? undefined : { ...nodeSelector },
      tolerations: tolerations?.map((toleration) => k8s.toJson_Toleration(toleration)) as Plain<k8s.Toleration>[] | undefined,
      affinity: k8s.toJson_Affinity(affinity),
      topologySpreadConstraints: topologySpreadConstraints?.map((constraint) => k8s.toJson_TopologySpreadConstraint(constraint)) as
        | Plain<k8s.TopologySpreadConstraint>[]
        | undefined,
      priorityClassName,
    },
  };
}
