import { App, Chart, Duration, Size } from 'cdk8s';
import { ConfigMap, Cpu, EnvFieldPaths, EnvValue, ISecret, k8s, ResourceFieldPaths, Secret, SecretValue } from 'cdk8s-plus-30';
import * as fc from 'fast-check';
import {
  Conf, devices, entry, family, labelValue, metadataKey, oneOf, optional, secretMounts, someOf, text, valued, variable, volumes, word,
} from './arbitraries';
import {
  DynamicAllocationOptions, LocalStorage, SparkApplicationProps, SparkExecutorOptions, SparkImage, SparkJobProps, SparkVolume, SparkVolumeOptions,
} from 'cdk8s-spark';

const elsewhere = new Chart(new App(), 'elsewhere');
const secret = Secret.fromSecretName(elsewhere, 'Secret', 'credentials');
const configMap = ConfigMap.fromConfigMapName(elsewhere, 'ConfigMap', 'settings');

const mebibytes = (least: number) => fc.integer({ min: least, max: 20_000 }).map((amount) => Size.mebibytes(amount));
const memory = fc.oneof(mebibytes(465), oneOf(1, 4, 64).map((amount) => Size.gibibytes(amount)));
const time = oneOf(0, 1500, 30_000, 3_600_000).map((amount) => Duration.millis(amount));
const seconds = fc.integer({ min: 1, max: 600 }).map((amount) => Duration.seconds(amount));

/** An image is declared to have every language, or nothing is declared of it. */
const image = fc.oneof(
  fc.constant(SparkImage.apache({ languages: ['python', 'r'] })),
  fc.record({
    reference: oneOf('registry.example.com/sales:1.4.2', 'sales', 'sales@sha256:0123', 'sales:{{SPARK_VERSION}}'),
    options: optional({ user: oneOf(0, 1000), group: oneOf(0, 3000), entrypoint: oneOf(['/run'], ['/bin/sh', '-c']), sparkHome: oneOf('/spark') }),
  }).map(({ reference, options }) => SparkImage.custom(reference, options)),
);

const java = fc.record({ mainClass: oneOf('com.example.Main'), mainApplicationFile: oneOf('local:///opt/app.jar', 'hdfs://names/app.jar', undefined) });
const python = optional({ pysparkMemory: mebibytes(1) }).map((executor) => ({ mainApplicationFile: 'local:///opt/app.py', executor }));
const r = fc.constant({ mainApplicationFile: 'local:///opt/app.R' });
const application: fc.Arbitrary<Partial<SparkApplicationProps>> = fc.oneof(java, python, r);

const environmentValue = fc.oneof(
  text.map((value) => EnvValue.fromValue(value)),
  fc.constant(EnvValue.fromSecretValue({ secret, key: 'password' }, { optional: true })),
  fc.constant(EnvValue.fromConfigMap(configMap, 'level')),
  fc.constant(EnvValue.fromFieldRef(EnvFieldPaths.NODE_NAME)),
  fc.constant(EnvValue.fromResource(ResourceFieldPaths.MEMORY_LIMIT)),
);

const terms: k8s.PodAffinityTerm[] = [{ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { team: 'sales' } } }];
const affinity: k8s.Affinity = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key: 'pool', operator: 'In', values: ['a', 'b'] }] }],
    },
  },
  podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 7, podAffinityTerm: terms[0] }] },
};

const storage = fc.integer({ min: 1, max: 200_000 }).map((amount) => Size.mebibytes(amount));
const part = fc.oneof(optional({ readOnly: fc.boolean(), subPath: oneOf('logs', 'a/b') }), optional({ subPathExpr: oneOf('of/$(SPARK_EXECUTOR_ID)') }));

/** Volumes of all kinds, with names and places of their own. */
const typedVolumes = (prefix: string) => fc.array(fc.tuple(part, storage, fc.nat({ max: 8 })), { maxLength: 4 }).map((given) =>
  given.map(([options, amount, kind], index) => typedVolume(`${prefix}-${index}`, { mountPath: `/${prefix}/${index}`, ...options }, amount, kind)));

