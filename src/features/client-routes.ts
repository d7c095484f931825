import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature, ObjectDemand } from '../plan/feature';
import { wayOf } from '../plan/server-address';
import { Share } from '../plan/share';
import { checkAnnotations } from '../pod/labels';
import { ConnectGrpcRouteOptions, ConnectIngressOptions, EndpointWay } from '../props/server-endpoint';
import { PORT_NAMES, PORTS } from '../sizing/spark-constants';

/** What the controller has to be told where nobody says it otherwise: it would speak HTTP/1 to the server. */
const GRPC_BACKEND = { 'nginx.ingress.kubernetes.io/backend-protocol': 'GRPC' };

const DNS_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Ways from outside of the cluster to a server that speaks gRPC, by what ends TLS for it. */
export const clientRoutes: Feature = {
  contribute({ props }: Application): Share {
    const way = wayOf(props);
    const isRouted = way.kind === 'ingress' || way.kind === 'grpcRoute';
    return !isRouted ? {} : { problems: [...checkWay(way), ...((props.allowFrom ?? []).length > 0 ? [] : [nobodyComes(way)])] };
  },

  objects({ name, props }: Application): ObjectDemand[] {
    const way = wayOf(props);
    switch (way.kind) {
      case 'ingress':
        return [{
          id: 'Ingress',
          apiVersion: 'networking.k8s.io/v1',
          kind: 'Ingress',
          name,
          annotations: way.options.annotations ?? GRPC_BACKEND,
          spec: () => ingressSpec(way.options, name),
        }];
      case 'grpcRoute':
        return [{
          id: 'GrpcRoute',
          apiVersion: 'gateway.networking.k8s.io/v1',
          kind: 'GRPCRoute',
          name,
          annotations: way.options.annotations,
          spec: () => routeSpec(way.options, name),
        }];
      default:
        return [];
    }
  },
};

function ingressSpec({ host, className, tlsSecret }: ConnectIngressOptions, name: string): object {
  const backend = { service: { name, port: { name: PORT_NAMES.connect } } };
  return {
    ingressClassName: className,
    tls: [{ hosts: [host], secretName: tlsSecret?.name }],
    rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
  };
}

function routeSpec({ parentRefs, hostnames }: ConnectGrpcRouteOptions, name: string): object {
  return { parentRefs: parentRefs.map((reference) => ({ ...reference })), hostnames, rules: [{ backendRefs: [{ name, port: PORTS.connect }] }] };
}

function checkWay(way: EndpointWay): Problem[] {
  if (way.kind === 'ingress') {
    return [...checkHost(way.options.host), ...checkAnnotations(way.options.annotations ?? {}, 'endpoint')];
  }
  return way.kind === 'grpcRoute' ? checkRoute(way.options) : [];
}

function checkRoute({ parentRefs, hostnames, annotations = {} }: ConnectGrpcRouteOptions): Problem[] {
  const plain = parentRefs.find(({ port, sectionName }) => port === 80 || sectionName === 'http');
  return [
    ...(parentRefs.length > 0 ? [] : [problem(undefined, 'a route without a Gateway is served by nobody', 'Name a Gateway in parentRefs')]),
    ...(hostnames.length > 0 ? [] : [problem(undefined, 'clients have to know a name, and its certificate', 'Name one in hostnames')]),
    ...hostnames.flatMap(checkHost),
    ...(plain === undefined ? [] : [problem(plain.sectionName ?? plain.port, 'that listener of the Gateway has no TLS: what clients send would cross the network in the clear', 'Name a listener with TLS')]),
    ...checkAnnotations(annotations, 'endpoint'),
  ];
}

function checkHost(host: string): Problem[] {
  return DNS_NAME.test(host) ? [] : [problem(host, 'clients ask for one name, without a scheme, a port or a path', 'Write for example "connect.example.com"')];
}

function problem(value: unknown, why: string, fix: string): Problem {
  return { rule: 'SERVER_ENDPOINT', prop: 'endpoint', value, why, fix };
}

function nobodyComes({ kind }: EndpointWay): Problem {
  const who = kind === 'ingress' ? 'the ingress controller' : 'the Gateway';
  return {
    rule: 'CLIENT_REACH',
    prop: 'allowFrom',
    why: `the server's NetworkPolicy lets nobody come, not even ${who}`,
    fix: `Name the pods of ${who}`,
  };
}
