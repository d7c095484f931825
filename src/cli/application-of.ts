import { CHECKS, SERVER_CHECKS } from '../checks';
import { ConfReader } from '../conf/conf-reader';
import { CONNECT_SERVER_FEATURES, HISTORY_SERVER_FEATURES, JOB_FEATURES, THRIFT_SERVER_FEATURES } from '../features';
import { driverVerb } from '../features/launch';
import { Application, resolveApplication, Surroundings } from '../plan/application';
import { RoleKind } from '../plan/carrier';
import { JOB } from '../plan/carriers';
import { WorkloadKind } from '../plan/kind';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { SparkVersion } from '../props/spark-version';
import { forEveryRole, MAIN_CLASSES } from '../sizing/spark-constants';
import { SparkInput } from '../submit/spark-input';

/** What somebody has declared in the call. */
export type Declared = Pick<Surroundings, 'allowedKeyPrefixes' | 'kubernetesVersion'>;

type Rules = Pick<WorkloadKind, 'features' | 'checks'>;

/** What Spark's own servers can be told; everything else is an application. */
const OF_SERVERS: ReadonlyMap<string | undefined, Rules> = new Map([
  [MAIN_CLASSES.connectServer, { features: CONNECT_SERVER_FEATURES, checks: CHECKS }],
  [MAIN_CLASSES.thriftServer, { features: THRIFT_SERVER_FEATURES, checks: CHECKS }],
  [MAIN_CLASSES.historyServer, { features: HISTORY_SERVER_FEATURES, checks: SERVER_CHECKS }],
]);

/** What somebody has written is read by the features of the program that it starts, and judged by its checks. */
export function rulesOf({ mainClass }: Pick<SparkInput, 'mainClass'>): Rules {
  return OF_SERVERS.get(mainClass) ?? { features: JOB_FEATURES, checks: CHECKS };
}

/** Who makes the pods. A file alone may be meant for both modes; in cluster mode fewer keys are in vain. */
function rolesOf({ mainClass, deployMode }: SparkInput): readonly RoleKind[] {
  return mainClass === MAIN_CLASSES.historyServer ? [{ name: 'server', madeBy: 'library' }] : [
    { name: 'driver', madeBy: deployMode === 'client' ? 'library' : 'spark' },
    { name: 'executor', madeBy: 'spark' },
  ];
}

/**
 * What somebody has written for Spark, as if it were the props of a construct: so every rule of
 * the library can read it. Every feature reads its own keys back; what is not given, and what
 * cannot be read, is left out.
 */
export function applicationOf(input: SparkInput, { allowedKeyPrefixes = [], kubernetesVersion }: Partial<Declared> = {}): Application {
  const version = input.sparkVersion === undefined ? SparkVersion.DEFAULT : SparkVersion.of(input.sparkVersion);
  const written: WrittenKeys = {
    conf: new ConfReader(new Map(input.conf.map(({ key, value }) => [key, value])), version.version),
    main: input,
    language: input.language ?? 'java',
    deployMode: input.deployMode ?? 'cluster',
    environment: input.environment ?? {},
  };
  const { application } = resolveApplication({
    carrier: JOB,
    roles: rolesOf(input),
    launch: driverVerb,
  }, {
    path: input.path,
    // A server has a Service, whose name is that of its object.
    name: OF_SERVERS.has(input.mainClass) ? input.workload?.name ?? 'server' : input.path,
    serviceAccounts: forEveryRole(() => ''),
    surroundings: { allowedKeyPrefixes, kubernetesVersion, namespaceLimits: { quotas: [], limitRanges: [] } },
    props: { ...propsOf(written), sparkVersion: version },
  });
  return { ...application, language: written.language };
}

/** The props that say what was written. */
export function propsOf(written: WrittenKeys): WorkloadProps {
  const { features } = rulesOf(written.main);
  return features.reduce((props: WorkloadProps, feature) => withProps(props, feature.read?.(written) ?? {}), {});
}

/** Groups of options of which several features read a part each. */
const SHARED = ['driver', 'executor', 'logging', 'ui'] as const;

function withProps(props: WorkloadProps, more: Partial<WorkloadProps>): WorkloadProps {
  const shared = SHARED.filter((group) => group in more).map((group) => [group, { ...props[group], ...given(more[group]) }]);
  return { ...props, ...more, ...Object.fromEntries(shared) };
}

function given<T extends object>(options: T | undefined): Partial<T> {
  return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined)) as Partial<T>;
}
