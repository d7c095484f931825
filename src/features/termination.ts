import { Duration } from 'cdk8s';
import { ConfEntry, fromProp, givenOrDefault } from '../conf/origin';
import { sparkTime, wholeSeconds } from '../conf/units';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { RoleName } from '../sizing/spark-constants';

/** Spark's stop of a driver alone may wait 20 seconds for its view of the executors; for those, Spark has a default of its own. */
const DEFAULTS: { readonly [role in RoleName]: Duration } = {
  driver: Duration.seconds(60),
  executor: Duration.seconds(30),
  server: Duration.seconds(30),
};

/** Spark sets the field of the executors' pods from this key, whatever the template says. */
const KEY = 'spark.kubernetes.executor.terminationGracePeriodSeconds';

/** The time between SIGTERM and SIGKILL. */
export const termination: Feature = {
  ownedKeys: { [KEY]: 'executor.terminationGracePeriod' },

  contribute({ props, roles }: Application): Share {
    return {
      conf: entries(props.executor?.terminationGracePeriod),
      pods: byRole(roles, (role) => role.name === 'executor' ? [] : pieces(role, props[role.name]?.terminationGracePeriod)),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    return { executor: { terminationGracePeriod: readKey(conf, KEY, (key) => Duration.seconds(conf.time(key))) } };
  },
};

/** The time that a pod has to end, in seconds. */
export function gracePeriodOf(role: RoleName, given: Duration | undefined): number {
  return wholeSeconds(given ?? DEFAULTS[role]);
}

function entries(executor: Duration | undefined): ConfEntry[] {
  return executor === undefined ? [] : [fromProp(KEY, sparkTime(executor), 'executor.terminationGracePeriod')];
}

function pieces({ name, prop }: Role, given: Duration | undefined): PodPiece[] {
  return [
    {
      origin: givenOrDefault(prop('terminationGracePeriod'), given),
      spec: { terminationGracePeriodSeconds: gracePeriodOf(name, given) },
    },
  ];
}
