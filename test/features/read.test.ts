import * as fc from 'fast-check';
import { propsOf } from '../../src/cli/application-of';
import { catalogueFor } from '../../src/conf/catalogue';
import { ConfReader } from '../../src/conf/conf-reader';
import { FEATURES, JOB_FEATURES } from '../../src/features';
import { LIBRARY } from '../../src/plan/feature';
import { SPARK_JOB } from '../../src/planner/kinds';
import { executorPod } from '../../src/preview/executor-pod';
import { SparkVersion } from '../../src/props/spark-version';
import { planOf } from '../support/plan';

/** The newest, which has all keys. */
const VERSION = '4.3.0';

/** All pods are Spark's, so every prop that has a key ends in it. */
const SUBMITTED = { ...SPARK_JOB, roles: [{ name: 'driver', madeBy: 'spark' }, { name: 'executor', madeBy: 'spark' }] } as const;

interface Entries {
  readonly [key: string]: string;
}

/** The props that say what is written, and what becomes of them. */
function planned(conf: Entries) {
  const props = propsOf({
    conf: new ConfReader(new Map(Object.entries(conf)), VERSION),
    main: { mainApplicationFile: 'local:///app.py' },
    language: 'python',
    deployMode: 'cluster',
    environment: {},
  });
  // What has a prop is to come from it, and not from the text that was read.
  return planOf({ ...props, sparkVersion: SparkVersion.of(VERSION), mainClass: undefined, sparkConf: {} }, {}, SUBMITTED);
}

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z0-9]$/);
const mebibytes = fc.integer({ min: 465, max: 65536 }).map((size) => `${size}m`);
const count = fc.integer({ min: 1, max: 64 }).map(String);
const list = fc.uniqueArray(word.map((name) => `https://repo.example.com/${name}`), { minLength: 1, maxLength: 3 }).map((files) => files.join(','));
const seconds = fc.integer({ min: 1, max: 3600 }).map((time) => `${time}s`);
const millicores = fc.integer({ min: 1, max: 999 }).map((share) => `${share}m`);

/** Values of keys that a prop ends in, wherever the prop is read back from its own key. */
const BY_HAND: { readonly [key: string]: fc.Arbitrary<string> } = {
  // Not below what one resource profile may have.
  'spark.kubernetes.allocation.maxPendingPods': fc.integer({ min: 64, max: 99 }).map(String),
  'spark.kubernetes.allocation.pods.allocator': fc.constantFrom('direct', 'statefulset', 'deployment'),
  ...Object.fromEntries(['spark.jars', 'spark.files', 'spark.submit.pyFiles', 'spark.archives', 'spark.jars.repositories'].map((key) => [key, list])),
  'spark.submit.deployMode': fc.constant('cluster'),
  'spark.jars.packages': word.map((name) => `org.example:${name}:1.0`),
  'spark.jars.excludes': word.map((name) => `org.example:${name}`),
  ...Object.fromEntries(['driver', 'executor'].flatMap((role) => Object.entries({
    [`spark.${role}.cores`]: count,
    [`spark.${role}.memory`]: mebibytes,
    [`spark.${role}.memoryOverhead`]: mebibytes,
    [`spark.kubernetes.${role}.request.cores`]: millicores,
    [`spark.kubernetes.${role}.limit.cores`]: count.map((cores) => `${Number(cores) + 64}`),
    [`spark.${role}.extraJavaOptions`]: word.map((name) => `-D${name}=1`),
    [`spark.kubernetes.${role}.label.team`]: word,
    [`spark.kubernetes.${role}.annotation.note`]: word,
    [`spark.kubernetes.${role}.scheduler.name`]: word,
  }))),
  'spark.log.structuredLogging.enabled': fc.constantFrom('true', 'false'),
  'spark.ui.custom.executor.log.url': word.map((name) => `https://${name}.example.com/{{POD_NAME}}`),
  'spark.driver.log.localDir': word.map((name) => `/${name}`),
  'spark.network.crypto.enabled': fc.constantFrom('true', 'false'),
  'spark.io.encryption.keySizeBits': fc.constantFrom('128', '192', '256'),
  'spark.ui.killEnabled': fc.constantFrom('true', 'false'),
  'spark.ui.proxyBase': word.map((name) => `/spark-${name}`),
  'spark.ui.proxyRedirectUri': word.map((name) => `https://${name}.example.com`),
  'spark.executor.instances': count,
  'spark.executor.pyspark.memory': mebibytes,
  'spark.kubernetes.executor.terminationGracePeriodSeconds': seconds,
  'spark.kubernetes.container.image': word.map((name) => `registry.example.com/${name}:1`),
  'spark.kubernetes.container.image.pullPolicy': fc.constantFrom('Always', 'IfNotPresent', 'Never'),
  'spark.kubernetes.container.image.pullSecrets': fc.uniqueArray(word, { minLength: 1, maxLength: 2 }).map((names) => names.join(',')),
};

