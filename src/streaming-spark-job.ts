import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { WorkloadKind } from './plan/kind';
import { STREAMING_SPARK_JOB } from './planner/kinds';
import { SparkApplicationProps } from './props/spark-application-props';
import { StreamingOptions } from './props/streaming-options';
import { SparkWorkload, SparkWorkloadProps } from './spark-workload';

/** Props of `StreamingSparkJob`. */
export interface StreamingSparkJobProps extends SparkWorkloadProps, SparkApplicationProps, StreamingOptions {}

/**
 * A Spark application that never ends by itself, such as a query of Structured Streaming, as a Kubernetes StatefulSet of one pod.
 *
 * Its driver is started again whenever it ends, whatever its exit code, and there are never two of them. It goes on where it was
 * if its queries have checkpoints that outlive it.
 */
export class StreamingSparkJob extends SparkWorkload {
  /** The StatefulSet. */
  public readonly statefulSet: ApiObject;

  constructor(scope: Construct, id: string, props: StreamingSparkJobProps) {
    super(scope, id, props);
    this.statefulSet = this._carried;
  }

  /** @internal */
  public _kind(): WorkloadKind {
    return STREAMING_SPARK_JOB;
  }
}
