import { byDefault, ConfEntry, fromLibrary, libraryOrigin, Origin } from '../conf/origin';
import { isAtLeast } from '../conf/versions';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature, LIBRARY, ObjectDemand } from '../plan/feature';
import { Port, Share } from '../plan/share';
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
      problems: checkServiceName(application.name),
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
  // The user interface is for people, who come through the API server.
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
    ],
  };
}
