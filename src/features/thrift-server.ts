import { ClientFacing, clientFacingObjects, clientFacingShare } from './client-facing';
import { keyedOptions } from './keyed-options';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature, LIBRARY, ObjectDemand } from '../plan/feature';
import { wayOf } from '../plan/server-address';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { ThriftOptions } from '../props/thrift-options';
import { PORT_NAMES, PORTS } from '../sizing/spark-constants';

/** The protocol of HiveServer2: Thrift over a plain connection. */
export const THRIFT: ClientFacing = {
  app: 'spark-thrift',
  portName: PORT_NAMES.thrift,
  port: PORTS.thrift,
  keys: { address: 'spark.hadoop.hive.server2.thrift.bind.host', port: 'spark.hadoop.hive.server2.thrift.port' },
  // By itself it listens on the address of the pod's name only, where no port-forward comes.
  anyAddress: ({ props }) => (props.ipFamily === 'IPv6' ? '::' : '0.0.0.0'),
};

const OPTIONS = keyedOptions<ThriftOptions>('', {
  incrementalCollect: { key: 'spark.sql.thriftServer.incrementalCollect', form: 'flag' },
  singleSession: { key: 'spark.sql.hive.thriftServer.singleSession', form: 'flag' },
  queryTimeout: { key: 'spark.sql.thriftServer.queryTimeout', form: 'time' },
  retainedSessions: { key: 'spark.sql.thriftserver.ui.retainedSessions', form: 'number' },
  retainedStatements: { key: 'spark.sql.thriftserver.ui.retainedStatements', form: 'number' },
});

/** A driver that serves JDBC and ODBC. */
export const thriftServer: Feature = {
  ownedKeys: { [THRIFT.keys.port]: LIBRARY, [THRIFT.keys.address]: 'endpoint', ...OPTIONS.ownedKeys },

  contribute(application: Application): Share {
    const { props, sparkVersion } = application;
    const { conf = [], problems = [], ...share } = clientFacingShare(application, THRIFT);
    return {
      ...share,
      conf: [...conf, ...OPTIONS.entries(props)],
      problems: [...problems, ...checkWay(props), ...OPTIONS.problems(props, sparkVersion.version)],
    };
  },

  objects: (application: Application): ObjectDemand[] => clientFacingObjects(application, THRIFT),

  read: ({ conf }: WrittenKeys): Partial<WorkloadProps> => ({ ...OPTIONS.read(conf) }),
};

/** Routes for HTTP take no Thrift. */
function checkWay(props: WorkloadProps): Problem[] {
  const { kind } = wayOf(props);
  return kind !== 'ingress' && kind !== 'grpcRoute' ? [] : [
    {
      rule: 'SERVER_ENDPOINT',
      prop: 'endpoint',
      value: kind,
      why: 'it is for gRPC, and JDBC speaks another protocol',
      fix: 'Use ServerEndpoint.tlsProxy(), and have its Service shown by what passes TCP on',
    },
  ];
}
