import * as fc from 'fast-check';

/** Entries of a Spark configuration. */
export interface Conf {
  readonly [key: string]: string;
}

/** One value of a group of them. */
export const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Any of the fields, or none. */
export const optional = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

/** Mostly one value, which is also the simplest; sometimes another. */
export const rarely = <T>(mostly: T, sometimes: fc.Arbitrary<T>, times: number): fc.Arbitrary<T> =>
  fc.oneof({ withCrossShrink: true }, { weight: times, arbitrary: fc.constant(mostly) }, { weight: 1, arbitrary: sometimes });

/** Some of the groups of entries, together: most are left out, so that defaults are seen as well. */
export function someOf(groups: fc.Arbitrary<Conf>[]): fc.Arbitrary<Conf> {
  const chosen = groups.map((group) => rarely<Conf>({}, group, 3));
  return fc.tuple(...chosen).map((entries) => Object.assign({}, ...entries) as Conf);
}

/** One entry with one of the values. */
export const entry = (key: string, ...values: string[]): fc.Arbitrary<Conf> => valued(key, oneOf(...values));

/** One entry with any value. */
export const valued = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<Conf> => value.map((text) => ({ [key]: text }));

/** Some entries whose keys begin alike. */
export const family = (prefix: string, names: fc.Arbitrary<string>, values: fc.Arbitrary<string>, maxKeys = 6): fc.Arbitrary<Conf> =>
  fc.dictionary(names.map((name) => prefix + name), values, { minKeys: 1, maxKeys, noNullPrototype: true });

/** A short name that Kubernetes takes everywhere. */
export const word = fc.stringMatching(/^[a-z]([-a-z0-9]{0,10}[a-z0-9])?$/);
/** The name of an environment variable. */
export const variable = fc.stringMatching(/^MY_[A-Z0-9_]{0,10}$/);
/** The key of a label or an annotation. */
export const metadataKey = fc.oneof(word, word.map((name) => `example.com/${name}`));

/** Values in which Spark replaces something, and texts with characters that mean something to somebody. */
export const text = fc.oneof(
  word,
  oneOf('{{APP_ID}}', 'e-{{EXECUTOR_ID}}', '{{APP_ID}}-{{EXECUTOR_ID}}-{{APP_ID}}', 'two words', '$1 \\1 \\', '"quoted" and \'quoted\'',
    '$(POD_NAME) $$', '${HOME} ${spark.nothing}', 'Grüße, 你好, 🚀', '- a: b # c', 'true', '1e3', ''),
);

/** Values that a label may have. */
export const labelValue = fc.oneof(word, oneOf('{{APP_ID}}', 'e-{{EXECUTOR_ID}}', 'sales_1.2-x', ''));

/** Secrets as directories, each in a place of its own. */
export const secretMounts = (prefix: string): fc.Arbitrary<Conf> =>
  fc.uniqueArray(word, { minLength: 1, maxLength: 6 }).map((names) => Object.fromEntries(names.map((name) => [prefix + name, `/secrets/${name}`])));

const volumeName = fc.oneof(word, oneOf('spark-local-dir-1', 'spark-local-dir-scratch', 'spark-local-dir-2'));
const mount = (path: string) => optional<Record<string, string>>({
  'mount.readOnly': oneOf('true', 'false', 'TRUE'),
  [path]: oneOf('logs', 'of/$(MY_POD)'),
});
const options = {
  hostPath: fc.record({ 'options.path': oneOf('/mnt/disk1', '/') }),
  nfs: fc.record({ 'options.path': fc.constant('/exports'), 'options.server': oneOf('nfs.example.com', '10.0.0.1') }),
  emptyDir: optional({ 'options.medium': oneOf('', 'Memory'), 'options.sizeLimit': oneOf('5Gi', '1024', '0.5Ti') }),
  persistentVolumeClaim: fc.oneof(
    fc.record({ 'options.claimName': oneOf('data', 'data-SPARK_EXECUTOR_ID') }),
    // Made on demand, for which Spark must know class and size.
    fc.tuple(
      fc.record({
        'options.claimName': oneOf('OnDemand', 'a-OnDemand-OnDemand'),
        'options.storageClass': word,
        'options.sizeLimit': oneOf('5Gi', '100000'),
      }),
      optional({ 'label.team': word, 'annotation.example.com/a': text }),
    ).map(([claim, more]) => ({ ...claim, ...more })),
  ),
};

/** Volumes of all types, as the configuration describes them. */
export function volumes(role: 'driver' | 'executor'): fc.Arbitrary<Conf> {
  const anyOptions = Object.entries(options).map(([type, settings]) => settings.map((given: object) => ({ type, given })));
  const one = fc.record({
    name: volumeName,
    options: fc.oneof(...anyOptions),
    mount: fc.oneof(mount('mount.subPath'), mount('mount.subPathExpr')),
  });
  return fc.uniqueArray(one, { minLength: 1, maxLength: 6, selector: ({ name }) => name }).map((all) => {
    const entries = all.flatMap(({ name, options: { type, given }, mount: mounted }, index) =>
      Object.entries({ 'mount.path': `/volumes/${index}`, ...mounted, ...given })
        .map(([key, value]) => [`spark.kubernetes.${role}.volumes.${type}.${name}.${key}`, value]));
    return Object.fromEntries(entries) as Conf;
  });
}

/** Devices that a plug-in of the cluster offers. */
export const devices = (prefix: string, name: string): fc.Arbitrary<Conf> => fc.record({
  [`${prefix}.resource.${name}.amount`]: oneOf('1', '4'),
  [`${prefix}.resource.${name}.vendor`]: oneOf('nvidia.com', 'amd.com'),
  [`${prefix}.resource.${name}.discoveryScript`]: fc.constant('/opt/devices.sh'),
});
