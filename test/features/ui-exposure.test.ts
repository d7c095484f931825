import { ISecret } from 'cdk8s-plus-30';
import { uiExposure } from '../../src/features/ui-exposure';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SCHEDULED_SPARK_JOB, SPARK_CONNECT_SERVER } from '../../src/planner/kinds';
import { UiOptions } from '../../src/props/ui-options';
import { findingsOf, planOf } from '../support/plan';

const tlsSecret = { name: 'certificate' } as any;
const LABELS = { 'spark-role': 'driver', 'spark-app-name': 'sales-daily' };
const CUT = { 'nginx.ingress.kubernetes.io/rewrite-target': '/$2' };

/** The further objects by kind: name, annotations and spec. */
function objectsOf(ui: UiOptions | undefined, name = 'sales-daily', props: WorkloadProps = {}): { [kind: string]: any } {
  const plan = planOf({ ...props, ui }, { name });
  return Object.fromEntries(uiExposure.objects!(plan.application).map(({ kind, name: own, annotations, spec }) =>
    [kind, JSON.parse(JSON.stringify({ name: own, annotations, spec: spec!(plan) }))]));
}

test('nothing is shown to anybody unless somebody asks for it', () => {
  expect(objectsOf(undefined)).toEqual({});
  expect(objectsOf({ path: '/sales', killEnabled: false })).toEqual({});
});

test('a Service finds the driver by Spark\'s own labels, and the port by its name', () => {
  expect(objectsOf({ service: {} })).toEqual({
    Service: { name: 'sales-daily-ui', spec: { selector: LABELS, ports: [{ name: 'spark-ui', port: 4040, targetPort: 'spark-ui' }] } },
  });
  expect(objectsOf({ service: { name: 'sales-pages', port: 80, annotations: { a: 'b' } } }).Service)
    .toEqual({ name: 'sales-pages', annotations: { a: 'b' }, spec: { selector: LABELS, ports: [{ name: 'spark-ui', port: 80, targetPort: 'spark-ui' }] } });
});

test.each([SCHEDULED_SPARK_JOB, SPARK_CONNECT_SERVER])('the driver has these labels, whatever the workload: %#', (kind) => {
  const plan = planOf({ schedule: '@daily', ui: { service: {} } }, {}, kind);
  expect(plan.driver.labels).toMatchObject(LABELS);
});

test('an Ingress leads to the Service', () => {
  const { Service, Ingress } = objectsOf({ ingress: { host: 'spark.example.com', className: 'nginx', tlsSecret, annotations: { a: 'b' } } });
  expect(Service.name).toBe('sales-daily-ui');
  expect(Ingress).toEqual({
    name: 'sales-daily-ui',
    annotations: { a: 'b' },
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['spark.example.com'], secretName: 'certificate' }],
      rules: [{
        host: 'spark.example.com',
        http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'sales-daily-ui', port: { name: 'spark-ui' } } } }] },
      }],
    },
  });
  expect(findingsOf({ ui: { ingress: {} } })).toEqual([]);
});

test('its path is that of the pages, or a pattern that begins with it', () => {
  const pathOf = (ui: UiOptions) => objectsOf(ui).Ingress.spec.rules[0].http.paths[0];
  expect(pathOf({ path: '/sales', ingress: { annotations: CUT } })).toMatchObject({ path: '/sales', pathType: 'Prefix' });
  const pattern = { path: '/sales(/|$)(.*)', pathType: 'ImplementationSpecific' as const, annotations: CUT };
  expect(pathOf({ path: '/sales', ingress: pattern })).toMatchObject({ path: '/sales(/|$)(.*)', pathType: 'ImplementationSpecific' });
  expect(findingsOf({ ui: { path: '/sales', ingress: pattern } })).toEqual([]);
});

test('an HTTPRoute cuts the path off by itself', () => {
  const { HTTPRoute } = objectsOf({
    path: '/sales',
    service: { port: 80 },
    httpRoute: { parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https', port: 443 }], hostnames: ['spark.example.com'] },
  });
  expect(HTTPRoute).toEqual({
    name: 'sales-daily-ui',
    spec: {
      parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https', port: 443 }],
      hostnames: ['spark.example.com'],
      rules: [{
        matches: [{ path: { type: 'PathPrefix', value: '/sales' } }],
        filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }],
        backendRefs: [{ name: 'sales-daily-ui', port: 80 }],
      }],
    },
  });
  expect(findingsOf({ ui: { path: '/sales', httpRoute: { parentRefs: [{ name: 'public' }] } } })).toEqual([]);
});