/** The keys of Spark's own plugins, which do nothing without them. */
const OF_PLUGINS: { readonly [plugin: string]: readonly string[] } = {
  ExecutorRollPlugin: ['rollInterval', 'rollPolicy', 'minTasksPerExecutorBeforeRolling'],
  ExecutorResizePlugin: ['resizeInterval', 'resizeThreshold', 'resizeFactor'],
  ExecutorPVCResizePlugin: ['pvc.resizeInterval', 'pvc.resizeThreshold', 'pvc.resizeFactor'],
};
const keyOf = (name: string) => `spark.kubernetes.executor.${name}`;

/** Keys that are read back together with others, below, or that the construct takes. */
const ELSEWHERE = [
  // The construct chooses names and identities before there is a plan; of an image of executors alone there is no prop,
  // a template's file is on another machine, and a scheduler for both is read as that of each.
  'spark.kubernetes.scheduler.name',
  'spark.kubernetes.executor.podTemplateFile', 'spark.kubernetes.executor.podTemplateContainerName',
  'spark.app.name', 'spark.kubernetes.namespace', 'spark.kubernetes.executor.container.image', 'spark.kubernetes.memoryOverheadFactor',
  'spark.kubernetes.authenticate.driver.serviceAccountName', 'spark.kubernetes.authenticate.executor.serviceAccountName',
  'spark.memory.offHeap.enabled', 'spark.memory.offHeap.size', 'spark.driver.memoryOverheadFactor', 'spark.executor.memoryOverheadFactor',
  'spark.decommission.enabled', 'spark.storage.decommission.enabled',
  ...Object.values(OF_PLUGINS).flat().map(keyOf),
  // The level of logs ends in a file beside the configuration: test/features/logging.test.ts.
  'spark.log.level', 'spark.ui.enabled',
  // Local storage in memory has a size, which the key does not tell.
  'spark.kubernetes.local.dirs.tmpfs',
  // They name files of a pod, and not the Secrets that the files come from.
  'spark.authenticate.secret.file', 'spark.authenticate.secret.driver.file', 'spark.authenticate.secret.executor.file',
  'spark.kerberos.keytab', 'spark.kerberos.principal', 'spark.kerberos.access.hadoopFileSystems',
];

/** Keys that mean something together only, and those of a history server: test/features/history-keys.test.ts. */
const IN_GROUPS = /^spark\.(history|dynamicAllocation|eventLog|driver\.log|metrics|acls|admin|modify|ui\.view|ui\.prometheus|executor\.processTree)|decommission/;

/** The keys of all props, without families. */
const OWNED = JOB_FEATURES.flatMap(({ ownedKeys = {} }) => Object.entries(ownedKeys))
  .filter(([key, owner]) => owner !== LIBRARY && !key.endsWith('.'))
  .map(([key]) => key);

/** Values of every key with a prop: what is not written by hand follows from what Spark says of the key. */
const VALUES: { readonly [key: string]: fc.Arbitrary<string> } = {
  ...Object.fromEntries(OWNED
    .filter((key) => !ELSEWHERE.includes(key) && !IN_GROUPS.test(key))
    .map((key) => [key, valueOf(key)])),
  ...BY_HAND,
};

function valueOf(key: string): fc.Arbitrary<string> {
  const { type, values = [], min = 1, max = min + 50 } = catalogueFor(VERSION).find(key) ?? { type: 'string' };
  switch (type) {
    case 'boolean':
      return fc.constantFrom('true', 'false');
    case 'int':
    case 'long':
      return fc.integer({ min: Math.max(1, min), max }).map(String);
    case 'time':
      return seconds;
    case 'bytes':
      return mebibytes;
    case 'enum':
      return fc.constantFrom(...values);
    default:
      return word;
  }
}

const ALLOCATION: { readonly [key: string]: fc.Arbitrary<string> } = {
  'minExecutors': fc.constant('1'),
  'maxExecutors': fc.integer({ min: 64, max: 99 }).map(String),
  'initialExecutors': fc.integer({ min: 1, max: 8 }).map(String),
  'executorAllocationRatio': fc.constantFrom('0.5', '1'),
  'executorIdleTimeout': seconds,
  'cachedExecutorIdleTimeout': seconds,
  'schedulerBacklogTimeout': seconds,
  'sustainedSchedulerBacklogTimeout': seconds,
  'shuffleTracking.timeout': seconds,
};

