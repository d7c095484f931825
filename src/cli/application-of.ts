import { ConfReader } from '../conf/conf-reader';
import { CONNECT_SERVER_FEATURES, JOB_FEATURES, THRIFT_SERVER_FEATURES } from '../features';
import { driverVerb } from '../features/launch';
import { Application, resolveApplication } from '../plan/application';
import { JOB } from '../plan/carriers';
import { Feature } from '../plan/feature';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { SparkVersion } from '../props/spark-version';
import { PROGRAMS } from '../sizing/spark-constants';
import { SparkInput } from '../submit/spark-input';

/**
 * What somebody has written for Spark, as if it were the props of a construct: so every rule of
 * the library can read it. Every feature reads its own keys back; what is not given, and what
 * cannot be read, is left out.
 */
export function applicationOf(input: SparkInput, allowedKeyPrefixes: readonly string[] = []): Application {
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
    // A file alone may be meant for both modes; in cluster mode fewer keys are in vain.
    roles: [{ name: 'driver', madeBy: input.deployMode === 'client' ? 'library' : 'spark' }, { name: 'executor', madeBy: 'spark' }],
    launch: driverVerb,
  }, {
    path: input.path,
    name: input.path,
    serviceAccounts: { driver: '', executor: '' },
    surroundings: { allowedKeyPrefixes, namespaceLimits: { quotas: [], limitRanges: [] } },
    props: { ...propsOf(written), sparkVersion: version },
  });
  return { ...application, language: written.language };
}

/** What Spark's own servers can be told besides; everything else is an application. */
const OF_SERVERS: ReadonlyMap<string | undefined, readonly Feature[]> = new Map([
  [PROGRAMS.connectServer, CONNECT_SERVER_FEATURES],
  [PROGRAMS.thriftServer, THRIFT_SERVER_FEATURES],
]);

/** The props that say what was written. */
export function propsOf(written: WrittenKeys): WorkloadProps {
  const features = OF_SERVERS.get(written.main.mainClass) ?? JOB_FEATURES;
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
