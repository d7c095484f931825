import { k8s } from 'cdk8s-plus-30';
import { gracePeriodOf } from './termination';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { Application, Role } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { byRole, containerPieces, PodPiece, Share } from '../plan/share';
import { checkLifecycle, checkProbe, PROBES } from '../pod/probes';

/** With this key, Spark tells executors to hand over their data before they go. */
const DECOMMISSION = 'spark.decommission.enabled';

/** What the kubelet does at the beginning and the end of the container that Spark runs in, and how it finds out how it is. */
export const lifecycle: Feature = {
  contribute({ roles, carrier, props }: Application): Share {
    return {
      pods: byRole(roles, (role) => pieces(role)),
      problems: roles.flatMap((role) => [
        ...checkLifecycle(role.options.lifecycle ?? {}, role.prop('lifecycle'), gracePeriodOf(role.name, props[role.name]?.terminationGracePeriod)),
        ...PROBES.flatMap((kind) => checkProbe(kind, role.options[kind], role.prop(kind))),
        ...(role.options.readinessProbe === undefined || carrier.restartPolicy === 'Always' ? [] : checkReadiness(role, role.prop('readinessProbe'))),
      ]),
    };
  },

  settle({ roles }: Application, { conf }: Settled): Share {
    return { problems: roles.filter(({ options }) => options.lifecycle !== undefined).flatMap((role) => checkReplacedHooks(role, conf, role.prop('lifecycle'))) };
  },
};

function pieces({ options, prop }: Role): PodPiece[] {
  const { livenessProbe, readinessProbe, startupProbe } = options;
  return containerPieces(prop, {
    lifecycle: k8s.toJson_Lifecycle(options.lifecycle),
    livenessProbe: k8s.toJson_Probe(livenessProbe),
    readinessProbe: k8s.toJson_Probe(readinessProbe),
    startupProbe: k8s.toJson_Probe(startupProbe),
  });
}

/** The driver of a run makes its executors when its own pod is ready, and waits for that only so long. */
export function checkReadiness({ name }: Role, prop: string): Problem[] {
  return name !== 'driver' ? [] : [
    {
      rule: 'DRIVER_READINESS',
      prop,
      why: 'before it makes executors, Spark waits a second for its own pod to be ready, and goes on with a warning in its log if it is not;'
        + ' nobody else asks whether the driver of a run is ready',
      fix: 'Remove it, or give it a startupProbe or a livenessProbe instead',
    },
  ];
}

/** Hooks of a pod that Spark makes, in whose place Spark puts its own. */
export function checkReplacedHooks({ name, madeBy }: Role, conf: SparkConf, prop: string): Problem[] {
  const isDecommissioned = conf.isTrue(DECOMMISSION, false);
  return !isDecommissioned || name !== 'executor' || madeBy !== 'spark' ? [] : [
    {
      rule: 'CONFLICTING_FIELD',
      prop,
      why: `Spark replaces the hooks of executors with its own, because "${DECOMMISSION}" is true:`
        + ' it runs the script of "spark.kubernetes.decommission.script" before an executor goes',
      fix: 'Remove it, and put what it does into that script; or leave decommissioning out',
    },
  ];
}