function typedVolume(name: string, mounted: SparkVolumeOptions, amount: Size, kind: number): SparkVolume {
  const claim = { ...mounted, storageClass: 'fast', size: amount, labels: { team: 'sales' }, annotations: { 'example.com/note': 'a b' } };
  return [
    SparkVolume.existingClaim(name, { ...mounted, claim: 'lake' }),
    SparkVolume.onDemandClaim(name, claim),
    SparkVolume.ephemeralClaim(name, claim),
    SparkVolume.emptyDir(name, { ...mounted, sizeLimit: amount }),
    SparkVolume.tmpfs(name, { ...mounted, sizeLimit: amount }),
    SparkVolume.hostPath(name, { ...mounted, path: '/mnt', type: 'DirectoryOrCreate' }),
    SparkVolume.configMap(name, { ...mounted, configMap, items: [{ key: 'a', path: 'b/c' }] }),
    SparkVolume.secret(name, { ...mounted, secret, defaultMode: 0o400, optional: true }),
    SparkVolume.projected(name, { ...mounted, sources: [{ serviceAccountToken: { path: 'token' } }] }),
  ][kind];
}

const localStorage = fc.tuple(storage, fc.integer({ min: 1, max: 3 })).chain(([amount, disks]) => oneOf(
  LocalStorage.emptyDir(),
  LocalStorage.emptyDir({ sizeLimit: amount, disks }),
  LocalStorage.tmpfs({ sizeLimit: amount }),
  LocalStorage.onDemandClaim({ storageClass: 'fast', size: amount, disks, accessMode: 'ReadWriteOnce', shuffleRecovery: disks === 1 }),
  LocalStorage.ephemeralClaim({ size: amount, disks }),
  LocalStorage.hostPath({ paths: ['/mnt/disk-1', '/mnt/disk-2'] }),
));

const pod = {
  annotations: fc.dictionary(metadataKey, text, { maxKeys: 6, noNullPrototype: true }),
  env: fc.dictionary(variable, environmentValue, { maxKeys: 6, noNullPrototype: true }),
  envFrom: oneOf<k8s.EnvFromSource[]>([{ secretRef: { name: 'a' } }], [{ prefix: 'X_', configMapRef: { name: 'b', optional: true } }]),
  nodeSelector: fc.dictionary(metadataKey, word, { maxKeys: 3, noNullPrototype: true }),
  schedulerName: oneOf('volcano', 'yunikorn'),
  tolerations: oneOf<k8s.Toleration[]>([{ key: 'spot', operator: 'Exists', effect: 'NoSchedule' }, { operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 }]),
  affinity: oneOf<k8s.Affinity>(affinity, { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: terms } }),
  topologySpreadConstraints: oneOf<k8s.TopologySpreadConstraint[]>([{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }]),
  priorityClassName: oneOf('batch'),
  terminationGracePeriod: time,
  volumes: typedVolumes('own'),
};

const size = fc.tuple(
  optional({
    cores: fc.integer({ min: 1, max: 16 }),
    coreRequest: oneOf(Cpu.millis(100), Cpu.units(2), Cpu.millis(1000)),
    coreLimit: oneOf(Cpu.units(32)),
  }),
  fc.oneof(optional({ memory, memoryOverhead: mebibytes(1) }), optional({ memory, memoryOverheadFactor: oneOf(0.1, 0.33, 2) })),
).map(([cores, amounts]) => ({ ...cores, ...amounts }));

const labels = (values: fc.Arbitrary<string>) => fc.dictionary(metadataKey, values, { maxKeys: 6, noNullPrototype: true });

const executor: fc.Arbitrary<SparkExecutorOptions> = fc.tuple(size, optional({
  ...pod,
  labels: labels(labelValue),
  localStorage,
  decommission: fc.constantFrom({}, { shuffleBlocks: false }),
  allocation: fc.constantFrom({ allocator: 'statefulset' as const }, { allocator: 'direct' as const }),
  javaOptions: oneOf('-XX:+UseG1GC', '-Dwords="two words" -Dplain=\'a b\'', '-Dapp={{APP_ID}} -Did={{EXECUTOR_ID}}', '   -Da=b   -Dc=\\"d  '),
  offHeapMemory: mebibytes(1),
})).map(([amounts, rest]) => ({ ...amounts, ...rest }));

const driver = fc.tuple(size, optional({ ...pod, labels: labels(word) })).map(([amounts, rest]) => ({ ...amounts, ...rest }));

