import { Duration } from 'cdk8s';
import { fromProp } from '../conf/origin';
import { sparkTime, wholeSeconds } from '../conf/units';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldOf } from '../plan/field-origin';
import { Share } from '../plan/share';

/** Spark's stop of a driver alone may wait 20 seconds for its view of the executors. */
const DRIVER_GRACE = Duration.seconds(60);

/** The time between SIGTERM and SIGKILL. */
export const termination: Feature = {
  ownedKeys: {
    'spark.kubernetes.executor.terminationGracePeriodSeconds': 'executor.terminationGracePeriod',
  },

  contribute({ props }: Application): Share {
    const driver = props.driver?.terminationGracePeriod ?? DRIVER_GRACE;
    const executor = props.executor?.terminationGracePeriod;
    return {
      conf: executor === undefined
        ? []
        // Spark sets the pod's field from this key, whatever the template says.
        : [fromProp('spark.kubernetes.executor.terminationGracePeriodSeconds', sparkTime(executor), 'executor.terminationGracePeriod')],
      driver: { spec: { terminationGracePeriodSeconds: wholeSeconds(driver) } },
    };
  },

  fields({ props }: Application): FieldOrigin[] {
    return [fieldOf('driver', 'spec.terminationGracePeriodSeconds', 'driver.terminationGracePeriod', props.driver?.terminationGracePeriod)];
  },
};
