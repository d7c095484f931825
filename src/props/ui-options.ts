import { k8s } from 'cdk8s-plus-30';
import { UiHttpRouteOptions, UiIngressOptions, UiServiceOptions } from './ui-exposure-options';

/** Spark's user interface, which the driver serves on port 4040. */
export interface UiOptions {
  /**
   * Whether there is one (`spark.ui.enabled`). The REST API and the metrics of Prometheus go with it.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Whether people can end jobs and stages there (`spark.ui.killEnabled`).
   *
   * @default true
   */
  readonly killEnabled?: boolean;

  /**
   * Path below which a reverse proxy shows the user interface, for example `/spark/sales` (`spark.ui.proxyBase`). The proxy has
   * to cut it off, because Spark itself serves at the root. No part of it is called `proxy` or `history`: Spark's pages take these
   * for those of its own servers.
   *
   * @default - the root
   */
  readonly path?: string;

  /**
   * Address of the reverse proxy as browsers see it, without a path, for example `https://spark.example.com`: redirects
   * lead there (`spark.ui.proxyRedirectUri`). `/` stands for the host of the request, and `http`.
   *
   * @default - `https` and the host of `ingress`, if it has a host and a `tlsSecret`; else `/` if there is a `path`
   */
  readonly redirectUri?: string;

  /**
   * A Service of the user interface. With `ingress` or `httpRoute` there is one anyway.
   *
   * @default - none
   */
  readonly service?: UiServiceOptions;

  /**
   * An Ingress that shows the user interface to people outside of the cluster.
   *
   * @default - none
   */
  readonly ingress?: UiIngressOptions;

  /**
   * The same by the Gateway API, an HTTPRoute.
   *
   * @default - none
   */
  readonly httpRoute?: UiHttpRouteOptions;

  /**
   * Who may come to the port of the user interface, where a NetworkPolicy guards the driver: that of a SparkConnectServer or a SparkThriftServer. An
   * ingress controller or a Prometheus has to be among them; `{ namespaceSelector: {} }` are all pods of the cluster (`from` of the policy).
   *
   * @default - nobody but those who come through the API server, by `kubectl port-forward`
   */
  readonly allowFrom?: k8s.NetworkPolicyPeer[];

  /**
   * Who may see and change what (`spark.acls.enable`). Spark knows who somebody is only by a servlet filter that asks them
   * (`spark.ui.filters` in `sparkConf`).
   *
   * @default - everybody who reaches the user interface may do everything
   */
  readonly acls?: UiAclOptions;
}

/** Who may see and change what. In all of the lists, `*` stands for everybody. The user that Spark runs as may do everything. */
export interface UiAclOptions {
  /**
   * Users who may see the application (`spark.ui.view.acls`).
   *
   * @default - none
   */
  readonly viewUsers?: string[];

  /**
   * Groups who may (`spark.ui.view.acls.groups`). Who is in a group, `spark.user.groups.mapping` tells: by itself the driver's operating system.
   *
   * @default - none
   */
  readonly viewGroups?: string[];

  /**
   * Users who may also end jobs and stages (`spark.modify.acls`).
   *
   * @default - none
   */
  readonly modifyUsers?: string[];

  /**
   * Groups who may (`spark.modify.acls.groups`).
   *
   * @default - none
   */
  readonly modifyGroups?: string[];

  /**
   * Users who may do both (`spark.admin.acls`).
   *
   * @default - none
   */
  readonly adminUsers?: string[];

  /**
   * Groups who may (`spark.admin.acls.groups`).
   *
   * @default - none
   */
  readonly adminGroups?: string[];
}
