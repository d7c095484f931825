import { PORTS } from './spark-constants';
import { ConfReader } from '../conf/conf-reader';

/** The ports of a driver in cluster mode. */
export interface DriverPorts {
  readonly driver: number;
  readonly blockManager: number;
  readonly ui: number;
  readonly connect: number;
}

/** The ports that the driver's container declares. The defaults in Kubernetes are other ones than the keys' own. */
export function containerPorts(conf: ConfReader): DriverPorts {
  const common = conf.plainInteger('spark.blockManager.port', PORTS.blockManager);
  return { ...servicePorts(conf), blockManager: conf.plainInteger('spark.driver.blockManager.port', common) };
}

/** The ports of the driver's Service. Spark forgets the port that both roles share. */
export function servicePorts(conf: ConfReader): DriverPorts {
  return {
    driver: conf.plainInteger('spark.driver.port', PORTS.driver),
    blockManager: conf.plainInteger('spark.driver.blockManager.port', PORTS.blockManager),
    ui: conf.integer('spark.ui.port'),
    connect: conf.plainInteger('spark.connect.grpc.binding.port', PORTS.connect),
  };
}
