import { ISecret } from 'cdk8s-plus-30';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SslStoreOptions } from '../../src/props/security-options';
import { confOf, containerOf, findingsOf, planOf, variablesOf } from '../support/plan';

const valueOf = (key: string) => ({ secret: { name: 'tls' } as ISecret, key });
const referenceTo = (key: string) => ({ secretKeyRef: { name: 'tls', key } });
const STORE: SslStoreOptions = { keyStore: valueOf('store.p12'), keyStorePassword: valueOf('password') };
const WHOLE: SslStoreOptions = {
  ...STORE,
  keyPassword: valueOf('key-password'),
  keyStoreType: 'JKS',
  trustStore: { secret: { name: 'trust' } as ISecret, key: 'ca.p12' },
  trustStorePassword: valueOf('trust-password'),
  protocol: 'TLSv1.2',
  enabledAlgorithms: ['TLS_A', 'TLS_B'],
};

const keysOf = (plan: ReturnType<typeof planOf>, server: string) => Object.fromEntries(Object.entries(confOf(plan))
  .filter(([key]) => key.startsWith(`spark.ssl.${server}.`)).map(([key, value]) => [key.slice(`spark.ssl.${server}.`.length), value]));

describe('between driver and executors', () => {
  test('files and passwords have their entries, and no manifest has them', () => {
    const plan = planOf({ ssl: { rpc: WHOLE } });
    expect(keysOf(plan, 'rpc')).toEqual({
      enabled: 'true',
      keyStore: '/etc/spark/ssl-rpc/key-store',
      keyStoreType: 'JKS',
      keyStorePassword: '${env:SECRET_SPARK_SSL_RPC_KEYSTOREPASSWORD}',
      keyPassword: '${env:SECRET_SPARK_SSL_RPC_KEYPASSWORD}',
      trustStore: '/etc/spark/ssl-rpc/trust-store',
      trustStoreType: 'PKCS12',
      trustStorePassword: '${env:SECRET_SPARK_SSL_RPC_TRUSTSTOREPASSWORD}',
      protocol: 'TLSv1.2',
      enabledAlgorithms: 'TLS_A,TLS_B',
    });
    expect(plan.findings).toEqual([]);
  });

  test('without more, the key has the password of its store', () => {
    const plan = planOf({ ssl: { rpc: STORE } });
    expect(keysOf(plan, 'rpc')).toMatchObject({ keyStoreType: 'PKCS12', protocol: 'TLSv1.3' });
    expect(keysOf(plan, 'rpc')).not.toHaveProperty('trustStore');
    expect(variablesOf(plan.driver)).toMatchObject({ SECRET_SPARK_SSL_RPC_KEYPASSWORD: referenceTo('password') });
  });

  test.each(['driver', 'executor'] as const)('the %s mounts both stores', (role) => {
    const { [role]: pod } = planOf({ ssl: { rpc: WHOLE } });
    expect(pod.spec.volumes).toContainEqual({
      name: 'spark-ssl-rpc',
      projected: {
        sources: [
          { secret: { name: 'tls', items: [{ key: 'store.p12', path: 'key-store' }] } },
          { secret: { name: 'trust', items: [{ key: 'ca.p12', path: 'trust-store' }] } },
        ],
      },
    });
    expect(containerOf(pod).volumeMounts).toContainEqual({ name: 'spark-ssl-rpc', mountPath: '/etc/spark/ssl-rpc', readOnly: true });
  });

  test('executors have the passwords also where Spark looks first, and the driver has not: there they would count for the UI, too', () => {
    const { driver, executor } = planOf({ ssl: { rpc: WHOLE } });
    expect(variablesOf(executor)).toMatchObject({
      _SPARK_SSL_RPC_KEY_STORE_PASSWORD: referenceTo('password'),
      _SPARK_SSL_RPC_KEY_PASSWORD: referenceTo('key-password'),
      _SPARK_SSL_RPC_TRUST_STORE_PASSWORD: referenceTo('trust-password'),
      SECRET_SPARK_SSL_RPC_KEYSTOREPASSWORD: referenceTo('password'),
    });
    expect(Object.keys(variablesOf(driver)).filter((name) => name.startsWith('_SPARK'))).toEqual([]);
  });
});

describe('of the user interface', () => {
  const ui = STORE;
  const ports = ({ driver }: ReturnType<typeof planOf>) =>
    Object.fromEntries((containerOf(driver).ports ?? []).map(({ name, containerPort }) => [name, containerPort]));

  test('only the driver has it, on a port of its own', () => {
    const plan = planOf({ ssl: { ui } });
    expect(keysOf(plan, 'ui')).toMatchObject({ enabled: 'true', port: '4440', keyStore: '/etc/spark/ssl-ui/key-store' });
    expect(ports(plan)).toMatchObject({ 'spark-ui': 4040, 'spark-ui-tls': 4440 });
    expect(ports(planOf())).not.toHaveProperty('spark-ui-tls');
    expect((plan.executor.spec.volumes ?? []).filter(({ name }) => name === 'spark-ssl-ui')).toEqual([]);
    expect(Object.keys(variablesOf(plan.executor)).filter((name) => /SSL/.test(name))).toEqual([]);
    expect(plan.findings).toEqual([]);
  });

  test('Prometheus is told to come there', () => {
    expect(planOf({ ssl: { ui }, metrics: {} }).driver.annotations).toMatchObject({ 'prometheus.io/scheme': 'https', 'prometheus.io/port': '4440' });
    expect(planOf({ metrics: {} }).driver.annotations).not.toHaveProperty(['prometheus.io/scheme']);
  });

  test('whoever may come to the interface may come to its port', () => {
    const allowFrom = [{ podSelector: {} }];
    expect(planOf({ ssl: { ui }, ui: { allowFrom } }).ports.find(({ name }) => name === 'spark-ui-tls')?.openTo).toEqual(allowFrom);
  });

  test('an Ingress has to be told of it', () => {
    expect(findingsOf({ ssl: { ui }, ui: { ingress: {} } })).toEqual(['SPARK139 ui.ingress.annotations']);
    expect(findingsOf({ ssl: { ui }, ui: { ingress: { annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'HTTPS' } } } })).toEqual([]);
  });
});

test.each<[WorkloadProps, string]>([
  [{ ssl: { ui: STORE }, ui: { enabled: false } }, 'ssl.ui'],
  [{ ssl: { rpc: { ...STORE, trustStorePassword: valueOf('x') } } }, 'ssl.rpc.trustStorePassword'],
  [{ ssl: { rpc: { ...STORE, enabledAlgorithms: ['A,B'] } } }, 'ssl.rpc.enabledAlgorithms[0]'],
])('fails for %j', (props, prop) => {
  expect(findingsOf(props)).toEqual([`SPARK138 ${prop}`]);
});

test('an entry that says otherwise is told', () => {
  expect(findingsOf({ ssl: { rpc: STORE }, sparkConf: { 'spark.ssl.rpc.enabled': 'false' } })).toEqual(['SPARK001 sparkConf["spark.ssl.rpc.enabled"]']);
});
