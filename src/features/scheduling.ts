import { k8s } from 'cdk8s-plus-30';
import { checkScheduling } from './scheduling-checks';
import { ConfEntry, fromProp } from '../conf/origin';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share, specPieces } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { RoleName } from '../sizing/spark-constants';

/** Labels that the nodes of both roles must have. */
const NODE_SELECTOR = 'spark.kubernetes.node.selector.';

/** The scheduler of both roles, as far as Spark makes their pods. */
const SCHEDULER = 'spark.kubernetes.scheduler.name';

/** Where Kubernetes puts the pods, and who decides it. Spark has keys for node selectors and the scheduler only; the template takes all. */
export const scheduling: Feature = {
  ownedKeys: {
    [NODE_SELECTOR]: 'driver.nodeSelector and executor.nodeSelector',
    'spark.kubernetes.driver.node.selector.': 'driver.nodeSelector',
    'spark.kubernetes.executor.node.selector.': 'executor.nodeSelector',
    [SCHEDULER]: 'driver.schedulerName and executor.schedulerName',
    [schedulerOf('driver')]: 'driver.schedulerName',
    [schedulerOf('executor')]: 'executor.schedulerName',
  },

  contribute({ roles }: Application): Share {
    return {
      conf: roles.filter(({ madeBy }) => madeBy === 'spark').flatMap(entries),
      pods: byRole(roles, (role) => pieces(role)),
      problems: roles.flatMap(({ options, prop }) => checkScheduling(options, prop)),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const readRole = (role: RoleName) => ({
      nodeSelector: Object.fromEntries([...conf.withPrefix(NODE_SELECTOR), ...conf.withPrefix(`spark.kubernetes.${role}.node.selector.`)]),
      schedulerName: conf.raw(schedulerOf(role)) ?? conf.raw(SCHEDULER),
    });
    return { driver: readRole('driver'), executor: readRole('executor') };
  },
};

function schedulerOf(role: RoleName): string {
  return `spark.kubernetes.${role}.scheduler.name`;
}

/** In a pod that Spark makes, the key of the scheduler would win over the template. */
function entries({ name, options: { schedulerName }, prop }: Role): ConfEntry[] {
  return schedulerName === undefined ? [] : [fromProp(schedulerOf(name), schedulerName, prop('schedulerName'))];
}

function pieces({ madeBy, options, prop }: Role): PodPiece[] {
  const { nodeSelector, tolerations, affinity, topologySpreadConstraints, priorityClassName, schedulerName } = options;
  return specPieces(prop, {
    // cdk8s refuses maps without a prototype, such as a parser's.
    nodeSelector: nodeSelector && { ...nodeSelector },
    tolerations: tolerations?.map((toleration) => k8s.toJson_Toleration(toleration)),
    affinity: k8s.toJson_Affinity(affinity),
    topologySpreadConstraints: topologySpreadConstraints?.map((constraint) => k8s.toJson_TopologySpreadConstraint(constraint)),
    priorityClassName,
    schedulerName: madeBy === 'library' ? schedulerName : undefined,
  });
}
