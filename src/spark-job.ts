import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { WorkloadKind } from './plan/kind';
import { SPARK_JOB } from './planner/kinds';
import { DeployOptions } from './props/deploy-options';
import { JobOptions } from './props/job-options';
import { SparkApplicationProps } from './props/spark-application-props';
import { SparkWorkload, SparkWorkloadProps } from './spark-workload';

/** Props of `SparkJob`. */
export interface SparkJobProps extends SparkWorkloadProps, SparkApplicationProps, DeployOptions, JobOptions {
  /**
   * Whether the job waits for somebody to set `suspend` to false (`suspend`).
   *
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * A Spark application that runs once, as a Kubernetes Job.
 *
 * The driver runs in the Job's own pod (client mode), so the Job's state, retries, deadline and
 * exit code are the application's. The executors are made by Spark from a pod template.
 */
export class SparkJob extends SparkWorkload {
  /** The Job. */
  public readonly job: ApiObject;

  constructor(scope: Construct, id: string, props: SparkJobProps) {
    super(scope, id, props);
    this.job = this._carried;
  }

  /** @internal */
  public _kind(): WorkloadKind {
    return SPARK_JOB;
  }
}
