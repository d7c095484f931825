import { decommissionByDefault } from './decommissioning';
import { isAbsolute } from '../conf/addresses';
import { byDefault, ConfEntry, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { driverLabels } from '../sizing/spark-constants';

/** Stays free for jobs, which may run a query to its end. */
const CHECKPOINTS = 'spark.sql.streaming.checkpointLocation';
const PROP = 'checkpointLocation';

/** What is right for an application that runs for weeks; props may say otherwise. */
const FOR_WEEKS: readonly ConfEntry[] = [
  // By itself Spark counts for ever, and gives up a stream over three executors that were lost in a year.
  byDefault('spark.executor.failuresValidityInterval', '1h', 'a stream runs for weeks, and old failures say nothing'),
];

/** A driver that is started again whenever it ends, and never twice at a time; and what its queries need to go on. */
export const streaming: Feature = {
  contribute(application: Application): Share {
    const { props, name } = application;
    const { checkpointLocation: location } = props;
    return {
      conf: [...FOR_WEEKS, ...decommissionByDefault(application, 'nodes come and go while a stream runs'), ...(location === undefined ? [] : [fromProp(CHECKPOINTS, location, PROP)])],
      problems: checkLocation(location),
      carrier: {
        statefulSet: {
          // Its own name is as good as any, for a Service that nobody asks: pods of a StatefulSet have it as their subdomain.
          serviceName: props.driver?.subdomain ?? name,
          // An ordered update waits for the pod of before to be ready, and so for ever if that cannot start.
          podManagementPolicy: 'Parallel',
          selector: { matchLabels: driverLabels(name) },
        },
      },
    };
  },
};

function checkLocation(location: string | undefined): Problem[] {
  return location === undefined || isAbsolute(location) ? [] : [
    {
      rule: 'CHECKPOINT',
      prop: PROP,
      value: shown('', location),
      why: 'a relative path depends on where Spark was started, in the container\'s own file system',
      fix: 'Write an absolute path on a volume, such as "/checkpoints", or a URI such as "s3a://lake/checkpoints"',
    },
  ];
}
