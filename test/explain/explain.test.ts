import { Duration, Size, App, Chart } from 'cdk8s';
import { Cpu, EnvValue, ServiceAccount, ISecret } from 'cdk8s-plus-30';
import { explain } from '../../src/explain/explain';
import { LocalStorage } from '../../src/props/local-storage';
import { PodTemplate } from '../../src/props/pod-template';
import { SparkApplicationProps } from '../../src/props/spark-application-props';
import { SparkImage } from '../../src/props/spark-image';
import { SparkVolume } from '../../src/props/spark-volume';
import { SpotNodes } from '../../src/props/spot-nodes';
import { ZonePlacement } from '../../src/props/zone-placement';
import { explainedWorkloadOf } from '../../src/workload/from-plan';
import { EVERYTHING } from '../support/everything';
import { planOf } from '../support/plan';

const workloadOf = (props: SparkApplicationProps, request = {}) => {
  const plan = planOf(props, request);
  return explainedWorkloadOf(plan, plan.pieces);
};
const only = (props: SparkApplicationProps, subject: string) => {
  const [found, ...others] = explain(workloadOf(props), subject);
  expect(others).toEqual([]);
  return found;
};

test('#766 #781 #817 #2647: the formula of an executor\'s memory is told with its numbers', () => {
  const props = { executor: { memory: Size.gibibytes(8), memoryOverheadFactor: 0.25 } };
  expect(only(props, 'executor.container.resources.limits.memory')).toEqual({
    subject: 'executor.container.resources.limits.memory',
    value: '10240Mi',
    origin: 'Spark, from spark.executor.memory (executor.memory), spark.executor.memoryOverheadFactor (executor.memoryOverheadFactor)',
    formula: '10240Mi = 8g heap + max(0.25 × 8g, 384Mi) overhead',
  });
});

test('a given overhead, memory off the heap and of Python stand in the formula', () => {
  expect(only(EVERYTHING, 'executor.container.resources.requests.memory').formula)
    .toBe('15360Mi = 8g heap + 4096Mi overhead + 1g off the heap + 2g of Python processes');
  expect(only({ driver: { memoryOverhead: Size.mebibytes(700) } }, 'driver.container.resources.requests.memory').formula).toBe('1724Mi = 1g heap + 700Mi overhead');
});

test.each([
  ['spark.executor.memory', { executor: { memory: Size.gibibytes(8) } }, '8g', 'executor.memory'],
  ['spark.executor.memory', {}, '1g', 'the default of executor.memory'],
  ['spark.authenticate', {}, 'true', 'the library\'s default: authentication of Spark\'s own connections'],
  ['spark.sql.shuffle.partitions', { sparkConf: { 'spark.sql.shuffle.partitions': '400' } }, '400', 'sparkConf["spark.sql.shuffle.partitions"]'],
  ['spark.executor.minMemoryOverhead', {}, '384m', 'not set; the default of Spark 4.1.2'],
  ['spark.dynamicAllocation.initialExecutors', { dynamicAllocation: { minExecutors: 3 } }, '3',
    'not set; Spark takes the value of "spark.dynamicAllocation.minExecutors" (dynamicAllocation.minExecutors)'],
  ['spark.driver.bindAddress', {}, '$(SPARK_DRIVER_BIND_ADDRESS)', 'Apache\'s entry point'],
  ['spark.app.id', {}, undefined, 'not set; Spark 4.1.2 has no default'],
  ['spark.executor.memry', {}, undefined, 'not set; Spark 4.1.2 has no such key; did you mean "spark.executor.memory"?'],
])('the key %s, %#', (key, props: SparkApplicationProps, value, origin) => {
  expect(only(props, key)).toEqual({ subject: key, ...(value === undefined ? {} : { value }), origin });
});

test('of two keys for the same thing, the one that decides is told', () => {
  const field = 'executor.container.resources.requests.cpu';
  expect(only({ executor: { cores: 4 } }, field).origin).toBe('Spark, from spark.executor.cores (executor.cores)');
  expect(only({ executor: { cores: 4, coreRequest: Cpu.units(3) } }, field).origin)
    .toBe('Spark, from spark.kubernetes.executor.request.cores (executor.coreRequest)');
});

