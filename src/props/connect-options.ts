import { Duration, Size } from 'cdk8s';
import { SecretValue } from 'cdk8s-plus-30';

/** What a Spark Connect server has besides what every server does. */
export interface ConnectOptions {
  /**
   * A secret that clients have to know, as the `token` of their address (variable `SPARK_CONNECT_AUTHENTICATE_TOKEN` of the driver, which
   * stands in no configuration). Clients with a token insist on TLS, so `endpoint` has to have it, or to be `ServerEndpoint.loopback()`.
   *
   * @default - whoever reaches the server may use it
   */
  readonly token?: SecretValue;

  /**
   * How large messages, and how long sessions may be.
   *
   * @default - Spark's own limits
   */
  readonly limits?: ConnectLimitOptions;
}

/** How large messages of Spark Connect, and how long its sessions may be. Spark refuses what is larger, and drops what is older. */
export interface ConnectLimitOptions {
  /**
   * The largest message that the server takes from a client: a plan with its local data, or a part of an artifact
   * (`spark.connect.grpc.maxInboundMessageSize`). Clients have a limit of their own, 128Mi, for what they take.
   *
   * @default Size.mebibytes(128)
   */
  readonly maxMessageSize?: Size;

  /**
   * The largest headers that the server takes, of which a token is one (`spark.connect.grpc.maxMetadataSize`).
   *
   * @default Size.kibibytes(1)
   */
  readonly maxMetadataSize?: Size;

  /**
   * The largest part of a result that is sent at a time (`spark.connect.grpc.arrow.maxBatchSize`): it has to be below what clients take.
   *
   * @default Size.mebibytes(128)
   */
  readonly maxArrowBatchSize?: Size;

  /**
   * The largest plan, unpacked, if clients have compressed it (`spark.connect.maxPlanSize`).
   *
   * @default Size.mebibytes(512)
   */
  readonly maxPlanSize?: Size;

  /**
   * How long a session lives after its client was last heard of (`spark.connect.session.manager.defaultSessionTimeout`). Its temporary views, its
   * settings and its cached data go with it.
   *
   * @default Duration.minutes(60)
   */
  readonly sessionTimeout?: Duration;

  /**
   * How long a query goes on without its client, which may come back to it (`spark.connect.execute.manager.detachedTimeout`).
   *
   * @default Duration.minutes(5)
   */
  readonly detachedTimeout?: Duration;

  /**
   * How many sessions the user interface remembers (`spark.sql.connect.ui.retainedSessions`).
   *
   * @default 200
   */
  readonly retainedSessions?: number;

  /**
   * How many queries the user interface remembers (`spark.sql.connect.ui.retainedStatements`).
   *
   * @default 200
   */
  readonly retainedStatements?: number;

  /**
   * Whether clients are told the driver's stack traces (`spark.sql.connect.serverStacktrace.enabled`). They show how the server is made.
   *
   * @default true
   */
  readonly stackTraces?: boolean;
}
