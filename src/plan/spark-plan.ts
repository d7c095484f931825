import { Application } from './application';
import { PodPlan } from './pod-plan';
import { SparkConf } from '../conf/spark-conf';
import { Finding } from '../findings/finding';

/** Verbs of one resource that somebody needs. */
export interface Right {
  readonly apiGroup: string;
  readonly resource: string;
  readonly verbs: string[];
}

/**
 * All that is known of one Spark application before any Kubernetes object
 * exists. Plain data: it can be built, read and tested without a cdk8s app.
 */
export interface SparkPlan {
  readonly application: Application;
  readonly conf: SparkConf;
  /** The driver's pod, complete. */
  readonly driver: PodPlan;
  /** The template from which Spark makes the executors' pods. */
  readonly executor: PodPlan;
  /** The files of the driver's configuration directory, by name. */
  readonly configFiles: { [file: string]: string };
  /** What the driver asks of the Kubernetes API. */
  readonly rights: Right[];
  /** Everything that is wrong, in the order of the features. */
  readonly findings: Finding[];
}
