import { Duration } from 'cdk8s';
import { ThriftAuthentication } from './thrift-authentication';
import { ThriftMetastore } from './thrift-metastore';

/** What a Thrift server has besides what every server does. */
export interface ThriftOptions {
  /**
   * How clients say who they are (`spark.hadoop.hive.server2.authentication`). Spark reads tables with the rights of the server, whoever
   * asks.
   *
   * @default ThriftAuthentication.none()
   */
  readonly clientAuthentication?: ThriftAuthentication;

  /**
   * Where databases and tables are written down.
   *
   * @default - a database of Derby's in the working directory, which is lost with the server's container
   */
  readonly metastore?: ThriftMetastore;

  /**
   * Directory of the tables for which nobody names another one (`spark.sql.warehouse.dir`): shared storage such as `s3a://lake/warehouse`, or
   * a volume that driver and executors have. Executors write into their own containers otherwise, and nobody finds it.
   *
   * @default - `spark-warehouse` in the working directory, which serves for no table
   */
  readonly warehouse?: string;

  /**
   * Whether results are fetched from executors one partition after the other, and not held by the driver as a whole
   * (`spark.sql.thriftServer.incrementalCollect`). It takes longer, and may run parts of a query twice.
   *
   * @default false
   */
  readonly incrementalCollect?: boolean;

  /**
   * Whether all clients have one session: temporary views, settings and the current database of one are those of all
   * (`spark.sql.hive.thriftServer.singleSession`).
   *
   * @default false
   */
  readonly singleSession?: boolean;

  /**
   * How long a query may take (`spark.sql.thriftServer.queryTimeout`). Clients may ask for less.
   *
   * @default - for ever
   */
  readonly queryTimeout?: Duration;

  /**
   * How many sessions the user interface remembers (`spark.sql.thriftserver.ui.retainedSessions`).
   *
   * @default 200
   */
  readonly retainedSessions?: number;

  /**
   * How many queries the user interface remembers (`spark.sql.thriftserver.ui.retainedStatements`).
   *
   * @default 200
   */
  readonly retainedStatements?: number;
}
