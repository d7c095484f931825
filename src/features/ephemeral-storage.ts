import { propOrigin } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { mebibytes } from '../conf/units';
import { Application, Role } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { hasDefaultScratch, localVolumes } from '../plan/local-volumes';
import { distinct, volumesOf } from '../plan/mounted-volume';
import { byRole, PodPiece, Share } from '../plan/share';
import { formatAmount } from '../pod/quantities';
import { volumesPrefix } from '../sizing/spark-constants';

/**
 * The node's disk that the pods' volumes need: what is said of their sizes is reserved, and is the limit if it is said of all of
 * them. Without a request, the scheduler puts any number of pods on one disk.
 */
export const ephemeralStorage: Feature = {
  settle(application: Application, { conf }: Settled): Share {
    return { pods: byRole(application.roles, (role) => pieces(role, application, conf)) };
  },
};

function pieces(role: Role, application: Application, conf: SparkConf): PodPiece[] {
  const onDisk = distinct([...localVolumes(role), ...volumesOf(application, role)]).filter(({ volume }) => volume._parts.disk !== undefined);
  const sized = onDisk.filter(({ volume }) => volume._parts.disk?.limit !== undefined);
  if (sized.length === 0) {
    return [];
  }
  const sum = sized.reduce((total, { volume }) => total + mebibytes(volume._parts.disk!.limit!), 0);
  const amount = { 'ephemeral-storage': formatAmount('ephemeral-storage', Math.ceil(sum * 2 ** 20)) };
  // A server's own log and its /tmp lie there, too.
  const isWhole = role.name !== 'server' && sized.length === onDisk.length && !hasDefaultScratch(role, conf) && !conf.hasBelow(`${volumesPrefix(role.name)}emptyDir.`);
  return [
    {
      origin: propOrigin([...new Set(sized.map(({ prop }) => prop))].join(' and ')),
      formula: () => `${isWhole ? 'all' : 'those'} of its volumes on the node's disk${isWhole ? '' : ' whose size is known'}, together`,
      container: { resources: { requests: amount, ...(isWhole ? { limits: amount } : {}) } },
    },
  ];
}
