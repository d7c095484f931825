import { ISecret } from 'cdk8s-plus-30';

/** A Service in front of the driver of an application. It finds the driver by its labels, so of several runs at a time it shows any. */
export interface UiServiceOptions {
  /**
   * Name of the Service.
   *
   * @default - the workload's name and `-ui`; of a history server, its name
   */
  readonly name?: string;

  /**
   * Port of the Service (`spec.ports[].port`).
   *
   * @default 4040; with `ssl.ui`, 4440; of a history server, 18080
   */
  readonly port?: number;

  /**
   * Annotations of the Service, for those who read them (`metadata.annotations`).
   *
   * @default - those of the workload's objects
   */
  readonly annotations?: { [key: string]: string };
}

/** How an Ingress compares the path of a request with its own. */
export type IngressPathType = 'Prefix' | 'Exact' | 'ImplementationSpecific';

/** An Ingress in front of the user interface. */
export interface UiIngressOptions {
  /**
   * Name that browsers ask for (`spec.rules[].host`).
   *
   * @default - any
   */
  readonly host?: string;

  /**
   * Name of the IngressClass (`spec.ingressClassName`).
   *
   * @default - the cluster's default
   */
  readonly className?: string;

  /**
   * Secret with the certificate and key of `host` (`spec.tls[].secretName`).
   *
   * @default - no TLS of this Ingress's own
   */
  readonly tlsSecret?: ISecret;

  /**
   * The path as the controller wants it written, where it takes patterns: it begins with `ui.path` (`spec.rules[].http.paths[].path`).
   *
   * @default - `ui.path`
   */
  readonly path?: string;

  /**
   * How paths are compared, `Prefix`, `Exact` or `ImplementationSpecific`, of which the last is for patterns (`spec.rules[].http.paths[].pathType`).
   *
   * @default 'Prefix'
   */
  readonly pathType?: IngressPathType;

  /**
   * Annotations of the Ingress: they tell the controller, among other things, how `ui.path` is cut off (`metadata.annotations`).
   *
   * @default - those of the workload's objects
   */
  readonly annotations?: { [key: string]: string };
}

/** An HTTPRoute in front of the user interface. It cuts `ui.path` off by itself. */
export interface UiHttpRouteOptions {
  /** The Gateways that serve the route (`spec.parentRefs`). */
  readonly parentRefs: GatewayReferenceOptions[];

  /**
   * Names that browsers ask for (`spec.hostnames`).
   *
   * @default - those of the Gateways
   */
  readonly hostnames?: string[];

  /**
   * Annotations of the HTTPRoute (`metadata.annotations`).
   *
   * @default - those of the workload's objects
   */
  readonly annotations?: { [key: string]: string };
}

/** A Gateway, or one of its listeners. */
export interface GatewayReferenceOptions {
  /** Name of the Gateway. */
  readonly name: string;

  /**
   * Namespace of the Gateway.
   *
   * @default - that of the workload
   */
  readonly namespace?: string;

  /**
   * Name of one of its listeners.
   *
   * @default - all that take the route
   */
  readonly sectionName?: string;

  /**
   * Port of its listeners.
   *
   * @default - all that take the route
   */
  readonly port?: number;
}
