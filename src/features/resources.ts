import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { ConfReader } from '../conf/conf-reader';
import { ConfEntry, fromProp, fromPropOrDefault, givenOrDefault, propOrigin } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { mebibytes, sparkSize } from '../conf/units';
import { Application, Role } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { localVolumes } from '../plan/local-volumes';
import { memoryVolumes, volumesOf } from '../plan/mounted-volume';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { SparkLanguage } from '../props/spark-image';
import { SparkPodOptions } from '../props/spark-pod-options';
import { checkCpu, coresOf, cpuRequestOf } from '../sizing/cpu';
import { checkMemory, defaultOverheadFactor, heapOf, overheadOf, roleMemoryFormula } from '../sizing/memory';
import { OVERHEAD_FACTORS, RoleName } from '../sizing/spark-constants';

const COMMON_FACTOR = 'spark.kubernetes.memoryOverheadFactor';

/**
 * CPU and memory of the pods. Those that Spark makes, it sizes itself by its configuration; the others
 * get their numbers here, by Spark's formula.
 */
export const resources: Feature = {
  ownedKeys: { ...ownedBy('driver'), ...ownedBy('executor'), [COMMON_FACTOR]: 'executor.memoryOverheadFactor' },

  contribute(application: Application): Share {
    const { roles } = application;
    return {
      // Spark has keys for the heaps of drivers and executors.
      conf: roles.filter(({ name }) => name !== 'server').flatMap((role) => [heap(role), ...(role.madeBy === 'spark' ? sizes(role, application) : [])]),
      pods: byRole(roles, (role) => role.madeBy === 'library' ? cpuPieces(role) : []),
      problems: roles.flatMap(({ options, name }) => [...checkCpu(options, name), ...checkMemory(options, name)]),
    };
  },

  settle(application: Application, { conf }: Settled): Share {
    const made = application.roles.filter(({ madeBy }) => madeBy === 'spark');
    return {
      conf: made.flatMap((role) => overheadWithTmpfs(role, application, conf)),
      pods: byRole(application.roles, (role) => role.madeBy === 'library' ? [memoryPiece(role, application, conf)] : []),
    };
  },

  read(written: WrittenKeys): Partial<WorkloadProps> {
    return { driver: readRole('driver', written), executor: readRole('executor', written) };
  },
};

function ownedBy(role: RoleName): { [key: string]: string } {
  return {
    [`spark.${role}.cores`]: `${role}.cores`,
    [`spark.${role}.memory`]: `${role}.memory`,
    [`spark.${role}.memoryOverhead`]: `${role}.memoryOverhead`,
    [`spark.${role}.memoryOverheadFactor`]: `${role}.memoryOverheadFactor`,
    [`spark.kubernetes.${role}.request.cores`]: `${role}.coreRequest`,
    [`spark.kubernetes.${role}.limit.cores`]: `${role}.coreLimit`,
  };
}

/** The heap is a matter of the JVM, whoever makes its pod. */
function heap({ name, options, prop }: Role): ConfEntry {
  return fromPropOrDefault(`spark.${name}.memory`, sparkSize(heapOf(options)), prop('memory'), options.memory);
}

function sizes(role: Role, application: Application): ConfEntry[] {
  const { name, options, prop } = role;
  const { cores, coreRequest, coreLimit } = options;
  return [
    fromPropOrDefault(`spark.${name}.cores`, String(coresOf(options)), prop('cores'), cores),
    ...(tmpfsOf(application, role).mebibytes > 0 ? [] : overhead(name, options, prop, application.language)),
    ...(coreRequest === undefined ? [] : [fromProp(`spark.kubernetes.${name}.request.cores`, coreRequest.amount, prop('coreRequest'))]),
    ...(coreLimit === undefined ? [] : [fromProp(`spark.kubernetes.${name}.limit.cores`, coreLimit.amount, prop('coreLimit'))]),
  ];
}

/** Spark's own default factor is right for JVM applications only, so the others get theirs in writing. */
function overhead(role: RoleName, options: SparkPodOptions, prop: Role['prop'], language: SparkLanguage): ConfEntry[] {
  const { memoryOverhead, memoryOverheadFactor } = options;
  if (memoryOverhead !== undefined) {
    return [fromProp(`spark.${role}.memoryOverhead`, sparkSize(Math.floor(mebibytes(memoryOverhead))), prop('memoryOverhead'))];
  }
  if (memoryOverheadFactor === undefined && language === 'java') {
    return [];
  }
  const factor = String(memoryOverheadFactor ?? defaultOverheadFactor(language));
  return [fromPropOrDefault(`spark.${role}.memoryOverheadFactor`, factor, prop('memoryOverheadFactor'), memoryOverheadFactor)];
}