/** A number of executors, or how it changes. */
const amount: fc.Arbitrary<{ instances?: number; dynamicAllocation?: DynamicAllocationOptions }> = fc.oneof(
  optional({ instances: fc.integer({ min: 1, max: 20 }) }),
  optional({ minExecutors: fc.nat({ max: 5 }), maxExecutors: fc.integer({ min: 5, max: 50 }), executorIdleTimeout: seconds })
    .map((dynamicAllocation) => ({ dynamicAllocation })),
);

/** Keys that change executors' pods and have no prop of their own. */
const sparkConf: fc.Arbitrary<Conf> = someOf([
  volumes('executor'),
  devices('spark.executor', 'gpu').map((entries) => ({ ...entries, 'spark.task.resource.gpu.amount': '1' })),
  entry('spark.executor.extraClassPath', '/opt/jars/*:/etc/conf'),
  entry('spark.executor.extraLibraryPath', '/opt/native'),
  entry('spark.executor.defaultJavaOptions', '-XX:+UseParallelGC'),
  entry('spark.executor.minMemoryOverhead', '100m', '1g'),
  entry('spark.kubernetes.executor.disableConfigMap', 'true'),
  entry('spark.kubernetes.executor.useDriverPodIP', 'true'),
  entry('spark.kubernetes.executor.pod.excludedFeatureSteps',
    'org.apache.spark.deploy.k8s.features.MountVolumesFeatureStep, org.apache.spark.deploy.k8s.features.EnvSecretsFeatureStep'),
  entry('spark.kubernetes.executor.hadoopConfigMapName', 'hadoop'),
  entry('spark.kubernetes.executor.enablePollingWithResourceVersion', 'true'),
  entry('spark.authenticate', 'false'),
  entry('spark.network.timeout', '300s'),
  entry('spark.rpc.askTimeout', '45s'),
  entry('spark.port.maxRetries', '3'),
  entry('spark.ssl.enabled', 'false'),
  secretMounts('spark.kubernetes.executor.secrets.'),
  family('spark.my.', word, fc.oneof(word, oneOf('a b', 'ü'))),
  valued('spark.sql.shuffle.partitions', fc.integer({ min: 1, max: 999 }).map(String)),
]);

const secrets = (...names: string[]) => names.map((name) => ({ name }) as ISecret);

const common = optional<SparkJobProps>({
  image,
  imagePullPolicy: oneOf('Always', 'IfNotPresent', 'Never'),
  imagePullSecrets: oneOf(secrets('registry'), secrets('registry', 'mirror')),
  arguments: fc.array(text, { maxLength: 3 }),
  logging: fc.constant({ executorLogUrl: 'https://logs/{{APP_ID}}/{{EXECUTOR_ID}}' }),
  deps: optional({ jars: oneOf(['local:///a.jar', 'hdfs://names/b.jar']), packages: oneOf(['a:b:1']), files: oneOf(['file:///f']) }),
  hadoopConf: fc.dictionary(word.map((name) => `fs.${name}`), text, { maxKeys: 3, noNullPrototype: true }),
  sparkConfSecrets: oneOf<{ [key: string]: SecretValue }>(
    { 'spark.my.password': { secret, key: 'password' } },
    { 'spark.ssl.keyPassword': { secret, key: 'key' } },
  ),
  hadoopConfSecrets: oneOf({ 'fs.s3a.secret.key': { secret, key: 'secret' } }),
  podSecurity: oneOf('restricted', 'none'),
  volumes: typedVolumes('shared'),
  name: fc.oneof(word, oneOf('a-name-of-the-greatest-length-it-may-have')),
  namespace: oneOf('spark', 'team-a'),
});

/** Props that a user might write, with the intention that they are accepted. */
export const anyProps: fc.Arbitrary<SparkJobProps> = fc.tuple(application, common, driver, executor, amount, sparkConf).map(
  ([main, rest, driverProps, executorProps, { instances, dynamicAllocation }, conf]) => ({
    ...rest,
    ...main,
    driver: driverProps,
    executor: { ...executorProps, ...main.executor, ...(instances === undefined ? {} : { instances }) },
    ...(dynamicAllocation === undefined ? {} : { dynamicAllocation }),
    sparkConf: conf,
  }),
);
