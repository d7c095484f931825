import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { WorkloadKind } from './plan/kind';
import { SCHEDULED_SPARK_JOB } from './planner/kinds';
import { DeployOptions } from './props/deploy-options';
import { JobOptions } from './props/job-options';
import { ScheduleOptions } from './props/schedule-options';
import { SparkApplicationProps } from './props/spark-application-props';
import { SparkWorkload, SparkWorkloadProps } from './spark-workload';

/** Props of `ScheduledSparkJob`. */
export interface ScheduledSparkJobProps extends SparkWorkloadProps, SparkApplicationProps, DeployOptions, JobOptions, ScheduleOptions {}

/**
 * A Spark application that runs again and again, as a Kubernetes CronJob.
 *
 * Every run is a Job like that of `SparkJob`, with a driver's pod of its own, from which the names of its executors follow:
 * runs that overlap never collide.
 */
export class ScheduledSparkJob extends SparkWorkload {
  /** The CronJob. */
  public readonly cronJob: ApiObject;

  constructor(scope: Construct, id: string, props: ScheduledSparkJobProps) {
    super(scope, id, props);
    this.cronJob = this._carried;
  }

  /** @internal */
  public _kind(): WorkloadKind {
    return SCHEDULED_SPARK_JOB;
  }
}
