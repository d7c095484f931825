import { Application, Role } from './application';
import { PodPiece } from './share';
import { ConfEntry, fromProp, propOrigin } from '../conf/origin';
import { mebibytes } from '../conf/units';
import { Problem } from '../findings/finding';
import { SparkVolume } from '../props/spark-volume';
import { storageQuantity } from '../props/volume-sources';
import { RoleName, volumesPrefix } from '../sizing/spark-constants';

/** A volume, and the prop that has it. */
export interface MountedVolume {
  readonly volume: SparkVolume;
  readonly prop: string;
}

/** Of all claims that Spark makes, it knows one access mode. */
export const LEGACY_MODE = 'spark.kubernetes.legacy.useReadWriteOnceAccessMode';

/** The volumes of both roles, then those of a role alone. */
export function volumesOf(application: Application, role: Role): MountedVolume[] {
  return [...listed(application.props.volumes, 'volumes'), ...ownVolumes(application, role)];
}

/** Every volume of an application once. */
export function allVolumes(application: Application): MountedVolume[] {
  return [...listed(application.props.volumes, 'volumes'), ...application.roles.flatMap((role) => ownVolumes(application, role))];
}

/** The volumes of a role alone: those that are given as such, and those that other props stand for. */
function ownVolumes({ props, logTargets = [] }: Application, { name, options, prop }: Role): MountedVolume[] {
  const others: { readonly [prop: string]: SparkVolume | undefined } = name === 'driver'
    ? Object.fromEntries(logTargets.map(({ call, directory }) => [call, directory._volume]))
    : name === 'server' ? { logDirectory: props.logDirectory?._volume, store: props.store?._volume } : {};
  return [
    ...Object.entries(others).flatMap(([at, volume]) => (volume === undefined ? [] : [{ volume, prop: at }])),
    ...listed(options.volumes, prop('volumes')),
  ];
}

function listed(volumes: readonly SparkVolume[] | undefined, prop: string): MountedVolume[] {
  return (volumes ?? []).map((volume, index) => ({ volume, prop: `${prop}[${index}]` }));
}

/** How Spark's keys for a volume that it makes itself begin. */
export function claimKeys(role: RoleName, { name }: SparkVolume): string {
  return `${volumesPrefix(role)}persistentVolumeClaim.${name}.`;
}

/** Whether Spark makes a volume by its keys: a claim on demand, of a pod that it makes, too. */
export function isMadeByKeys({ madeBy }: Role, { _parts }: SparkVolume): boolean {
  return madeBy === 'spark' && _parts.onDemand !== undefined;
}

/** The keys of the volumes that Spark makes. */
export function volumeEntries(role: Role, volumes: readonly MountedVolume[]): ConfEntry[] {
  return volumes.filter(({ volume }) => isMadeByKeys(role, volume)).flatMap(({ volume, prop }) => claimEntries(role.name, volume, prop));
}

/** What the other volumes add to the pods. */
export function volumePieces(role: Role, volumes: readonly MountedVolume[]): PodPiece[] {
  return volumes.filter(({ volume }) => !isMadeByKeys(role, volume)).map(({ volume, prop }) => ({ origin: propOrigin(prop), ...volume._addition }));
}

/** The volumes that take memory from the container, and how many mebibytes of it. */
export function memoryVolumes(volumes: readonly MountedVolume[]): { readonly mebibytes: number; readonly props: readonly string[] } {
  const inMemory = distinct(volumes).filter(({ volume }) => volume._parts.memory !== undefined);
  return {
    mebibytes: inMemory.reduce((sum, { volume }) => sum + mebibytes(volume._parts.memory!), 0),
    props: [...new Set(inMemory.map(({ prop }) => prop))],
  };
}

/** The volumes by their names: one that is given twice is there once. */
export function distinct(volumes: readonly MountedVolume[]): MountedVolume[] {
  return [...new Map([...volumes].reverse().map((mounted) => [mounted.volume.name, mounted])).values()].reverse();
}

/** What is wrong with a volume, at the prop that has it. */
export function volumeProblems({ volume, prop }: MountedVolume): Problem[] {
  return (volume._problems ?? []).map((problem) => ({ ...problem, prop: problem.prop.replace(/^\w+/, prop) }));
}

function claimEntries(role: RoleName, volume: SparkVolume, prop: string): ConfEntry[] {
  const { storageClass, size, accessMode, labels = {}, annotations = {} } = volume._parts.onDemand!;
  const [{ mountPath, subPath, subPathExpr, readOnly }] = volume._addition.container!.volumeMounts!;
  const settings: { readonly [setting: string]: string | undefined } = {
    'options.claimName': 'OnDemand',
    'options.storageClass': storageClass,
    'options.sizeLimit': storageQuantity(size),
    'mount.path': mountPath,
    'mount.subPath': subPath,
    'mount.subPathExpr': subPathExpr,
    'mount.readOnly': readOnly ? 'true' : undefined,
    ...Object.fromEntries(Object.entries(labels).map(([key, value]) => [`label.${key}`, value])),
    ...Object.fromEntries(Object.entries(annotations).map(([key, value]) => [`annotation.${key}`, value])),
  };
  const keys = claimKeys(role, volume);
  return [
    ...Object.entries(settings).flatMap(([setting, value]) => (value === undefined ? [] : [fromProp(keys + setting, value, prop)])),
    ...(accessMode === undefined ? [] : [fromProp(LEGACY_MODE, String(accessMode === 'ReadWriteOnce'), prop)]),
  ];
}

/** Sources of volumes that the Pod Security Standard "restricted" allows. */
const ALLOWED = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret'];

/** Volumes for which a namespace that enforces "restricted" refuses the pod. */
export function refusedByRestricted({ volume, prop }: MountedVolume): Problem[] {
  const kinds = Object.keys(volume._parts?.source ?? {}).filter((kind) => !ALLOWED.includes(kind));
  return kinds.map((kind) => ({
    rule: 'VOLUME_SECURITY',
    prop,
    value: kind,
    why: 'a namespace that enforces the Pod Security Standard "restricted" refuses pods with such a volume',
    fix: 'Use a claim, or acknowledge the finding if the namespace allows it',
  }));
}
