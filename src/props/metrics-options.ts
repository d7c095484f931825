import { Duration } from 'cdk8s';

/** Numbers about an application while it runs. */
export interface MetricsOptions {
  /**
   * Whether the driver serves its own numbers and those of its executors as Prometheus' text, on the port of the user interface:
   * `/metrics/prometheus/` and `/metrics/executors/prometheus/` (`spark.ui.prometheus.enabled`, and the sink `prometheusServlet` of
   * `spark.metrics.conf`).
   *
   * @default true
   */
  readonly prometheus?: boolean;

  /**
   * Whether the driver's pod has the annotations `prometheus.io/scrape`, `prometheus.io/port` and `prometheus.io/path`, by which many
   * installations of Prometheus find what to scrape. They name the driver's own numbers: there is room for one path only.
   *
   * @default true, if `prometheus` is
   */
  readonly annotations?: boolean;

  /**
   * An object PodMonitor, by which the operator of Prometheus scrapes both paths (`monitoring.coreos.com/v1`).
   *
   * @default - none
   */
  readonly podMonitor?: PodMonitorOptions;

  /**
   * What the names of the driver's numbers begin with, between `metrics_` and `_driver_` (`spark.metrics.namespace`). Prometheus sees
   * `_` for whatever is no letter or digit.
   *
   * @default - the workload's name; Spark itself takes the application's id, another one for every run
   */
  readonly namespace?: string;

  /**
   * Whether the memory pools, collections and threads of the JVM are among the numbers (`spark.metrics.conf.*.source.jvm.class`).
   *
   * @default true
   */
  readonly jvm?: boolean;

  /**
   * Whether there are counters of jobs, stages and tasks (`spark.metrics.appStatusSource.enabled`).
   *
   * @default - as Spark does by itself: true
   */
  readonly appStatus?: boolean;

  /**
   * Whether executors measure the memory of their process trees, Python's processes for example, from `/proc`
   * (`spark.executor.processTreeMetrics.enabled`).
   *
   * @default false
   */
  readonly processTree?: boolean;
}

/** How the operator of Prometheus scrapes a driver. */
export interface PodMonitorOptions {
  /**
   * Labels of the PodMonitor (`metadata.labels`), by which a Prometheus chooses the monitors that it obeys.
   *
   * @default - those of the workload's objects
   */
  readonly labels?: { [key: string]: string };

  /**
   * Time between two scrapes (`interval`).
   *
   * @default - that of the Prometheus
   */
  readonly interval?: Duration;

  /**
   * Time after which a scrape has failed (`scrapeTimeout`).
   *
   * @default - that of the Prometheus
   */
  readonly scrapeTimeout?: Duration;
}
