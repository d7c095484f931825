import { Duration } from 'cdk8s';
import { metrics } from '../../src/features/metrics';
import { MetricsOptions } from '../../src/props/metrics-options';
import { originsOf, propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

const SERVLET = 'org.apache.spark.metrics.sink.PrometheusServlet';
const keysOf = (plan: ReturnType<typeof planOf>) =>
  Object.fromEntries(Object.entries(confOf(plan)).filter(([key]) => /^spark\.(metrics|ui\.prometheus|executor\.processTree)/.test(key)));
const objectsOf = (options: MetricsOptions) => metrics.objects!(planOf({ metrics: options }).application);

test('without a word about it, everything is left to Spark', () => {
  expect(keysOf(planOf())).toEqual({});
  expect(planOf().driver.annotations).toEqual({});
  expect(objectsOf({})).toEqual([]);
});

test('Prometheus is served by the driver, under names that are the same for every run', () => {
  expect(keysOf(planOf({ metrics: {} }))).toEqual({
    'spark.ui.prometheus.enabled': 'true',
    'spark.metrics.conf.*.sink.prometheusServlet.class': SERVLET,
    'spark.metrics.conf.*.sink.prometheusServlet.path': '/metrics/prometheus',
    'spark.metrics.conf.*.source.jvm.class': 'org.apache.spark.metrics.source.JvmSource',
    'spark.metrics.namespace': 'sales-daily',
  });
  expect(planOf({ metrics: {} }).findings).toEqual([]);
});

test.each<[MetricsOptions, { [key: string]: string | undefined }]>([
  [{ namespace: '${spark.app.name}' }, { 'spark.metrics.namespace': '${spark.app.name}' }],
  [{ jvm: false }, { 'spark.metrics.conf.*.source.jvm.class': undefined }],
  [{ appStatus: false, processTree: true }, { 'spark.metrics.appStatusSource.enabled': 'false', 'spark.executor.processTreeMetrics.enabled': 'true' }],
  [{ prometheus: false }, { 'spark.ui.prometheus.enabled': 'false', 'spark.metrics.conf.*.sink.prometheusServlet.class': undefined }],
])('%j', (options, expected) => {
  const plan = planOf({ metrics: options });
  expect(Object.fromEntries(Object.keys(expected).map((key) => [key, confOf(plan)[key]]))).toEqual(expected);
  expect(plan.findings).toEqual([]);
});

test('the driver\'s pod says where the driver\'s own numbers are', () => {
  const plan = planOf({ metrics: {} });
  expect(plan.driver.annotations).toEqual({
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': '4040',
    'prometheus.io/path': '/metrics/prometheus/',
  });
  expect(plan.executor.annotations).toEqual({});
  expect(originsOf(plan)['driver.metadata.annotations["prometheus.io/path"]']).toBe('default the default of metrics.annotations');
});

test.each<MetricsOptions>([{ annotations: false }, { prometheus: false }])('and nothing with %j', (options) => {
  expect(planOf({ metrics: options }).driver.annotations).toEqual({});
});

test('annotations of the user\'s own count more, unless both are asked for', () => {
  const driver = { annotations: { 'prometheus.io/path': '/metrics/executors/prometheus/' } };
  expect(planOf({ driver, metrics: {} }).driver.annotations['prometheus.io/path']).toBe('/metrics/executors/prometheus/');
  expect(findingsOf({ driver, metrics: {} })).toEqual([]);
  expect(findingsOf({ driver, metrics: { annotations: true } })).toEqual(['SPARK044 metrics.annotations']);
});

test('a PodMonitor finds the driver by Spark\'s own labels, and scrapes both paths of the port', () => {
  const plan = planOf({ metrics: { podMonitor: { labels: { release: 'prometheus' }, interval: Duration.seconds(15), scrapeTimeout: Duration.seconds(10) } } });
  const [{ id, apiVersion, kind, name, labels, spec }] = metrics.objects!(plan.application);
  expect([id, apiVersion, kind, name, labels]).toEqual(['PodMonitor', 'monitoring.coreos.com/v1', 'PodMonitor', 'sales-daily', { release: 'prometheus' }]);
  expect(spec!(plan)).toEqual({
    selector: { matchLabels: { 'spark-role': 'driver', 'spark-app-name': 'sales-daily' } },
    podMetricsEndpoints: [
      { port: 'spark-ui', path: '/metrics/prometheus/', interval: '15s', scrapeTimeout: '10s' },
      { port: 'spark-ui', path: '/metrics/executors/prometheus/', interval: '15s', scrapeTimeout: '10s' },
    ],
  });
  expect(plan.driver.labels).toMatchObject((spec!(plan) as any).selector.matchLabels);
  expect(plan.ports.map(({ name: port }) => port)).toContain('spark-ui');
  expect(plan.findings).toEqual([]);
});

test.each<[MetricsOptions, string]>([
  [{ prometheus: false, annotations: true }, 'SPARK144 metrics.annotations'],
  [{ prometheus: false, podMonitor: {} }, 'SPARK144 metrics.podMonitor'],
  [{ namespace: 'sales ' }, 'SPARK144 metrics.namespace'],
  [{ namespace: ' ' }, 'SPARK144 metrics.namespace'],
  [{ podMonitor: { interval: Duration.seconds(10), scrapeTimeout: Duration.seconds(15) } }, 'SPARK144 metrics.podMonitor.scrapeTimeout'],
  [{ podMonitor: { interval: Duration.seconds(0) } }, 'SPARK144 metrics.podMonitor.interval'],
  [{ podMonitor: { labels: { team: 'Jane Doe' } } }, 'SPARK041 metrics.podMonitor.labels["team"]'],
])('fails for %j', (options, finding) => {
  expect(findingsOf({ metrics: options })).toEqual([finding]);
});

test('fails without the user interface, which serves the numbers', () => {
  expect(findingsOf({ metrics: {}, ui: { enabled: false } })).toEqual(['SPARK144 metrics.prometheus']);
  expect(findingsOf({ metrics: { prometheus: false }, ui: { enabled: false } })).toEqual([]);
});

test.each([
  [{ 'spark.metrics.conf.*.sink.prometheusServlet.class': SERVLET }, { prometheus: true }],
  [{ 'spark.metrics.conf.driver.sink.prometheusServlet.class': SERVLET }, { prometheus: true }],
  [{ 'spark.ui.prometheus.enabled': 'false' }, { prometheus: false }],
  [{ 'spark.metrics.namespace': 'x', 'spark.metrics.conf.*.source.jvm.class': 'org.apache.spark.metrics.source.JvmSource' }, { prometheus: false, namespace: 'x', jvm: true }],
  [{ 'spark.executor.processTreeMetrics.enabled': 'true', 'spark.metrics.appStatusSource.enabled': 'false' }, { prometheus: false, processTree: true, appStatus: false }],
])('%j is read back', (conf, expected) => {
  expect(propsFrom(conf as { [key: string]: string }).metrics).toEqual(expected);
});

test('of another sink nothing is read', () => {
  expect(propsFrom({ 'spark.metrics.conf.*.sink.graphite.class': 'org.apache.spark.metrics.sink.GraphiteSink' }).metrics).toBeUndefined();
});
