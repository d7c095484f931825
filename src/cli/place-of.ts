import { keysOfProp } from './keys-dialect';
import { ConfReader } from '../conf/conf-reader';
import { ConfEntry } from '../conf/origin';
import { PrefixIndex } from '../conf/prefixes';
import { writtenScratch, WrittenVolume, writtenVolumes } from '../features/written-volumes';
import { SparkVersion } from '../props/spark-version';
import { RoleName } from '../sizing/spark-constants';
import { SparkInput } from '../submit/spark-input';

/** Finds the entry that a prop of the library stands for, if there is one in the input. */
export type EntryOf = (prop: string) => ConfEntry | undefined;

/** An input has many findings, so it is gone through once, and read for its volumes only if one is about them. */
export function entriesOf({ conf }: SparkInput): EntryOf {
  const byKey = new Map(conf.map((entry) => [entry.key, entry]));
  const byPrefix = once(() => new PrefixIndex(conf.map((entry) => [entry.key, entry])));
  const reader = once(() => new ConfReader(new Map(conf.map(({ key, value }) => [key, value])), SparkVersion.DEFAULT.version));
  const none = () => [];
  const scratch = { driver: once(() => writtenScratch(reader(), 'driver')), executor: once(() => writtenScratch(reader(), 'executor')), server: none };
  const volumes = { driver: once(() => writtenVolumes(reader(), 'driver')), executor: once(() => writtenVolumes(reader(), 'executor')), server: none };
  const writtenOf = (role: RoleName, isScratch: boolean) => (isScratch ? scratch : volumes)[role]();
  return (prop) => {
    const keys = [...keysOf(prop), ...keysOfVolume(prop, writtenOf)];
    const found = keys.map((key) => (key.endsWith('.*') ? byPrefix().below(key.slice(0, -1))[0] : byKey.get(key)));
    return found.find((entry) => entry !== undefined);
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The keys of the volume that a prop stands for; the last part of a key may be open. */
function keysOfVolume(prop: string, writtenOf: (role: RoleName, isScratch: boolean) => readonly WrittenVolume[]): readonly string[] {
  const [, role, index, part] = /^(driver|executor)\.(?:volumes\[(\d+)\]|localStorage)(?:\.(\w+))?/.exec(prop) ?? [];
  if (role === undefined) {
    return [];
  }
  const { keys } = writtenOf(role as RoleName, index === undefined)[Number(index ?? 0)];
  return [...(part === 'mountPath' ? [`${keys}mount.path`] : []), `${keys}*`];
}

/** What a prop of the library is called where there is no library: a key, or else a few words. */
export function nameOf(prop: string): string {
  const [, role, variable] = /^(driver|executor)\.env\["(.*)"\]$/.exec(prop) ?? [];
  const [, index] = /^arguments\[(\d+)\]$/.exec(prop) ?? [];
  if (role !== undefined) {
    return `variable ${variable} of the ${role}`;
  }
  if (index !== undefined) {
    return `argument ${Number(index) + 1} of the application`;
  }
  return prop === 'mainApplicationFile' ? 'the main application file' : keysOf(prop)[0] ?? prop;
}

/** The keys of Spark that a prop stands for, the more likely ones first. */
function keysOf(prop: string): readonly string[] {
  const [, key] = /^sparkConf\["([^]*)"\]$/.exec(prop) ?? [];
  if (key !== undefined) {
    return [key];
  }
  const [, map, name] = /^(\w+\.(?:labels|annotations|env))\["([^]*)"\]$/.exec(prop) ?? [];
  if (map !== undefined) {
    return keysOfProp(map).map((family) => family + name);
  }
  // An element of a list, or one of many options.
  return keysOfProp(prop.replace(/\[\d+\]$| \(.*$/, ''));
}
