import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { WorkloadKind } from './plan/kind';
import { SPARK_CONNECT_SERVER } from './planner/kinds';
import { PORTS } from './sizing/spark-constants';
import { SparkWorkload, SparkWorkloadProps } from './spark-workload';

/** Props of `SparkConnectServer`. */
export interface SparkConnectServerProps extends SparkWorkloadProps {}

/**
 * A Spark Connect server: a driver that runs what its clients send, as a Kubernetes Deployment with a Service.
 *
 * Whoever reaches its port runs code with all that the server may read and write. A NetworkPolicy lets in only pods of the
 * namespace with the label `spark-connect-client` and the server's name as its value; a cluster without NetworkPolicies
 * keeps nobody out.
 */
export class SparkConnectServer extends SparkWorkload {
  /** The Deployment. */
  public readonly deployment: ApiObject;

  /** The Service in front of the server. */
  public readonly service: ApiObject;

  /** The NetworkPolicy that says who may connect. */
  public readonly networkPolicy: ApiObject;

  constructor(scope: Construct, id: string, props: SparkConnectServerProps = {}) {
    super(scope, id, props);
    this.deployment = this._carried;
    this.service = this._object('Service');
    this.networkPolicy = this._object('NetworkPolicy');
  }

  /** Address of the server for clients in the cluster, for example `sc://analytics.spark:15002`. */
  public get url(): string {
    return `sc://${this.name}${this.namespace === undefined ? '' : `.${this.namespace}`}:${PORTS.connect}`;
  }

  /** @internal */
  public _kind(): WorkloadKind {
    return SPARK_CONNECT_SERVER;
  }
}
