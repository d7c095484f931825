import { checkNamespace } from './cluster';
import { exposureOf } from './ui-exposure';
import { fromLibrary, fromProp, libraryOrigin, Origin } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { Application, Launch } from '../plan/application';
import { Feature, LIBRARY, ObjectDemand, Settled } from '../plan/feature';
import { HISTORY_UI } from '../plan/served-ui';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { PORTS, MAIN_CLASSES } from '../sizing/spark-constants';

const PORT = 'spark.history.ui.port';
const FILTERS = 'spark.ui.filters';

/** Spark's key for every number, with the prop of that name. */
const NUMBERS = { retainedApplications: 'spark.history.retainedApplications', maxApplications: 'spark.history.ui.maxApplications' } as const;
const NUMBER_PROPS = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];
const TITLE = 'spark.history.ui.title';

/** Whoever knows better how the server is asked says so. */
const ALIVE: Origin = { kind: 'default', name: 'the server answers' };

/** A start may have to read a large store, and a busy server answers late. In seconds. */
const PROBES = {
  startupProbe: { periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 60 },
  readinessProbe: { periodSeconds: 10, timeoutSeconds: 5 },
  livenessProbe: { periodSeconds: 30, timeoutSeconds: 10, failureThreshold: 6 },
} as const;

/** In the foreground: the script that is meant for it starts a process of its own, and ends. Apache's entry point runs what it does not know as it is. */
export const historyServerProcess: Launch = ({ image: { sparkHome } }) => [`${sparkHome}/bin/spark-class`, MAIN_CLASSES.historyServer];

/** The labels by which Deployment and Service find the server. */
export function historyLabels(name: string): { [label: string]: string } {
  return { 'app.kubernetes.io/name': 'spark-history-server', 'app.kubernetes.io/instance': name };
}

/** The one Service that shows the server, and what stands before it. */
export const historyExposure: Feature = exposureOf({
  isAlwaysServed: true,
  served: () => HISTORY_UI,
  labels: historyLabels,
  serviceName: (name) => name,
});

/** A server that shows what applications did: its Deployment, its identity, its port, and how Kubernetes sees that it lives. */
export const historyServer: Feature = {
  ownedKeys: { [PORT]: LIBRARY, [TITLE]: 'title', ...Object.fromEntries(NUMBER_PROPS.map((prop) => [NUMBERS[prop], prop])) },

  contribute({ name, namespace, props, logTargets = [] }: Application): Share {
    const labels = historyLabels(name);
    return {
      conf: [
        fromLibrary(PORT, String(PORTS.history), 'fixed ports'),
        ...NUMBER_PROPS.flatMap((prop) => (props[prop] === undefined ? [] : [fromProp(NUMBERS[prop], String(props[prop]), prop)])),
        ...(props.title === undefined ? [] : [fromProp(TITLE, props.title, 'title')]),
      ],
      ports: [{ origin: libraryOrigin('fixed ports'), role: 'server', name: HISTORY_UI.portName, number: HISTORY_UI.port, isPublic: true }],
      pods: { server: [{ origin: libraryOrigin('the labels by which Deployment and Service find the pod'), metadata: { labels } }] },
      // Two servers would delete, and compact, the same logs.
      carrier: { deployment: { replicas: 1, strategy: { type: 'Recreate' }, selector: { matchLabels: labels } } },
      problems: [
        ...checkNamespace(namespace),
        ...logTargets.map(({ call }): Problem => ({
          rule: 'HISTORY_TARGET', prop: call, why: 'a history server is no application of Spark, and writes no event log', fix: 'Call logTo of a job or of another application',
        })),
        ...NUMBER_PROPS.flatMap((prop) => checkNumber(props[prop], prop)),
        ...(props.title === undefined || /^\S(.*\S)?$/.test(props.title) ? [] : [problem('title', props.title, 'it is one line of text, without blanks at its ends', 'Write for example "Sales"')]),
      ],
    };
  },

  settle(_application: Application, { conf }: Settled): Share {
    const asked = askOf(conf);
    return {
      pods: {
        server: Object.entries(PROBES).map(([probe, times]) => ({ origin: ALIVE, container: { [probe]: { ...asked, ...times } } })),
      },
    };
  },

  objects({ name, props }: Application): ObjectDemand[] {
    return props.server?.serviceAccount !== undefined ? [] : [
      {
        id: 'ServiceAccount',
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        name,
        annotations: props.serviceAccountAnnotations,
        fields: { automountServiceAccountToken: false },
      },
    ];
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const read: Partial<WorkloadProps> = {
      ...Object.fromEntries(NUMBER_PROPS.map((prop) => [prop, readKey(conf, NUMBERS[prop], (key) => conf.integer(key))])),
      title: conf.raw(TITLE),
    };
    return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  },
};

/** A filter that asks who somebody is would turn the kubelet away. */
function askOf(conf: SparkConf): object {
  const port = HISTORY_UI.portName;
  return (conf.get(FILTERS) ?? '').trim() === '' ? { httpGet: { path: '/api/v1/version', port } } : { tcpSocket: { port } };
}

function checkNumber(value: number | undefined, at: string): Problem[] {
  return value === undefined || (Number.isInteger(value) && value >= 1) ? [] : [problem(at, value, 'it is a number of applications, at least 1', 'Write for example 50')];
}

function problem(at: string, value: unknown, why: string, fix: string): Problem {
  return { rule: 'HISTORY_SERVER', prop: at, value, why, fix };
}
