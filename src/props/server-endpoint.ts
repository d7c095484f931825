import { Size } from 'cdk8s';
import { Cpu, ISecret } from 'cdk8s-plus-30';
import { GatewayReferenceOptions } from './ui-exposure-options';

/** TLS in front of a server, by a proxy beside it in its pod. */
export interface TlsProxyOptions {
  /** Secret of the type `kubernetes.io/tls`, with the certificate for the names by which clients know the server, and its key. */
  readonly certificate: ISecret;

  /**
   * Image of the proxy: nginx with its modules `stream` and `stream_ssl`, which it calls by `nginx`, as any user.
   *
   * @default 'nginxinc/nginx-unprivileged:1.28.0-alpine'
   */
  readonly image?: string;

  /**
   * CPU that the proxy asks for (`resources.requests.cpu`). It has no limit.
   *
   * @default Cpu.millis(50)
   */
  readonly cpu?: Cpu;

  /**
   * Memory of the proxy, asked for and at the most (`resources.requests.memory` and `resources.limits.memory`).
   *
   * @default Size.mebibytes(64)
   */
  readonly memory?: Size;
}

/** An Ingress in front of a Spark Connect server. */
export interface ConnectIngressOptions {
  /** Name that clients ask for (`spec.rules[].host`). */
  readonly host: string;

  /**
   * Name of the IngressClass (`spec.ingressClassName`).
   *
   * @default - the cluster's default
   */
  readonly className?: string;

  /**
   * Secret with the certificate and key of `host` (`spec.tls[].secretName`).
   *
   * @default - the controller's own certificate
   */
  readonly tlsSecret?: ISecret;

  /**
   * Annotations of the Ingress, which tell the controller that the server speaks gRPC in the clear (`metadata.annotations`).
   *
   * @default - that of ingress-nginx, `nginx.ingress.kubernetes.io/backend-protocol: GRPC`
   */
  readonly annotations?: { [key: string]: string };
}

/** A GRPCRoute in front of a Spark Connect server. */
export interface ConnectGrpcRouteOptions {
  /** The Gateways that serve the route, by a listener with TLS (`spec.parentRefs`). */
  readonly parentRefs: GatewayReferenceOptions[];

  /** Names that clients ask for (`spec.hostnames`): at least one. */
  readonly hostnames: string[];

  /**
   * Annotations of the GRPCRoute (`metadata.annotations`).
   *
   * @default - those of the workload's objects
   */
  readonly annotations?: { [key: string]: string };
}

/** A way to a server, as data. */
export type EndpointWay =
  | { readonly kind: 'inCluster' }
  | { readonly kind: 'loopback' }
  | { readonly kind: 'tlsProxy'; readonly options: TlsProxyOptions }
  | { readonly kind: 'ingress'; readonly options: ConnectIngressOptions }
  | { readonly kind: 'grpcRoute'; readonly options: ConnectGrpcRouteOptions };

/** How clients reach a server. */
export class ServerEndpoint {
  /** A Service, in the clear. It is for pods of the cluster, and the NetworkPolicy says for which. */
  public static inCluster(): ServerEndpoint {
    return new ServerEndpoint({ kind: 'inCluster' });
  }

  /**
   * Nothing: the server listens on its pod's loopback address only. People reach it by `kubectl port-forward`, which asks for
   * their rights in Kubernetes, and containers of the same pod do.
   */
  public static loopback(): ServerEndpoint {
    return new ServerEndpoint({ kind: 'loopback' });
  }

  /**
   * A Service with TLS. A proxy beside the server, in the same pod, has the certificate; the server itself listens on its pod's loopback
   * address only. A certificate that is renewed in the Secret counts without a restart.
   */
  public static tlsProxy(options: TlsProxyOptions): ServerEndpoint {
    return new ServerEndpoint({ kind: 'tlsProxy', options });
  }

  /**
   * An Ingress, whose controller has the certificate, for clients of Spark Connect outside of the cluster. From the controller to the
   * server, all goes in the clear: `allowFrom` names the controller's pods, and nobody else is let in.
   */
  public static ingress(options: ConnectIngressOptions): ServerEndpoint {
    return new ServerEndpoint({ kind: 'ingress', options });
  }

  /** The same by the Gateway API, a GRPCRoute. */
  public static grpcRoute(options: ConnectGrpcRouteOptions): ServerEndpoint {
    return new ServerEndpoint({ kind: 'grpcRoute', options });
  }

  /** @internal */
  public readonly _way: EndpointWay;

  private constructor(way: EndpointWay) {
    this._way = way;
  }
}

/** The way that holds where nobody has chosen one. */
export const IN_CLUSTER: EndpointWay = { kind: 'inCluster' };
