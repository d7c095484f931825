import { ConfReader } from '../conf/conf-reader';
import { RoleName, volumesPrefix } from '../sizing/spark-constants';

/** A volume that the configuration describes: `spark.kubernetes.<role>.volumes.<type>.<name>.*`. */
export interface ConfVolume {
  readonly type: string;
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly subPath: string;
  readonly subPathExpr: string;
  /** The settings below `options.`. */
  readonly options: ReadonlyMap<string, string>;
}

/** Options without which Spark does not take a volume, by its type. */
export const REQUIRED_OPTIONS: { readonly [type: string]: readonly string[] } = {
  hostPath: ['path'],
  persistentVolumeClaim: ['claimName'],
  emptyDir: [],
  nfs: ['path', 'server'],
};

/** The volumes that a configuration gives to the pods of a role. */
export function confVolumes(conf: ConfReader, role: RoleName): ConfVolume[] {
  return volumePlaces(conf, role).map((place) => confVolume(conf, role, place));
}

/** The types and names of the volumes that a configuration gives to a role: `emptyDir.cache`. */
export function volumePlaces(conf: ConfReader, role: RoleName): string[] {
  const words = [...conf.withPrefix(volumesPrefix(role)).keys()].map((key) => key.split('.'));
  return [...new Set(words.filter(({ length }) => length > 1).map(([type, name]) => `${type}.${name}`))];
}

/** One of these volumes. Throws what Spark refuses. */
export function confVolume(conf: ConfReader, role: RoleName, place: string): ConfVolume {
  const keys = `${volumesPrefix(role)}${place}`;
  return volume(keys, place, conf.withPrefix(`${keys}.`));
}

function volume(keys: string, place: string, settings: Map<string, string>): ConfVolume {
  const [type, name] = place.split('.');
  const setting = (key: string) => settings.get(key);
  const refuse = (what: string) => new Error(`Spark refuses the volume "${keys}": ${what}`);
  const required = REQUIRED_OPTIONS[type];
  if (required === undefined) {
    throw refuse(`it has no volumes of type "${type}"; use one of ${Object.keys(REQUIRED_OPTIONS).join(', ')}`);
  }
  const missing = ['mount.path', ...required.map((option) => `options.${option}`)].filter((key) => setting(key) === undefined);
  if (missing.length > 0) {
    throw refuse(`add ${missing.map((key) => `"${keys}.${key}"`).join(', ')}`);
  }
  const readOnly = setting('mount.readOnly') ?? 'false';
  if (!/^(true|false)$/i.test(readOnly)) {
    throw refuse(`mount.readOnly is "${readOnly}"; write true or false`);
  }
  if (setting('mount.subPath') !== undefined && setting('mount.subPathExpr') !== undefined) {
    throw refuse('keep one of mount.subPath and mount.subPathExpr');
  }
  const size = setting('options.sizeLimit');
  if (['emptyDir', 'persistentVolumeClaim'].includes(type) && size !== undefined && /^\d*$/.test(size) && Number(size) < 1024) {
    throw refuse(`options.sizeLimit is "${size}", less than a kibibyte; write a unit, such as ${size || 1}Gi`);
  }
  const options = [...settings].filter(([key]) => key.startsWith('options.'));
  return {
    type,
    name,
    mountPath: setting('mount.path') ?? '',
    readOnly: readOnly.toLowerCase() === 'true',
    subPath: setting('mount.subPath') ?? '',
    subPathExpr: setting('mount.subPathExpr') ?? '',
    options: new Map(options.map(([key, value]) => [key.slice('options.'.length), value])),
  };
}