const allocation = fc.record(ALLOCATION, { requiredKeys: [] }).map((entries) => ({
  'spark.dynamicAllocation.enabled': 'true',
  'spark.dynamicAllocation.shuffleTracking.enabled': 'true',
  ...Object.fromEntries(Object.entries(entries).map(([name, value]) => [`spark.dynamicAllocation.${name}`, value])),
}));
const decommission = fc.record(Object.fromEntries(OWNED.filter((key) => /decommission/.test(key) && !ELSEWHERE.includes(key))
  .map((key) => [key, key.endsWith('.path') ? word.map((name) => `s3a://${name}/`) : valueOf(key)])), { requiredKeys: [] })
  .map((entries) => ({ 'spark.decommission.enabled': 'true', 'spark.storage.decommission.enabled': 'true', ...entries }));
const share = fc.constantFrom('0.25', '0.5', '0.9');
const plugins = fc.subarray(Object.keys(OF_PLUGINS), { minLength: 1 }).chain((names) => fc.record(Object.fromEntries(names
  .flatMap((name) => OF_PLUGINS[name])
  .map((name) => [keyOf(name), /Threshold|Factor/.test(name) ? share : /pvc/.test(name) ? fc.constantFrom('300s', '600s') : valueOf(keyOf(name))])))
  .map((entries) => ({ ...entries, 'spark.plugins': ['com.example.Mine', ...names.map((name) => `org.apache.spark.scheduler.cluster.k8s.${name}`)].join(',') })));
const offHeap = mebibytes.map((size) => ({ 'spark.memory.offHeap.enabled': 'true', 'spark.memory.offHeap.size': size }));
const driverLog = word.map((name) => ({
  'spark.driver.log.dfsDir': `s3a://${name}/logs`,
  'spark.driver.log.persistToDfs.enabled': 'true',
  'spark.driver.log.layout': '%m%n',
  'spark.driver.log.allowErasureCoding': 'true',
}));
const eventLog = fc.record({
  'spark.eventLog.compression.codec': fc.constantFrom('zstd', 'lz4', 'lzf', 'snappy'),
  'spark.eventLog.logStageExecutorMetrics': fc.constantFrom('true', 'false'),
  'spark.eventLog.rolling.maxFileSize': fc.integer({ min: 2, max: 2048 }).map((size) => `${size}m`),
}, { requiredKeys: [] }).chain((entries) => word.map((name) => ({
  'spark.eventLog.enabled': 'true',
  'spark.eventLog.dir': `s3a://${name}/events`,
  'spark.eventLog.compress': 'true',
  'spark.eventLog.rolling.enabled': 'true',
  ...entries,
})));
const METRICS = {
  'spark.metrics.namespace': word,
  'spark.metrics.appStatusSource.enabled': fc.constantFrom('true', 'false'),
  'spark.executor.processTreeMetrics.enabled': fc.constantFrom('true', 'false'),
  'spark.metrics.conf.*.source.jvm.class': fc.constant('org.apache.spark.metrics.source.JvmSource'),
};
const metrics = fc.record(METRICS, { requiredKeys: [] }).map((entries) => ({ ...entries, 'spark.ui.prometheus.enabled': 'true' }));
const ACLS = Object.fromEntries(['ui.view', 'modify', 'admin'].flatMap((right) => [`spark.${right}.acls`, `spark.${right}.acls.groups`]).map((key) =>
  [key, fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((names) => names.join(','))]));
const acls = fc.record(ACLS, { requiredKeys: [] }).map((entries) => ({ ...entries, 'spark.acls.enable': 'true' }));
const CLAIM = 'persistentVolumeClaim';
const claims = fc.record({
  role: fc.constantFrom('driver', 'executor'),
  name: fc.oneof(word, fc.constant('spark-local-dir-1')),
  settings: fc.record({
    'options.claimName': fc.constant('OnDemand'),
    'options.storageClass': word,
    'options.sizeLimit': fc.integer({ min: 1, max: 1023 }).map((size) => `${size}Gi`),
    'mount.path': word.map((path) => `/data/${path}`),
    'mount.subPath': word,
    'mount.readOnly': fc.constant('true'),
    'label.team': word,
    'annotation.example.com/note': word,
  }, { requiredKeys: ['options.claimName', 'options.storageClass', 'options.sizeLimit', 'mount.path'] }),
  mode: fc.option(fc.boolean(), { nil: undefined }),
}).map(({ role, name, settings, mode }): Entries => ({
  ...Object.fromEntries(Object.entries(settings).map(([setting, value]) => [`spark.kubernetes.${role}.volumes.${CLAIM}.${name}.${setting}`, String(value)])),
  ...(mode === undefined ? {} : { 'spark.kubernetes.legacy.useReadWriteOnceAccessMode': String(mode) }),
}));
const factors = fc.record({ 'spark.driver.memoryOverheadFactor': fc.constantFrom('0.2', '0.5'), 'spark.executor.memoryOverheadFactor': fc.constantFrom('0.2', '0.5') });

