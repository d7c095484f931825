import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { WorkloadKind } from './plan/kind';
import { serverAddress } from './plan/server-address';
import { SPARK_CONNECT_SERVER } from './planner/kinds';
import { ConnectOptions } from './props/connect-options';
import { ServerOptions } from './props/server-options';
import { PORTS } from './sizing/spark-constants';
import { SparkWorkload, SparkWorkloadProps } from './spark-workload';
import { grantPeer } from './tree/granted-peers';

/** Props of `SparkConnectServer`. */
export interface SparkConnectServerProps extends SparkWorkloadProps, ServerOptions, ConnectOptions {}

/**
 * A Spark Connect server: a driver that runs what its clients send, as a Kubernetes Deployment with a Service.
 *
 * Whoever reaches its port runs code with all that the server may read and write. A NetworkPolicy lets in only pods of the
 * namespace with the label `spark-connect-client` and the server's name as its value, and whom `grantAccess` names; a cluster without
 * NetworkPolicies keeps nobody out, but a `token` does.
 */
export class SparkConnectServer extends SparkWorkload {
  /** The Deployment. */
  public readonly deployment: ApiObject;

  /** The NetworkPolicy that says who may connect. */
  public readonly networkPolicy: ApiObject;

  /** The Service in front of the server. It is undefined with `ServerEndpoint.loopback()`. */
  public readonly service?: ApiObject;

  constructor(scope: Construct, id: string, props: SparkConnectServerProps = {}) {
    super(scope, id, props);
    this.deployment = this._carried;
    this.networkPolicy = this._object('NetworkPolicy');
    this.service = this.node.tryFindChild('Service') as ApiObject | undefined;
  }

  /**
   * Address of the server for its clients, for example `sc://analytics.spark:15002`, or `sc://analytics.spark:15002/;use_ssl=true` with TLS. A
   * token is never in it: clients add `;token=` and what a Secret holds.
   */
  public get url(): string {
    const { host, port, isTls } = serverAddress(this._plan().application, PORTS.connect);
    return `sc://${host}:${port}${isTls ? '/;use_ssl=true' : ''}`;
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
    return SPARK_CONNECT_SERVER;
  }
}
