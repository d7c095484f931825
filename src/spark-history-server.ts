import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { findingOf } from './findings/finding';
import { WorkloadKind } from './plan/kind';
import { SPARK_HISTORY_SERVER } from './planner/kinds';
import { EventLogDirectory } from './props/event-log-directory';
import { SparkHistoryServerProps } from './props/history-server-props';
import { PORTS } from './sizing/spark-constants';
import { ISparkHistoryServer, SparkWorkload } from './spark-workload';
import { claimCleaning } from './tree/log-cleaners';
import { report } from './tree/reporting';

/**
 * Spark's history server: the pages of applications that have ended, from their event logs, as a Kubernetes Deployment of one pod with a Service.
 *
 * It runs no work, makes no pods and never asks the Kubernetes API. There is one at a time: it alone deletes and compacts logs.
 * Whoever reaches it sees the names, settings and queries of all applications, unless `acls` and a filter of your own say otherwise.
 */
export class SparkHistoryServer extends SparkWorkload implements ISparkHistoryServer {
  /** The Deployment. */
  public readonly deployment: ApiObject;

  /** The Service in front of the server. */
  public readonly service: ApiObject;

  /** Where the logs are. */
  public readonly logDirectory: EventLogDirectory;

  /** Where the logs of executors are found, if the server has links to them. */
  public readonly executorLogUrl?: string;

  readonly #port: number;

  constructor(scope: Construct, id: string, props: SparkHistoryServerProps) {
    super(scope, id, props);
    this.deployment = this._carried;
    this.service = this._object('UiService');
    this.logDirectory = props.logDirectory;
    const isCleaner = props.cleaner !== undefined && this.logDirectory?.uri !== undefined;
    const problems = !isCleaner ? [] : claimCleaning(this, this.logDirectory, this.namespace);
    report(this, () => problems.map((problem) => findingOf(problem, this.node.path)));
    this.executorLogUrl = props.executorLogUrl;
    this.#port = props.ui?.service?.port ?? PORTS.history;
  }

  /** Address of the server for browsers and programs in the cluster, for example `http://history.spark:18080`. */
  public get url(): string {
    return `http://${this.service.name}${this.namespace === undefined ? '' : `.${this.namespace}`}:${this.#port}`;
  }

  /** @internal */
  public _kind(): WorkloadKind {
    return SPARK_HISTORY_SERVER;
  }
}
