import { join } from 'path';
import { App, Chart, Duration, Size } from 'cdk8s';
import { PipelineSource, ScheduledSdpPipelineJob, SparkImage, SparkVersion, SparkVolume } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'orders', { namespace: 'spark' });

new ScheduledSdpPipelineJob(chart, 'pipeline', {
  schedule: '*/15 * * * *',
  startingDeadline: Duration.minutes(5),
  // Built from what `cdk8s-spark dockerfile` prints: Apache's own images lack the Python packages.
  image: SparkImage.custom('registry.example.com/spark-pipelines:4.1.2', { sparkVersion: SparkVersion.V4_1_2, contains: ['pipelines'] }),
  pipeline: {
    // Files of this folder, checked at synth and shipped in a ConfigMap.
    source: PipelineSource.directory(join(__dirname, 'orders')),
    storage: 'file:///lake/checkpoints/orders',
    database: 'sales',
  },
  // A graph that is wrong touches no table.
  dryRunFirst: true,
  volumes: [SparkVolume.existingClaim('lake', { claim: 'lake', mountPath: '/lake' })],
  // Tables, and a catalog that knows them in the next run.
  sparkConf: { 'spark.sql.warehouse.dir': 'file:///lake/warehouse', 'spark.sql.catalogImplementation': 'hive' },
  hadoopConf: { 'hive.metastore.uris': 'thrift://metastore.hive:9083' },
  executor: { instances: 2, memory: Size.gibibytes(2) },
});

app.synth();
