import { k8s } from 'cdk8s-plus-30';
import { IConstruct } from 'constructs';
import { declared } from './revisions';

const GRANTED = new WeakMap<IConstruct, readonly k8s.NetworkPolicyPeer[]>();

/** Lets somebody come to the clients' port of a server. */
export function grantPeer(server: IConstruct, peer: k8s.NetworkPolicyPeer): void {
  GRANTED.set(server, [...grantedPeers(server), peer]);
  declared(server);
}

/** Who was let in after the server was made. */
export function grantedPeers(server: IConstruct): readonly k8s.NetworkPolicyPeer[] {
  return GRANTED.get(server) ?? [];
}
