import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { WorkloadKind } from './plan/kind';
import { SCHEDULED_SDP_PIPELINE_JOB } from './planner/kinds';
import { JobOptions } from './props/job-options';
import { PipelineRunOptions } from './props/pipeline-options';
import { ScheduleOptions } from './props/schedule-options';
import { SparkWorkload, SparkWorkloadProps } from './spark-workload';

/** Props of `ScheduledSdpPipelineJob`. */
export interface ScheduledSdpPipelineJobProps extends SparkWorkloadProps, PipelineRunOptions, JobOptions, ScheduleOptions {}

/**
 * A pipeline of Spark Declarative Pipelines that runs again and again, as a Kubernetes CronJob: every run is a Job like that of
 * `SdpPipelineJob`, and goes on where the one before it ended.
 */
export class ScheduledSdpPipelineJob extends SparkWorkload {
  /** The CronJob. */
  public readonly cronJob: ApiObject;

  constructor(scope: Construct, id: string, props: ScheduledSdpPipelineJobProps) {
    super(scope, id, props);
    this.cronJob = this._carried;
  }

  /** @internal */
  public _kind(): WorkloadKind {
    return SCHEDULED_SDP_PIPELINE_JOB;
  }
}
