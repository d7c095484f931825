import { catalogueFor } from '../src/conf/catalogue';
import { SPARK_LINES } from '../src/conf/versions';
import { FEATURES } from '../src/features';
import { LIBRARY } from '../src/plan/feature';
import { SparkVersion } from '../src/props/spark-version';
import { EVERYTHING } from '../test/support/everything';
import { planOf } from '../test/support/plan';

const INTRODUCTION = `# Which prop stands for which key of Spark

Every key that begins with \`spark.kubernetes.\` in Spark ${SPARK_LINES.map(({ line }) => line).join(', ')}, and every other key that has a prop. It is found out from
the features and from the catalogues of these versions, so it is what the library does.

- A key with a prop is not for \`sparkConf\`: the finding SPARK002 names the prop.
- *The library* sets what a workload cannot run without.
- *No effect* stands for keys that Spark reads only where it makes or submits the driver's pod itself, and what there is instead.
- All other keys go into \`sparkConf\`, where name and value are checked; the reason tells why there is no prop.

\`<name>\` stands for any words. Keys that Spark declares as internal are left out.`;

/** What decides about a key. */
export type KeyPlace =
  | { readonly kind: 'prop'; readonly props: string }
  | { readonly kind: 'library' }
  | { readonly kind: 'noEffect' | 'sparkConf'; readonly why: string };

/** A key of Spark, and where it is in the library. */
export interface SparkKey {
  readonly key: string;
  /** The lines of Spark that have it. */
  readonly lines: readonly string[];
  readonly place: KeyPlace;
}

const PREFIX = 'spark.kubernetes.';

/** Keys whose prop sets more than them, so that it does not own them. */
const BESIDES: readonly (readonly [RegExp, string])[] = [
  [/^spark\.kubernetes\.executor\.volumes\./, '`executor.volumes`, `executor.localStorage`, `volumes`'],
  [/^spark\.kubernetes\.executor\.secrets\./, '`SparkVolume.secret` in `executor.volumes`'],
  [/^spark\.kubernetes\.driver\.(ownPersistentVolumeClaim|reusePersistentVolumeClaim|waitToReusePersistentVolumeClaim)$/, '`executor.localStorage` with `shuffleRecovery`'],
  [/^spark\.kubernetes\.(executor\.)?securityContext\./, '`podSecurity`'],
];

