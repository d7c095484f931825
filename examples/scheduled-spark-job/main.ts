import { App, Chart, Duration, Size } from 'cdk8s';
import { ScheduledSparkJob, SparkImage } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'sales', { namespace: 'spark' });

new ScheduledSparkJob(chart, 'nightly', {
  schedule: '30 3 * * *',
  timeZone: 'Europe/Berlin',
  concurrencyPolicy: 'Forbid',
  startingDeadline: Duration.hours(1),

  image: SparkImage.custom('registry.example.com/sales:1.4.2'),
  mainApplicationFile: 'local:///opt/spark/work-dir/sales.py',
  arguments: ['--day', 'yesterday'],
  executor: { cores: 4, memory: Size.gibibytes(8) },
  dynamicAllocation: { minExecutors: 2, maxExecutors: 20 },

  backoffLimit: 1,
  activeDeadline: Duration.hours(5),
  labels: { 'app.kubernetes.io/part-of': 'sales' },
});

app.synth();