/** What a role's pods need besides heap and overhead: volumes that lie in memory, and memory that is pinned for a GPU. */
function tmpfsOf(application: Application, role: Role) {
  const volumes = memoryVolumes([...localVolumes(role), ...volumesOf(application, role)]);
  const pinned = role.name === 'executor' ? application.props.executor?.gpu?.rapids?.pinnedMemory : undefined;
  return pinned === undefined ? volumes : {
    mebibytes: volumes.mebibytes + Math.floor(mebibytes(pinned)),
    props: [...volumes.props, 'executor.gpu.rapids.pinnedMemory'],
  };
}

/** Of volumes in memory Spark knows nothing: to it they are overhead, on top of what its own formula gives. */
function overheadWithTmpfs(role: Role, application: Application, conf: SparkConf): ConfEntry[] {
  const { name, options, prop } = role;
  const { mebibytes: tmpfs, props } = tmpfsOf(application, role);
  if (tmpfs === 0) {
    return [];
  }
  const given = (['memoryOverhead', 'memoryOverheadFactor'] as const).filter((option) => options[option] !== undefined);
  const overheadByFormula = overheadOf(options, application.language, leastOverhead(name, application, conf));
  return [fromProp(`spark.${name}.memoryOverhead`, sparkSize(Math.floor(overheadByFormula + tmpfs)), [...given.map(prop), ...props].join(' and '))];
}

/** The least overhead, which has no prop. */
function leastOverhead(role: RoleName, { sparkVersion }: Application, conf: SparkConf): number | undefined {
  const key = `spark.${role}.minMemoryOverhead`;
  const value = conf.get(key);
  if (value === undefined) {
    return undefined;
  }
  // Only here, so that most applications never load the catalogue.
  const reader = new ConfReader(new Map([[key, value]]), sparkVersion.version);
  return readKey(reader, key, () => reader.size(key));
}

function cpuPieces({ options, prop }: Role): PodPiece[] {
  const { cores, coreRequest, coreLimit } = options;
  return [
    {
      origin: coreRequest === undefined ? givenOrDefault(prop('cores'), cores) : propOrigin(prop('coreRequest')),
      container: { resources: { requests: { cpu: cpuRequestOf(options) } } },
    },
    ...(coreLimit === undefined ? [] : [{ origin: propOrigin(prop('coreLimit')), container: { resources: { limits: { cpu: coreLimit.amount } } } }]),
  ];
}

/** What Spark itself would give the pod, if it made it. */
function memoryPiece(role: Role, application: Application, conf: SparkConf): PodPiece {
  const { name, options, prop } = role;
  const { language } = application;
  const tmpfs = tmpfsOf(application, role).mebibytes;
  const least = leastOverhead(name, application, conf);
  const memory = `${heapOf(options) + overheadOf(options, language, least) + tmpfs}Mi`;
  return {
    origin: givenOrDefault(prop('memory'), options.memory),
    formula: () => roleMemoryFormula(options, language, tmpfs, least),
    container: { resources: { requests: { memory }, limits: { memory } } },
  };
}

function readRole(role: RoleName, written: WrittenKeys): SparkPodOptions {
  const { conf } = written;
  const size = (key: string) => readKey(conf, key, () => Size.mebibytes(conf.size(key)));
  const cpu = (key: string) => readKey(conf, key, () => ({ amount: conf.text(key) }) as Cpu);
  return {
    cores: readKey(conf, `spark.${role}.cores`, (key) => conf.integer(key)),
    coreRequest: cpu(`spark.kubernetes.${role}.request.cores`),
    coreLimit: cpu(`spark.kubernetes.${role}.limit.cores`),
    memory: size(`spark.${role}.memory`),
    memoryOverhead: size(`spark.${role}.memoryOverhead`),
    memoryOverheadFactor: readFactor(role, written),
  };
}

function readFactor(role: RoleName, { conf, language, deployMode }: WrittenKeys): number | undefined {
  const own = `spark.${role}.memoryOverheadFactor`;
  const common = role === 'driver' || conf.has(`spark.${role}.memoryOverhead`) ? [] : [COMMON_FACTOR];
  const [factor] = [own, ...common].flatMap((key) => readKey(conf, key, () => conf.number(key)) ?? []);
  // A driver in client mode knows nothing of the larger share for Python, and gives its executors the other one.
  const unknown = language === 'python' && deployMode === 'client' && common.length > 0;
  return factor ?? (unknown ? OVERHEAD_FACTORS.jvm : undefined);
}
