import { Workload } from '../plan/workload';
import { PodSecurityLevel, SecurityViolation, securityViolations } from '../pod/pod-security';
import { Reference, referencesOf } from '../pod/references';
import { Pod } from '../pod/spark-pod';
import { CONTAINER_NAMES, RoleName } from '../sizing/spark-constants';
import { previewExecutor } from '../workload/preview';

/** Something in the pods of a role, with the path of its field. */
export type OfRole<T> = T & { readonly role: RoleName; readonly at: string };

/** What other objects of a cluster decide about the pods of a workload. It is asked for again and again, and holds as long as its plan. */
export interface Inspection {
  readonly namespace?: string;
  /** All that the pods refer to. */
  readonly references: readonly OfRole<Reference>[];
  /** What a level of the Pod Security Standards has against them. */
  violations(level: PodSecurityLevel): readonly OfRole<SecurityViolation>[];
  /** The workload with the origins of its fields, for messages. */
  explained(): Workload;
}

/** Looks into the pods of a workload. */
export function inspect(workload: Workload, explained: () => Workload): Inspection {
  const pods: readonly (readonly [RoleName, Pod])[] = [
    [workload.role ?? 'driver', workload.driver],
    ...(workload.role === undefined ? [['executor', executorOf(workload)] as const] : []),
  ];
  const violations = new Map<PodSecurityLevel, readonly OfRole<SecurityViolation>[]>();
  let known: Workload | undefined;
  return {
    namespace: workload.namespace,
    references: pods.flatMap(([role, pod]) => referencesOf(pod).map((reference) => ({ ...reference, role, at: fieldOf(reference, role) }))),
    violations: (level) => {
      const found = violations.get(level) ?? pods.flatMap(([role, pod]) =>
        securityViolations(pod, level).map((violation) => ({ ...violation, role, at: within(violation.container, role) + violation.field })));
      violations.set(level, found);
      return found;
    },
    explained: () => {
      known ??= explained();
      return known;
    },
  };
}

/** Keys by which Spark puts something into executors' pods that matters here. */
const CHANGES_PODS = /^spark\.kubernetes\.(executor\.(volumes|secrets|secretKeyRef)\.|(executor\.)?securityContext\.)/;

/** The pod of an executor: the template, if Spark adds nothing that matters. */
function executorOf(workload: Workload): Pod {
  const { conf, executorTemplate } = workload;
  if (executorTemplate?.spec?.containers?.[0] !== undefined && !conf.some(({ key }) => CHANGES_PODS.test(key))) {
    return executorTemplate;
  }
  try {
    return previewExecutor(workload).pod;
  } catch {
    // What Spark itself refuses, other checks tell.
    return {};
  }
}

function fieldOf({ use, as, container }: Reference, role: RoleName): string {
  switch (use) {
    case 'pull':
      return 'spec.imagePullSecrets';
    case 'identity':
      return 'spec.serviceAccountName';
    case 'volume':
      return `spec.volumes[${as}]`;
    default:
      return `${within(container, role)}${use === 'variable' ? `env[${as}]` : 'envFrom'}`;
  }
}

function within(container: string | undefined, role: RoleName): string {
  return container === undefined ? '' : container === CONTAINER_NAMES[role] ? 'container.' : `spec.containers[${container}].`;
}