test('at the root there is nothing to cut off', () => {
  expect(objectsOf({ httpRoute: { parentRefs: [{ name: 'public' }] } }).HTTPRoute.spec.rules).toEqual([
    { matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'sales-daily-ui', port: 4040 }] },
  ]);
});

test.each<[UiOptions, string[]]>([
  [{ enabled: false, service: {}, ingress: {} }, ['ui.service', 'ui.ingress']],
  [{ enabled: false, httpRoute: { parentRefs: [{ name: 'public' }] } }, ['ui.httpRoute']],
  [{ service: { port: 0 } }, ['ui.service.port']],
  [{ service: { port: 80.5 } }, ['ui.service.port']],
  [{ ingress: { host: 'https://spark.example.com' } }, ['ui.ingress.host']],
  [{ ingress: { host: 'spark.example.com:443' } }, ['ui.ingress.host']],
  [{ ingress: { tlsSecret } }, ['ui.ingress.host']],
  [{ ingress: { path: '/sales' } }, ['ui.ingress.path']],
  [{ path: '/sales', ingress: { path: '/other', annotations: CUT } }, ['ui.ingress.path']],
  [{ path: '/sales', ingress: { path: '/salesforce', annotations: CUT } }, ['ui.ingress.path']],
  [{ path: '/sales', ingress: { path: '/sales/jobs', annotations: CUT } }, ['ui.ingress.path']],
  [{ path: '/sales', ingress: { path: '/sales(/|$)(.*)', annotations: CUT } }, ['ui.ingress.path']],
  [{ ingress: { pathType: 'Exact' } }, ['ui.ingress.pathType']],
  [{ httpRoute: { parentRefs: [] } }, ['ui.httpRoute.parentRefs']],
  [{ httpRoute: { parentRefs: [{ name: 'public' }], hostnames: ['*.example.com', 'a b'] } }, ['ui.httpRoute.hostnames[1]']],
])('fails for %j', (ui, props) => {
  expect(findingsOf({ ui })).toEqual(props.map((prop) => `SPARK145 ${prop}`));
});

test.each([{ host: '*.example.com' }, { path: '/' }, { path: '/(.*)', pathType: 'ImplementationSpecific' as const }])('%j passes', (ingress) => {
  expect(findingsOf({ ui: { ingress } })).toEqual([]);
});

test('warns of an Ingress that hands on the whole path: Spark would redirect for ever', () => {
  expect(findingsOf({ ui: { path: '/sales', ingress: {} } })).toEqual(['SPARK148 ui.ingress.annotations']);
  expect(findingsOf({ ui: { path: '/sales', ingress: { annotations: CUT } } })).toEqual([]);
});

test.each([
  [{ service: { name: '9-ui' } }, 'sales', 'ui.service.name'],
  [{ service: { name: 'x'.repeat(64) } }, 'sales', 'ui.service.name'],
  [{ service: {} }, '9-sales', 'name'],
])('fails for a name that a Service cannot have: %#', (ui, name, prop) => {
  expect(planOf({ ui }, { name }).findings.map(({ code, prop: at }) => `${code} ${at}`)).toEqual([`SPARK050 ${prop}`]);
  expect(planOf({ ui: { service: { name: 'pages' } } }, { name }).findings).toEqual([]);
});

test.each(['service', 'ingress', 'httpRoute'] as const)('fails for annotations of the %s that are none', (way) => {
  const ui = { [way]: { annotations: { 'a b': 'c' }, ...(way === 'httpRoute' ? { parentRefs: [{ name: 'public' }] } : {}) } };
  expect(findingsOf({ ui })).toEqual([`SPARK041 ui.${way}.annotations["a b"]`]);
});

test('with TLS, all that lead to the user interface lead to its own port', () => {
  const secret = { secret: { name: 'tls' } as ISecret, key: 'x' };
  const { Service, Ingress, HTTPRoute } = objectsOf({ ingress: {}, httpRoute: { parentRefs: [{ name: 'g' }] } }, undefined, {
    ssl: { ui: { keyStore: secret, keyStorePassword: secret } },
  });
  expect(Service.spec.ports).toEqual([{ name: 'spark-ui-tls', port: 4440, targetPort: 'spark-ui-tls' }]);
  expect(Ingress.spec.rules[0].http.paths[0].backend.service.port).toEqual({ name: 'spark-ui-tls' });
  expect(HTTPRoute.spec.rules[0].backendRefs[0].port).toBe(4440);
});
