import { keyedOptions } from './keyed-options';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { ConnectLimitOptions } from '../props/connect-options';

const OPTIONS = keyedOptions<ConnectLimitOptions>('limits', {
  maxMessageSize: { key: 'spark.connect.grpc.maxInboundMessageSize', form: 'size' },
  maxMetadataSize: { key: 'spark.connect.grpc.maxMetadataSize', form: 'size' },
  maxArrowBatchSize: { key: 'spark.connect.grpc.arrow.maxBatchSize', form: 'size' },
  maxPlanSize: { key: 'spark.connect.maxPlanSize', form: 'size' },
  sessionTimeout: { key: 'spark.connect.session.manager.defaultSessionTimeout', form: 'time' },
  detachedTimeout: { key: 'spark.connect.execute.manager.detachedTimeout', form: 'time' },
  retainedSessions: { key: 'spark.sql.connect.ui.retainedSessions', form: 'number' },
  retainedStatements: { key: 'spark.sql.connect.ui.retainedStatements', form: 'number' },
  stackTraces: { key: 'spark.sql.connect.serverStacktrace.enabled', form: 'flag' },
});

/** How large messages of Spark Connect, and how long its sessions may be. */
export const connectLimits: Feature = {
  ownedKeys: OPTIONS.ownedKeys,

  contribute({ props: { limits }, sparkVersion }: Application): Share {
    return { conf: OPTIONS.entries(limits), problems: OPTIONS.problems(limits, sparkVersion.version) };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const read = OPTIONS.read(conf);
    return read === undefined ? {} : { limits: read };
  },
};
