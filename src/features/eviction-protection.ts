import { propOrigin } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature, ObjectDemand } from '../plan/feature';
import { Share } from '../plan/share';
import { driverLabels } from '../sizing/spark-constants';

const PROP = 'driver.evictionProtection';

/** What autoscalers ask a pod before they take its node away. */
const ANNOTATIONS = { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false', 'karpenter.sh/do-not-disrupt': 'true' };

/** A driver that a drain waits for: an application dies with it, executors are replaced. */
export const evictionProtection: Feature = {
  contribute({ props }: Application): Share {
    return props.driver?.evictionProtection ? { pods: { driver: [{ origin: propOrigin(PROP), metadata: { annotations: ANNOTATIONS } }] } } : {};
  },

  objects({ props, name }: Application): ObjectDemand[] {
    return props.driver?.evictionProtection ? [
      {
        id: 'PodDisruptionBudget',
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        name,
        // Of pods that no scalable object owns Kubernetes takes nothing but a number that has to be there.
        spec: () => ({ minAvailable: 1, selector: { matchLabels: driverLabels(name) } }),
      },
    ] : [];
  },
};
