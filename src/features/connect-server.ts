import { k8s } from 'cdk8s-plus-30';
import { isScraped } from './metrics';
import { waysOf } from './ui-exposure';
import { byDefault, ConfEntry, fromLibrary, libraryOrigin, Origin } from '../conf/origin';
import { isAtLeast } from '../conf/versions';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature, LIBRARY, ObjectDemand } from '../plan/feature';
import { Port, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { PORT_NAMES, PORTS } from '../sizing/spark-constants';

/** Pods with this label, and the server's name as its value, may connect. */
export const CLIENT_LABEL = 'spark-connect-client';

/** Whoever knows better how the server is asked says so. */
const READY: Origin = { kind: 'default', name: 'ready as soon as clients can connect' };

const PORT_KEY = 'spark.connect.grpc.binding.port';

/** A driver that serves Spark Connect: its Deployment, a Service, and who may reach it. */
export const connectServer: Feature = {
  ownedKeys: { [PORT_KEY]: LIBRARY },

  contribute(application: Application): Share {
    const port: Port = { origin: libraryOrigin('fixed ports'), role: 'driver', name: PORT_NAMES.connect, number: PORTS.connect, isPublic: true };
    return {
      conf: [fromLibrary(PORT_KEY, String(port.number), 'fixed ports'), ...plainFunctions(application)],
      ports: [port],
      pods: {
        driver: [
          { origin: libraryOrigin('the labels by which Deployment and Service find the pod'), metadata: { labels: labelsOf(application) } },
          { origin: READY, container: { readinessProbe: { tcpSocket: { port: port.name } } } },
        ],
      },
      problems: [...checkServiceName(application.name), ...checkReach(application.props)],
      // Two drivers of one name would share nothing but the name, and a client's session lives in one of them.
      carrier: { deployment: { replicas: 1, strategy: { type: 'Recreate' }, selector: { matchLabels: labelsOf(application) } } },
    };
  },

  objects(application: Application): ObjectDemand[] {
    const { name } = application;
    return [
      { id: 'Service', apiVersion: 'v1', kind: 'Service', name, spec: ({ ports }) => serviceSpec(application, ports) },
      { id: 'NetworkPolicy', apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', name, spec: ({ ports }) => policySpec(application, ports) },
    ];
  },
};

/** From Spark 4.2 on, functions of clients go through Arrow, and fail in executors whose image has no PyArrow. */
function plainFunctions({ props, sparkVersion }: Application): ConfEntry[] {
  return props.image !== undefined || !isAtLeast(sparkVersion.version, '4.2')
    ? []
    : ['pythonUDF', 'pythonUDTF'].map((kind) => byDefault(`spark.sql.execution.${kind}.arrow.enabled`, 'false', 'Apache\'s images have no PyArrow'));
}

/** Names of other objects may begin with a digit, but that of a Service may not. */
function checkServiceName(name: string): Problem[] {
  return /^[a-z]/.test(name) ? [] : [
    { rule: 'INVALID_NAME', prop: 'name', value: name, why: 'the name of its Service begins with a letter', fix: `Write for example "connect-${name}"` },
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

function labelsOf({ name }: Application): { [label: string]: string } {
  return { 'app.kubernetes.io/name': 'spark-connect', 'app.kubernetes.io/instance': name };
}

function serviceSpec(application: Application, ports: readonly Port[]): object {
  return {
    selector: labelsOf(application),
    ports: ports.filter(({ isPublic }) => isPublic).map(({ name, number }) => ({ name, port: number, targetPort: name })),
  };
}

/** Whoever reaches the server's port runs code with the rights of its data: only those who are named as clients do. */
function policySpec(application: Application, ports: readonly Port[]): object {
  // The user interface is for people, who come through the API server, and for whom it is opened.
  const numbers = (isPublic: boolean) => ports
    .filter((port) => port.role === 'driver' && port.name !== PORT_NAMES.ui && (port.isPublic ?? false) === isPublic)
    .map(({ number }) => ({ port: number, protocol: 'TCP' }));
  const allowed = (matchLabels: { [label: string]: string }, isPublic: boolean) =>
    ({ from: [{ podSelector: { matchLabels } }], ports: numbers(isPublic) });
  return {
    podSelector: { matchLabels: labelsOf(application) },
    policyTypes: ['Ingress'],
    ingress: [
      allowed({ 'spark-role': 'executor', 'spark-app-name': application.name }, false),
      allowed({ [CLIENT_LABEL]: application.name }, true),
      ...ports.filter(({ role, openTo = [] }) => role === 'driver' && openTo.length > 0).map(({ number, openTo = [] }) => (
        { from: openTo.map((peer) => k8s.toJson_NetworkPolicyPeer(peer)), ports: [{ port: number, protocol: 'TCP' }] }
      )),
    ],
  };
}
