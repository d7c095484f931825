import { isIP } from 'net';
import { k8s } from 'cdk8s-plus-30';
import { isDnsLabel } from './dns-label';
import { Problem } from '../findings/finding';

const LONGEST_NAME = 253;

/** What the API server takes at the most in a `dnsConfig`. */
const MOST_NAMESERVERS = 3;
const MOST_SEARCHES = 32;

/** Names and addresses that a pod finds in its `/etc/hosts`. */
export function checkHostAliases(aliases: readonly k8s.HostAlias[], prop: string): Problem[] {
  return aliases.flatMap(({ ip, hostnames = [] }, index) => [
    ...checkAddress(ip, `${prop}[${index}].ip`),
    ...hostnames.flatMap((name, at) => (isDnsName(name) ? [] : [invalidName(name, `${prop}[${index}].hostnames[${at}]`)])),
  ]);
}

/** How a pod asks for names, as the API server checks it. */
export function checkDns(policy: string | undefined, config: k8s.PodDnsConfig | undefined, prop: (option: string) => string): Problem[] {
  const { nameservers = [], searches = [] } = config ?? {};
  const at = prop('dnsConfig');
  return [
    ...nameservers.flatMap((address, index) => checkAddress(address, `${at}.nameservers[${index}]`)),
    ...tooMany(nameservers, MOST_NAMESERVERS, `${at}.nameservers`),
    ...tooMany(searches, MOST_SEARCHES, `${at}.searches`),
    ...(policy === 'None' && nameservers.length === 0 ? [withoutServers(prop)] : []),
  ];
}

/** What of a pod decides whom it asks for names. */
export interface NameSources {
  readonly hostNetwork?: boolean;
  readonly dnsPolicy?: string;
  readonly hostAliases?: readonly k8s.HostAlias[];
}

/** A pod that is to find a Service of the cluster, and asks a DNS that knows none: that of its node. */
export function checkFindsService({ hostNetwork = false, dnsPolicy, hostAliases = [] }: NameSources, service: string, prop: string): Problem[] {
  // In the node's network, "ClusterFirst" means the node's DNS.
  const asksNode = dnsPolicy === 'Default' || (hostNetwork && dnsPolicy === 'ClusterFirst');
  return !asksNode || hostAliases.some(({ hostnames = [] }) => hostnames.includes(service)) ? [] : [
    {
      rule: 'DRIVER_DNS',
      prop,
      value: dnsPolicy,
      why: `the driver asks for ${service}${hostNetwork ? ', and in the node\'s network' : ', but'} the pod asks the node's DNS, which does not know the cluster's Services`,
      fix: hostNetwork ? 'Leave it out, or write "ClusterFirstWithHostNet"' : 'Leave it out, or acknowledge the finding if that DNS knows them',
    },
  ];
}

/** The domain of pods behind a headless Service. */
export function checkSubdomain(subdomain: string | undefined, prop: string): Problem[] {
  return subdomain === undefined || isDnsLabel(subdomain) ? [] : [
    {
      rule: 'INVALID_NAME',
      prop,
      value: subdomain,
      why: 'it is the name of a headless Service: at most 63 lower-case letters, digits and "-", which begin and end with a letter or digit',
      fix: 'Write the name of the Service alone, without its namespace',
    },
  ];
}

function isDnsName(name: string): boolean {
  return name.length <= LONGEST_NAME && name.split('.').every(isDnsLabel);
}

function checkAddress(address: string | undefined, prop: string): Problem[] {
  return address !== undefined && isIP(address) !== 0 ? [] : [
    { rule: 'INVALID_FIELD', prop, value: address, why: 'it is no IP address, and Kubernetes refuses the pod', fix: 'Write an address such as "10.0.0.10"' },
  ];
}

function invalidName(value: string, prop: string): Problem {
  return {
    rule: 'INVALID_NAME',
    prop,
    value,
    why: 'a host name has labels of at most 63 lower-case letters, digits and "-", with dots between them',
    fix: 'Write it like "warehouse.example.com"',
  };
}

function tooMany(list: readonly string[], most: number, prop: string): Problem[] {
  return list.length <= most ? [] : [
    { rule: 'INVALID_FIELD', prop, value: `${list.length} entries`, why: `Kubernetes takes ${most} at the most`, fix: 'Leave out those that matter least' },
  ];
}

function withoutServers(prop: (option: string) => string): Problem {
  return {
    rule: 'INVALID_FIELD',
    prop: prop('dnsPolicy'),
    value: 'None',
    why: 'the pod would have no DNS server at all, and Kubernetes refuses it',
    fix: `Name the servers in ${prop('dnsConfig')}.nameservers`,
  };
}
