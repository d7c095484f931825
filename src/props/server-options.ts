import { k8s } from 'cdk8s-plus-30';
import { ServerEndpoint } from './server-endpoint';

/** How clients come to a server, and who may. */
export interface ServerOptions {
  /**
   * How clients reach the server: in the cluster in the clear, by TLS, from outside, or not at all but by `kubectl port-forward`.
   *
   * @default ServerEndpoint.inCluster()
   */
  readonly endpoint?: ServerEndpoint;

  /**
   * Who may connect besides the pods that have the server's client label: pods, namespaces and addresses. Those who hand on
   * what comes from outside of the cluster, an ingress controller or a Gateway, have to be among them (`from` of the NetworkPolicy).
   *
   * @default - nobody else
   */
  readonly allowFrom?: k8s.NetworkPolicyPeer[];
}
