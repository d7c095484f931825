import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { WorkloadKind } from './plan/kind';
import { SDP_PIPELINE_JOB } from './planner/kinds';
import { JobOptions } from './props/job-options';
import { PipelineRunOptions } from './props/pipeline-options';
import { SparkWorkload, SparkWorkloadProps } from './spark-workload';

/** Props of `SdpPipelineJob`. */
export interface SdpPipelineJobProps extends SparkWorkloadProps, PipelineRunOptions, JobOptions {
  /**
   * Whether the job waits for somebody to set `suspend` to false (`suspend`).
   *
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * A pipeline of Spark Declarative Pipelines that runs once, as a Kubernetes Job, on executors of its own.
 *
 * The driver is a Spark Connect server beside the pipeline's command, in one pod, and only that pod reaches it. The Job's exit code
 * is that of the command: a flow that fails, a dry-run that finds something and a lost server fail the Job.
 */
export class SdpPipelineJob extends SparkWorkload {
  /** The Job. */
  public readonly job: ApiObject;

  constructor(scope: Construct, id: string, props: SdpPipelineJobProps) {
    super(scope, id, props);
    this.job = this._carried;
  }

  /** @internal */
  public _kind(): WorkloadKind {
    return SDP_PIPELINE_JOB;
  }
}
