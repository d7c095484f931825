import { ConnectGrpcRouteOptions, ConnectIngressOptions, ServerEndpoint } from '../../src/props/server-endpoint';
import { CONTROLLER, codesOf, connectOf, objectsOf, SECRET } from '../support/servers';

const token = { secret: SECRET, key: 'token' };
const behindIngress = (options: Partial<ConnectIngressOptions> = {}) =>
  connectOf({ token, allowFrom: [CONTROLLER], endpoint: ServerEndpoint.ingress({ host: 'connect.example.com', ...options }) });
const behindRoute = (options: Partial<ConnectGrpcRouteOptions> = {}) =>
  connectOf({ token, allowFrom: [CONTROLLER], endpoint: ServerEndpoint.grpcRoute({ parentRefs: [{ name: 'public' }], hostnames: ['connect.example.com'], ...options }) });

test('an Ingress that always has TLS, and tells its controller that the server speaks gRPC', () => {
  expect(objectsOf(behindIngress({ className: 'nginx', tlsSecret: SECRET })).Ingress).toEqual({
    annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'GRPC' },
    ingressClassName: 'nginx',
    tls: [{ hosts: ['connect.example.com'], secretName: 'credentials' }],
    rules: [{
      host: 'connect.example.com',
      http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'sales-daily', port: { name: 'spark-connect' } } } }] },
    }],
  });
  expect(objectsOf(behindIngress()).Ingress.tls).toEqual([{ hosts: ['connect.example.com'] }]);
  expect(objectsOf(behindIngress({ annotations: { a: 'b' } })).Ingress.annotations).toEqual({ a: 'b' });
});

test('a GRPCRoute to the Service', () => {
  expect(objectsOf(behindRoute({ parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }] })).GRPCRoute).toMatchObject({
    parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
    hostnames: ['connect.example.com'],
    rules: [{ backendRefs: [{ name: 'sales-daily', port: 15002 }] }],
  });
});

test('with what it needs, there is nothing to say', () => {
  expect([codesOf(behindIngress()), codesOf(behindRoute()), codesOf(behindRoute({ parentRefs: [{ name: 'public', port: 443 }] }))]).toEqual([[], [], []]);
});

test.each([
  [behindIngress({ host: 'https://connect.example.com' }), 'one name, without a scheme'],
  [behindIngress({ host: '*.example.com' }), 'one name, without a scheme'],
  [behindRoute({ hostnames: [] }), 'clients have to know a name'],
  [behindRoute({ hostnames: ['connect.example.com/x'] }), 'one name, without a scheme'],
  [behindRoute({ parentRefs: [] }), 'served by nobody'],
  [behindRoute({ parentRefs: [{ name: 'public', port: 80 }] }), 'has no TLS'],
  [behindRoute({ parentRefs: [{ name: 'public', sectionName: 'http' }] }), 'has no TLS'],
])('what cannot work is found: %#', (plan, why) => {
  expect(codesOf(plan)).toEqual(['SPARK164 endpoint']);
  expect(plan.findings[0].why).toContain(why);
});

test('a controller that is not let in is told of', () => {
  const alone = connectOf({ token, endpoint: ServerEndpoint.ingress({ host: 'connect.example.com' }) });
  expect(codesOf(alone)).toEqual(['SPARK163 allowFrom']);
  expect(alone.findings[0].severity).toBe('warning');
});
