import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { SparkJob, SparkSource } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'python-source', { namespace: 'spark' });

// A project as it lies here, on Apache's own image: executors import helpers.numbers, too.
new SparkJob(chart, 'report', {
  source: SparkSource.directory(join(__dirname, 'jobs')),
  mainApplicationFile: 'report.py',
  arguments: ['1000'],
});

app.synth();
