import { SparkImage, SparkVersion } from '../../src';
import { connectServer } from '../../src/features/connect-server';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SPARK_CONNECT_SERVER } from '../../src/planner/kinds';
import { contributing, originsOf, withFeature } from '../support/feature';
import { confOf, containerOf, planOf } from '../support/plan';

const LABELS = { 'app.kubernetes.io/name': 'spark-connect', 'app.kubernetes.io/instance': 'sales-daily' };

const serverOf = (props: WorkloadProps = {}, kind = SPARK_CONNECT_SERVER) =>
  planOf({ mainClass: undefined, mainApplicationFile: undefined, ...props }, {}, kind);

/** The specs of the further objects, by kind. */
function objectsOf(plan = serverOf()): { [kind: string]: any } {
  const demands = connectServer.objects!(plan.application);
  return Object.fromEntries(demands.map(({ kind, spec }) => [kind, spec!(plan)]));
}

test('the driver is Spark\'s own program', () => {
  const args = containerOf(serverOf().driver).args!;
  expect(args.slice(args.indexOf('--class'))).toEqual(['--class', 'org.apache.spark.sql.connect.service.SparkConnectServer', 'spark-internal']);
  expect(serverOf().findings).toEqual([]);
});

test('its port is fixed, declared and meant for others', () => {
  const plan = serverOf();
  expect(confOf(plan)).toHaveProperty(['spark.connect.grpc.binding.port'], '15002');
  expect(containerOf(plan.driver).ports).toContainEqual({ name: 'spark-connect', containerPort: 15002 });
  expect(plan.ports.filter(({ isPublic }) => isPublic).map(({ role, name }) => `${role} ${name}`)).toEqual(['driver spark-connect']);
});

test('functions of clients run in Apache\'s images, which have no PyArrow: Spark 4.2 would want it', () => {
  const arrow = (props: WorkloadProps) => Object.entries(confOf(serverOf(props))).filter(([key]) => key.endsWith('.arrow.enabled')).map(([, value]) => value);
  expect(arrow({ sparkVersion: SparkVersion.V4_1_4 })).toEqual([]);
  expect(arrow({ sparkVersion: SparkVersion.V4_2_1 })).toEqual(['false', 'false']);
  expect(arrow({ sparkVersion: SparkVersion.V4_3_0, sparkConf: { 'spark.sql.execution.pythonUDF.arrow.enabled': 'true' } })).toEqual(['true', 'false']);
  expect(arrow({ image: SparkImage.custom('registry.example.com/connect:1', { sparkVersion: SparkVersion.V4_3_0 }) })).toEqual([]);
});

test('a pod is ready as soon as clients can connect', () => {
  expect(containerOf(serverOf().driver).readinessProbe).toEqual({ tcpSocket: { port: 'spark-connect' } });
  expect(containerOf(serverOf().executor).readinessProbe).toBeUndefined();
});

test('there is one driver at a time, which the Deployment finds by its labels', () => {
  const plan = serverOf();
  expect(plan.carrier.deployment).toEqual({ replicas: 1, strategy: { type: 'Recreate' }, selector: { matchLabels: LABELS } });
  expect(plan.driver.labels).toMatchObject(LABELS);
  expect(plan.executor.labels).toEqual({});
});

test('the image has Python, whose functions clients bring', () => {
  expect(confOf(serverOf())['spark.kubernetes.container.image']).toContain('-python3-');
});

test('the Service shows the public ports of the driver, and no other', () => {
  expect(objectsOf().Service).toEqual({
    selector: LABELS,
    ports: [{ name: 'spark-connect', port: 15002, targetPort: 'spark-connect' }],
  });
});

test('executors reach the driver, clients with the label its public port, and nobody the rest', () => {
  expect(objectsOf().NetworkPolicy).toEqual({
    podSelector: { matchLabels: LABELS },
    policyTypes: ['Ingress'],
    ingress: [
      {
        from: [{ podSelector: { matchLabels: { 'spark-role': 'executor', 'spark-app-name': 'sales-daily' } } }],
        ports: [{ port: 7078, protocol: 'TCP' }, { port: 7079, protocol: 'TCP' }],
      },
      {
        from: [{ podSelector: { matchLabels: { 'spark-connect-client': 'sales-daily' } } }],
        ports: [{ port: 15002, protocol: 'TCP' }],
      },
    ],
  });
});

