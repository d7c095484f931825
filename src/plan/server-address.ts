import { Application } from './application';
import { WorkloadProps } from './workload-props';
import { EndpointWay, IN_CLUSTER } from '../props/server-endpoint';

/** Where clients find a server. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  /** Whether clients have to speak TLS. */
  readonly isTls: boolean;
}

const HTTPS = 443;

/** How clients reach a server. */
export function wayOf({ endpoint }: Pick<WorkloadProps, 'endpoint'>): EndpointWay {
  return endpoint?._way ?? IN_CLUSTER;
}

/** The address that clients write. */
export function serverAddress({ name, namespace, props }: Pick<Application, 'name' | 'namespace' | 'props'>, port: number): ServerAddress {
  const service = namespace === undefined ? name : `${name}.${namespace}`;
  const way = wayOf(props);
  switch (way.kind) {
    case 'inCluster':
      return { host: service, port, isTls: false };
    case 'loopback':
      return { host: 'localhost', port, isTls: false };
    case 'tlsProxy':
      return { host: service, port, isTls: true };
    case 'ingress':
      return { host: way.options.host, port: HTTPS, isTls: true };
    case 'grpcRoute': {
      const [{ port: listener = HTTPS } = {}] = way.options.parentRefs;
      return { host: way.options.hostnames[0] ?? service, port: listener, isTls: true };
    }
  }
}
