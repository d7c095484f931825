import { App, Size } from 'cdk8s';
import { SparkChart, SparkImage, SparkJob, SparkRbac } from 'cdk8s-spark';

const app = new App();
const chart = new SparkChart(app, 'reports', { namespace: 'reports' });

// One pair of identities for all the jobs of the namespace, known to the cloud by its annotation.
const rbac = new SparkRbac(chart, 'spark', {
  name: 'spark',
  serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/reports' },
});

const image = SparkImage.custom('registry.example.com/reports:2.0.1', { languages: ['java', 'python'] });

new SparkJob(chart, 'orders', {
  rbac,
  image,
  mainApplicationFile: 'local:///opt/reports/orders.py',
  executor: { instances: 4, memory: Size.gibibytes(2) },
});

new SparkJob(chart, 'inventory', {
  rbac,
  image,
  mainApplicationFile: 'local:///opt/reports/reports.jar',
  mainClass: 'com.example.reports.Inventory',
  // Keeps the pods of lost executors for a look at them. The driver labels such pods, so the Role gets one verb more.
  executor: { instances: 2, failures: { keepPods: true } },
});

new SparkJob(chart, 'customers', {
  rbac,
  image,
  mainApplicationFile: 'local:///opt/reports/reports.jar',
  mainClass: 'com.example.reports.Customers',
  suspend: true,
});

app.synth();
