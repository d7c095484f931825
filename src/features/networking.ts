import { k8s } from 'cdk8s-plus-30';
import { Origin } from '../conf/origin';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share, specPieces } from '../plan/share';
import { checkDns, checkFindsService, checkHostAliases, checkSubdomain } from '../pod/network';
import { API_SERVICE } from '../sizing/spark-constants';

/** In the node's network, the node's own DNS is asked, which knows nothing of the cluster's Services. */
const CLUSTER_DNS: Origin = { kind: 'default', name: 'a pod in the node\'s network finds the API server by its Service, too' };

/** How the pods find others, and are found. */
export const networking: Feature = {
  contribute({ roles }: Application): Share {
    return {
      pods: byRole(roles, (role) => pieces(role)),
      problems: roles.flatMap(({ name, options, options: { hostAliases = [], dnsPolicy, dnsConfig, subdomain }, prop }) => [
        ...(name === 'driver' ? checkFindsService(options, API_SERVICE, prop('dnsPolicy')) : []),
        ...checkHostAliases(hostAliases, prop('hostAliases')),
        ...checkDns(dnsPolicy, dnsConfig, prop),
        ...checkSubdomain(subdomain, prop('subdomain')),
      ]),
    };
  },
};

function pieces({ options, prop }: Role): PodPiece[] {
  const { hostAliases, dnsPolicy, dnsConfig, hostNetwork, subdomain } = options;
  return [
    ...specPieces(prop, {
      hostAliases: hostAliases?.map((alias) => k8s.toJson_HostAlias(alias)),
      dnsPolicy,
      dnsConfig: k8s.toJson_PodDnsConfig(dnsConfig),
      hostNetwork,
      subdomain,
    }),
    ...(hostNetwork ? [{ origin: CLUSTER_DNS, spec: { dnsPolicy: 'ClusterFirstWithHostNet' } }] : []),
  ];
}
