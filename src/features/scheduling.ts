import { k8s } from 'cdk8s-plus-30';
import { checkScheduling } from './scheduling-checks';
import { propOrigin } from '../conf/origin';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { Pod } from '../pod/spark-pod';
import { RoleName } from '../sizing/spark-constants';

/** Labels that the nodes of both roles must have. */
const COMMON = 'spark.kubernetes.node.selector.';

/** Where Kubernetes puts the pods. Spark has a key for node selectors only; the template takes all. */
export const scheduling: Feature = {
  ownedKeys: {
    [COMMON]: 'driver.nodeSelector and executor.nodeSelector',
    'spark.kubernetes.driver.node.selector.': 'driver.nodeSelector',
    'spark.kubernetes.executor.node.selector.': 'executor.nodeSelector',
  },

  contribute({ roles }: Application): Share {
    return { pods: byRole(roles, (role) => pieces(role)), problems: roles.flatMap(({ options, prop }) => checkScheduling(options, prop)) };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const selector = (role: RoleName) => Object.fromEntries([...conf.withPrefix(COMMON), ...conf.withPrefix(`spark.kubernetes.${role}.node.selector.`)]);
    return { driver: { nodeSelector: selector('driver') }, executor: { nodeSelector: selector('executor') } };
  },
};

function pieces({ options, prop }: Role): PodPiece[] {
  const { nodeSelector, tolerations, affinity, topologySpreadConstraints, priorityClassName } = options;
  // The props have the names of the pod's fields.
  const piece = (field: keyof NonNullable<Pod['spec']>, value: unknown): PodPiece => ({ origin: propOrigin(prop(field)), spec: { [field]: value } });
  return [
    // cdk8s refuses maps without a prototype, such as a parser's.
    ...(nodeSelector === undefined ? [] : [piece('nodeSelector', { ...nodeSelector })]),
    ...(tolerations === undefined ? [] : [piece('tolerations', tolerations.map((toleration) => k8s.toJson_Toleration(toleration)))]),
    ...(affinity === undefined ? [] : [piece('affinity', k8s.toJson_Affinity(affinity))]),
    ...(topologySpreadConstraints === undefined
      ? []
      : [piece('topologySpreadConstraints', topologySpreadConstraints.map((constraint) => k8s.toJson_TopologySpreadConstraint(constraint)))]),
    ...(priorityClassName === undefined ? [] : [piece('priorityClassName', priorityClassName)]),
  ];
}
