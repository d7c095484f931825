import { k8s } from 'cdk8s-plus-30';
import { isScraped } from './metrics';
import { PROXY_PORT, tlsProxyObjects, tlsProxyShare } from './tls-proxy';
import { waysOf } from './ui-exposure';
import { ConfEntry, fromLibrary, fromProp, libraryOrigin, Origin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { ObjectDemand } from '../plan/feature';
import { wayOf } from '../plan/server-address';
import { Port, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { Container } from '../pod/spark-pod';
import { EndpointWay } from '../props/server-endpoint';
import { PORT_NAMES } from '../sizing/spark-constants';

/** What differs between the drivers to which clients come. */
export interface ClientFacing {
  /** What the server is called in labels, for example `spark-connect`: `spark-connect-client` is then the label of pods that may connect. */
  readonly app: string;
  readonly portName: string;
  readonly port: number;
  /** Spark's keys of the address and the port that the server listens on. */
  readonly keys: { readonly address: string; readonly port: string };
  /** The address to listen on, where all are meant; without one, the server chooses well itself. */
  readonly anyAddress?: (application: Application) => string;
  /** What clients of TLS ask for besides (ALPN). */
  readonly protocol?: string;
}

const FIXED = 'fixed ports';
const LOOPBACK = '127.0.0.1';

/** Whoever knows better how the server is asked says so. */
const READY: Origin = { kind: 'default', name: 'ready as soon as clients can connect' };
const STARTED: Origin = { kind: 'default', name: 'a server that clients cannot reach after five minutes has not started' };
const ALIVE: Origin = { kind: 'default', name: 'Spark closes the driver\'s port when its context stops, and without one the server serves nobody' };

const START = { periodSeconds: 5, failureThreshold: 60 } as const;
const LIFE = { periodSeconds: 20, timeoutSeconds: 5, failureThreshold: 3 } as const;

/** The label of pods that may connect, whose value is the name of the server. */
export function clientLabel({ app }: ClientFacing): string {
  return `${app}-client`;
}

/** One driver behind a port: where it listens, its labels and probes, and the Deployment that has it once. */
export function clientFacingShare(application: Application, server: ClientFacing): Share {
  const { props, name } = application;
  const way = wayOf(props);
  const labels = labelsOf(application, server);
  const answers = answersOn(server, way);
  const proxy = way.kind === 'tlsProxy' ? tlsProxyShare(application, server, way.options) : {};
  return {
    conf: [fromLibrary(server.keys.port, String(server.port), FIXED), ...addressEntries(application, server, way)],
    ports: [
      { origin: libraryOrigin(FIXED), role: 'driver', name: server.portName, number: server.port, ...audience(props, way) },
      ...proxy.ports ?? [],
    ],
    pods: {
      driver: [
        { origin: libraryOrigin('the labels by which Deployment and Service find the pod'), metadata: { labels } },
        { origin: READY, container: { readinessProbe: answers } },
        { origin: STARTED, container: { startupProbe: { ...answers, ...START } } },
        { origin: ALIVE, container: { livenessProbe: { tcpSocket: { port: PORT_NAMES.driver }, ...LIFE } } },
        ...proxy.pods?.driver ?? [],
      ],
    },
    problems: [...checkServiceName(name), ...checkReach(props), ...proxy.problems ?? []],
    // Two drivers of one name would share nothing but the name, and a client's session lives in one of them.
    carrier: { deployment: { replicas: 1, strategy: { type: 'Recreate' }, selector: { matchLabels: labels } } },
  };
}

/** What stands in front of it, and who may come. */
export function clientFacingObjects(application: Application, server: ClientFacing): ObjectDemand[] {
  const { name, props } = application;
  const way = wayOf(props);
  const selector = labelsOf(application, server);
  return [
    ...(way.kind === 'loopback' ? [] : [{
      id: 'Service', apiVersion: 'v1', kind: 'Service', name, spec: ({ ports }: { ports: readonly Port[] }) => serviceSpec(selector, server, way, ports),
    }]),
    { id: 'NetworkPolicy', apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', name, spec: ({ ports }) => policySpec(application, server, ports) },
    ...(way.kind === 'tlsProxy' ? tlsProxyObjects(application, server) : []),
  ];
}

/** Whether what clients send is out of everybody's sight until it is beside the server. */
export function checkCredentials(props: WorkloadProps, prop: string, why: string): Problem[] {
  return wayOf(props).kind !== 'inCluster' ? [] : [
    {
      rule: 'PLAIN_CREDENTIALS',
      prop,
      why: `${why}: the endpoint has no TLS`,
      fix: 'Give it one that has, endpoint: ServerEndpoint.tlsProxy({ certificate }), or one that nobody reaches over the network, ServerEndpoint.loopback(); acknowledge the finding if the network itself encrypts',
    },
  ];
}

function labelsOf({ name }: Application, { app }: ClientFacing): { [label: string]: string } {
  return { 'app.kubernetes.io/name': app, 'app.kubernetes.io/instance': name };
}

function isOnLoopback({ kind }: EndpointWay): boolean {
  return kind === 'loopback' || kind === 'tlsProxy';
}

function addressEntries(application: Application, { keys, anyAddress }: ClientFacing, way: EndpointWay): ConfEntry[] {
  if (isOnLoopback(way)) {
    return [fromProp(keys.address, LOOPBACK, 'endpoint')];
  }
  return anyAddress === undefined ? [] : [fromLibrary(keys.address, anyAddress(application), 'clients come to any address of the pod')];
}

/** Who is meant to come to the server's own port. */
function audience({ allowFrom }: WorkloadProps, way: EndpointWay): Pick<Port, 'isPublic' | 'isForClients' | 'openTo'> {
  return isOnLoopback(way) ? {} : { isPublic: true, isForClients: way.kind === 'inCluster', openTo: allowFrom };
}

/** The kubelet comes to the pod's address, where nothing listens that is on loopback. */
function answersOn({ portName, port }: ClientFacing, way: EndpointWay): NonNullable<Container['readinessProbe']> {
  return isOnLoopback(way) ? { exec: { command: ['bash', '-c', `exec 3<>/dev/tcp/${LOOPBACK}/${port}`] } } : { tcpSocket: { port: portName } };
}

/** Names of other objects may begin with a digit, but that of a Service may not. */
function checkServiceName(name: string): Problem[] {
  return /^[a-z]/.test(name) ? [] : [
    { rule: 'INVALID_NAME', prop: 'name', value: name, why: 'the name of its Service begins with a letter', fix: `Write for example "server-${name}"` },
  ];
}

/** Whoever is to scrape or to show the user interface has to be let in. */
function checkReach({ ui, metrics }: WorkloadProps): Problem[] {
  const wanted = [
    ...waysOf(ui).map((way) => `ui.${way}`),
    ...(metrics !== undefined && isScraped(metrics) ? ['metrics'] : []),
  ];
  return wanted.length === 0 || (ui?.allowFrom ?? []).length > 0 ? [] : [
    {
      rule: 'UI_REACH',
      prop: 'ui.allowFrom',
      why: `the server's NetworkPolicy lets nobody come to the port of the user interface, for which ${wanted.join(' and ')} would be`,
      fix: 'Name who may: the pods of the ingress controller or of Prometheus; { namespaceSelector: {} } are all pods of the cluster',
    },
  ];
}

/** Clients find every server at its well-known port, whatever is in front of it. */
function serviceSpec(selector: object, server: ClientFacing, { kind }: EndpointWay, ports: readonly Port[]): object {
  const isRouted = kind === 'ingress' || kind === 'grpcRoute';
  return {
    selector,
    ports: ports.filter(({ isPublic }) => isPublic).map(({ name, number }) => (number === PROXY_PORT
      ? { name, port: server.port, targetPort: number }
      : { name, port: number, targetPort: name, ...(isRouted && name === server.portName ? { appProtocol: 'kubernetes.io/h2c' } : {}) })),
  };
}

/** Whoever reaches the server's port runs code with the rights of its data: only those who are named do. */
function policySpec(application: Application, server: ClientFacing, ports: readonly Port[]): object {
  // The user interface is for people, who come through the API server, and for whom it is opened.
  const own = ports.filter(({ role, name }) => role === 'driver' && name !== PORT_NAMES.ui);
  const numbers = (some: readonly Port[]) => some.map(({ number }) => ({ port: number, protocol: 'TCP' }));
  const allowed = (matchLabels: { [label: string]: string }, some: readonly Port[]) => (
    some.length === 0 ? [] : [{ from: [{ podSelector: { matchLabels } }], ports: numbers(some) }]
  );
  return {
    podSelector: { matchLabels: labelsOf(application, server) },
    policyTypes: ['Ingress'],
    ingress: [
      ...allowed({ 'spark-role': 'executor', 'spark-app-name': application.name }, own.filter(({ isPublic, number }) => !isPublic && number !== server.port)),
      ...allowed({ [clientLabel(server)]: application.name }, own.filter(({ isPublic, isForClients = true }) => isPublic && isForClients)),
      ...ports.filter(({ role, openTo = [] }) => role === 'driver' && openTo.length > 0).map(({ number, openTo = [] }) => (
        { from: openTo.map((peer) => k8s.toJson_NetworkPolicyPeer(peer)), ports: numbers([{ number } as Port]) }
      )),
    ],
  };
}
