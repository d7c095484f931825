import { ConfReader } from '../conf/conf-reader';
import { parseInteger } from '../conf/java-text';

const DRIVER_PORT = 7078;
const BLOCK_MANAGER_PORT = 7079;
const CONNECT_PORT = 15002;

/** The ports of a driver in cluster mode. */
export interface DriverPorts {
  readonly driver: number;
  readonly blockManager: number;
  readonly ui: number;
  readonly connect: number;
}

/** The ports that the driver's container declares. */
export function containerPorts(conf: ConfReader): DriverPorts {
  const common = port(conf, 'spark.blockManager.port', BLOCK_MANAGER_PORT);
  return { ...servicePorts(conf), blockManager: port(conf, 'spark.driver.blockManager.port', common) };
}

/** The ports of the driver's Service. Spark forgets the port that both roles share. */
export function servicePorts(conf: ConfReader): DriverPorts {
  return {
    driver: port(conf, 'spark.driver.port', DRIVER_PORT),
    blockManager: port(conf, 'spark.driver.blockManager.port', BLOCK_MANAGER_PORT),
    ui: conf.integer('spark.ui.port'),
    connect: port(conf, 'spark.connect.grpc.binding.port', CONNECT_PORT),
  };
}

/** The defaults in Kubernetes are other ones than the keys' own. */
function port(conf: ConfReader, key: string, otherwise: number): number {
  const text = conf.raw(key);
  const value = text === undefined ? BigInt(otherwise) : parseInteger(text);
  if (value === undefined) {
    throw new Error(`Spark cannot read "${key}" = "${text}": write the number of a port`);
  }
  return Number(value);
}