/** Keys that go together. */
const groups = [allocation, offHeap, decommission, plugins, driverLog, eventLog, metrics, acls]
  .map((group) => fc.option(group as fc.Arbitrary<Entries>, { nil: {} }));

const written: fc.Arbitrary<Entries> = fc
  .tuple(fc.record(VALUES, { requiredKeys: [] }), ...groups)
  .map((parts) => Object.assign({}, ...parts) as Entries);

/** What Spark understands of an entry: 2048m is 2g. */
function meaning(conf: Entries, key: string): unknown {
  const reader = new ConfReader(new Map(Object.entries(conf)), VERSION);
  const value = conf[key] ?? '';
  return /^\d+(m|g|ms|s)$/.test(value) && !/cores$/.test(key) ? (/memory|(?<!re)size/i.test(key) ? reader.size(key) : reader.time(key)) : value;
}

function unchanged(conf: Entries): void {
  const { conf: after, findings } = planned(conf);
  const entries = Object.fromEntries(after.entries().map(({ key, value }) => [key, value]));
  for (const key of Object.keys(conf)) {
    expect({ key, value: meaning(entries, key) }).toEqual({ key, value: meaning(conf, key) });
    expect(after.origin(key)?.kind).toBe('prop');
  }
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
}

test('what a prop reads from its key, it writes into its key', () => {
  fc.assert(fc.property(written, unchanged), { numRuns: 200 });
  fc.assert(fc.property(factors, unchanged), { numRuns: 5 });
  fc.assert(fc.property(claims, unchanged), { numRuns: 100 });
});

test('every family of keys with a prop is read back, here or below', () => {
  const families = ['prometheusServlet.', 'source.jvm.', 'label.', 'annotation.', 'node.selector.', 'secretKeyRef.', 'driverEnv.', 'executorEnv.'];
  const owned = FEATURES.flatMap(({ ownedKeys = {} }) => Object.entries(ownedKeys)).filter(([key, owner]) => owner !== LIBRARY && key.endsWith('.'));
  expect(owned.map(([key]) => key).filter((key) => !families.some((family) => key.endsWith(family)))).toEqual([]);
});

test('what goes into the template of executors does there what its key did', () => {
  const conf = {
    'spark.kubernetes.container.image': 'x:1',
    'spark.app.name': 'sales-daily',
    'spark.kubernetes.node.selector.pool': 'spot',
    'spark.kubernetes.executor.node.selector.disk': 'ssd',
    'spark.executorEnv.LEVEL': 'debug',
    'spark.kubernetes.executor.secretKeyRef.PASSWORD': 'credentials:password',
  };
  const bySpark = executorPod({ conf: new Map(Object.entries(conf)), sparkVersion: VERSION }).pod.spec;
  const { executor, driver } = planned(conf);
  expect(executor.spec.nodeSelector).toEqual(bySpark?.nodeSelector);
  expect(driver.spec.nodeSelector).toEqual({ pool: 'spot' });
  const variable = (name: string) => bySpark?.containers?.[0].env?.find((one) => one.name === name);
  expect(executor.spec.containers[0].env).toEqual(expect.arrayContaining([variable('LEVEL'), variable('PASSWORD')]));
});

test('a scheduler for both roles is the one of each', () => {
  const { conf } = planned({ 'spark.kubernetes.scheduler.name': 'volcano', 'spark.kubernetes.executor.scheduler.name': 'yunikorn' });
  expect([conf.get('spark.kubernetes.driver.scheduler.name'), conf.get('spark.kubernetes.executor.scheduler.name')]).toEqual(['volcano', 'yunikorn']);
});

test('a name, a namespace and identities are read, for a construct to take', () => {
  const props = propsOf({
    conf: new ConfReader(new Map(Object.entries({
      'spark.app.name': 'daily',
      'spark.kubernetes.namespace': 'sales',
      'spark.kubernetes.authenticate.driver.serviceAccountName': 'writer',
      'spark.kubernetes.driverEnv.A': '1',
      'spark.kubernetes.driver.secretKeyRef.B': 'secret:key',
    })), VERSION),
    main: { mainClass: 'com.example.Main', arguments: ['a'] },
    language: 'java',
    deployMode: 'cluster',
    environment: { executor: { C: '3' } },
  });
  expect(props).toMatchObject({
    name: 'daily',
    namespace: 'sales',
    mainClass: 'com.example.Main',
    arguments: ['a'],
    driver: { serviceAccount: { name: 'writer' }, env: { A: { value: '1' }, B: { valueFrom: { secretKeyRef: { name: 'secret', key: 'key' } } } } },
    executor: { env: { C: { value: '3' } } },
  });
});
