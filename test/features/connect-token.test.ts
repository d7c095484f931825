import { EnvValue } from 'cdk8s-plus-30';
import { originsOf } from '../support/feature';
import { confOf, variablesOf } from '../support/plan';
import { CONTROLLER, codesOf, connectOf, ENDPOINTS, SECRET } from '../support/servers';

const VARIABLE = 'SPARK_CONNECT_AUTHENTICATE_TOKEN';
const token = { secret: SECRET, key: 'token' };

test('the driver has it in Spark\'s own variable, and no configuration has it', () => {
  const plan = connectOf({ token, endpoint: ENDPOINTS.tlsProxy });
  expect(variablesOf(plan.driver)).toHaveProperty([VARIABLE], { secretKeyRef: { name: 'credentials', key: 'token' } });
  expect(variablesOf(plan.executor)).not.toHaveProperty([VARIABLE]);
  expect(Object.keys(confOf(plan)).filter((key) => /token/i.test(key))).toEqual([]);
  expect(originsOf(plan)).toHaveProperty([`driver.container.env[${VARIABLE}].valueFrom.secretKeyRef.key`], 'prop token');
});

test.each([
  ['inCluster', ['SPARK161 token']], ['loopback', []], ['tlsProxy', []], ['ingress', []], ['grpcRoute', []],
] as const)('with a token and an endpoint of the kind %s: %j', (kind, codes) => {
  expect(codesOf(connectOf({ token, endpoint: ENDPOINTS[kind], allowFrom: [CONTROLLER] }))).toEqual(codes);
});

test('without an endpoint, a token would cross the network in the clear', () => {
  const [{ why, fix }] = connectOf({ token }).findings;
  expect(why).toContain('a client that has a token insists on TLS');
  expect(fix).toContain('ServerEndpoint.tlsProxy({ certificate })');
});

test.each([
  ['inCluster', []], ['loopback', []], ['tlsProxy', []], ['ingress', ['SPARK162 token']], ['grpcRoute', ['SPARK162 token']],
] as const)('without a token, behind an endpoint of the kind %s: %j', (kind, codes) => {
  expect(codesOf(connectOf({ endpoint: ENDPOINTS[kind], allowFrom: [CONTROLLER] }))).toEqual(codes);
});

test('the variable and the key are not for others to set', () => {
  const variable = connectOf({ driver: { env: { [VARIABLE]: EnvValue.fromSecretValue(token) } } });
  expect(codesOf(variable)).toEqual([`SPARK042 driver.env["${VARIABLE}"]`]);
  const key = connectOf({ sparkConf: { 'spark.connect.authenticate.token': '${env:TOKEN}' } });
  expect(codesOf(key)).toContain('SPARK002 sparkConf["spark.connect.authenticate.token"]');
});
