import { App, Chart, Size } from 'cdk8s';
import { SparkImage, SparkVolume, StreamingSparkJob } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'spark' });

new StreamingSparkJob(chart, 'clicks', {
  image: SparkImage.custom('registry.example.com/clicks:2.0.1'),
  mainApplicationFile: 'local:///opt/spark/work-dir/clicks.py',

  // Queries keep their checkpoints below it, in directories of their names. Executors keep the state of queries there.
  checkpointLocation: '/checkpoints',
  volumes: [SparkVolume.existingClaim('checkpoints', { claim: 'clicks-checkpoints', mountPath: '/checkpoints' })],

  executor: { instances: 4, cores: 2, memory: Size.gibibytes(4) },
});

app.synth();
