import { App, Chart } from 'cdk8s';
import { SparkChecks, SparkConnectServer, SparkConnectServerProps, SparkJob } from '../src';
import { only, synthesize } from './support/manifests';
import { CONTROLLER, ENDPOINTS, SECRET } from './support/servers';

function server(props: SparkConnectServerProps = {}) {
  const chart = new Chart(new App(), 'notebooks', { namespace: 'spark' });
  return { chart, server: new SparkConnectServer(chart, 'connect', { name: 'analytics', ...props }) };
}

test('a Deployment, a Service that finds its pod, and who may reach it', () => {
  const manifests = synthesize(server().chart);
  const deployment = only(manifests, 'Deployment').spec;
  const { labels } = deployment.template.metadata;
  expect(deployment).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  for (const selector of [deployment.selector.matchLabels, only(manifests, 'Service').spec.selector, only(manifests, 'NetworkPolicy').spec.podSelector.matchLabels]) {
    expect(labels).toMatchObject(selector);
    expect(Object.keys(selector).length).toBeGreaterThan(0);
  }
  const [container] = deployment.template.spec.containers;
  const [port] = only(manifests, 'Service').spec.ports;
  expect(container.ports).toContainEqual({ name: port.targetPort, containerPort: 15002 });
  expect(container.args).toContain('org.apache.spark.sql.connect.service.SparkConnectServer');
});

test('the port is open to clients with the label of this very server, and Spark\'s own ports to its executors', () => {
  const { ingress, policyTypes } = only(synthesize(server().chart), 'NetworkPolicy').spec;
  expect(policyTypes).toEqual(['Ingress']);
  expect(ingress).toEqual([
    {
      from: [{ podSelector: { matchLabels: { 'spark-role': 'executor', 'spark-app-name': 'analytics' } } }],
      ports: [{ port: 7078, protocol: 'TCP' }, { port: 7079, protocol: 'TCP' }],
    },
    { from: [{ podSelector: { matchLabels: { 'spark-connect-client': 'analytics' } } }], ports: [{ port: 15002, protocol: 'TCP' }] },
  ]);
});

test('a job of the same name in the namespace is not taken for its pod', () => {
  const { chart } = server();
  new SparkJob(chart, 'job', { name: 'analytics2', mainClass: 'Main', mainApplicationFile: 'local:///a.jar' });
  const manifests = synthesize(chart);
  const selector = only(manifests, 'Deployment').spec.selector.matchLabels;
  expect(only(manifests, 'Job').spec.template.metadata.labels).not.toMatchObject(selector);
});

test('a container that is started again in its pod gets executors of other names', () => {
  const { server: made, chart } = server();
  expect(only(synthesize(chart), 'Deployment').spec.template.spec.containers[0].args.join(' ')).not.toContain('podNamePrefix');
  expect(made.executorPod().manifest.metadata.name).toBe('analytics-0000000000000000-exec-1');
});

test('clients find it by its Service', () => {
  expect(server().server.url).toBe('sc://analytics.spark:15002');
  const chart = new Chart(new App(), 'x');
  expect(new SparkConnectServer(chart, 'y').url).toBe('sc://x-y:15002');
});

test('the address says how clients come to it, and never a token', () => {
  const urlOf = (kind: keyof typeof ENDPOINTS) => server({ endpoint: ENDPOINTS[kind], allowFrom: [CONTROLLER], token: { secret: SECRET, key: 'token' } }).server.url;
  expect(urlOf('loopback')).toBe('sc://localhost:15002');
  expect(urlOf('tlsProxy')).toBe('sc://analytics.spark:15002/;use_ssl=true');
  expect(urlOf('ingress')).toBe('sc://connect.example.com:443/;use_ssl=true');
  expect(urlOf('grpcRoute')).toBe('sc://connect.example.com:443/;use_ssl=true');
});

test('whoever is granted access may come to its port, also after something was asked of it', () => {
  const { chart, server: made } = server({ allowFrom: [CONTROLLER] });
  expect(made.url).toContain('sc://');
  const notebooks = { namespaceSelector: { matchLabels: { team: 'notebooks' } }, podSelector: {} };
  made.grantAccess(notebooks);
  made.grantAccess({ ipBlock: { cidr: '10.1.0.0/16' } });
  const { ingress } = only(synthesize(chart), 'NetworkPolicy').spec;
  expect(ingress[2]).toEqual({ from: [CONTROLLER, notebooks, { ipBlock: { cidr: '10.1.0.0/16' } }], ports: [{ port: 15002, protocol: 'TCP' }] });
});

test('a drain that waits for the server finds its pod', () => {
  const manifests = synthesize(server({ driver: { evictionProtection: true } }).chart);
  const { minAvailable, selector } = only(manifests, 'PodDisruptionBudget').spec;
  expect(minAvailable).toBe(1);
  expect(only(manifests, 'Deployment').spec.template.metadata.labels).toMatchObject(selector.matchLabels);
});

test('on loopback it has no Service', () => {
  const made = server({ endpoint: ENDPOINTS.loopback });
  expect(made.server.service).toBeUndefined();
  expect(synthesize(made.chart).map(({ kind }) => kind)).not.toContain('Service');
});

test('executors can run what clients of Python bring', () => {
  expect(only(synthesize(server().chart), 'Deployment').spec.template.spec.containers[0].image).toContain('python3');
});

test('a Service takes no name that begins with a digit', () => {
  const { chart } = server({ name: '2nd' });
  expect(SparkChecks.of(chart).findings().map(({ code, prop, value }) => `${code} ${prop} ${value}`)).toEqual(['SPARK050 name 2nd']);
});

test('names are within what Kubernetes adds to them', () => {
  const chart = new Chart(new App(), 'c'.repeat(40));
  const { name } = new SparkConnectServer(chart, 's'.repeat(40));
  // A dash and ten characters of the template, a dash and five of the pod.
  expect(name.length + 17).toBeLessThanOrEqual(63);
});
