import { Chart, Duration, Size } from 'cdk8s';
import { Cpu, EnvValue } from 'cdk8s-plus-30';
import { SparkImage, SparkJob, SparkJobProps, SparkVersion } from 'cdk8s-spark';

const IMAGE = SparkImage.custom('registry.example.com/sales:1.4.2', {
  sparkVersion: SparkVersion.V4_1_2,
  languages: ['java', 'python'],
});

/** Props of many jobs, all a little different; made before the clock runs. */
export function jobs(count: number): SparkJobProps[] {
  return Array.from({ length: count }, (_, index) => jobProps(index));
}

/** Adds a job to a chart. Its objects are the same in whatever chart it is. */
export function addJob(chart: Chart, props: SparkJobProps): SparkJob {
  return new SparkJob(chart, props.name!, props);
}

/** A job as a data team would write it: about twenty props, every one with a reason. */
function jobProps(index: number): SparkJobProps {
  return {
    name: `sales-${index}`,
    image: IMAGE,
    mainApplicationFile: 'local:///opt/spark/work-dir/sales.py',
    arguments: ['--day', 'yesterday', '--shop', String(index)],
    driver: {
      cores: 2,
      memory: Size.gibibytes(4),
      labels: { team: 'sales', shop: String(index) },
      env: { TZ: EnvValue.fromValue('UTC') },
    },
    executor: {
      cores: 4,
      coreRequest: Cpu.millis(3500),
      memory: Size.gibibytes(8 + index % 8),
      pysparkMemory: Size.gibibytes(2),
      labels: { team: 'sales', shop: String(index) },
      nodeSelector: { 'node.example.com/pool': 'spot' },
      tolerations: [{ key: 'node.example.com/spot', operator: 'Exists', effect: 'NoSchedule' }],
    },
    dynamicAllocation: {
      minExecutors: 2,
      maxExecutors: 20,
      executorIdleTimeout: Duration.minutes(2),
    },
    sparkConf: {
      'spark.sql.shuffle.partitions': '400',
      'spark.sql.adaptive.coalescePartitions.parallelismFirst': 'false',
      'spark.serializer': 'org.apache.spark.serializer.KryoSerializer',
    },
    hadoopConf: { 'fs.s3a.endpoint.region': 'eu-central-1' },
    backoffLimit: 1,
    activeDeadline: Duration.hours(3),
  };
}
