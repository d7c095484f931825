import { SPARK_CONNECT_SERVER, SPARK_THRIFT_SERVER } from '../../src/planner/kinds';
import { originsOf } from '../support/feature';
import { confOf, containerOf } from '../support/plan';
import { CONTROLLER, connectOf, ENDPOINTS, objectsOf, thriftOf } from '../support/servers';

const SERVERS = [
  { app: 'spark-connect', port: 15002, of: connectOf, kind: SPARK_CONNECT_SERVER, address: 'spark.connect.grpc.binding.address' },
  { app: 'spark-thrift', port: 10000, of: thriftOf, kind: SPARK_THRIFT_SERVER, address: 'spark.hadoop.hive.server2.thrift.bind.host' },
] as const;

/** The ports that a NetworkPolicy opens, by who may come. */
function opened({ ingress }: any): { [who: string]: number[] } {
  const nameOf = ({ podSelector, namespaceSelector }: any) => Object.entries((podSelector ?? namespaceSelector).matchLabels)
    .map(([label, value]) => `${label}=${value}`)[0];
  return Object.fromEntries(ingress.map(({ from, ports }: any) => [nameOf(from[0]), ports.map(({ port }: any) => port)]));
}

describe.each(SERVERS)('a server of $app', ({ app, port, of, kind, address }) => {
  test('clients with its label reach its port, executors the driver\'s, and nobody the rest', () => {
    const { Service, NetworkPolicy } = objectsOf(of(), kind);
    expect(Service.ports).toEqual([{ name: app, port, targetPort: app }]);
    expect(opened(NetworkPolicy)).toEqual({ 'spark-role=executor': [7078, 7079], [`${app}-client=sales-daily`]: [port] });
  });

  test('others who are named reach its port, and nothing else', () => {
    const { NetworkPolicy } = objectsOf(of({ allowFrom: [CONTROLLER] }), kind);
    expect(opened(NetworkPolicy)['kubernetes.io/metadata.name=ingress']).toEqual([port]);
  });

  test('it has started when clients can connect, and is alive as long as its context is', () => {
    const { readinessProbe, startupProbe, livenessProbe } = containerOf(of().driver);
    expect(readinessProbe).toEqual({ tcpSocket: { port: app } });
    expect(startupProbe).toEqual({ tcpSocket: { port: app }, periodSeconds: 5, failureThreshold: 60 });
    expect(livenessProbe).toEqual({ tcpSocket: { port: 'driver-rpc-port' }, periodSeconds: 20, timeoutSeconds: 5, failureThreshold: 3 });
    expect(containerOf(of().executor)).not.toHaveProperty('livenessProbe');
  });

  test('whoever knows better says how it is', () => {
    const probe = { exec: { command: ['alive'] } };
    const container = containerOf(of({ driver: { livenessProbe: probe, startupProbe: probe, readinessProbe: probe } }).driver);
    expect([container.livenessProbe, container.startupProbe, container.readinessProbe]).toEqual([probe, probe, probe]);
  });

  test('there is one pod at a time', () => {
    const labels = { 'app.kubernetes.io/name': app, 'app.kubernetes.io/instance': 'sales-daily' };
    expect(of().carrier.deployment).toEqual({ replicas: 1, strategy: { type: 'Recreate' }, selector: { matchLabels: labels } });
    expect(of().driver.labels).toMatchObject(labels);
  });

  test('on loopback, nobody comes over the network: no Service, no rule for clients, and the kubelet asks from inside', () => {
    const plan = of({ endpoint: ENDPOINTS.loopback, allowFrom: [CONTROLLER] });
    expect(confOf(plan)).toHaveProperty([address], '127.0.0.1');
    expect(objectsOf(plan, kind)).not.toHaveProperty('Service');
    expect(opened(objectsOf(plan, kind).NetworkPolicy)).toEqual({ 'spark-role=executor': [7078, 7079] });
    const command = ['bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${port}`];
    expect(containerOf(plan.driver)).toMatchObject({
      readinessProbe: { exec: { command } }, startupProbe: { exec: { command }, failureThreshold: 60 },
    });
    expect(containerOf(plan.driver).readinessProbe).not.toHaveProperty('tcpSocket');
  });

  test('behind a proxy, clients find it at its well-known port, and reach the proxy\'s', () => {
    const plan = of({ endpoint: ENDPOINTS.tlsProxy, allowFrom: [CONTROLLER] });
    expect(confOf(plan)).toHaveProperty([address], '127.0.0.1');
    expect(objectsOf(plan, kind).Service.ports).toEqual([{ name: 'tls', port, targetPort: 15443 }]);
    expect(opened(objectsOf(plan, kind).NetworkPolicy)).toEqual({
      'spark-role=executor': [7078, 7079],
      [`${app}-client=sales-daily`]: [15443],
      'kubernetes.io/metadata.name=ingress': [15443],
    });
  });

  test('it says why', () => {
    expect(originsOf(of())).toMatchObject({
      'driver.metadata.labels["app.kubernetes.io/name"]': 'library the labels by which Deployment and Service find the pod',
      'driver.container.readinessProbe.tcpSocket.port': 'default ready as soon as clients can connect',
      'driver.container.livenessProbe.tcpSocket.port': expect.stringContaining('default Spark closes the driver\'s port'),
      'driver.container.startupProbe.failureThreshold': expect.stringContaining('default a server that clients cannot reach'),
    });
  });

});

test('behind a route, only those who hand on what comes from outside are let in', () => {
  for (const endpoint of [ENDPOINTS.ingress, ENDPOINTS.grpcRoute]) {
    const { Service, NetworkPolicy } = objectsOf(connectOf({ endpoint, allowFrom: [CONTROLLER] }));
    expect(Service.ports).toEqual([{ name: 'spark-connect', port: 15002, targetPort: 'spark-connect', appProtocol: 'kubernetes.io/h2c' }]);
    expect(opened(NetworkPolicy)).toEqual({ 'spark-role=executor': [7078, 7079], 'kubernetes.io/metadata.name=ingress': [15002] });
  }
});

test('with addresses of IPv6, a Thrift server listens on all of those', () => {
  const [any, six] = [thriftOf(), thriftOf({ ipFamily: 'IPv6' })].map((plan) => confOf(plan)['spark.hadoop.hive.server2.thrift.bind.host']);
  expect([any, six]).toEqual(['0.0.0.0', '::']);
});
