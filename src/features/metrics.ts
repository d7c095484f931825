import { ConfReader } from '../conf/conf-reader';
import { ConfEntry, fromProp, fromPropOrDefault, givenOrDefault } from '../conf/origin';
import { wholeSeconds } from '../conf/units';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature, ObjectDemand } from '../plan/feature';
import { servedUi, ServedUi } from '../plan/served-ui';
import { PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { checkLabels } from '../pod/labels';
import { MetricsOptions, PodMonitorOptions } from '../props/metrics-options';
import { driverLabels } from '../sizing/spark-constants';

const SINK = 'sink.prometheusServlet.';
const ALL_SINKS = `spark.metrics.conf.*.${SINK}`;
const JVM = 'spark.metrics.conf.*.source.jvm.';
const PROMETHEUS = 'spark.ui.prometheus.enabled';
const NAMESPACE = 'spark.metrics.namespace';
const APP_STATUS = 'spark.metrics.appStatusSource.enabled';
const PROCESS_TREE = 'spark.executor.processTreeMetrics.enabled';

const SERVLET = 'org.apache.spark.metrics.sink.PrometheusServlet';
const JVM_SOURCE = 'org.apache.spark.metrics.source.JvmSource';

/** Without the slash at the end, Spark redirects, and a proxy's path gets in the way. */
const DRIVER_PATH = '/metrics/prometheus/';
const EXECUTORS_PATH = '/metrics/executors/prometheus/';

/** Numbers for Prometheus, and how it finds them. */
export const metrics: Feature = {
  ownedKeys: {
    [PROMETHEUS]: 'metrics.prometheus',
    [ALL_SINKS]: 'metrics.prometheus',
    [`spark.metrics.conf.driver.${SINK}`]: 'metrics.prometheus',
    [NAMESPACE]: 'metrics.namespace',
    [JVM]: 'metrics.jvm',
    [APP_STATUS]: 'metrics.appStatus',
    [PROCESS_TREE]: 'metrics.processTree',
  },

  contribute(application: Application): Share {
    const { metrics: options, ui } = application.props;
    return options === undefined ? {} : {
      conf: entries(options, application.name),
      pods: { driver: annotations(options, servedUi(application.props)) },
      problems: [...check(options), ...(ui?.enabled === false && isServed(options) ? [withoutUi()] : [])],
    };
  },

  objects({ name, props }: Application): ObjectDemand[] {
    const podMonitor = props.metrics?.podMonitor;
    return podMonitor === undefined ? [] : [{
      id: 'PodMonitor',
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      name,
      labels: podMonitor.labels,
      spec: () => monitorSpec(podMonitor, name, servedUi(props)),
    }];
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const prometheus = readPrometheus(conf);
    const options: MetricsOptions = {
      namespace: conf.raw(NAMESPACE),
      jvm: conf.raw(`${JVM}class`) === JVM_SOURCE ? true : undefined,
      appStatus: readKey(conf, APP_STATUS, (key) => conf.isTrue(key)),
      processTree: readKey(conf, PROCESS_TREE, (key) => conf.isTrue(key)),
    };
    const isAsked = [prometheus, ...Object.values(options)].some((value) => value !== undefined);
    // Who has written of something else has not asked for it.
    return isAsked ? { metrics: { ...options, prometheus: prometheus ?? false } } : {};
  },
};

function isServed({ prometheus = true }: MetricsOptions): boolean {
  return prometheus;
}

/** Whether Prometheus is told where the numbers are. */
export function isScraped(options: MetricsOptions): boolean {
  return isServed(options) && (options.podMonitor !== undefined || options.annotations !== false);
}

function entries(options: MetricsOptions, name: string): ConfEntry[] {
  const { namespace, jvm, appStatus, processTree, prometheus } = options;
  return [
    fromPropOrDefault(PROMETHEUS, String(isServed(options)), 'metrics.prometheus', prometheus),
    ...(isServed(options)
      ? [
        fromPropOrDefault(`${ALL_SINKS}class`, SERVLET, 'metrics.prometheus', prometheus),
        fromPropOrDefault(`${ALL_SINKS}path`, DRIVER_PATH.slice(0, -1), 'metrics.prometheus', prometheus),
      ]
      : []),
    fromPropOrDefault(NAMESPACE, namespace ?? name, 'metrics.namespace', namespace),
    ...(jvm ?? true ? [fromPropOrDefault(`${JVM}class`, JVM_SOURCE, 'metrics.jvm', jvm)] : []),
    ...(appStatus === undefined ? [] : [fromProp(APP_STATUS, String(appStatus), 'metrics.appStatus')]),
    ...(processTree === undefined ? [] : [fromProp(PROCESS_TREE, String(processTree), 'metrics.processTree')]),
  ];
}

function annotations(options: MetricsOptions, { port, scheme }: ServedUi): PodPiece[] {
  if (!isServed(options) || options.annotations === false) {
    return [];
  }
  const all = {
    'prometheus.io/scrape': 'true',
    ...(scheme === 'https' ? { 'prometheus.io/scheme': scheme } : {}),
    'prometheus.io/port': String(port),
    'prometheus.io/path': DRIVER_PATH,
  };
  return [{ origin: givenOrDefault('metrics.annotations', options.annotations), metadata: { annotations: all } }];
}

function monitorSpec({ interval, scrapeTimeout }: PodMonitorOptions, name: string, { portName, scheme }: ServedUi): object {
  return {
    selector: { matchLabels: driverLabels(name) },
    podMetricsEndpoints: [DRIVER_PATH, EXECUTORS_PATH].map((path) => ({
      port: portName,
      ...(scheme === 'https' ? { scheme } : {}),
      path,
      interval: interval && `${wholeSeconds(interval)}s`,
      scrapeTimeout: scrapeTimeout && `${wholeSeconds(scrapeTimeout)}s`,
    })),
  };
}

function check(options: MetricsOptions): Problem[] {
  const { namespace, podMonitor } = options;
  const problem = (at: string, value: unknown, why: string, fix: string): Problem => ({ rule: 'METRICS', prop: `metrics.${at}`, value, why, fix });
  const unserved = isServed(options) ? [] : (['annotations', 'podMonitor'] as const).filter((one) => options[one] !== undefined && options[one] !== false);
  const { interval, scrapeTimeout } = podMonitor ?? {};
  return [
    ...unserved.map((one) => problem(one, undefined, 'metrics.prometheus is false, so there is nothing to scrape', 'Remove one of the two')),
    ...(namespace === undefined || (namespace !== '' && namespace === namespace.trim()) ? [] : [problem('namespace', namespace, 'it is the beginning of names, without blanks at its ends', 'Write for example "sales"')]),
    ...Object.entries({ interval, scrapeTimeout }).filter(([, time]) => time !== undefined && wholeSeconds(time) < 1)
      .map(([name, time]) => problem(`podMonitor.${name}`, time?.toHumanString(), 'there is no time for a scrape', 'Write a second or more')),
    ...(interval !== undefined && scrapeTimeout !== undefined && scrapeTimeout.toMilliseconds() > interval.toMilliseconds()
      ? [problem('podMonitor.scrapeTimeout', scrapeTimeout.toHumanString(), 'it is longer than the interval, which Prometheus refuses', 'Shorten it')]
      : []),
    ...checkLabels(podMonitor?.labels ?? {}, undefined, 'metrics.podMonitor.labels'),
  ];
}

function withoutUi(): Problem {
  return {
    rule: 'METRICS',
    prop: 'metrics.prometheus',
    why: 'ui.enabled is false, and Prometheus\' text is served by the user interface',
    fix: 'Leave the user interface on, or write metrics.prometheus: false and name a sink of another kind in sparkConf',
  };
}

/** The driver's own numbers need a sink; the executors' are there by default. */
function readPrometheus(conf: ConfReader): boolean | undefined {
  const hasSink = conf.raw(`${ALL_SINKS}class`) === SERVLET || conf.raw(`spark.metrics.conf.driver.${SINK}class`) === SERVLET;
  return hasSink ? true : readKey(conf, PROMETHEUS, (key) => conf.isTrue(key));
}
