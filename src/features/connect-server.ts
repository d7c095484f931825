import { ClientFacing, clientFacingObjects, clientFacingShare } from './client-facing';
import { byDefault, ConfEntry } from '../conf/origin';
import { isAtLeast } from '../conf/versions';
import { Application } from '../plan/application';
import { Feature, LIBRARY, ObjectDemand } from '../plan/feature';
import { Share } from '../plan/share';
import { PORT_NAMES, PORTS } from '../sizing/spark-constants';

/** Spark Connect, which speaks gRPC. */
export const CONNECT: ClientFacing = {
  app: 'spark-connect',
  portName: PORT_NAMES.connect,
  port: PORTS.connect,
  keys: { address: 'spark.connect.grpc.binding.address', port: 'spark.connect.grpc.binding.port' },
  protocol: 'h2',
};

/** A driver that serves Spark Connect. */
export const connectServer: Feature = {
  ownedKeys: { [CONNECT.keys.port]: LIBRARY, [CONNECT.keys.address]: 'endpoint' },

  contribute(application: Application): Share {
    const { conf = [], ...share } = clientFacingShare(application, CONNECT);
    return { ...share, conf: [...conf, ...plainFunctions(application)] };
  },

  objects: (application: Application): ObjectDemand[] => clientFacingObjects(application, CONNECT),
};

/** From Spark 4.2 on, functions of clients go through Arrow, and fail in executors whose image has no PyArrow. */
function plainFunctions({ props, sparkVersion }: Application): ConfEntry[] {
  return props.image !== undefined || !isAtLeast(sparkVersion.version, '4.2')
    ? []
    : ['pythonUDF', 'pythonUDTF'].map((kind) => byDefault(`spark.sql.execution.${kind}.arrow.enabled`, 'false', 'Apache\'s images have no PyArrow'));
}
