import { App, Chart } from 'cdk8s';
import { SparkJob } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'spark-pi', { namespace: 'spark' });

new SparkJob(chart, 'run', {
  name: 'spark-pi',
  mainClass: 'org.apache.spark.examples.SparkPi',
  mainApplicationFile: 'local:///opt/spark/examples/jars/spark-examples.jar',
  arguments: ['1000'],
});

app.synth();
