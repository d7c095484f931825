import { UiOptions } from '../../src/props/ui-options';
import { originsOf, propsFrom } from '../support/feature';
import { confOf, containerOf, findingsOf, planOf } from '../support/plan';

const keysOf = (ui?: UiOptions) => Object.fromEntries(Object.entries(confOf(planOf({ ui }))).filter(([key]) => key.startsWith('spark.ui.')));
const portsOf = (ui?: UiOptions) => (containerOf(planOf({ ui }).driver).ports ?? []).map(({ name }) => name);
const tlsSecret = { name: 'certificate' } as any;

test('without a word about it, it is on Spark\'s own port, and no key says so', () => {
  expect(keysOf()).toEqual({});
  expect(portsOf()).toEqual(['driver-rpc-port', 'blockmanager', 'spark-ui']);
  expect(originsOf(planOf())['driver.container.ports[spark-ui].containerPort']).toBe('library fixed ports');
});

test('switched off, its port is gone too', () => {
  expect(keysOf({ enabled: false })).toEqual({ 'spark.ui.enabled': 'false' });
  expect(portsOf({ enabled: false })).toEqual(['driver-rpc-port', 'blockmanager']);
  expect(findingsOf({ ui: { enabled: false } })).toEqual([]);
});

test('nobody can end jobs there', () => {
  expect(keysOf({ killEnabled: false })).toEqual({ 'spark.ui.killEnabled': 'false' });
});

test.each<[string, UiOptions, { [key: string]: string }]>([
  ['pages and redirects have the path', { path: '/spark/sales' }, { 'spark.ui.proxyBase': '/spark/sales', 'spark.ui.proxyRedirectUri': '/' }],
  ['redirects keep to TLS, of which Spark knows nothing', { path: '/a', ingress: { host: 'spark.example.com', tlsSecret, annotations: { a: 'b' } } },
    { 'spark.ui.proxyBase': '/a', 'spark.ui.proxyRedirectUri': 'https://spark.example.com' }],
  ['also at the root', { ingress: { host: 'spark.example.com', tlsSecret } }, { 'spark.ui.proxyRedirectUri': 'https://spark.example.com' }],
  ['without TLS, Spark\'s own redirects do', { ingress: { host: 'spark.example.com' } }, {}],
  ['an address of one\'s own counts most', { path: '/a', redirectUri: 'https://other.example.com', ingress: { host: 'spark.example.com', tlsSecret, annotations: { a: 'b' } } },
    { 'spark.ui.proxyBase': '/a', 'spark.ui.proxyRedirectUri': 'https://other.example.com' }],
])('behind a reverse proxy, %s', (_, options, expected) => {
  expect(keysOf(options)).toEqual(expected);
  expect(findingsOf({ ui: options })).toEqual([]);
});

test.each(['', '/', 'sales', '/sales/', '//sales', '/sa les', '/sales?x', '/sälès', 'https://spark.example.com/sales'])('fails for the path %p', (path) => {
  expect(findingsOf({ ui: { path } })).toEqual(['SPARK145 ui.path']);
});

test.each(['/proxy/sales', '/spark/history', '/proxy'])('fails for the path %s: Spark\'s pages take it for one of its own servers', (path) => {
  const [finding] = planOf({ ui: { path } }).findings;
  expect([finding.code, finding.prop]).toEqual(['SPARK145', 'ui.path']);
  expect(finding.why).toContain('id of an application');
});

test.each(['/sales', '/a/b-c_d.e~f', '/proxies', '/my-history'])('%s is a path', (path) => {
  expect(findingsOf({ ui: { path } })).toEqual([]);
});

test.each(['spark.example.com', 'https://spark.example.com/sales', '', '//x'])('fails for redirects to %p', (redirectUri) => {
  expect(findingsOf({ ui: { redirectUri } })).toEqual(['SPARK145 ui.redirectUri']);
});

test.each(['/', 'https://spark.example.com', 'http://spark.example.com:8080/'])('redirects may lead to %s', (redirectUri) => {
  expect(findingsOf({ ui: { redirectUri } })).toEqual([]);
});

test('fails where Spark would put another path in the place of this one', () => {
  const sparkConf = { 'spark.ui.reverseProxy': 'true' };
  expect(findingsOf({ ui: { path: '/sales' }, sparkConf })).toEqual(['SPARK145 sparkConf["spark.ui.reverseProxy"]']);
  expect(findingsOf({ sparkConf })).toEqual([]);
});

test('a plan tells who is let in', () => {
  const allowFrom = [{ namespaceSelector: { matchLabels: { name: 'ingress' } } }];
  expect(planOf({ ui: { allowFrom } }).ports.find(({ name }) => name === 'spark-ui')?.openTo).toEqual(allowFrom);
  expect(planOf().ports.find(({ name }) => name === 'spark-ui')?.openTo).toBeUndefined();
});

test.each([
  [{ 'spark.ui.enabled': 'false', 'spark.ui.killEnabled': 'false' }, { enabled: false, killEnabled: false }],
  [{ 'spark.ui.proxyBase': '/a', 'spark.ui.proxyRedirectUri': '/' }, { path: '/a', redirectUri: '/' }],
])('%j is read back', (conf, expected) => {
  expect(propsFrom(conf as { [key: string]: string }).ui).toEqual(expected);
});

test('nothing is read of nothing', () => {
  expect(propsFrom({}).ui).toBeUndefined();
});
