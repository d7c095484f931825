import { App, Chart, Duration } from 'cdk8s';
import { SparkJob } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'cluster-mode', { namespace: 'spark' });

// Spark makes the driver's pod; the Job waits for it, and ends with its exit code.
new SparkJob(chart, 'run', {
  name: 'spark-pi',
  deployMode: 'cluster',
  mainClass: 'org.apache.spark.examples.SparkPi',
  mainApplicationFile: 'local:///opt/spark/examples/jars/spark-examples.jar',
  arguments: ['1000'],
  activeDeadline: Duration.hours(1),
  submitter: { nodeSelector: { 'kubernetes.io/os': 'linux' } },
});

app.synth();
