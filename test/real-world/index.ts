import { ACCELERATION_AND_SHUFFLE_JOBS } from './acceleration-and-shuffle';
import { APACHE_OPERATOR_JOBS } from './apache-operator';
import { CONNECTOR_AND_STREAMING_JOBS } from './connectors-and-streaming';
import { DATA_ON_EKS_JOBS } from './data-on-eks';
import { EMR_ON_EKS_JOBS } from './emr-on-eks';
import { KUBERNETES_PLATFORM_JOBS } from './kubernetes-platforms';
import { LAKEHOUSE_JOBS } from './lakehouse';
import { LINEAGE_AND_METRICS_JOBS } from './lineage-and-metrics';
import { OBJECT_STORE_JOBS } from './object-stores';
import { RealWorldJob } from './real-world-job';
import { TUNING_JOBS } from './tuning';

export type { RealWorldJob } from './real-world-job';

/** The configuration of public Spark jobs, to measure how often a check of configuration alarms without reason. */
export const REAL_WORLD_JOBS: RealWorldJob[] = [
  ...APACHE_OPERATOR_JOBS,
  ...DATA_ON_EKS_JOBS,
  ...EMR_ON_EKS_JOBS,
  ...KUBERNETES_PLATFORM_JOBS,
  ...LAKEHOUSE_JOBS,
  ...OBJECT_STORE_JOBS,
  ...ACCELERATION_AND_SHUFFLE_JOBS,
  ...LINEAGE_AND_METRICS_JOBS,
  ...CONNECTOR_AND_STREAMING_JOBS,
  ...TUNING_JOBS,
];