test('ports of other features: those of the driver are in the policy, public ones in the Service', () => {
  const origin = { kind: 'library', name: 'a test' } as const;
  const plan = serverOf({}, withFeature({
    contribute: () => ({
      ports: [
        { origin, role: 'driver', name: 'metrics', number: 9090, isPublic: true },
        { origin, role: 'driver', name: 'jmx', number: 9091 },
        { origin, role: 'executor', name: 'other', number: 9092 },
      ],
    }),
  }, SPARK_CONNECT_SERVER));
  const { Service, NetworkPolicy } = objectsOf(plan);
  expect(Service.ports.map(({ port }: any) => port)).toEqual([9090, 15002]);
  expect(NetworkPolicy.ingress.map(({ ports }: any) => ports.map(({ port }: any) => port))).toEqual([[9091, 7078, 7079], [9090, 15002]]);
});

test('the user interface is for those who are named', () => {
  const allowFrom = [
    { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } }, podSelector: { matchLabels: { app: 'controller' } } },
    { ipBlock: { cidr: '10.0.0.0/8' } },
  ];
  const ruleOf = (ui: WorkloadProps['ui']) => objectsOf(serverOf({ ui })).NetworkPolicy.ingress[2];
  expect(ruleOf({ allowFrom })).toEqual({ from: allowFrom, ports: [{ port: 4040, protocol: 'TCP' }] });
  expect(ruleOf({ allowFrom: [] })).toBeUndefined();
  expect(ruleOf({ enabled: false, allowFrom })).toBeUndefined();
});

test.each<[WorkloadProps, string]>([
  [{ ui: { service: {} } }, 'ui.service'],
  [{ ui: { ingress: {}, httpRoute: { parentRefs: [{ name: 'public' }] } } }, 'ui.ingress and ui.httpRoute'],
  [{ metrics: {} }, 'metrics'],
  [{ metrics: { annotations: false, podMonitor: {} } }, 'metrics'],
])('warns where nobody is let in who is meant to come: %j', (props, named) => {
  const [finding, ...others] = serverOf(props).findings;
  expect([finding.code, finding.prop, others]).toEqual(['SPARK146', 'ui.allowFrom', []]);
  expect(finding.why).toContain(`for which ${named} would be`);
  expect(serverOf({ ...props, ui: { ...props.ui, allowFrom: [{ namespaceSelector: {} }] } }).findings).toEqual([]);
});

test.each<WorkloadProps>([{}, { ui: { killEnabled: false } }, { metrics: { prometheus: false } }, { metrics: { annotations: false } }])('and not where nobody is: %j', (props) => {
  expect(serverOf(props).findings).toEqual([]);
});

test('its objects have the server\'s name', () => {
  const demands = connectServer.objects!(serverOf().application);
  expect(demands.map(({ id, apiVersion, kind, name }) => `${id} ${apiVersion} ${kind} ${name}`)).toEqual([
    'Service v1 Service sales-daily',
    'NetworkPolicy networking.k8s.io/v1 NetworkPolicy sales-daily',
  ]);
});

test('no other kind of workload has any of it', () => {
  const job = planOf();
  expect(confOf(job)).not.toHaveProperty(['spark.connect.grpc.binding.port']);
  expect(job.ports.map(({ name }) => name)).not.toContain('spark-connect');
  expect(job.carrier.deployment).toEqual({});
});

test('it says why', () => {
  expect(originsOf(serverOf())).toMatchObject({
    'driver.metadata.labels["app.kubernetes.io/name"]': 'library the labels by which Deployment and Service find the pod',
    'driver.container.readinessProbe.tcpSocket.port': 'default ready as soon as clients can connect',
    'driver.container.ports[spark-connect].containerPort': 'library fixed ports',
  });
});

test('nobody else sets the port', () => {
  const plan = serverOf({}, withFeature(contributing({ 'spark.connect.grpc.binding.port': '1' }), SPARK_CONNECT_SERVER));
  expect(plan.findings.map(({ code }) => code)).toEqual(['SPARK001']);
});