test('a field may be named by its place or name, as kubectl does', () => {
  const named = explain(workloadOf({}), 'driver.spec.containers[spark-kubernetes-driver].image');
  expect(named).toEqual(explain(workloadOf({}), 'driver.container.image'));
  expect(explain(workloadOf({}), 'driver.spec.containers[0].image')).toEqual(named);
});

test('a field with others below it gives them all', () => {
  expect(explain(workloadOf({}), 'executor.spec.securityContext').map(({ subject }) => subject)).toContain('executor.spec.securityContext.runAsUser');
});

test('fails for a field that the pod does not have', () => {
  expect(() => explain(workloadOf({}), 'executor.spec.hostNetwork')).toThrow('sales/daily has no "executor.spec.hostNetwork"; write a key such as');
  expect(() => explain(workloadOf({}), 'memory')).toThrow('sales/daily has no "memory"');
});

test('what a default has given way to is told, wherever the default comes from', () => {
  expect(only({ driver: { hostNetwork: true, dnsPolicy: 'Default' } }, 'driver.spec.dnsPolicy')).toEqual({
    subject: 'driver.spec.dnsPolicy', value: 'Default', origin: 'driver.dnsPolicy',
  });
  expect(only({ driver: { hostNetwork: true } }, 'driver.spec.dnsPolicy').origin).toMatch(/^the library's default: /);
});

test('a secret in somebody\'s configuration is not shown', () => {
  const workload = workloadOf({ sparkConf: { 'spark.my.password': 'swordfish' } });
  expect(explain(workload, 'spark.my.password')[0].value).not.toContain('swordfish');
});

describe('of an application with every prop', () => {
  const everything = workloadOf(EVERYTHING);
  const fields = [...explain(everything, 'driver'), ...explain(everything, 'executor')];

  test('no field is without an origin', () => {
    expect(fields.length).toBeGreaterThan(140);
    expect(fields.filter(({ origin }) => /manifest|template/.test(origin))).toEqual([]);
  });

  test('no field that Spark makes is unknown to the explanation', () => {
    expect(fields.filter(({ origin, formula }) => origin === 'Spark' && formula === undefined)).toEqual([]);
  });

  const chart = new Chart(new App(), 'elsewhere');
  /** The same volumes with another one in a place. */
  const another = SparkVolume.configMap('another', { configMap: 'another', mountPath: '/another' });
  const without = (volumes: SparkVolume[], index: number) => volumes.map((volume, at) => (at === index ? another : volume));
  const account = (name: string) => ServiceAccount.fromServiceAccountName(chart, name, name);
  const forRole = (role: 'driver' | 'executor', change: object): SparkApplicationProps => ({ ...EVERYTHING, [role]: { ...EVERYTHING[role], ...change } });
  const other = (key: string) => ({ secret: { name: 'other' } as ISecret, key });
  /** For every prop that an explanation may name, another value of it. */
  const changes: { [prop: string]: SparkApplicationProps } = {
    'image': { ...EVERYTHING, image: SparkImage.custom('other:1', { user: 7, group: 8, entrypoint: ['/other'] }) },
    'imagePullPolicy': { ...EVERYTHING, imagePullPolicy: 'Never' },
    'imagePullSecrets': { ...EVERYTHING, imagePullSecrets: [{ name: 'other' } as ISecret] },
    'mainClass, mainApplicationFile and arguments': { ...EVERYTHING, mainApplicationFile: 'local:///other.py', arguments: ['other'] },
    'deps.packages': { ...EVERYTHING, deps: {} },
    'ipFamily': { ...EVERYTHING, ipFamily: 'IPv4' },
    'podSecurity': { ...EVERYTHING, podSecurity: 'none' },
    'placement.spot': { ...EVERYTHING, placement: { ...EVERYTHING.placement, spot: SpotNodes.eks() } },
    'placement.zone': { ...EVERYTHING, placement: { ...EVERYTHING.placement, zone: ZonePlacement.named('a') } },
    'placement.architecture': { ...EVERYTHING, placement: { ...EVERYTHING.placement, architecture: 'amd64' } },
    'jvmProfile': { ...EVERYTHING, jvmProfile: 'steady' },
    'readOnlyRootFilesystem': { ...EVERYTHING, readOnlyRootFilesystem: false },
    'authentication.secret': { ...EVERYTHING, authentication: undefined },
    ...Object.fromEntries((['rpc', 'ui'] as const).flatMap((server) => Object.keys(EVERYTHING.ssl![server]!).map((name) =>
      [`ssl.${server}.${name}`, { ...EVERYTHING, ssl: { ...EVERYTHING.ssl, [server]: { ...EVERYTHING.ssl![server], [name]: other(name) } } }]))),
    'ssl.rpc': { ...EVERYTHING, ssl: { ui: EVERYTHING.ssl!.ui } },
    'ssl.ui': { ...EVERYTHING, ssl: { rpc: EVERYTHING.ssl!.rpc } },
    'kerberos.krb5ConfigMap': { ...EVERYTHING, kerberos: undefined },
    'kerberos.keytab': { ...EVERYTHING, kerberos: undefined },
    'metrics.annotations': { ...EVERYTHING, metrics: { annotations: false } },
    'logging.executorLogUrl': { ...EVERYTHING, logging: {} },
    'hadoopConfSecrets["fs.s3a.secret.key"]': { ...EVERYTHING, hadoopConfSecrets: {} },
    ...Object.fromEntries(EVERYTHING.volumes!.map((_, index) => [`volumes[${index}]`, { ...EVERYTHING, volumes: without(EVERYTHING.volumes!, index) }])),
    ...Object.fromEntries(EVERYTHING.driver!.volumes!.map((_, index) =>
      [`driver.volumes[${index}]`, forRole('driver', { volumes: without(EVERYTHING.driver!.volumes!, index) })])),
    'executor.localStorage and volumes[2]': forRole('executor', { localStorage: LocalStorage.emptyDir() }),
    ...Object.fromEntries((['driver', 'executor'] as const).flatMap((role) => Object.entries({
      [`${role}.localStorage`]: { localStorage: LocalStorage.onDemandClaim({ storageClass: 'fast', size: Size.gibibytes(1), shuffleRecovery: true }) },
      [`${role}.coreRequest`]: { coreRequest: Cpu.millis(100) },
      [`${role}.coreLimit`]: { coreLimit: Cpu.units(6) },
      [`${role}.memory`]: { memory: Size.gibibytes(9) },
      [`${role}.labels["example.com/team"]`]: { labels: {} },
      [`${role}.annotations["note"]`]: { annotations: {} },
      [`${role}.env["LOG_LEVEL"]`]: { env: {} },
      [`${role}.env["PASSWORD"]`]: { env: { PASSWORD: EnvValue.fromValue('$(LOG_LEVEL)') } },
      [`${role}.envFrom`]: { envFrom: [] },
      [`${role}.nodeSelector`]: { nodeSelector: {} },
      [`${role}.tolerations`]: { tolerations: [] },
      [`${role}.affinity`]: { affinity: undefined },
      [`${role}.topologySpreadConstraints`]: { topologySpreadConstraints: [] },
      [`${role}.priorityClassName`]: { priorityClassName: 'high' },
      [`${role}.runtimeClassName`]: { runtimeClassName: 'kata' },
      [`${role}.schedulerName`]: { schedulerName: 'another' },
      [`${role}.hostAliases`]: { hostAliases: [{ ip: '10.0.0.8', hostnames: ['another.example.com'] }] },
      [`${role}.dnsPolicy`]: { dnsPolicy: 'Default' },
      [`${role}.dnsConfig`]: { dnsConfig: undefined },
      [`${role}.hostNetwork`]: { hostNetwork: false },
      [`${role}.subdomain`]: { subdomain: 'another' },
      [`${role}.lifecycle`]: { lifecycle: undefined },
      [`${role}.livenessProbe`]: { livenessProbe: undefined },
      [`${role}.readinessProbe`]: { readinessProbe: undefined },
      [`${role}.startupProbe`]: { startupProbe: undefined },
      [`${role}.podSecurityContext`]: { podSecurityContext: undefined },
      [`${role}.securityContext`]: { securityContext: undefined },
      [`${role}.extendedResources["example.com/fpga"]`]: { extendedResources: {} },
      [`${role}.initContainers[0]`]: { initContainers: [] },
      [`${role}.sidecars[0]`]: { sidecars: [] },
      ...Object.fromEntries([
        'metadata.labels["example.com/from"]', 'metadata.annotations["example.com/from"]', 'spec.shareProcessNamespace', 'spec.tolerations',
        'spec.containers[0].workingDir', 'spec.containers[0].env',
      ].map((field) => [`${role}.podTemplate.${field}`, { podTemplate: undefined }])),
      [`${role}.serviceAccount`]: { serviceAccount: account(`another-${role}`) },
      [`${role}.terminationGracePeriod`]: { terminationGracePeriod: Duration.seconds(7) },
    }).map(([prop, change]) => [prop, forRole(role, change)]))),
  };
  const byProps = fields.filter(({ origin }) => !/^Spark|^the library|^the default|^Apache/.test(origin));

  test.each(Object.keys(changes).filter((prop) => byProps.some(({ origin }) => origin === prop)))('the fields of %s change with it', (prop) => {
    const role = (subject: string) => subject.split('.')[0];
    // The construct takes the names of the ServiceAccounts from the props.
    const serviceAccounts = { driver: changes[prop].driver?.serviceAccount?.name ?? '', executor: changes[prop].executor?.serviceAccount?.name ?? '' };
    const changed = workloadOf(changes[prop], prop.endsWith('serviceAccount') ? { serviceAccounts } : {});
    const after = new Map(['driver', 'executor'].flatMap((pod) => explain(changed, pod)).map(({ subject, value }) => [subject, value]));
    const named = byProps.filter(({ origin }) => origin === prop);
    const same = named.filter(({ subject, value }) => after.get(subject) === value);
    // Words of a command line may stay where others change.
    expect(prop.startsWith('mainClass') ? same.length < named.length : same).toEqual(prop.startsWith('mainClass') ? true : []);
    expect(named.map(({ subject }) => role(subject)).length).toBeGreaterThan(0);
  });

  test('no explanation names a prop that is not there', () => {
    expect(byProps.map(({ origin }) => origin).filter((origin) => !(origin in changes))).toEqual([]);
  });
});

describe('subjects that people tried, and that were unknown', () => {
  test('a prop is told by the keys and fields that it has set', () => {
    expect(explain(workloadOf({ executor: { memory: Size.gibibytes(2) } }), 'executor.memory')).toEqual([{ subject: 'spark.executor.memory', value: '2g', origin: 'executor.memory' }]);
    expect(explain(workloadOf({ executor: { tolerations: [{ key: 'spot', operator: 'Exists' }] } }), 'executor.tolerations').map(({ subject }) => subject))
      .toEqual(['executor.spec.tolerations[spot].operator']);
  });

  test('the containers of a pod are Spark\'s and all others', () => {
    const props = { driver: { podTemplate: PodTemplate.fromObject({ spec: { containers: [{ name: 'spark-kubernetes-driver' }, { name: 'proxy', image: 'proxy:1' }] } }) } };
    const subjects = explain(workloadOf(props), 'driver.spec.containers').map(({ subject }) => subject);
    expect(subjects).toEqual(expect.arrayContaining(['driver.container.image', 'driver.spec.containers[proxy].image']));
  });

  test('a prop that is none', () => {
    expect(() => explain(workloadOf({}), 'executor.memroy')).toThrow('a prop such as "executor.memory"');
  });
});
