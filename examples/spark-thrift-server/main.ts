import { App, Chart, Size } from 'cdk8s';
import { SparkThriftServer, ThriftMetastore } from 'cdk8s-spark';

const app = new App();
const chart = new Chart(app, 'warehouse', { namespace: 'spark' });

const server = new SparkThriftServer(chart, 'thrift', {
  name: 'warehouse',
  driver: { cores: 2, memory: Size.gibibytes(4) },
  executor: { cores: 2, memory: Size.gibibytes(4) },
  dynamicAllocation: { maxExecutors: 8 },
  metastore: ThriftMetastore.inMemory(),
  incrementalCollect: true,
});
server.grantAccess({ namespaceSelector: { matchLabels: { team: 'reporting' } }, podSelector: {} });

app.synth();
