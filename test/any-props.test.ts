import { App, Chart, Duration, Size, Testing } from 'cdk8s';
import { Cpu, EnvValue, ISecret, k8s } from 'cdk8s-plus-30';
import * as fc from 'fast-check';
import { LocalStorage, SparkImage, SparkJob, SparkJobProps, SparkVolume, SparkVolumeOptions } from '../src';
import { synthesize } from './support/manifests';

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('team', 'sales', 'example.com/team', '{{APP_ID}}', 'spark-role', ''));
const size = fc.oneof(fc.integer({ min: 0, max: 5000 }).map((amount) => Size.mebibytes(amount)), fc.constant(Size.gibibytes(4)));
const time = fc.integer({ min: 0, max: 100_000 }).map((amount) => Duration.millis(amount));
const cpu = fc.integer({ min: 1, max: 8000 }).map((amount) => Cpu.millis(amount));
const count = fc.integer({ min: -1, max: 10 });
const optional = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] });

const mount = fc.record(
  { mountPath: fc.oneof(text, fc.constantFrom('/data', '/data/a', '/opt/spark')), subPath: text, readOnly: fc.boolean() },
  { requiredKeys: ['mountPath'] },
);
const volume = fc.tuple(fc.oneof(text, fc.constantFrom('data', 'spark-local-dir-1')), mount, size).chain(([name, options, amount]) => fc.constantFrom(
  SparkVolume.emptyDir(name, { ...options, sizeLimit: amount }),
  SparkVolume.tmpfs(name, { ...options, sizeLimit: amount }),
  SparkVolume.configMap(name, { ...options, configMap: name }),
  SparkVolume.onDemandClaim(name, { ...options, storageClass: name, size: amount, labels: { [name]: name } }),
  SparkVolume.ephemeralClaim(name, { ...options, size: amount }),
));
const localStorage = fc.tuple(size, count).chain(([amount, disks]) => fc.constantFrom(
  LocalStorage.emptyDir({ sizeLimit: amount, disks }),
  LocalStorage.tmpfs({ sizeLimit: amount }),
  LocalStorage.onDemandClaim({ storageClass: 'fast', size: amount, disks, shuffleRecovery: disks > 1 }),
));

const role = {
  cores: count,
  coreRequest: cpu,
  coreLimit: cpu,
  memory: size,
  memoryOverhead: size,
  memoryOverheadFactor: fc.double({ min: -0.5, max: 2, noNaN: true }),
  javaOptions: fc.constantFrom('-XX:+UseG1GC', '-Xmx4g', '-Dspark.x=1'),
  labels: fc.dictionary(text, text, { maxKeys: 3 }),
  annotations: fc.dictionary(text, text, { maxKeys: 3 }),
  env: fc.dictionary(text, text.map((value) => EnvValue.fromValue(value)), { maxKeys: 3 }),
  nodeSelector: fc.constant({ pool: 'spot' }),
  priorityClassName: fc.constant('batch'),
  terminationGracePeriod: time,
  volumes: fc.array(volume, { maxLength: 2 }),
  localStorage,
  dnsPolicy: fc.constantFrom('None' as const, 'Default' as const),
  hostAliases: fc.array(fc.record({ ip: fc.oneof(text, fc.ipV4(), fc.ipV6()), hostnames: fc.array(text, { maxLength: 2 }) }), { maxLength: 2 }),
  subdomain: text,
  schedulerName: fc.constantFrom('volcano', 'yunikorn'),
  extendedResources: fc.dictionary(fc.oneof(text, fc.constant('example.com/fpga')), count, { maxKeys: 2 }),
  livenessProbe: fc.constantFrom<k8s.Probe[]>({}, { exec: { command: ['true'] } }),
  lifecycle: fc.constantFrom<k8s.Lifecycle[]>({}, { preStop: { sleep: { seconds: 30 } } }),
  initContainers: fc.array(fc.record({ name: text, image: text }, { requiredKeys: ['name'] }), { maxLength: 2 }),
  sidecars: fc.array(fc.record({ name: fc.constantFrom('log', 'proxy', 'spark-kubernetes-driver'), image: fc.constant('ship:1') }), { maxLength: 2 }),
};

const props: fc.Arbitrary<Partial<SparkJobProps>> = optional({
  image: fc.constantFrom(SparkImage.apache(), SparkImage.apache({ languages: ['r'] }), SparkImage.custom('x:1', { user: 1000, entrypoint: ['/run'] })),
  imagePullPolicy: fc.constantFrom('Always' as const, 'Never' as const),
  mainApplicationFile: fc.constantFrom('local:///opt/app.jar', 'local:///opt/app.py', 'app.R', 'app.txt'),
  mainClass: fc.constantFrom('com.example.Main', ''),
  arguments: fc.array(text, { maxLength: 3 }),
  deps: optional({ jars: fc.array(text, { maxLength: 2 }), packages: fc.constantFrom(['a:b:1'], ['a:b']) }),
  sparkConf: fc.dictionary(fc.oneof(text, text.map((key) => `spark.${key}`), fc.constant('spark.executor.memory')), text, { maxKeys: 3 }),
  hadoopConf: fc.dictionary(text, text, { maxKeys: 2 }),
  volumes: fc.array(volume, { maxLength: 2 }),
  driver: optional(role),
  executor: optional({ ...role, instances: count, offHeapMemory: size, pysparkMemory: size }),
  dynamicAllocation: optional({
    minExecutors: count,
    maxExecutors: count,
    initialExecutors: count,
    schedulerBacklogTimeout: time,
    executorAllocationRatio: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
    shuffleTracking: optional({ enabled: fc.boolean(), timeout: time }),
  }),
  backoffLimit: count,
  activeDeadline: time,
  ttlAfterFinished: time,
  name: fc.oneof(text, fc.constant('sales')),
});

