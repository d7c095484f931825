import { writtenVolumes } from './written-volumes';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application, Role } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import {
  allVolumes, claimKeys, isMadeByKeys, MountedVolume, refusedByRestricted, volumeEntries, volumePieces, volumeProblems, volumesOf,
} from '../plan/mounted-volume';
import { byRole, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { RoleName, SCRATCH_PREFIX } from '../sizing/spark-constants';

/** Files, claims and directories that the pods mount. Spark makes the claims on demand of its own pods; the rest is the template's. */
export const volumes: Feature = {
  contribute(application: Application): Share {
    const { roles, props } = application;
    return {
      conf: roles.flatMap((role) => volumeEntries(role, volumesOf(application, role))),
      pods: byRole(roles, (role) => volumePieces(role, volumesOf(application, role))),
      problems: allVolumes(application).flatMap((mounted) => [
        ...volumeProblems(mounted),
        ...checkName(mounted),
        ...checkPlace(mounted, application),
        ...(props.podSecurity === 'none' ? [] : refusedByRestricted(mounted)),
      ]),
    };
  },

  settle(application: Application, { conf }: Settled): Share {
    return { problems: application.roles.flatMap((role) => checkKeys(role, volumesOf(application, role), conf)) };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const ofRole = (role: RoleName) => writtenVolumes(conf, role).map(({ volume }) => volume);
    return { driver: { volumes: ofRole('driver') }, executor: { volumes: ofRole('executor') } };
  },
};

function checkName({ volume: { name }, prop }: MountedVolume): Problem[] {
  return !name.startsWith(SCRATCH_PREFIX) ? [] : [
    {
      rule: 'VOLUME',
      prop,
      value: name,
      why: `Spark uses every volume for shuffle and spill whose name begins with "${SCRATCH_PREFIX}"`,
      fix: 'Give it another name, or write localStorage, if it is meant for that',
    },
  ];
}

/** Whoever mounts a volume over Spark takes it away. */
function checkPlace({ volume: { mountPath, _parts }, prop }: MountedVolume, { image: { sparkHome } }: Application): Problem[] {
  const path = mountPath.replace(/\/+$/, '');
  const hides = path === '' || `${sparkHome}/`.startsWith(`${path}/`) || ['bin', 'jars'].some((directory) => path === `${sparkHome}/${directory}`);
  return _parts.source === undefined || !hides ? [] : [
    {
      rule: 'VOLUME',
      prop: `${prop}.mountPath`,
      value: mountPath,
      why: `the volume would hide Spark, which is in ${sparkHome}`,
      fix: 'Mount it in a directory of its own, for example /data; a single file goes there with subPath',
    },
  ];
}

/** Settings that somebody has added to a volume by its keys. One that differs is told as a conflict already. */
function checkKeys(role: Role, mounted: readonly MountedVolume[], conf: SparkConf): Problem[] {
  return mounted.filter(({ volume }) => isMadeByKeys(role, volume)).flatMap(({ volume, prop }) => {
    const keys = claimKeys(role.name, volume);
    const added = conf.below(keys).filter(({ origin }) => origin.kind === 'sparkConf');
    return added.map(({ key, value, origin }): Problem => ({
      rule: 'OWNED_CONF',
      prop: origin.name,
      value: shown(key, value),
      why: `the volume "${volume.name}" has a prop of its own, ${prop}`,
      fix: `Write the setting in ${prop}, or the whole volume here`,
    }));
  });
}