/** Keys without effect where the driver's pod is the library's own, and what does their work there. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/\.driver\.volumes\./, '`driver.volumes`'],
  [/\.driver\.secrets\./, '`SparkVolume.secret` in `driver.volumes`'],
  [/\.driver\.podTemplate/, '`driver.podTemplate`'],
  [/\.driver\.container\.image$/, '`image`'],
  [/\.driver\.service\./, '`ui.service`; executors reach the driver by the address of its pod'],
  [/\.driver\.securityContext\./, '`podSecurity`'],
  [/\.driver\.pod\.(f|excludedF)eatureSteps$/, '`driver.podTemplate`, and the props of `driver`'],
  [/\.driver\.master$|\.context$|\.submission\.|authenticate\.submission|\.report\.interval$/, 'nothing: nobody submits, the pod is the driver'],
  [/authenticate\.(driver|\{submission)/, '`driver.serviceAccount`'],
  [/\.file\.upload\.path$/, 'nothing: there is no other machine to upload from'],
  [/\.kerberos\.|\.hadoop\.configMapName$/, '`driver.volumes` and `executor.volumes`, with `spark.kerberos.*` in `sparkConf`'],
  [/\.appKillPodDeletionGracePeriod$/, '`driver.terminationGracePeriod`'],
  [/\.scheduler\.volcano\.podGroupTemplateFile$/, 'a PodGroup among the objects of the chart, named in the annotation `scheduling.k8s.io/group-name` of driver and executor'],
];

const CLIENT = 'how Spark\'s client of the Kubernetes API goes about it, for very large clusters';

/** Why a key has no prop. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/\.executor\.(apiPollingInterval|eventProcessingInterval|enablePollingWithResourceVersion|missingPodDetectDelta)$/, CLIENT],
  [/\.(dynamicAllocation\.deleteGracePeriod|executorSnapshotsSubscribersShutdownGracePeriod|driver\.(request|connection)Timeout|trust\.certificates)$/, CLIENT],
  [/\.authenticate\.\{oauthToken/, 'the token of the driver\'s ServiceAccount is used; these are for another cluster\'s API'],
  [/\.configMap\.maxSize$/, 'etcd sets the same limit'],
  [/\.driver\.service\.deleteOnTermination$/, 'off by default: there is no Service of Spark\'s to delete'],
  [/\.executor\.checkAllContainers$/, 'sidecars are native ones, which do not keep a pod'],
  [/\.executor\.disableConfigMap$/, 'for images that bring their whole configuration'],
  [/\.executor\.(useDriverPodIP|hadoopConfigMapName)$/, 'the driver\'s address is its pod\'s already, and Hadoop\'s settings are in Spark\'s'],
  [/\.executor\.pod\.(f|excludedF)eatureSteps$/, 'classes of one\'s own'],
  [/\.driver\.annotateExitException$|\.setSubmitTimeInDriver$/, 'for those who watch drivers'],
  [/\.jars\.avoidDownloadSchemes$/, 'the executors fetch such jars themselves'],
  [/\.scheduler\.volcano\./, 'Volcano\'s own groups of pods, by a feature step of executors'],
];

const OWNED = Object.entries(Object.assign({}, ...FEATURES.map(({ ownedKeys = {} }) => ownedKeys)) as { [key: string]: string | typeof LIBRARY })
  .sort(([a], [b]) => (a < b ? -1 : 1));

/** Every public key of Spark's part for Kubernetes, and every family of them. */
export function kubernetesKeys(): SparkKey[] {
  const found = new Map<string, string[]>();
  const add = (line: string, key: string) => found.set(key, [...found.get(key) ?? [], line]);
  for (const { line } of SPARK_LINES) {
    const catalogue = catalogueFor(line);
    catalogue.all().filter(({ internal }) => !internal).forEach(({ key }) => add(line, key));
    catalogue.patterns.filter((pattern) => catalogue.find(pattern) === undefined).forEach((pattern) => add(line, pattern));
  }
  const keys = [...found].filter(([key]) => key.startsWith(PREFIX));
  const withoutEffect = keysWithoutEffect(keys.map(([key]) => key));
  return keys
    .map(([key, lines]) => ({ key, lines, place: placeOf(key, withoutEffect.has(key)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Keys of the rest of Spark that have a prop, or that the library sets. */
export function otherKeys(): SparkKey[] {
  return OWNED.filter(([key]) => !key.startsWith(PREFIX)).map(([key]) => ({
    key: key.endsWith('.') ? `${key}<name>` : key,
    lines: SPARK_LINES.map(({ line }) => line).filter((line) => key.endsWith('.') || catalogueFor(line).find(key) !== undefined),
    place: placeOf(key, false),
  }));
}

function placeOf(key: string, hasNoEffect: boolean): KeyPlace {
  const [, owner] = OWNED.find(([own]) => own === key || (own.endsWith('.') && key.startsWith(own))) ?? [];
  if (owner !== undefined) {
    return owner === LIBRARY ? { kind: 'library' } : { kind: 'prop', props: String(owner).split(' and ').map((prop) => `\`${prop}\``).join(', ') };
  }
  const besides = BESIDES.find(([expression]) => expression.test(key));
  if (besides !== undefined) {
    return { kind: 'prop', props: besides[1] };
  }
  const why = (reasons: typeof REASONS) => reasons.find(([expression]) => expression.test(key))?.[1] ?? '';
  return hasNoEffect ? { kind: 'noEffect', why: why(INSTEAD) } : { kind: 'sparkConf', why: why(REASONS) };
}

/** The keys of which the library says that they do nothing. */
function keysWithoutEffect(patterns: readonly string[]): ReadonlySet<string> {
  const sparkConf = Object.fromEntries(patterns.map((pattern) => [exampleOf(pattern), 'x']));
  const { findings } = planOf({ ...EVERYTHING, sparkVersion: SparkVersion.of(SPARK_LINES.at(-1)!.line), sparkConf });
  const told = new Set(findings.filter(({ code }) => code === 'SPARK106').map(({ prop }) => prop));
  return new Set(patterns.filter((pattern) => told.has(`sparkConf["${exampleOf(pattern)}"]`)));
}

function exampleOf(pattern: string): string {
  return pattern.replace(/<[^>]*>/g, 'x').replace(/\{([^|}]*)[^}]*\}/g, '$1').replace(/\.$/, '.x');
}

/** The page of the documentation, from what the library does. */
export function sparkKeysPage(): string {
  return [
    INTRODUCTION,
    ...table('Spark on Kubernetes', kubernetesKeys()),
    ...table('All other keys with a prop', otherKeys()),
    '',
  ].join('\n');
}

function table(title: string, keys: readonly SparkKey[]): string[] {
  return ['', `## ${title}`, '', '| Key | Since | Where it is |', '| --- | --- | --- |', ...keys.map(row)];
}

function row({ key, lines, place }: SparkKey): string {
  const [first] = SPARK_LINES;
  return `| \`${key.replace(/\|/g, '\\|')}\` | ${lines[0] === first.line ? '' : lines[0] ?? ''} | ${inWords(place)} |`;
}

function inWords(place: KeyPlace): string {
  switch (place.kind) {
    case 'prop':
      return place.props;
    case 'library':
      return '*the library*';
    case 'noEffect':
      return `*no effect*; instead: ${place.why}`;
    case 'sparkConf':
      return `\`sparkConf\`: ${place.why}`;
  }
}