function outcomeOf(given: Partial<SparkJobProps>): 'refused' | 'accepted' {
  const chart = new Chart(new App(), 'any', { namespace: 'spark' });
  new SparkJob(chart, 'job', given);
  try {
    Testing.synth(chart);
  } catch (error) {
    // Bad input is refused by a finding, never by an accident further inside.
    expect((error as Error).message).toMatch(/^Validation failed with the following errors:\n {2}\[any\/job.*\] SPARK\d{3} /);
    return 'refused';
  }
  synthesize(chart);
  return 'accepted';
}

test('whatever the props: a clear refusal, or manifests that Kubernetes accepts', () => {
  fc.assert(fc.property(props, (given) => void outcomeOf(given)), { numRuns: 300 });
});

const word = fc.stringMatching(/^[a-z0-9]([-a-z0-9_.]{0,20}[a-z0-9])?$/);
// Spark drops blanks at the ends of a value, so the library refuses them.
// eslint-disable-next-line no-control-regex
const trimmed = text.map((value) => value.replace(/^[\x00-\x20]+|[\x00-\x20]+$/g, ''));
const variable = fc.stringMatching(/^MY_[A-Z0-9_]{0,20}$/);

const goodSize = fc.integer({ min: 1, max: 65536 }).map((amount) => Size.mebibytes(amount));
/** Volumes with names and places of their own. */
const goodVolumes = (prefix: string) => fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 })
  .chain((numbers) => fc.tuple(...numbers.map((number) => goodVolume(`${prefix}-${number}`, { mountPath: `/${prefix}/${number}` }))));

function goodVolume(name: string, options: SparkVolumeOptions): fc.Arbitrary<SparkVolume> {
  return goodSize.chain((amount) => fc.constantFrom(
    SparkVolume.emptyDir(name, { ...options, sizeLimit: amount }),
    SparkVolume.tmpfs(name, { ...options, sizeLimit: amount }),
    SparkVolume.secret(name, { ...options, secret: { name } as ISecret, defaultMode: 0o440 }),
    SparkVolume.onDemandClaim(name, { ...options, storageClass: 'fast', size: amount, labels: { team: 'sales' } }),
    SparkVolume.ephemeralClaim(name, { ...options, size: amount, subPath: 'a' }),
  ));
}
const goodStorage = fc.tuple(goodSize, fc.integer({ min: 1, max: 3 })).chain(([amount, disks]) => fc.constantFrom(
  LocalStorage.emptyDir({ disks }),
  LocalStorage.tmpfs({ sizeLimit: amount }),
  LocalStorage.onDemandClaim({ storageClass: 'fast', size: amount, disks }),
  LocalStorage.ephemeralClaim({ size: amount, disks }),
));

const goodRole = {
  cores: fc.integer({ min: 1, max: 16 }),
  coreLimit: fc.integer({ min: 16, max: 32 }).map((units) => Cpu.units(units)),
  memory: fc.integer({ min: 465, max: 65536 }).map((amount) => Size.mebibytes(amount)),
  labels: fc.dictionary(word, word, { maxKeys: 3 }),
  annotations: fc.dictionary(word, trimmed, { maxKeys: 3 }),
  env: fc.dictionary(variable, text.map((value) => EnvValue.fromValue(value)), { maxKeys: 3 }),
  nodeSelector: fc.dictionary(word, word, { maxKeys: 3 }),
  terminationGracePeriod: time,
  volumes: goodVolumes('role'),
  localStorage: goodStorage,
};

const goodProps: fc.Arbitrary<Partial<SparkJobProps>> = optional({
  arguments: fc.array(text, { maxLength: 3 }),
  sparkConf: fc.dictionary(word.map((key) => `spark.my.${key}`), trimmed, { maxKeys: 3 }),
  hadoopConf: fc.dictionary(word.map((key) => `fs.${key}`), trimmed, { maxKeys: 2 }),
  volumes: goodVolumes('all'),
  driver: optional(goodRole),
  executor: optional({ ...goodRole, instances: fc.integer({ min: 1, max: 100 }), offHeapMemory: goodRole.memory }),
  backoffLimit: fc.nat({ max: 10 }),
  ttlAfterFinished: time,
});

test('good props are never refused', () => {
  fc.assert(
    fc.property(goodProps, (given) => {
      expect(outcomeOf({ mainClass: 'Main', mainApplicationFile: 'local:///app.jar', ...given })).toBe('accepted');
    }),
    { numRuns: 200 },
  );
});
