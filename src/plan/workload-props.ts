import { ConnectOptions } from '../props/connect-options';
import { DeployOptions } from '../props/deploy-options';
import { HistoryServerOptions } from '../props/history-server-options';
import { JobOptions } from '../props/job-options';
import { PipelineRunOptions } from '../props/pipeline-options';
import { ScheduleOptions } from '../props/schedule-options';
import { ServerOptions } from '../props/server-options';
import { SparkApplicationProps } from '../props/spark-application-props';
import { StreamingOptions } from '../props/streaming-options';
import { ThriftOptions } from '../props/thrift-options';

/** Every prop that a feature may read. Which of them a kind of workload has, the props of its construct say. */
export interface WorkloadProps extends
  SparkApplicationProps,
  JobOptions,
  DeployOptions,
  Partial<ScheduleOptions>,
  StreamingOptions,
  ServerOptions,
  ConnectOptions,
  ThriftOptions,
  Partial<HistoryServerOptions>,
  Partial<PipelineRunOptions> {}
