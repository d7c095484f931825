import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { THRIFT_AUTHENTICATION } from './features/thrift-authentication';
import { WorkloadKind } from './plan/kind';
import { serverAddress } from './plan/server-address';
import { SPARK_THRIFT_SERVER } from './planner/kinds';
import { ServerOptions } from './props/server-options';
import { ThriftOptions } from './props/thrift-options';
import { PORTS } from './sizing/spark-constants';
import { SparkWorkload, SparkWorkloadProps } from './spark-workload';
import { grantPeer } from './tree/granted-peers';

/** Props of `SparkThriftServer`. */
export interface SparkThriftServerProps extends SparkWorkloadProps, ServerOptions, ThriftOptions {}

/**
 * A Thrift server of Spark SQL: a driver that answers JDBC and ODBC, as HiveServer2 does, as a Kubernetes Deployment with a Service.
 *
 * Whoever reaches its port reads and writes what the server may. A NetworkPolicy lets in only pods of the namespace with the label
 * `spark-thrift-client` and the server's name as its value, and whom `grantAccess` names; a cluster without NetworkPolicies keeps nobody out.
 */
export class SparkThriftServer extends SparkWorkload {
  /** The Deployment. */
  public readonly deployment: ApiObject;

  /** The NetworkPolicy that says who may connect. */
  public readonly networkPolicy: ApiObject;

  /** The Service in front of the server. It is undefined with `ServerEndpoint.loopback()`. */
  public readonly service?: ApiObject;

  constructor(scope: Construct, id: string, props: SparkThriftServerProps = {}) {
    super(scope, id, props);
    this.deployment = this._carried;
    this.networkPolicy = this._object('NetworkPolicy');
    this.service = this.node.tryFindChild('Service') as ApiObject | undefined;
  }

  /** Address of the server for JDBC, for example `jdbc:hive2://warehouse.spark:10000`, with `;ssl=true` where there is TLS. */
  public get url(): string {
    const { application, conf } = this._plan();
    const { host, port, isTls } = serverAddress(application, PORTS.thrift);
    const parameters = [...isTls ? ['ssl=true'] : [], ...conf.get(THRIFT_AUTHENTICATION) === 'NOSASL' ? ['auth=noSasl'] : []];
    return `jdbc:hive2://${host}:${port}${parameters.length === 0 ? '' : `/;${parameters.join(';')}`}`;
  }

  /**
   * Lets pods, namespaces or addresses connect, besides the pods that have the client label (`from` of the NetworkPolicy).
   *
   * @param peer who may connect, for example the pods of another namespace
   */
  public grantAccess(peer: k8s.NetworkPolicyPeer): void {
    grantPeer(this, peer);
  }

  /** @internal */
  public _kind(): WorkloadKind {
    return SPARK_THRIFT_SERVER;
  }
}
