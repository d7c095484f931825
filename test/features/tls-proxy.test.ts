import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { SPARK_THRIFT_SERVER } from '../../src/planner/kinds';
import { ServerEndpoint, TlsProxyOptions } from '../../src/props/server-endpoint';
import { originsOf } from '../support/feature';
import { CONTROLLER, codesOf, connectOf, ENDPOINTS, objectsOf, SECRET, thriftOf } from '../support/servers';

const behindProxy = (options: Partial<TlsProxyOptions> = {}) => connectOf({ endpoint: ServerEndpoint.tlsProxy({ certificate: SECRET, ...options }) });
const proxyOf = (plan = behindProxy()) => plan.driver.spec.initContainers?.find(({ name }) => name === 'tls-proxy');
const confOfProxy = (plan = behindProxy(), kind?: typeof SPARK_THRIFT_SERVER): string => objectsOf(plan, kind).ConfigMap.data['nginx.conf'];

test('a native sidecar, which a namespace that is restricted takes', () => {
  expect(proxyOf()).toMatchObject({
    restartPolicy: 'Always',
    image: 'nginxinc/nginx-unprivileged:1.28.0-alpine',
    ports: [{ name: 'tls', containerPort: 15443 }],
    resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' } },
    securityContext: { readOnlyRootFilesystem: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    readinessProbe: { tcpSocket: { port: 'tls' } },
    livenessProbe: { tcpSocket: { port: 'tls' } },
  });
  expect(behindProxy().driver.spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 185 });
  expect(codesOf(behindProxy())).toEqual([]);
});

test('its image and its size are the user\'s choice', () => {
  expect(proxyOf(behindProxy({ image: 'registry.example.com/nginx:1', cpu: Cpu.units(1), memory: Size.gibibytes(1) }))).toMatchObject({
    image: 'registry.example.com/nginx:1',
    resources: { requests: { cpu: '1', memory: '1024Mi' }, limits: { memory: '1024Mi' } },
  });
  expect(codesOf(behindProxy({ image: 'two words' }))).toEqual(['SPARK014 endpoint']);
});

test('it has certificate and key from the Secret, and a configuration whose name follows from its content', () => {
  const plan = behindProxy();
  const { name } = objectsOf(plan).ConfigMap;
  expect(plan.driver.spec.volumes).toEqual(expect.arrayContaining([
    { name: 'tls-proxy-conf', configMap: { name } },
    { name: 'tls-proxy-certificate', secret: { secretName: 'credentials', items: [{ key: 'tls.crt', path: 'tls.crt' }, { key: 'tls.key', path: 'tls.key' }] } },
  ]));
  expect(name).toMatch(/^sales-daily-tls-proxy-[0-9a-f]{10}$/);
  expect(objectsOf(connectOf({ endpoint: ENDPOINTS.tlsProxy, ipFamily: 'IPv6' })).ConfigMap.name).not.toBe(name);
});

test('it reads the certificate for every handshake, so that a renewed one counts without a restart', () => {
  // A file name that is fixed is read once, when nginx starts.
  expect(confOfProxy()).toMatch(/ssl_certificate \$certificate;\n +ssl_certificate_key \$certificate_key;/);
  expect(confOfProxy()).toContain('map "" $certificate { default /etc/spark/tls-certificate/tls.crt; }');
});

test('it passes bytes on to the server on loopback, and agrees with clients of gRPC on HTTP/2', () => {
  expect(confOfProxy()).toMatch(/listen 15443 ssl.*\n[^]*ssl_alpn h2;[^]*proxy_pass 127\.0\.0\.1:15002;/);
  const thrift = confOfProxy(thriftOf({ endpoint: ENDPOINTS.tlsProxy }), SPARK_THRIFT_SERVER);
  expect(thrift).toContain('proxy_pass 127.0.0.1:10000;');
  expect(thrift).not.toContain('ssl_alpn');
  expect(confOfProxy(connectOf({ endpoint: ENDPOINTS.tlsProxy, ipFamily: 'IPv6' }))).toContain('listen [::]:15443 ssl');
});

test('nobody else has it', () => {
  for (const endpoint of [undefined, ENDPOINTS.loopback, ENDPOINTS.ingress, ENDPOINTS.grpcRoute]) {
    expect(proxyOf(connectOf({ endpoint, allowFrom: [CONTROLLER] }))).toBeUndefined();
    expect(objectsOf(connectOf({ endpoint, allowFrom: [CONTROLLER] }))).not.toHaveProperty('ConfigMap');
  }
});

test('it says why', () => {
  expect(originsOf(behindProxy())).toMatchObject({
    'driver.spec.initContainers[tls-proxy].image': 'prop endpoint',
    'driver.spec.initContainers[tls-proxy].securityContext.allowPrivilegeEscalation': 'default the default of podSecurity',
    'driver.spec.volumes[tls-proxy-certificate].secret.secretName': 'prop endpoint',
  });
});
