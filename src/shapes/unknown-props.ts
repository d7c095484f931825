import { lettersOf, nearest } from './nearest';
import { fieldPlace, Place } from './place';
import { Struct, structOfShape } from './shape';
import { Problem } from '../findings/finding';

/**
 * What other tools and plain speech call a prop, by its letters: the place of the prop from where the other name
 * stands. Of several, the first that exists there is meant. Only names that can hardly be meant for somebody else.
 */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  activedeadlineseconds: ['activeDeadline'],
  archives: ['deps.archives'],
  args: ['arguments'],
  argument: ['arguments'],
  backoff: ['backoffLimit'],
  conf: ['sparkConf'],
  configmap: ['configMapRef'],
  cores: ['executor.cores'],
  cpu: ['cores'],
  cpulimit: ['coreLimit'],
  cpurequest: ['coreRequest'],
  deadline: ['activeDeadline'],
  dependencies: ['deps'],
  environment: ['env'],
  environmentvariables: ['env'],
  envsecretkeyrefs: ['env'],
  envvars: ['env'],
  excludepackages: ['deps.excludePackages'],
  executorinstances: ['executor.instances'],
  executors: ['executor'],
  extrajavaoptions: ['javaOptions'],
  files: ['deps.files'],
  hadoopconfig: ['hadoopConf'],
  hadoopconfiguration: ['hadoopConf'],
  heap: ['memory'],
  idletimeout: ['executorIdleTimeout'],
  instances: ['executor.instances'],
  jars: ['deps.jars'],
  javaopts: ['javaOptions'],
  jvmoptions: ['javaOptions'],
  mainapplication: ['mainApplicationFile'],
  mainfile: ['mainApplicationFile'],
  memory: ['executor.memory'],
  numexecutors: ['executor.instances'],
  offheap: ['offHeapMemory'],
  offheapsize: ['offHeapMemory'],
  overhead: ['memoryOverhead'],
  packages: ['deps.packages'],
  podtemplatefile: ['podTemplate'],
  priorityclass: ['priorityClassName'],
  pullpolicy: ['imagePullPolicy'],
  pullsecrets: ['imagePullSecrets'],
  pyfiles: ['deps.pyFiles'],
  replicas: ['instances', 'executor.instances'],
  repositories: ['deps.repositories'],
  retries: ['backoffLimit'],
  secret: ['secretRef'],
  serviceaccountname: ['serviceAccount'],
  scheduler: ['schedulerName'],
  sparkconfig: ['sparkConf'],
  sparkconfiguration: ['sparkConf'],
  sparkproperties: ['sparkConf'],
  template: ['podTemplate'],
  terminationgraceperiodseconds: ['terminationGracePeriod'],
  timetoliveseconds: ['ttlAfterFinished'],
  ttl: ['ttlAfterFinished'],
  ttlsecondsafterfinished: ['ttlAfterFinished'],
  workers: ['executor'],
}));

/**
 * A name that a struct does not have.
 *
 * @param open whether it may be somebody else's: then only a name that is near a known one is told, and as a warning
 */
export function unknownProp(struct: Struct, name: string, value: unknown, place: Place | undefined, open: boolean): Problem | undefined {
  const prop = fieldPlace(place, name, 'option').path;
  const why = `${struct.name} has no such prop`;
  if (struct.name === 'DynamicAllocationOptions' && name === 'enabled') {
    const fix = value === false ? 'Leave out dynamicAllocation' : 'Leave it out: there is dynamic allocation wherever dynamicAllocation is given';
    return { rule: 'MISSPELT_PROP', prop, why, fix };
  }
  if (SERVERS.has(struct.name) && PODS.test(name)) {
    return { rule: 'SERVER_REPLICAS', prop, value, why: ONE_POD, fix: 'Leave it out. Executors may come and go with the work: dynamicAllocation' };
  }
  const meant = nearest(name, [...struct.fields.keys()]) ?? (open ? undefined : synonymOf(struct, name));
  if (meant !== undefined) {
    return { rule: open ? 'UNKNOWN_PROP' : 'MISSPELT_PROP', prop, why, fix: `Write ${place === undefined ? '' : `${place.path}.`}${meant}` };
  }
  if (open) {
    struct.strangers.add(name);
    return undefined;
  }
  return { rule: 'UNKNOWN_PROP', prop, why: `${why}, and so nothing comes of it`, fix: remedyFor(struct) };
}

/** Workloads of which there is one pod of the library's making. */
const SERVERS: ReadonlySet<string> = new Set(['SparkConnectServerProps', 'SparkThriftServerProps']);

/** What asks for more pods than one, or for none while nobody comes. */
const PODS = /^((min|max)?replicas|(min|max)replicacount|suspend|scaletozero|autoscaling)$/i;

const ONE_POD = 'a server is one driver: sessions live in its memory, so that a second one would not know them, and where there is none, nobody is there to be asked'
  + ' and to be started for it';

function synonymOf(struct: Struct, name: string): string | undefined {
  return SYNONYMS.get(lettersOf(name))?.find((meant) => exists(struct, meant.split('.')));
}

function exists(struct: Struct, [name, ...rest]: string[]): boolean {
  const shape = struct.fields.get(name)?.shape;
  return shape !== undefined && (rest.length === 0 || (shape.kind === 'struct' && exists(structOfShape(shape), rest)));
}

/** What the types of Kubernetes do not have is not written to a manifest. */
function remedyFor({ name }: Struct): string {
  return name.startsWith('k8s.') ? 'Remove it, or patch the object' : 'Remove it';
}
