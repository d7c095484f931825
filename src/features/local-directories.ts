import { writtenScratch } from './written-volumes';
import { byDefault, ConfEntry, fromProp, libraryOrigin, propOrigin } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application, Role } from '../plan/application';
import { Feature, LIBRARY, Settled } from '../plan/feature';
import { hasDefaultScratch, isScratchKey, localVolumes, scratchVolume } from '../plan/local-volumes';
import { refusedByRestricted, volumeEntries, volumePieces, volumeProblems } from '../plan/mounted-volume';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { LocalStorage } from '../props/local-storage';
import { RoleName } from '../sizing/spark-constants';

const BY_DEFAULT = scratchVolume(1);
const ORIGIN = libraryOrigin('scratch space for shuffle and spill');

const SCRATCH: PodPiece = {
  origin: ORIGIN,
  spec: { volumes: [{ name: BY_DEFAULT.name, emptyDir: {} }] },
  container: { volumeMounts: [BY_DEFAULT] },
};

/** Scratch space of the pods: as somebody has chosen, else an `emptyDir` each, on the node's disk. */
export const localDirectories: Feature = {
  ownedKeys: {
    'spark.local.dir': LIBRARY,
    // Without effect on a template that brings its own scratch volume, as ours does.
    'spark.kubernetes.local.dirs.tmpfs': 'driver.localStorage and executor.localStorage',
  },

  contribute({ roles, props }: Application): Share {
    return {
      conf: roles.flatMap((role) => [...volumeEntries(role, localVolumes(role)), ...recovery(role)]),
      pods: byRole(roles, (role) => [...volumePieces(role, localVolumes(role)), ...variable(role)]),
      problems: roles.flatMap((role) => [...check(role), ...(props.podSecurity === 'none' ? [] : localVolumes(role).slice(0, 1).flatMap(refusedByRestricted))]),
    };
  },

  settle({ roles }: Application, { conf }: Settled): Share {
    return {
      pods: byRole(roles, (role) => (hasDefaultScratch(role, conf) ? [SCRATCH] : [])),
      problems: roles.flatMap((role) => checkKeys(role, conf)),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const ofRole = (role: RoleName) => {
      const volumes = writtenScratch(conf, role).map(({ volume }) => volume);
      return volumes.length === 0 ? undefined : LocalStorage._ofVolumes(volumes);
    };
    return { driver: { localStorage: ofRole('driver') }, executor: { localStorage: ofRole('executor') } };
  },
};

/** Spark sets the variable in the pods that it makes itself. */
function variable(role: Role): PodPiece[] {
  if (role.madeBy === 'spark') {
    return [];
  }
  const given = role.options.localStorage !== undefined;
  const paths = given ? localVolumes(role).map(({ volume }) => volume.mountPath) : [BY_DEFAULT.mountPath];
  return [
    { origin: given ? propOrigin(role.prop('localStorage')) : ORIGIN, container: { env: [{ name: 'SPARK_LOCAL_DIRS', value: paths.join(',') }] } },
  ];
}

/** What Spark needs to find shuffle data again: the plugin, and executors that get the claims of those before them. */
function recovery({ name, options: { localStorage }, prop }: Role): ConfEntry[] {
  if (name === 'driver' || !localStorage?._recoversShuffle) {
    return [];
  }
  return [
    fromProp('spark.shuffle.sort.io.plugin.class', 'org.apache.spark.shuffle.KubernetesLocalDiskShuffleDataIO', prop('localStorage')),
    // Executors read the second of them as it stands, without Spark's default.
    ...['own', 'reuse', 'waitToReuse'].map((verb) => fromProp(`spark.kubernetes.driver.${verb}PersistentVolumeClaim`, 'true', prop('localStorage'))),
    byDefault('spark.kubernetes.allocation.executor.timeout', '60s', 'a claim that is not older is given to no other executor'),
  ];
}

function check(role: Role): Problem[] {
  const { name, options: { localStorage } } = role;
  const prop = role.prop('localStorage');
  const problems = [
    ...(localStorage?._problems ?? []).map((problem) => ({ ...problem, prop: problem.prop.replace(/^\w+/, prop) })),
    ...localVolumes(role).flatMap((mounted, index) => volumeProblems(mounted).map((problem) => ({ ...problem, prop: problem.prop.replace(/path$/, `paths[${index}]`) }))),
    ...(name === 'driver' && localStorage?._recoversShuffle ? [noShuffle(prop)] : []),
  ];
  // Disks that are alike have the same flaws.
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function noShuffle(prop: string): Problem {
  return { rule: 'VOLUME', prop: `${prop}.shuffleRecovery`, value: true, why: 'a driver has no shuffle data', fix: 'Write it in executor.localStorage only' };
}

/** Scratch volumes that somebody has added by keys. One that differs from that of a prop is told as a conflict already. */
function checkKeys({ name, options, prop }: Role, conf: SparkConf): Problem[] {
  if (options.localStorage === undefined) {
    return [];
  }
  return conf.entries().filter(({ key, origin }) => origin.kind === 'sparkConf' && isScratchKey(key, name)).map(({ key, value, origin }): Problem => ({
    rule: 'OWNED_CONF',
    prop: origin.name,
    value: shown(key, value),
    why: `local storage has a prop of its own, ${prop('localStorage')}`,
    fix: `Write all of it there, or remove ${prop('localStorage')}`,
  }));
}
