import { App, Chart } from 'cdk8s';
import { ServerEndpoint, SparkThriftServer, SparkThriftServerProps, ThriftAuthentication } from '../src';
import { only, synthesize } from './support/manifests';
import { SECRET } from './support/servers';

function server(props: SparkThriftServerProps = {}) {
  const chart = new Chart(new App(), 'warehouse', { namespace: 'spark' });
  return { chart, server: new SparkThriftServer(chart, 'thrift', { name: 'warehouse', ...props }) };
}

test('a Deployment, a Service that finds its pod, and who may reach it', () => {
  const manifests = synthesize(server().chart);
  const { spec } = only(manifests, 'Deployment');
  const { labels } = spec.template.metadata;
  for (const selector of [spec.selector.matchLabels, only(manifests, 'Service').spec.selector, only(manifests, 'NetworkPolicy').spec.podSelector.matchLabels]) {
    expect(labels).toMatchObject(selector);
    expect(Object.keys(selector).length).toBeGreaterThan(0);
  }
  expect(spec.template.spec.containers[0].image).not.toContain('python');
});

test('clients find it by its Service', () => {
  expect(server().server.url).toBe('jdbc:hive2://warehouse.spark:10000');
  expect(server({ clientAuthentication: ThriftAuthentication.noSasl() }).server.url).toBe('jdbc:hive2://warehouse.spark:10000/;auth=noSasl');
  expect(server({ endpoint: ServerEndpoint.tlsProxy({ certificate: SECRET }) }).server.url).toBe('jdbc:hive2://warehouse.spark:10000/;ssl=true');
  expect(server({ endpoint: ServerEndpoint.loopback() }).server.url).toBe('jdbc:hive2://localhost:10000');
});

test('whoever is granted access may come', () => {
  const made = server();
  made.server.grantAccess({ namespaceSelector: { matchLabels: { team: 'sales' } } });
  expect(only(synthesize(made.chart), 'NetworkPolicy').spec.ingress[2]).toEqual({
    from: [{ namespaceSelector: { matchLabels: { team: 'sales' } } }],
    ports: [{ port: 10000, protocol: 'TCP' }],
  });
});

test('on loopback it has no Service', () => {
  const made = server({ endpoint: ServerEndpoint.loopback() });
  expect(made.server.service).toBeUndefined();
  expect(synthesize(made.chart).map(({ kind }) => kind)).not.toContain('Service');
});
