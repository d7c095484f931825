import { App, Chart, Size } from 'cdk8s';
import { SparkConnectServer } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'notebooks', { namespace: 'spark' });

new SparkConnectServer(chart, 'connect', {
  name: 'analytics',
  driver: { cores: 2, memory: Size.gibibytes(4) },
  executor: { cores: 2, memory: Size.gibibytes(4) },
  dynamicAllocation: { maxExecutors: 8 },
});

app.synth();
